"""Where content is found, and where the stand keeps its own files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR

from kiosk.disk.ask import Question, look
from kiosk.errors import OperatorError

PATIENCE = 5.0
"""Seconds that a disk may take to say whether a folder is there."""


def content_folder(given: Path | None, known: Callable[[Path], bool] = lambda _: False) -> Path:
    """The content folder: as given, or `content/` here, or the one beside the program; packaged, first the latter.

    One that is `known` need not be there yet. Links in it are left as they are: they may lead elsewhere tomorrow.
    Raises OperatorError if there is none.
    """
    for place in [given] if given else _usual_places():
        found = place.absolute()
        if known(found) or _is_folder(found):
            return found
    where = given or Path("content")
    raise OperatorError(f"there is no folder '{os.fspath(where)}'; name the folder that holds site.yaml")


def stand_folder(given: Path | None, state: Path | None) -> Path:
    """As `content_folder`; one that a stand showed before need not be there yet: its content was kept."""
    from kiosk.content.kept import newest

    state = (state or state_folder()).absolute()
    return content_folder(given, lambda folder: newest(own_state(state, folder)) is not None)


def _usual_places() -> Iterator[Path]:
    """One after another: the folder one is in may be gone, and not be needed."""
    packaged = getattr(sys, "frozen", False)
    if packaged:
        yield Path(sys.executable).parent / "content"
    yield Path.cwd() / "content"
    if not packaged:
        yield Path(__file__).parents[2] / "content"


def _is_folder(place: Path) -> bool:
    try:
        found = Question(lambda: look(place), place).answer(PATIENCE)
    except OSError as error:
        raise OperatorError(f"the folder '{place}' cannot be looked at: {error.strerror}") from None
    return found is not None and S_ISDIR(found.st_mode)


def state_folder() -> Path:
    """Where this platform keeps a program's own files: logs, kept content."""
    from platformdirs import user_state_path

    return user_state_path("information-stand", appauthor=False)


def own_state(state: Path, content: Path) -> Path:
    """What of `state` belongs to this content folder alone."""
    return state / sha256(os.fsencode(os.path.abspath(content))).hexdigest()[:12]  # noqa: PTH100 - links stay


def staff_folder(state: Path) -> Path:
    """Where the staff panel's PIN, its wrong tries and its audit log are: one for all stands that share `state`."""
    return state / "staff"
