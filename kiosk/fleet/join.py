"""`kiosk run --stand`: the stand as its own file has it, and what goes on beside it. It alone imports what does."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import OperatorError
from kiosk.fleet.place import content_link, home_of, is_release, lead
from kiosk.fleet.remembered import Essentials, recall, remember
from kiosk.stand.command import program
from kiosk.stand.live import Live
from kiosk.stand.paths import content_folder, own_state, state_folder
from kiosk.stand.run import run_stand
from kiosk.stand.screen import Screen
from kiosk.stand.start import Start

if TYPE_CHECKING:
    from kiosk.fleet.releases.following import Following
    from kiosk.fleet.stand_file import StandFile


log = logging.getLogger("kiosk")


def run_joined(stand: Path, link: Path, start: Start, state: Path | None) -> int:
    """As `run_stand`, of the content that `link` leads to. Raises OperatorError, also for what is wrong in the file.

    A file that was right at the last start, and did not change, is read after the first picture.
    """
    home = home_of(stand, state)
    known = recall(home, stand) or remember(home, stand, _essentials(stand))
    releases, said = home / "releases", ""
    if not (known.follows and is_release(link, releases)):
        _lead_to_content(link, start.content, wait=known.follows)
    else:
        said = _go_back(releases, link, own_state((state or state_folder()).absolute(), link))
    start = replace(start, screen=start.screen or known.screen)

    def beside(screen: Screen, live: Live) -> None:
        if said:
            log.warning("%s", said)
        try:
            begin_beside(Joined(stand, _read(stand), state, screen, live))
        except OperatorError as error:
            log.error("the stand is alone: %s", error)

    return run_stand(link, start, state, beside)


def _read(stand: Path) -> StandFile:
    """Raises OperatorError."""
    from kiosk.fleet.stand_file import read_stand_file  # not before the first picture, which may do without

    return read_stand_file(stand)


def _essentials(stand: Path) -> Essentials:
    """Raises OperatorError."""
    file = _read(stand)
    return Essentials(file.screen, file.releases is not None)


@dataclass
class Joined:
    """A stand that runs, with its file: what goes on beside it is made of this."""

    stand: Path
    file: StandFile
    state: Path | None
    screen: Screen
    live: Live
    following: Following | None = None


def begin_beside(joined: Joined) -> None:
    """Whatever the stand's file asks for, each for itself: what fails leaves the others and the picture alone."""
    for begin in (_follow, _report):
        try:
            begin(joined)
        except Exception:
            log.exception("a fault of the program: the stand goes on without it")


def _follow(joined: Joined) -> None:
    """Releases come from now on."""
    from kiosk.fleet.releases.following import Following

    if joined.file.releases is None:
        _look_at_clock(joined.live)
        return
    state = ("--state", str(joined.state.absolute())) if joined.state else ()
    command = [*program(), "follow", "--stand", str(joined.stand), *state]
    every = joined.file.releases.every_minutes if joined.file.releases.address else None
    joined.following = following = Following(command, every, joined.screen)
    joined.live.sticks = following
    following.taken.connect(joined.live.chosen)
    following.told.connect(lambda result: joined.live.tell_beside(result.issues))
    following.begin()


def _look_at_clock(live: Live) -> None:
    """Who follows releases looks at it each time; the others once: no broker may hear of it, as TLS goes by it too."""
    from kiosk.fleet.clock import behind, built

    if wrong := behind(datetime.now(UTC), built()):
        log.warning("%s — %s", wrong.what, wrong.way_out)
        live.tell_beside([wrong])


def _report(joined: Joined) -> None:
    """A broker and Prometheus hear how the stand is."""
    from kiosk.fleet.known import Folders
    from kiosk.fleet.member import Member

    if not (joined.file.broker or joined.file.metrics):
        return
    state = (joined.state or state_folder()).absolute()
    home, link = home_of(joined.stand, state), content_link(joined.stand, state)
    doctor = [*program(), "doctor", "--format", "json", "--stand", str(joined.stand), "--state", str(state)]
    folders = Folders(own_state(state, link), home / "releases" if joined.file.releases else None)
    Member(joined.file, joined.screen, joined.live, folders, doctor, joined.following)


def _lead_to_content(link: Path, given: Path | None, wait: bool) -> None:
    """The content to begin with is what was named, or lies in the usual places; none where releases are to come."""
    try:
        lead(link, content_folder(given))
    except OSError as error:
        raise OperatorError(f"'{link}' cannot be made to lead to the content: {error.strerror}") from None
    except OperatorError:
        if not wait or given:
            raise


def _go_back(releases: Path, link: Path, own: Path) -> str:
    """To the release before, where the guard had to climb its ladder with the one that is shown; what the log says."""
    from kiosk.fleet.releases.judge import go_back

    try:
        left = go_back(releases, link, own)
    except OSError as error:
        return f"the stand cannot go back to the release before: {error}"
    return f"the stand fell more than once with release {left}: it went back to the one before" if left else ""
