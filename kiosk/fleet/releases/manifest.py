"""What is in a release, and which release a channel has: the two kinds of signed file beside content itself.

Both come from elsewhere: whatever is strange in them is refused here, before anything is made of it.
"""

from __future__ import annotations

import json
import re
import zlib
from datetime import datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.fleet.stand_file import CHANNEL
from kiosk.media.encodings import SUFFIXES

SPEC = 1
"""Of what kind manifests are; a stand that knows no higher one leaves the release alone."""
MOST_FILES, MOST_BYTES, LARGEST = 100_000, 1 << 25, 1 << 40
CHANNELS, RELEASES, FILE, TEXT = "channels", "releases", "file", "txt"
"""What they are called among the targets of a repository, and how files end there that are called by their hash.

Texts end so that every web server knows them as texts, and packs them if it packs any.
"""
SIGNED_AT = "x-signed-at"
"""When a timestamp was signed: no clock of a stand that knows it can be earlier."""
NEEDS = r"^\d{1,4}\.\d{1,4}$"
TOPS = ("content", "assets")
_ODD = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|]")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
M = TypeVar("M", bound=BaseModel)


class Strange(Exception):
    """A signed file is not what it must be; its text says how."""


class Newer(Strange):
    """It was made for a newer version of the program."""


def _within(path: str) -> str:
    if odd := odd_path(path):
        raise ValueError(odd)
    return path


def odd_path(path: str) -> str:
    """Why a file may not be called so in a release, on whatever system; "" where it may."""
    parts = path.split("/")
    if parts[0] not in TOPS or len(parts) < 2:
        return f"{path!r} is neither in content/ nor in assets/"
    for part in parts:
        if part in ("", ".", "..") or part.endswith((" ", ".")) or _ODD.search(part) or _DEVICES.fullmatch(part):
            return f"{path!r} has a name that not every system can have"
        if len(part.encode("utf-8", "surrogatepass")) > 255:
            return f"{path!r} has a name that is too long"
    return "" if path.isprintable() else f"{path!r} has signs that cannot be seen"


class Signed(BaseModel):
    """What all of these are: frozen, strict in their values; fields that are not known yet are left out."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Named(Signed):
    """A file of a repository, named by its hash."""

    length: int = Field(ge=0, le=LARGEST)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @property
    def name(self) -> str:
        """What it is called there."""
        return f"{self.sha256}.{FILE}"


class File(Named):
    """A file of a release."""

    path: Annotated[str, Field(max_length=1_000), AfterValidator(_within)]

    @property
    def name(self) -> str:
        """What it is called there."""
        return f"{self.sha256}.{TEXT}" if self.path.endswith(SUFFIXES) else super().name


class Manifest(Signed):
    """A release: its number, the version of the program that made it, and its files."""

    release: int = Field(ge=1, le=10**9)
    program: str = Field(max_length=40)
    files: list[File] = Field(min_length=1, max_length=MOST_FILES)

    @model_validator(mode="after")
    def _apart(self) -> Manifest:
        """No file is there twice, or is a folder as well, whatever a system makes of capitals."""
        paths = {file.path.casefold() for file in self.files}
        folders = {path[:at] for path in paths for at in range(len(path)) if path[at] == "/"}
        if len(paths) < len(self.files) or paths & folders:
            raise ValueError("two files have the same name")
        return self

    @property
    def size(self) -> int:
        """Bytes of all of its files."""
        return sum(file.length for file in self.files)


class Channel(Signed):
    """What stands of a channel show: `release`, or `before` where they are not among its share, in percent."""

    release: int = Field(ge=1)
    share: float = Field(100, ge=0, le=100)
    before: int | None = Field(None, ge=1)


class Channels(Signed):
    """All channels, and what was withdrawn."""

    channels: dict[Annotated[str, Field(pattern=CHANNEL)], Channel] = Field({}, max_length=1_000)
    withdrawn: list[int] = []


class About(Signed):
    """What is said of a release beside its name in the signed list: for people, and to choose from.

    `needs` is the version of the program, as 0.2, that can show it: a stand of an earlier one asks for nothing of it.
    """

    made: datetime = Field(strict=False)
    needs: str = Field("0.0", pattern=NEEDS)
    note: str = Field("", max_length=2_000)
    pages: int = 0
    bytes: int = 0


def family(version: str) -> str:
    """As much of a program's version as says what content it can show: 0.2 of 0.2.1."""
    return ".".join(version.split(".")[:2])


def can_show(version: str, needs: str) -> bool:
    """Whether a program of this version can show what needs another one, or a later one."""
    return _numbers(family(version)) >= _numbers(needs)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def packed(model: BaseModel) -> bytes:
    """As it is written into a repository."""
    return zlib.compress(model.model_dump_json().encode(), 9)


def unpacked(data: bytes, model: type[M]) -> M:
    """What `packed` made. Raises Strange."""
    try:
        opener = zlib.decompressobj()
        text = opener.decompress(data, MOST_BYTES)
        if opener.unconsumed_tail or not opener.eof:
            raise Strange("it is larger than it may be, or cut short")
        written = json.loads(text)
        spec = written.get("spec", SPEC)
        if isinstance(spec, int) and spec > SPEC:
            raise Newer(f"it is of kind {spec}, and this program knows {SPEC}")
        return model.model_validate_json(text)
    except (zlib.error, ValidationError, ValueError, AttributeError, RecursionError) as error:
        raise Strange(_first(error)) from None


def _first(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return str(error)
