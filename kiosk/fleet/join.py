"""`kiosk run --stand`: the stand as its own file has it, and what goes on beside it. It alone imports what does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.errors import OperatorError
from kiosk.fleet.place import lead
from kiosk.fleet.stand_file import StandFile, read_stand_file
from kiosk.stand.live import Live
from kiosk.stand.paths import content_folder
from kiosk.stand.run import run_stand
from kiosk.stand.screen import Screen
from kiosk.stand.start import Start


def run_joined(stand: Path, link: Path, start: Start, state: Path | None) -> int:
    """As `run_stand`, of the content that `link` leads to. Raises OperatorError, also for what is wrong in the file."""
    file = read_stand_file(stand)
    _lead_to_content(link, start.content)
    start = replace(start, screen=start.screen or file.screen)

    def beside(screen: Screen, live: Live) -> None:
        begin_beside(file, screen, live)

    return run_stand(link, start, state, beside)


def begin_beside(file: StandFile, screen: Screen, live: Live) -> None:
    """Whatever the stand's file asks for, each for itself: what fails leaves the others and the picture alone."""


def _lead_to_content(link: Path, given: Path | None) -> None:
    """The content to begin with is what was named, or lies in the usual places."""
    try:
        lead(link, content_folder(given))
    except OSError as error:
        raise OperatorError(f"'{link}' cannot be made to lead to the content: {error.strerror}") from None
