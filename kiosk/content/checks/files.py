"""Files under assets/ that pages name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.folder import Content, Written
from kiosk.content.problems import Problem, nearest, shown
from kiosk.content.source import Trail
from kiosk.pages.page import Page

COPY = "copy the file into assets/"
FOLDERS = ("pages", "words")
_NEARLY = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)


def _named(content: Content) -> Iterator[tuple[Written[Page], Trail, str]]:
    for page in content.pages.values():
        yield from ((page, trail, name) for trail, name in page.model.files() if page.has(trail, name))


def missing_files(content: Content) -> Iterator[Problem]:
    """Files that are not there, or not under assets/."""
    root = content.assets.resolve()
    there: set[str] | None = None
    for page, trail, name in _named(content):
        if name in content.media:
            continue
        path = (root / name).resolve() if "\0" not in name else root.parent
        if not path.is_relative_to(root):
            yield page.source.problem(trail, f"'{name}' is outside assets/", COPY)
        elif not _is_file(path):
            there = _there(root) if there is None else there
            hint = nearest(name, there, COPY)
            yield page.source.problem(
                trail, f"there is no file assets/{name}", hint if hint.startswith("did") else COPY
            )


def misspelt_files(content: Content) -> Iterator[Problem]:
    """Files whose names differ only in upper or lower case: found on one machine, lost on the next."""
    there = _there(content.assets)
    spelt: dict[str, str] = {}
    for name in sorted(there):
        other = spelt.setdefault(name.lower(), name)
        if other != name:
            what = f"differs from assets/{other} only in upper and lower case"
            yield Problem(f"assets/{name}", 1, 1, what, "rename one: Windows takes them for the same file", "warning")
    for page, trail, name in _named(content):
        other = spelt.get(name.lower(), name)
        if name not in there and other != name and (content.assets / name).is_file():
            what = f"'{name}' is called '{other}' on the disk"
            yield page.source.problem(trail, what, "write upper and lower case as in the file's name")


def unread_files(content: Content) -> Iterator[Problem]:
    """Pages that nobody reads: their names end otherwise, or they lie in another folder."""
    for path in sorted(content.folder.rglob("*")):
        parts = path.relative_to(content.folder).parts
        if not _NEARLY.search(path.name) or any(part.startswith(".") for part in parts):
            continue
        file = shown(path, content.folder)
        if path.suffix != ".yaml":
            way_out = f"name it {_NEARLY.sub('.yaml', path.name)}"
            yield Problem(file, 1, 1, "is not read: its name does not end with .yaml", way_out, "warning")
        elif parts[0] not in FOLDERS and parts != ("site.yaml",):
            way_out = "move it into content/pages/"
            yield Problem(file, 1, 1, "is not read: pages are in content/pages/", way_out, "warning")


def _there(root: Path) -> set[str]:
    """Every file below `root`, by its path from there."""
    return {(Path(folder) / name).relative_to(root).as_posix() for folder, _, names in os.walk(root) for name in names}


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
