"""Every drawing of the stand, by the name under which `image://art/<name>` serves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kiosk.ui.drawings.bundles import knot, rise, route
from kiosk.ui.drawings.canvas import Canvas
from kiosk.ui.drawings.figures import levels, network, rings
from kiosk.ui.drawings.layers import glow, thread_back, thread_front

Drawing = Callable[[Canvas], None]

DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        "knot": knot,
        "network": network,
        "levels": levels,
        "rings": rings,
        "rise": rise,
        "route": route,
        "thread-back": thread_back,
        "thread-front": thread_front,
        "glow": glow,
    }
)
