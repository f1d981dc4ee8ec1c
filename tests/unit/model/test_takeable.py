"""What is taken along: each thing once, and all of it in one code as fully as a phone can read it."""

from __future__ import annotations

import pytest

from kiosk.model.for_machines import ForMachines
from kiosk.model.line_breaks import JOIN, NO_BREAK
from kiosk.model.lint import SCANNABLE_AT_A_METRE
from kiosk.model.takeable import Takeable, addresses, once, together


def page(name: str, more: str = "") -> Takeable:
    address = ForMachines(f"https://example.org/{name}")
    return Takeable(f"Page{NO_BREAK}{name}", address, more=more, address=address)


def event(name: str, more: str = "") -> Takeable:
    return Takeable(name, ForMachines(f"BEGIN:{name}"), when=f"13 March{JOIN} · 15:00", more=more)


def test_what_is_read_is_as_it_was_typed() -> None:
    assert together((page("a", "Read on"), event("The film", "Hall 1"))) == (
        "Page a\nRead on\nhttps://example.org/a\n\nThe film\n13 March · 15:00 · Hall 1"
    )


def test_what_nobody_needs_is_left_out_where_there_is_no_room() -> None:
    long = "word " * 100
    assert together((page("a", long), event("The film", long))) == (
        "Page a\nhttps://example.org/a\n\nThe film\n13 March · 15:00"
    )


@pytest.mark.parametrize(("count", "fits"), [(10, True), (40, False)])
def test_a_code_holds_what_a_phone_reads_from_a_metre_away(count: int, fits: bool) -> None:
    along = [page(f"{number:03}") for number in range(count)]
    for payload in (together(along), addresses(along)):
        assert bool(payload) is fits
        assert len(payload.encode()) <= SCANNABLE_AT_A_METRE


def test_addresses_alone_are_a_line_each() -> None:
    assert addresses((page("a"), event("The film"), page("b"))) == "https://example.org/a\nhttps://example.org/b"


def test_the_same_code_is_there_once_where_it_came_first() -> None:
    first, same, other = page("a"), page("a", "said otherwise"), page("b")
    assert once((first, other, same)) == (first, other)
