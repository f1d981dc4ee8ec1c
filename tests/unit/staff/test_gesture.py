"""Which touches open the staff panel, and which do not."""

from __future__ import annotations

import pytest

from kiosk.staff.gesture import GAP, HOLD, LONGEST, TAPS, Gesture, in_corner

Press = tuple[float, float, bool]
"""When it comes, when it goes, whether in the corner."""


def taps(count: int = TAPS - 1, gap: float = 0.3, length: float = 0.1) -> list[Press]:
    return [(number * (gap + length), number * (gap + length) + length, True) for number in range(count)]


def made(presses: list[Press], hold: float = HOLD) -> bool:
    """Whether the gesture is made by these, and a last one in the corner that is held."""
    gesture, last = Gesture(), (presses[-1][1] if presses else 0) + 0.3
    for came, went, inside in presses:
        gesture.pressed(inside, came)
        assert not gesture.made(went)
        gesture.lifted(went)
    gesture.pressed(True, last)
    return gesture.made(last + hold)


@pytest.mark.parametrize(
    ("presses", "hold", "opens"),
    [
        (taps(), HOLD, True),
        (taps(), HOLD / 2, False),
        (taps(TAPS - 2), HOLD, False),
        (taps(TAPS), HOLD, False),
        (taps(gap=GAP * 0.9), HOLD, True),
        (taps(gap=GAP * 1.1), HOLD, False),
        (taps(length=LONGEST * 1.1), HOLD, False),
        ([(0, 0.1, False), *((a + 1, b + 1, c) for a, b, c in taps())], HOLD, True),
        ([*taps(2), (0.75, 0.8, False), *((a + 1, b + 1, c) for a, b, c in taps(2))], HOLD, False),
        ([], HOLD, False),
    ],
)
def test_five_taps_the_last_held(presses: list[Press], hold: float, opens: bool) -> None:
    assert made(presses, hold) is opens


def test_a_second_finger_is_no_tap() -> None:
    gesture = Gesture()
    for at in range(TAPS):
        gesture.pressed(True, at / 10)
    assert not gesture.made(HOLD * 2)


def test_what_slips_away_is_not_held() -> None:
    gesture = Gesture()
    for came, went, inside in taps():
        gesture.pressed(inside, came)
        gesture.lifted(went)
    gesture.pressed(True, 2)
    gesture.broken()
    assert not gesture.made(2 + HOLD)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920)])
def test_a_corner_is_the_glass_own_in_every_orientation(width: int, height: int) -> None:
    spots = {"top-left": (5, 5), "top-right": (width - 5, 5), "bottom-left": (5, height - 5)}
    spots["bottom-right"] = (width - 5, height - 5)
    for corner in spots:
        assert [name for name, spot in spots.items() if in_corner(corner, *spot, width, height)] == [corner]
        assert not in_corner(corner, width / 2, height / 2, width, height)
