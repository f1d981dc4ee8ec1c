"""The hundred threads of the film, and the shapes they take from chapter to chapter."""

from __future__ import annotations

import numpy as np

from tools.film.canvas import CORAL, GOLD, SKY, TEAL, Floats

COUNT, STEPS = 100, 560
U = np.linspace(0, 1, STEPS, dtype=np.float32)
STRAND = np.arange(COUNT)
STATE = STRAND % 6
GROUP = STRAND // 6 % 4
SIDE = np.asarray(STRAND // 6 / 8 - 1, np.float32)
COLOURS: Floats = np.stack([SKY, TEAL, GOLD, SKY, TEAL, CORAL])[STATE]
COLOURS[STATE == 5] = 0.5 * CORAL + 0.5 * GOLD

LEVELS = (0.0, 0.2, 0.5, 0.92, 1.0)
HUB = (960.0, 430.0)
PARTNERS = np.array([(440, 320), (1500, 280), (1130, 680)], np.float32)

_dice = np.random.default_rng(60)
_wander = _dice.uniform(0, 1, (COUNT, 8)).astype(np.float32)


def scattered(t: float) -> Floats:
    """Each thread on its own way, drifting."""
    w = _wander[:, :, None]
    x = -120 + 2160 * U + 60 * np.sin(6.28 * (w[:, 6] + U + t / 31))
    sway = np.sin(6.28 * (w[:, 1] + U * (0.35 + 0.7 * w[:, 2]) + t / (26 + 14 * w[:, 3])))
    ripple = np.sin(6.28 * (w[:, 4] + U * (1 + w[:, 5]) - t / 23))
    y = 1080 * (-0.08 + 1.16 * w[:, 0]) + (60 + 130 * w[:, 5]) * sway + 34 * ripple
    return _points(x, y)


def gathered(t: float) -> Floats:
    """One bundle that narrows into knots and opens again."""
    wave = -0.5 + 2.1 * U + 1.75 * U**2 + 0.05 * np.sin(t / 4)
    width = 190 + 50 * np.sin(t / 5 + 4 * U) + 330 * np.abs(2 * U - 1) ** 3
    middle = 440 + 46 * np.sin(4.2 * U + t / 6) + 40 * U
    ribbon = (STATE / 2.5 - 1)[:, None] * (0.72 + 0.12 * np.sin(5 * U + t / 4 + STATE[:, None]))
    turned = SIDE[:, None] * (0.07 + 0.13 * np.sin(3 * U + t / 5 + 1.7 * STATE[:, None]))
    return _points(-30 + 1980 * U, middle + (ribbon + turned) * width * np.sin(np.pi * wave))


def ring(radius: float, height: float, count: int, turn: float, tilt: float = 0.2) -> Floats:
    """Nodes on a level: a circle seen from the side."""
    angle = turn + 2 * np.pi * np.arange(count) / count
    return np.stack([960 + radius * np.cos(angle), height + tilt * radius * np.sin(angle)], -1).astype(np.float32)


def tiers(t: float) -> list[Floats]:
    """The nodes of the levels: the summit, heads, officials, groups, and experts (group by group)."""
    turn = 0.4 + 0.05 * (t - 12) + 0.12 * np.sin(t / 5)
    groups = ring(690, 690, 4, turn + 0.5)
    experts = groups[:, None] + (ring(92, 12, 6, -2 * turn, 0.55) - (960, 0))[None]
    return [
        np.array([(960, 112)], np.float32),
        ring(250, 270, 6, turn),
        ring(460, 470, 6, turn + 0.35),
        groups,
        np.asarray(experts, np.float32),
    ]


def levels(t: float) -> Floats:
    """From the summit through heads and officials down to the experts."""
    summit, heads, officials, groups, experts = tiers(t)
    stops = np.stack([summit[0 * STATE], heads[STATE], officials[STATE], groups[GROUP], experts[GROUP, STATE]], 1)
    down = np.broadcast_to(np.array([0, 1], np.float32), stops.shape) * np.array([150, 170, 190, 40, 0])[:, None]
    return _chain(stops, down, LEVELS, (10, 26, 34, 6))


def partnership(t: float) -> Floats:
    """From six nodes through one hub out to three partners and many ends."""
    turn = t / 22
    members = ring(130, HUB[1], 6, turn, 0.8)
    partner = PARTNERS[STRAND % 3] + 8 * np.stack([np.sin(t / 3 + STRAND % 3), np.cos(t / 4 + STRAND % 3)], -1)
    outward = partner - HUB
    reach = np.hypot(*outward.T)[:, None]
    spread = 2.5 * (STRAND // 3 / 33 - 0.5) + 0.08 * np.sin(t / 3 + STRAND)
    angle = np.arctan2(outward[:, 1], outward[:, 0]) + spread
    away = (150 + 110 * _wander[:, 1])[:, None]
    ends = partner + away * np.stack([1.35 * np.cos(angle), np.sin(angle)], -1)
    stops = np.stack([members[STATE], np.broadcast_to(HUB, (COUNT, 2)), partner, ends], 1)
    ahead = outward / reach * 240
    heading = np.stack([ahead * 0.4, ahead, ahead * 0.7, (ends - partner) * 0.7], 1)
    return _chain(stops, heading, (0, 0.15, 0.6, 1), (18, 84, 0))


def rays(t: float, height: Floats) -> Floats:
    """A hundred upright rays, one for each hundredth."""
    lean = 5 * np.sin(t / 2 + STRAND / 9)[:, None] * U**2
    wave = 1 + 0.05 * np.sin(t / 1.7 + STRAND / 6)
    return _points((262 + 14.1 * STRAND)[:, None] + lean, np.asarray(790 - (height * wave)[:, None] * U, np.float32))


def knot(t: float, twist: float) -> Floats:
    """Six bundles that tie into one knot; `twist` from 0 (they only cross) to 1 (tied)."""
    s = 2 * U - 1
    core = 190 - 120 * np.exp(-((s / 0.15) ** 2)) + 22 * SIDE[:, None] * np.cos(7 * s)
    radius = np.hypot(core, 1500 * np.abs(s) ** 1.3)
    angle = (STATE * np.pi / 3 + 0.26 + 0.04 * np.sin(t / 4))[:, None] + (0.5 + 2.3 * twist) * np.tanh(5.5 * s)
    fan = SIDE[:, None] * (0.02 + 0.16 * np.abs(s)) * np.sin(9 * s)
    return _points(960 + 1.25 * radius * np.cos(angle + fan), 440 + 0.86 * radius * np.sin(angle + fan))


def routes() -> Floats:
    """The many ways the threat takes from one place."""
    count = 42
    w = np.random.default_rng(13).uniform(0, 1, (count, 4)).astype(np.float32)[:, :, None]
    way = np.array([0.2, 1.5, 2.3, 3.15, 3.7, 4.4, 5.6])[np.arange(count) // 6][:, None]
    bend = way + 0.35 * (w[:, 0] - 0.5) + 1.1 * np.sin(2.2 * U + way * 5) * U**0.6 + (w[:, 1] - 0.5) * 1.5 * U
    bend = bend + 0.14 * np.sin(6.28 * (w[:, 2] + 1.9 * U)) * U
    reach = (560 + 900 * w[:, 3]) * U
    return _points(1250 + reach * np.cos(bend), 590 + reach * np.sin(bend))


def _points(x: Floats, y: Floats) -> Floats:
    return np.stack(np.broadcast_arrays(x, y), -1).astype(np.float32)


def _chain(stops: Floats, heading: Floats, at: tuple[float, ...], bulge: tuple[float, ...]) -> Floats:
    """Smooth curves through stops (lines, stops, 2); between stops each bundle opens by `bulge` pixels."""
    part = np.clip(np.searchsorted(at, U, "right") - 1, 0, len(at) - 2)
    where = np.asarray(at)
    s = ((U - where[part]) / np.diff(where)[part])[None, :, None]
    a, b, da, db = stops[:, part], stops[:, part + 1], heading[:, part], heading[:, part + 1]
    curve = (1 + 2 * s) * (1 - s) ** 2 * a + s**2 * (3 - 2 * s) * b + s * (1 - s) ** 2 * da + s**2 * (s - 1) * db
    chord = b - a
    normal = np.stack([-chord[..., 1], chord[..., 0]], -1) / (np.hypot(chord[..., 0], chord[..., 1])[..., None] + 1)
    opened = SIDE[:, None, None] * np.asarray(bulge)[part][None, :, None] * np.sin(np.pi * s) ** 1.5
    return np.asarray(curve + normal * opened, np.float32)
