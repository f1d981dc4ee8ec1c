"""A picture made of light: hairlines, discs and glows that add up on the stand's dark ink."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tools.film import HEIGHT, WIDTH

Floats = NDArray[np.float32]
Place = tuple[float, float] | Floats

COARSE = 10
ROWS, COLUMNS = HEIGHT // COARSE, WIDTH // COARSE


def colour(code: str) -> Floats:
    """`#e8b84f` as three numbers from 0 to 1."""
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)


INK, DEEP = colour("#06182b"), colour("#0a2240")
GOLD, TEAL, SKY, CORAL = colour("#e8b84f"), colour("#35c2a8"), colour("#62b8f5"), colour("#f5846b")
PAPER = colour("#f4f6f1")
# light that takes a little blue away: on blue ink, plain gold would turn grey
AMBER: Floats = np.array([1.0, 0.52, -0.05], np.float32)


def _spline(size: int, coarse: int) -> Floats:
    """The matrix that turns `coarse` values into `size` values without a visible step."""
    at = (np.arange(size) + 0.5) * coarse / size - 0.5
    away = np.abs(at[:, None] - np.arange(coarse)[None, :])
    near = 2 / 3 - away**2 + away**3 / 2
    far = np.clip(2 - away, 0, None) ** 3 / 6
    weights = np.where(away < 1, near, far)
    return np.asarray(weights / weights.sum(1, keepdims=True), np.float32)


def _blur(size: int, width: float) -> Floats:
    away = np.arange(size)[:, None] - np.arange(size)[None, :]
    return np.asarray(np.exp(-((away / width) ** 2)) / (width * np.sqrt(np.pi)), np.float32)


def _background() -> Floats:
    """One minus the background: deep blue above, ink below, with a grain that keeps the gradient from banding."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    lit = np.exp(-(((x / WIDTH - 0.55) / 0.6) ** 2) - ((y / HEIGHT - 0.3) / 0.6) ** 2)
    grain = np.random.default_rng(7).uniform(-0.5, 0.5, (HEIGHT, WIDTH)).astype(np.float32) / 255
    base = INK[:, None, None] + (DEEP - INK)[:, None, None] * 0.75 * lit + grain
    return np.asarray(1 - base, np.float32)


