"""`kiosk convert`: a picture or film written anew, so that the stand can show it; the preview runs it beside itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.editing.media.verdict import SORTS
from kiosk.errors import OperatorError

Told = Callable[[float], None]
"""Is told how far it is, from 0 to 1."""
WANTED = {"picture": "JPEG", "film": "MP4 with H.264"}


class Unreadable(Exception):
    """Why a file cannot be written anew, as a few words."""


class NoConverter(Exception):
    """A package of staff's machines is not there."""


def convert(source: Path, target: Path, most: int) -> int:
    """Write `source` anew as `target`, whose ending says how, a picture with sides of at most `most` pixels.

    Prints how many per cent are done, a line for each. What is at `target` stays until the new one is whole. Raises
    OperatorError.
    """
    if not target.suffix:
        raise OperatorError(f"'{target}' has no ending that says what it is; name it as in photo.jpg")
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    sort = "film" if target.suffix.lower() in SORTS["film"] else "picture"
    last = -1

    def told(part: float) -> None:
        nonlocal last
        if (percent := min(int(100 * part), 100)) > last:
            last = percent
            print(percent, flush=True)

    try:
        if sort == "film":
            from kiosk.desk.convert.films import film

            film(source, part, told)
        else:
            from kiosk.desk.convert.pictures import picture

            picture(source, part, most)
        part.replace(target)
    except NoConverter:
        raise OperatorError(f"{source.name} has to be converted, for which {_lacking(sort)}") from None
    except (Unreadable, OSError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise OperatorError(f"{source.name} could not be converted: {error} — save it as {WANTED[sort]}") from None
    told(1)
    return 0


def _lacking(sort: str) -> str:
    """What is missing, and the way out: the packaged program has no place for packages."""
    if getattr(sys, "frozen", False):
        return f"this program has no converter — save it as {WANTED[sort]}"
    install = "pip install 'information-stand[staff]'"
    return f"a package is missing — install it with: {install}; or save it as {WANTED[sort]}"
