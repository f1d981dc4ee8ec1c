"""One change of a text taken back, whatever else changed since."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, strategies as st

from kiosk.editing.merging import Touching, hunks, taken_back


@pytest.mark.parametrize(
    ("after", "now", "back"),
    [
        (b"title: Two\nbody: Text\n", b"title: Two\nbody: New\n", b"title: One\nbody: New\n"),
        (b"t: {en: B, ru: x}\n", b"t: {en: B, ru: y}\n", b"t: {en: A, ru: y}\n"),
        (b"- a\n- new\n- b\n", b"- a\n- new\n- other\n- b\n", b"- a\n- other\n- b\n"),
        (b"- a\n- new\n- b\n", b"- a\n- c\n- new\n- b\n", b"- a\n- c\n- b\n"),
        (b"- a\n- new\n- b\n", b"# top\n- a\n- new\n- z\n", b"# top\n- a\n- z\n"),
    ],
)
def test_what_else_was_changed_stays(after: bytes, now: bytes, back: bytes) -> None:
    before = {b"t": b"title: One\nbody: Text\n", b"t:": b"t: {en: A, ru: x}\n", b"-": b"- a\n- b\n"}
    first = after.split()[0][:2]
    assert taken_back(before[first if first in before else first[:1]], after, now) == back


@pytest.mark.parametrize(
    "now",
    [b"title: Three\n", b"title: Two more\n", b"title: No Two\n", b"body: x\n", b""],
)
def test_what_was_changed_again_is_not_taken_back(now: bytes) -> None:
    with pytest.raises(Touching):
        taken_back(b"title: One\n", b"title: Two\n", now)


LINES = (b"a\n", b"b\n", b"cc\n", b"d: e\n", b"\n", b"f\r\n", "ж\n".encode())
lines = st.lists(st.sampled_from(LINES), max_size=12).map(b"".join)


@given(lines, lines)
def test_hunks_make_the_other_text(old: bytes, new: bytes) -> None:
    text = old
    for hunk in sorted(hunks(old, new), reverse=True):
        text = text[: hunk.start] + hunk.new + text[hunk.stop :]
    assert text == new


@given(st.integers(0, 2**32))
def test_of_two_changes_each_can_be_taken_back_first(seed: int) -> None:
    """Where both can be, both ways end in the same bytes."""
    random = Random(seed)
    start = [b"line %d\n" % number for number in range(random.randint(3, 9))]
    one, both = [*start], [*start]
    at, other = random.sample(range(len(start)), 2)
    one[at] = both[at] = b"first\n"
    both[other] = b"second\n"
    joined = [b"".join(each) for each in (start, one, both)]
    assert taken_back(joined[1], joined[2], joined[2]) == joined[1]
    assert taken_back(joined[0], joined[1], joined[2]) == b"".join(
        b"second\n" if number == other else line for number, line in enumerate(start)
    )