class Canvas:
    """Collects light for one frame after another."""

    def __init__(self) -> None:
        self._up = _spline(HEIGHT, ROWS), np.ascontiguousarray(_spline(WIDTH, COLUMNS).T)
        self._halo = _blur(ROWS, 2.2), _blur(COLUMNS, 2.2)
        self._dark = _background()
        self._grid_y = (np.arange(ROWS, dtype=np.float32) + 0.5) * COARSE
        self._grid_x = (np.arange(COLUMNS, dtype=np.float32) + 0.5) * COARSE
        self.clear()

    def clear(self) -> None:
        """Start an empty frame."""
        self._fine = np.zeros((3, HEIGHT, WIDTH), np.float32)
        self._soft = np.zeros((3, ROWS, COLUMNS), np.float32)

    def lines(self, points: Floats, light: Floats, colours: Floats) -> None:
        """Hairlines: points (lines, steps, 2), light (lines, steps), colours (lines, 3)."""
        start, step = points[:, :-1].reshape(-1, 2), np.diff(points, axis=1).reshape(-1, 2)
        seen = ((start + step > 0.5) | (start > 0.5)).all(1) & (start < (WIDTH - 1.5, HEIGHT - 1.5)).all(1)
        seen &= light[:, :-1].ravel() > 1e-3
        start, step = start[seen], step[seen]
        long = np.hypot(step[:, 0], step[:, 1])
        dots = np.ceil(long + 1e-3).astype(np.intp)
        which = np.repeat(np.arange(dots.size), dots)
        nth = np.arange(which.size) - np.repeat(np.cumsum(dots) - dots, dots)
        at = start[which] + step[which] * ((nth + 0.5) / dots[which])[:, None].astype(np.float32)
        x, y = at[:, 0], at[:, 1]
        energy = (light[:, :-1].ravel()[seen] * long / dots).astype(np.float32)[which]
        line = np.repeat(np.arange(len(points)), points.shape[1] - 1)[seen][which]
        inside = (x > 0.5) & (x < WIDTH - 1.5) & (y > 0.5) & (y < HEIGHT - 1.5)
        self._splat(x[inside], y[inside], (colours[line[inside]] * energy[inside, None]).T)

    def _splat(self, x: Floats, y: Floats, tint: Floats) -> None:
        nearest_x, nearest_y = np.rint(x), np.rint(y)
        across, down = _taps(x - nearest_x), _taps(y - nearest_y)
        column, row = nearest_x.astype(np.intp), nearest_y.astype(np.intp)
        start = row * WIDTH + column
        index = np.concatenate([start + (j - 1) * WIDTH + i - 1 for j in range(3) for i in range(3)])
        share = np.stack([down[j] * across[i] for j in range(3) for i in range(3)])
        cell = (row // COARSE) * COLUMNS + column // COARSE
        for channel in range(3):
            drawn = np.bincount(index, (share * tint[channel]).ravel(), HEIGHT * WIDTH)
            self._fine[channel] += drawn.reshape(HEIGHT, WIDTH)
            haze = np.bincount(cell, tint[channel], ROWS * COLUMNS).reshape(ROWS, COLUMNS) / COARSE**2
            self._soft[channel] += 0.6 * (self._halo[0] @ haze.astype(np.float32) @ self._halo[1])

    def disc(self, place: Place, radius: float, tint: Floats, light: float, ring: float = 0) -> None:
        """A dot, or a circle of line width `ring`, that covers what is under it as far as `light` goes."""
        x, y = place
        reach = int(radius + ring) + 3
        left, top = max(int(x) - reach, 0), max(int(y) - reach, 0)
        right, bottom = min(int(x) + reach, WIDTH), min(int(y) + reach, HEIGHT)
        if left >= right or top >= bottom or light <= 0.002:
            return
        away = np.hypot(*np.meshgrid(np.arange(left, right) - x, np.arange(top, bottom) - y))
        edge = np.abs(away - radius) - ring / 2 if ring else away - radius
        cover = np.clip(0.5 - edge / 1.5, 0, 1) * min(light, 1.0)
        solid = -np.log(1 - 0.97 * np.clip(tint, 0, 1))
        under = self._fine[:, top:bottom, left:right]
        under += (solid[:, None, None] - under) * cover

    def glow(self, x: float, y: float, radius: float, tint: Floats, light: float) -> None:
        """A soft round light; a second, smaller one in its middle makes it warm."""
        for size, part in ((radius, 0.45), (radius * 0.45, 0.35), (radius * 0.14, 0.5)):
            down = np.exp(-(((self._grid_y - y) / size) ** 2))
            across = np.exp(-(((self._grid_x - x) / size) ** 2))
            self._soft += (light * part) * tint[:, None, None] * (down[:, None] * across[None, :])

    def develop(self) -> NDArray[np.uint8]:
        """The frame as three planes: red, green, blue."""
        light = self._up[0] @ self._soft @ self._up[1]
        light += self._fine
        np.negative(light, out=light)
        np.exp(light, out=light)
        light *= self._dark
        np.subtract(1, light, out=light)
        light *= 255
        return np.asarray(np.clip(light, 0, 255, out=light) + np.float32(0.5), np.uint8)


def _taps(offset: Floats) -> tuple[Floats, Floats, Floats]:
    """How a point's light falls on three pixels in a row (a quadratic spline: no beating along shallow lines)."""
    half, most = np.float32(0.5), np.float32(0.75)
    return half * (half - offset) ** 2, most - offset**2, half * (half + offset) ** 2
