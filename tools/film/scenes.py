"""What is seen at each moment of the film."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tools.film import lights, strands
from tools.film.canvas import CORAL, GOLD, SKY, Canvas, Floats
from tools.film.strands import COLOURS, COUNT, STRAND, U
from tools.film.timing import TIER_STARTS, between, ease

SOURCE = (1250.0, 590.0)


def _shape(t: float) -> Floats:
    """Where the hundred threads are: each chapter's shape, flowing into the next."""
    grown = np.array([ease(t, 55.6 + k / 70, 58.2 + k / 70) for k in STRAND])
    rise = np.asarray(grown * np.where(STRAND < 14, 560, 470), np.float32)
    steps = (
        (7.6, 11.4, strands.gathered),
        (12.0, 15.0, strands.levels),
        (45.8, 49.0, strands.partnership),
        (55.0, 57.4, lambda moment: strands.rays(moment, rise)),
        (61.3, 65.0, lambda moment: strands.knot(moment, ease(moment, 62.5, 71.5))),
    )
    shape = strands.scattered(t) if t < 11.4 else np.zeros((COUNT, U.size, 2), np.float32)
    for place, (start, end, form) in enumerate(steps):
        following = steps[place + 1][1] if place + 1 < len(steps) else 99
        if start < t < following:
            delay = 0.25 * (end - start)
            late = np.array([ease(t, start + delay * k / COUNT, end - delay + delay * k / COUNT)
                             for k in STRAND], np.float32)[:, None, None]  # fmt: skip
            shape = shape + (form(t) - shape) * late
    return np.asarray(shape, np.float32)


def _brightness(t: float) -> Floats:
    """How bright each thread is along its length."""
    light = np.full((COUNT, U.size), 0.42, np.float32) * (0.65 + 0.35 * np.sin(STRAND * 2.4 + t / 3))[:, None]
    tiers = ease(t, 12, 15) * (1 - ease(t, 45.5, 48.5))
    lit = [0.22 + 0.78 * ease(t, start, start + 2) for start in TIER_STARTS]
    level = np.interp(U, strands.LEVELS, lit) * (1 - 0.5 * between(t, 28, 46))
    light *= 1 + tiers * (0.9 * level - 1)
    upward, downward = (U + t / 3.2) % 1, (U - t / 3.9) % 1
    for wave, side in ((upward, 0), (downward, 1)):
        pulse = np.exp(-((((wave[None, :] - (STRAND % 6 / 6)[:, None] + 0.5) % 1 - 0.5) / 0.03) ** 2))
        light += 0.8 * between(t, 17.5, 29) * level * pulse * np.equal(STRAND // 6 % 2, side)[:, None]
    fall = ease(t, 42.2, 45.9) * 1.25
    light += 1.5 * between(t, 42.1, 46.6, 0.8) * np.exp(-(((U - fall + 0.06) / 0.07) ** 2))
    pulse = ((U - t / 4.5 + (STRAND % 3 / 3)[:, None] + 0.5) % 1 - 0.5) / 0.05
    light += 0.7 * between(t, 47.5, 56) * np.exp(-(pulse**2))
    counted = between(t, 55.8, 63, 1.8)
    light *= 1 + counted * (np.where(STRAND < 14, 4.6, 2.2)[:, None] * (0.12 + 0.88 * U) - 1)
    return np.asarray(light * (1 + 0.25 * ease(t, 66, 71)), np.float32)


def _threat(canvas: Canvas, t: float, light: Floats, shape: Floats) -> Floats:
    """The shadow that spreads from one place, and the threads it dims."""
    grown = ease(t, 1.8, 8.2) * (1 - ease(t, 8.0, 11.6))
    if not grown:
        return light
    ways = strands.routes()
    front = np.clip((ease(t, 1.8, 8.2) * 1.1 - U) / 0.1, 0, 1) * (1 - ease(t, 8.0, 11.2))
    ways_light = np.broadcast_to(0.8 * front * (1 - 0.75 * U) * np.clip(U / 0.12, 0.12, 1), ways.shape[:2])
    canvas.lines(ways, ways_light, np.broadcast_to(CORAL, (len(ways), 3)))
    canvas.glow(*SOURCE, 150 + 160 * grown, CORAL, 0.3 * grown)
    canvas.disc(SOURCE, 9, CORAL, 1.6 * grown)
    away = ((shape - np.asarray(SOURCE, np.float32)) / (260 + 560 * grown)) ** 2
    return np.asarray(light * (1 - 0.85 * grown * np.exp(-away.sum(-1))), np.float32)


def picture(canvas: Canvas, t: float) -> NDArray[np.uint8]:
    """The frame at `t` seconds, as planes of red, green and blue."""
    canvas.clear()
    shape = _shape(t)
    lights.dust_and_light(canvas, t)
    light = _threat(canvas, t, _brightness(t), shape)
    counted = between(t, 55.8, 63.5, 2.2)
    counting = np.where((STRAND < 14)[:, None], GOLD, SKY * 0.8)
    canvas.lines(shape, light, np.asarray(COLOURS + (counting - COLOURS) * counted, np.float32))
    if 12 < t < 48:
        lights.nodes(canvas, t)
    lights.spark(canvas, t, shape)
    lights.ends(canvas, t, shape)
    lights.counted(canvas, t, shape)
    return canvas.develop()
