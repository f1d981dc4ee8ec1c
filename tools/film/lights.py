"""What shines on the threads: nodes, the travelling decision, the partners, the rays' tips, the one warm light."""

from __future__ import annotations

import numpy as np

from tools.film import strands
from tools.film.canvas import AMBER, GOLD, PAPER, SKY, TEAL, Canvas, Floats
from tools.film.strands import COLOURS, COUNT, STRAND, U
from tools.film.timing import LIGHT, SPARK, TIER_STARTS, along, between, ease

TIER_COLOURS = (GOLD, GOLD, TEAL, SKY, SKY)
SPARK_STRAND = 33
_dust = np.random.default_rng(3).uniform(0, 1, (90, 6))


def nodes(canvas: Canvas, t: float) -> None:
    """The levels' nodes, their rings, and the light that a decision brings to them."""
    gone = 1 - ease(t, 45.6, 47.6)
    for tier, (nodes, tint, start) in enumerate(zip(strands.tiers(t), TIER_COLOURS, TIER_STARTS, strict=True)):
        shown = ease(t, start, start + 1.6) * gone
        if not shown:
            continue
        here = along(t, SPARK)[0]
        called = max(np.exp(-(((here - strands.LEVELS[tier]) / 0.05) ** 2)) * between(t, 29, 42.6),
                     between(t, 42 + 0.9 * tier, 47, 0.9) if t > 42 else 0)  # fmt: skip
        warm = tint + (GOLD - tint) * called
        if tier in (1, 2, 3):
            circle = strands.ring((250, 460, 690)[tier - 1], (270, 470, 690)[tier - 1], 1600, 0)[None]
            canvas.lines(circle, np.full((1, 1600), (0.16 + 0.5 * called) * shown, np.float32), warm[None])
        for x, y in nodes.reshape(-1, 2):
            size = (13, 11, 9.5, 15, 4.5)[tier]
            if tier == 3:
                canvas.disc((x, y), size, warm, 0.8 * shown, ring=2)
            canvas.disc((x, y), size * (0.45 if tier == 3 else 1), warm, shown)
            canvas.glow(x, y, (70, 60, 54, 80, 26)[tier], warm, shown * (0.22 + 0.45 * called))


def spark(canvas: Canvas, t: float, shape: Floats) -> None:
    """The one decision on its way, with the trail it leaves."""
    shown = between(t, 28.4, 43.5, 0.9)
    if not shown:
        return
    here = along(t, SPARK)[0]
    x, y = shape[SPARK_STRAND, int(here * (U.size - 1))]
    trail = 1.6 * shown * np.exp(-np.clip(U - here, 0, None) / 0.16) * (here <= U)
    kin = [k for k in range(SPARK_STRAND % 6, COUNT, 6) if k // 6 % 4 == SPARK_STRAND // 6 % 4]
    canvas.lines(shape[kin], np.broadcast_to(trail.astype(np.float32), (len(kin), U.size)),
                 np.broadcast_to(GOLD, (len(kin), 3)))  # fmt: skip
    canvas.disc((x, y), 11, PAPER * 0.4 + GOLD * 0.6, 2.2 * shown)
    canvas.glow(x, y, 130, AMBER, 0.75 * shown)


def ends(canvas: Canvas, t: float, shape: Floats) -> None:
    """Partners, the ends of their threads, and the members around the hub."""
    shown = between(t, 47.6, 55.5, 1.3)
    if not shown:
        return
    for k in STRAND:
        canvas.disc(shape[k, -1], 3.2, COLOURS[k], 1.2 * shown * ease(t, 49 + k / 40, 50.5 + k / 40))
    for x, y in shape[:6, 0]:
        canvas.disc((x, y), 8, GOLD, 1.3 * shown)
    for partner, tint in enumerate((SKY, TEAL, SKY)):
        x, y = shape[partner, int(0.6 * (U.size - 1))]
        lit = shown * ease(t, 48.4 + 1.3 * partner, 50 + 1.3 * partner)
        canvas.disc((x, y), 12, tint, 1.6 * lit)
        canvas.disc((x, y), 24, tint, 0.8 * lit, ring=2)
        canvas.glow(x, y, 120, tint, 0.35 * lit)


def counted(canvas: Canvas, t: float, shape: Floats) -> None:
    """The tips of the hundred rays."""
    shown = between(t, 56.4, 62.6, 1.2)
    for k in STRAND if shown else ():
        ours = k < 14
        canvas.disc(shape[k, -1], 4.5 if ours else 2.6, GOLD if ours else SKY, shown * (1 if ours else 0.55))


def dust_and_light(canvas: Canvas, t: float) -> None:
    """Small drifting nodes, and the one warm light."""
    for x, y, size, speed, phase, kind in _dust:
        place = 1920 * ((x + (0.3 + speed) * t / 420) % 1.0), 1080 * y + 26 * np.sin(t / 7 + 6.28 * phase)
        edge = min(1.0, place[0] / 120, (1920 - place[0]) / 120)
        shine = edge * (0.3 + 0.25 * np.sin(t / 2.5 + 6.28 * phase))
        canvas.disc(place, 1.5 + 3.4 * size**3, (GOLD, TEAL, SKY)[int(kind * 3)], shine)
    x, y, size, strength = along(t, LIGHT)
    breath = 1 + 0.05 * np.sin(t * 0.9)
    canvas.glow(x, y, size, AMBER, strength * breath)
    canvas.disc((x, y), 4 + 14 * strength, GOLD, 2.5 * max(strength - 0.44, 0))
