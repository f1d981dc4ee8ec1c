"""What the staff panel can do at the stand, as the stand offers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.model.issues import Issue
    from kiosk.model.site import Site
    from kiosk.visit.navigator import Navigator


@dataclass(frozen=True)
class KeptContent:
    """A content that was kept: its number, when that was, how many pages it has, and whether it is on the screen."""

    name: str
    kept: datetime
    pages: int
    shown: bool


@dataclass(frozen=True)
class Offer:
    """A release on a stick: in which folder, its number and note, and why it is not taken; "" where it is."""

    place: str
    release: int | None
    note: str
    refused: str = ""


class Sticks(Protocol):
    """What is on sticks that are plugged in."""

    def offers(self) -> Sequence[Offer]:
        """All of it, verified. It waits for the sticks."""

    def take(self, place: str) -> None:
        """Show the release that is in a folder; `chosen` tells the panel what became of it."""


class Controls(Protocol):
    """The stand, to its staff."""

    @property
    def navigator(self) -> Navigator | None:
        """What leads the stand; None while there is no content to lead through."""

    @property
    def site(self) -> Site | None:
        """The content that is shown."""

    @property
    def issues(self) -> Sequence[Issue]:
        """What is wrong with the content that lies in the folder."""

    def kept(self) -> Sequence[KeptContent]:
        """What can be gone back to, the newest first. It may wait for a disk."""

    def choose(self, name: str | None) -> None:
        """Show a kept content, or the newest again; `chosen` tells the panel what became of it."""

    @property
    def sticks(self) -> Sticks | None:
        """The way by which content comes on sticks; None where there is none."""

    def set_volume(self, percent: int | None) -> None:
        """How loud films are, whatever the site file says; None for what it says."""

    def end(self, code: int) -> None:
        """End the stand with an exit code."""
