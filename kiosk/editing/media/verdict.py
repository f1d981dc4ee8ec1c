"""Whether a file can be shown as it is, can be made into one that can, or why neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.disk import ask
from kiosk.media import films, jpeg, pictures
from kiosk.media.bad_file import BadFile
from kiosk.media.formats import name_of
from kiosk.model.issues import Issue, issue
from kiosk.model.lint import LintContext, picture
from kiosk.model.site_file import SiteFile
from kiosk.pages.film.film_file import playable, watchable

Sort = Literal["picture", "film", "text", "other"]
SORTS: dict[Sort, tuple[str, ...]] = {
    "picture": (
        ".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".svg", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".avif",
    ),
    "film": (
        ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".wmv", ".mpg", ".mpeg", ".mts", ".m2ts", ".ts", ".mxf",
        ".flv", ".ogv", ".3gp",
    ),
    "text": (".vtt", ".srt"),
}  # fmt: skip
"""What files are by the ends of their names, where their bytes leave it open."""
FOLDERS: dict[Sort, str] = {"picture": "pictures", "film": "film", "text": "film"}
"""Where they are put under assets/."""
_PICTURES = ("HEIC", "AVIF", "JPEG", "PNG", "TIFF", "BMP", "GIF", "WebP")
CURABLE = {
    "picture-heic", "picture-format", "picture-large", "picture-turned", "picture-jpeg-rare", "picture-print-colours",
    "film-format", "film-picture-coding", "film-sound-coding", "film-hdr", "film-interlaced", "film-no-length",
}  # fmt: skip
"""What goes away where a file is written anew by another program."""


@dataclass(frozen=True)
class Verdict:
    """What a file is and what is wrong with it; `becomes` is the ending of what it can be made into, "" for none."""

    sort: Sort
    issues: tuple[Issue, ...] = ()
    becomes: str = ""

    @property
    def good(self) -> bool:
        """Whether it can be shown as it is, if not at its best."""
        return self.sort != "other" and not self.becomes and not any(each.is_error for each in self.issues)

    @property
    def curable(self) -> bool:
        """Whether it can be shown once it is written anew."""
        return bool(self.becomes)


def judged(path: Path, site: SiteFile) -> Verdict:
    """What is to be said of a file that somebody brings, named as it is there. Raises OSError."""
    with ask.opened(path) as file:
        head = file.read(1024)
    sort = _sort(path, head)
    if sort == "picture":
        return _of(sort, [*_picture(path, site)], _picture_becomes(path, head))
    if sort == "film":
        return _of(sort, [*_film(path)], ".mp4")
    return Verdict(sort, () if sort == "text" else (issue("media-unknown", file=path.name),))


def _sort(path: Path, head: bytes) -> Sort:
    name = name_of(head)
    if name.startswith(_PICTURES) or b"<svg" in head:
        return "picture"
    return next((sort for sort, suffixes in SORTS.items() if path.suffix.lower() in suffixes), "other")


def _of(sort: Sort, issues: Sequence[Issue], becomes: str) -> Verdict:
    wrong = {each.code for each in issues if each.is_error or each.code in CURABLE}
    return Verdict(sort, tuple(issues), becomes if wrong and wrong <= CURABLE else "")


def _picture(path: Path, site: SiteFile) -> Iterator[Issue]:
    context = LintContext(site, lambda _: path, lambda shown: shown.name)
    yield from picture(context, (), path.name)
    if jpeg.for_print(path):
        yield issue("picture-print-colours", file=path.name)


def _picture_becomes(path: Path, head: bytes) -> str:
    """PNG where edges are sharp or parts are transparent, JPEG for what a camera took."""
    photo = name_of(head).startswith(("HEIC", "AVIF", "JPEG", "TIFF")) or path.suffix.lower() in (".heic", ".jpg")
    return ".jpg" if photo else ".png"


def _film(path: Path) -> Iterator[Issue]:
    try:
        tracks = films.opened(path)
    except BadFile as error:
        yield issue(error.code, file=path.name, **error.facts)
        return
    yield from playable(path.name, (), tracks)
    yield from watchable(path.name, (), tracks)


def size(path: Path) -> tuple[int, int]:
    """How many pixels a picture has, (0, 0) where nobody knows."""
    try:
        seen = pictures.opened(path)
    except BadFile:
        return 0, 0
    return seen.width, seen.height
