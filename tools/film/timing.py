"""When things happen in the film, and how they ease from one state to the next."""

from __future__ import annotations

TIER_STARTS = (13.2, 16.2, 20.2, 23.0, 23.4)
# seconds, and where on its way from the summit (0) to the experts (1) the decision is
SPARK = ((28.6, 1), (29.6, 1), (32.6, 0.5), (36.2, 0.5), (37.4, 0.2), (39.0, 0.2), (40.2, 0), (76, 0))
# seconds, place, size and strength of the one warm light
LIGHT = ((0, 1330, 420, 300, 0.16), (8, 1330, 430, 300, 0.1), (11, 1240, 470, 330, 0.62), (14, 960, 150, 260, 0.4),
         (28, 960, 140, 240, 0.3), (39.5, 960, 122, 240, 0.3), (41, 960, 118, 420, 0.95), (45, 960, 130, 300, 0.4),
         (48.5, 960, 430, 330, 0.7), (55, 960, 430, 330, 0.6), (56.4, 354, 760, 200, 0.3), (59, 354, 300, 260, 0.42),
         (61.4, 354, 300, 260, 0.42),
         (64, 960, 440, 300, 0.4), (71, 960, 440, 430, 0.95), (76, 960, 440, 400, 0.85))  # fmt: skip


def ease(t: float, start: float, end: float) -> float:
    """From 0 before `start` to 1 after `end`, gently."""
    s = min(max((t - start) / (end - start), 0.0), 1.0)
    return s * s * s * (s * (6 * s - 15) + 10)


def between(t: float, start: float, end: float, edge: float = 1.5) -> float:
    """1 between two moments, 0 outside, with soft edges inside them."""
    return ease(t, start, start + edge) * (1 - ease(t, end - edge, end))


def along(t: float, keys: tuple[tuple[float, ...], ...]) -> list[float]:
    """The values at `t` on a path of (seconds, values…), resting at each key."""
    after = next((i for i, key in enumerate(keys) if key[0] > t), len(keys) - 1)
    a, b = keys[max(after - 1, 0)], keys[after]
    s = ease(t, a[0], b[0]) if b[0] > a[0] else 1.0
    return [p + (q - p) * s for p, q in zip(a[1:], b[1:], strict=True)]
