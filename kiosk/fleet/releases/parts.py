"""The list of a release's files, in parts: where a file changed, a stand fetches the part that names it, not the list.

A part is a file of the repository like any other, called by its hash. Which part names a file follows from the file's
path alone, so a stand makes the parts of what it has by itself, and asks for those only that it cannot make.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from hashlib import sha256
from math import log2

from pydantic import Field, ValidationError

from kiosk.fleet.releases.manifest import MOST_FILES, SPEC, File, Manifest, Named, Signed, Strange, packed, unpacked

MOST, LARGEST = 256, 1 << 20
"""Parts of a release at most, and bytes of one."""


class Listed(Named):
    """A part, by its hash."""

    length: int = Field(ge=0, le=LARGEST)


class Part(Signed):
    """Some of the files of a release."""

    files: list[File] = Field(max_length=MOST_FILES)


class Release(Signed):
    """What is signed of a release: its number, the version of the program that made it, and its parts."""

    spec: int
    release: int = Field(ge=1, le=10**9)
    program: str = Field(max_length=40)
    parts: list[Listed] = Field(min_length=1, max_length=MOST)


def parted(manifest: Manifest) -> tuple[Release, list[bytes]]:
    """What is signed of it, and its parts; so many that they and their list are about as long."""
    count = min(MOST, 1 << round(log2(len(manifest.files)) / 2))
    parts = split(manifest.files, count)
    listed = [Listed(length=len(part), sha256=sha256(part).hexdigest()) for part in parts]
    return Release(spec=SPEC, release=manifest.release, program=manifest.program, parts=listed), parts


def joined(release: Release, known: Iterable[Collection[File]], fetch: Callable[[Listed], bytes]) -> Manifest:
    """The release with all of its files; parts are fetched that `known` lists of files do not make. Raises Strange."""
    parts = {sha256(part).hexdigest(): part for files in known for part in split(files, len(release.parts))}
    files = list[File]()
    for listed in release.parts:
        files += unpacked(parts.get(listed.sha256) or fetch(listed), Part).files
        if len(files) > MOST_FILES:
            raise Strange(f"it has more than {MOST_FILES} files")
    try:
        return Manifest(release=release.release, program=release.program, files=sorted(files, key=_path))
    except ValidationError as error:
        raise Strange(str(error.errors(include_url=False, include_input=False)[0]["msg"])) from None


def split(files: Iterable[File], count: int) -> list[bytes]:
    """So many parts, some of them empty."""
    parts = [list[File]() for _ in range(count)]
    for file in sorted(files, key=_path):
        parts[int(sha256(file.path.encode("utf-8", "surrogatepass")).hexdigest()[:8], 16) % count].append(file)
    return [packed(Part.model_construct(files=part)) for part in parts]


def _path(file: File) -> str:
    return file.path
