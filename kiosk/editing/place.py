"""Where a value stands: its file and the way to it in there."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.model.issues import Loc


class Place(NamedTuple):
    """`file` is named as in issues, from the folder that holds content/; `loc` is empty for the whole of a file."""

    file: str
    loc: Loc = ()

    def at(self, *steps: str | int) -> Place:
        """A place further in."""
        return Place(self.file, (*self.loc, *steps))

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, ".".join(map(str, self.loc)))))
