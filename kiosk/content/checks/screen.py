"""How the screen hangs."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from kiosk.content.folder import Content
from kiosk.model.issues import Issue

LOWEST, HIGHEST = 380, 1220
"""Millimetres above the floor between which a control is reached from a wheelchair, by EN 301 549, 8.3.2."""
HALF = 0.5
"""The share of the screen that pages need; Low reach never takes less."""


def out_of_reach(content: Content) -> Iterator[Issue]:
    """A screen of which Low reach cannot bring every control into reach."""
    site = content.site
    mount = site.model.screen.mount if site else None
    if not (site and mount):
        return
    diagonal, edge = mount
    for width, height in site.model.screen.pixels:
        tall = diagonal * height / hypot(width, height)
        reached = max(0.0, min(HIGHEST, edge + tall) - max(LOWEST, edge)) / tall
        if reached < HALF:
            loc = ("screen", "lower_edge_cm")
            yield site.source.issue("screen-out-of-reach", loc, size=f"{width}x{height}", percent=round(reached * 100))
