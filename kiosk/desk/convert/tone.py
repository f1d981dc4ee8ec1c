"""HDR pictures on ordinary screens: a table from what an HDR film's signal means to what such a screen needs.

HDR's reference white becomes the screen's white (ITU-R BT.2408); what is brighter is rolled off, its colour kept, by
the curve of ITU-R BT.2390. FFmpeg as it is packaged for Python has no filter that knows the curves, but one for tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import exp
from pathlib import Path

SIDE = 33
"""Points along each side of the table; between them FFmpeg interpolates."""
WHITE, PEAK = 203.0, 1000.0
"""Candelas a square metre of HDR's reference white, and of the brightest that is kept apart."""
GAMMA = 2.4
PQ, HLG = 16, 18
"""The two HDR signals by their numbers in ITU-T H.273, as FFmpeg has them."""
M1, M2, C1, C2, C3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128
TO_709 = ((1.6605, -0.5876, -0.0728), (-0.1246, 1.1329, -0.0083), (-0.0182, -0.1006, 1.1187))
"""Linear colours of BT.2020 as those of BT.709 (ITU-R BT.2407)."""
LUMA = (0.2627, 0.6780, 0.0593)
Colour = tuple[float, float, float]


def write_table(path: Path, signal: int) -> None:
    """Write the table for PQ or HLG as a .cube file. Raises OSError."""
    lines = (" ".join(f"{part:.5f}" for part in colour) for colour in _table(signal))
    path.write_text(f"LUT_3D_SIZE {SIDE}\n" + "\n".join(lines) + "\n", "ascii")


def on_screen(colour: Colour, signal: int) -> Colour:
    """What an ordinary screen needs for an HDR colour; both from 0 to 1."""
    light = _of_pq(colour) if signal == PQ else _of_hlg(colour)
    brightest = max(light)
    part = _rolled_off(brightest) / brightest / WHITE if brightest > 0 else 0.0
    red, green, blue = (each * part for each in light)
    mixed = (row[0] * red + row[1] * green + row[2] * blue for row in TO_709)
    return _three(min(1.0, max(0.0, each)) ** (1 / GAMMA) for each in mixed)


def _table(signal: int) -> Iterator[Colour]:
    steps = [index / (SIDE - 1) for index in range(SIDE)]
    for blue, green, red in product(steps, steps, steps):  # red changes first in such a file
        yield on_screen((red, green, blue), signal)


def _of_pq(colour: Colour) -> Colour:
    """Candelas of a PQ signal (SMPTE ST 2084)."""
    return _three(map(_light, colour))


def _light(signal: float) -> float:
    root = signal ** (1 / M2)
    return float(10_000 * (max(root - C1, 0) / (C2 - C3 * root)) ** (1 / M1))


def _signal(light: float) -> float:
    part = (light / 10_000) ** M1
    return float(((C1 + C2 * part) / (1 + C3 * part)) ** M2)


def _of_hlg(colour: Colour) -> Colour:
    """Candelas of an HLG signal on a display of PEAK (ITU-R BT.2100)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = [each**2 / 3 if each <= 0.5 else (exp((each - c) / a) + b) / 12 for each in colour]
    luma = sum(part * each for part, each in zip(LUMA, scene, strict=True))
    return _three(PEAK * luma**0.2 * each if luma else 0.0 for each in scene)


def _rolled_off(light: float) -> float:
    """Candelas as a screen shows them whose brightest is WHITE (ITU-R BT.2390, its spline)."""
    top, most = _signal(PEAK), _signal(WHITE) / _signal(PEAK)
    at, knee = min(1.0, _signal(light) / top), 1.5 * most - 0.5
    if at < knee:
        return light
    t = (at - knee) / (1 - knee)
    bend = (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (-2 * t**3 + 3 * t**2) * most
    return _light(bend * top)


def _three(parts: Iterator[float] | map[float]) -> Colour:
    red, green, blue = parts
    return red, green, blue
