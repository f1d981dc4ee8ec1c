"""What a visitor takes along by phone: of each page that was opened, and all of it in one code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.model.for_machines import ForMachines
from kiosk.model.line_breaks import spaced
from kiosk.model.lint import SCANNABLE_AT_A_METRE


@dataclass(frozen=True)
class Takeable:
    """Something to take along: `payload` is its own code, what a phone opens or puts into its calendar.

    `when` it is, `more` that is said of it, and its `address` on the web may be empty.
    """

    title: str
    payload: ForMachines
    when: str = ""
    more: str = ""
    address: str = ""

    @property
    def detail(self) -> str:
        """What is said of it below its title."""
        return " · ".join(part for part in (self.when, self.more) if part)

    @property
    def whole(self) -> str:
        """All of it to be read, as its author typed it."""
        return _lines(self.title, self.detail, self.address)

    @property
    def brief(self) -> str:
        """Of that, what nobody can do without."""
        return _lines(self.title, self.when, self.address)


def _lines(*parts: str) -> str:
    return "\n".join(spaced(part) for part in parts if part)


def once(takeables: Iterable[Takeable]) -> tuple[Takeable, ...]:
    """Each code once, where it came first."""
    found: dict[str, Takeable] = {}
    for each in takeables:
        found.setdefault(each.payload, each)
    return tuple(found.values())


def together(takeables: Sequence[Takeable]) -> ForMachines:
    """All of them as one text with their addresses, as fully as one code can hold it; "" where none can."""
    whole = _scannable("\n\n".join(each.whole for each in takeables))
    return whole or _scannable("\n\n".join(each.brief for each in takeables))


def addresses(takeables: Sequence[Takeable]) -> ForMachines:
    """Only their addresses, a line each; "" where one code cannot hold them."""
    return _scannable("\n".join(each.address for each in takeables if each.address))


def _scannable(text: str) -> ForMachines:
    return ForMachines(text if len(text.encode()) <= SCANNABLE_AT_A_METRE else "")
