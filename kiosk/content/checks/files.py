"""Files under assets/ that pages name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from errno import EACCES, ELOOP
from itertools import islice
from pathlib import Path, PurePath

from kiosk.content.folder import Content, Written
from kiosk.content.terms import NAME as TERMS
from kiosk.disk import blanks
from kiosk.disk.ask import is_file, look, names, real, refusal
from kiosk.disk.names import is_text, printable
from kiosk.disk.tree import Entry, walk
from kiosk.model.issues import Fact, Issue, Loc, issue, shown
from kiosk.model.page import Page
from kiosk.model.page_files import missing

FOLDERS = ("pages", "words")
SEEN = 2_000
"""Files under assets/ that are looked through for what a misspelt name might mean."""
_NEARLY = re.compile(r"\.ya?ml(\.txt)?\s*$", re.IGNORECASE)


def _named(content: Content) -> Iterator[tuple[Written[Page], Loc, str]]:
    for page in content.pages.values():
        yield from ((page, loc, name) for loc, name in page.model.files() if page.has(loc, name))


def missing_files(content: Content) -> Iterator[Issue]:
    """Files that are not there, not under assets/, or not given out."""
    root = real(content.assets)
    for page, loc, name in _named(content):
        if name in content.media:
            continue
        path = real(root / name)
        if not path.is_relative_to(root):
            yield page.source.issue("asset-outside", loc, file=name)
        elif refused := _refused(path):
            yield page.source.issue("asset-unreadable", loc, **{**refused, "file": name})
        elif not is_file(path):
            yield page.source.placed(_lacking(root, loc, name))


def _lacking(root: Path, loc: Loc, name: str) -> Issue:
    """That there is no such file, or that what is there is none."""
    near = _near(root, name)
    return issue("asset-not-a-file", loc, file=name) if name in near else missing("asset-missing", loc, name, near)


def _refused(path: Path) -> dict[str, Fact]:
    """Why the disk does not give out what is there; nothing where it does, or nothing is there."""
    try:
        if look(path) is None or os.access(path, os.R_OK):
            return {}
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    except OSError as error:
        return {**refusal(error, path)}


def _near(root: Path, name: str) -> set[str]:
    """Names that an author might have meant: those in the same folder, and of others as many as are soon seen."""
    beside = {(PurePath(name).parent / other).as_posix() for other in names(root / PurePath(name).parent)}
    return {name for name in beside if is_text(name)} | {*islice(_there(root), SEEN)}


def misspelt_files(content: Content) -> Iterator[Issue]:
    """Files whose names differ only in upper or lower case: found on one machine, lost on the next."""
    there = {*_there(content.assets)}
    spelt: dict[str, str] = {}
    for name in sorted(there):
        other = spelt.setdefault(name.lower(), name)
        if other != name:
            yield issue("asset-case-twice", other=other).at(f"assets/{name}")
    for page, loc, name in _named(content):
        other = spelt.get(name.lower(), name)
        if name not in there and other != name and is_file(content.assets / name):
            yield page.source.issue("asset-case", loc, file=name, other=other)


def unread_files(content: Content) -> Iterator[Issue]:
    """What nobody reads: pages whose names end otherwise or that lie in another folder, links that lead nowhere."""
    entries = sorted(walk(content.folder))
    for folder in sorted({parent for entry in entries for parent in PurePath(entry.name).parents}):
        if _NEARLY.search(folder.name):
            yield issue("folder-like-page").at(shown(content.folder / folder, content.folder))
    for entry in entries:
        parts, path = entry.name.split("/"), Path(entry.path)
        file = shown(path, content.folder)
        if strange := _strange(entry):
            yield strange.at(file)
        elif not _NEARLY.search(entry.name):
            continue
        elif (better := blanks.tidy(entry.name)) != entry.name:
            yield issue("file-blank", marked=blanks.marked(entry.name), better=better).at(file)
        elif path.suffix != ".yaml":
            yield issue("file-not-yaml", better=_NEARLY.sub(".yaml", path.name)).at(file)
        elif parts[0] not in FOLDERS and parts not in (["site.yaml"], [TERMS]):
            yield issue("page-in-wrong-folder").at(file)
    for entry in sorted(walk(content.assets)):
        if strange := _strange(entry):
            yield strange.at(f"assets/{printable(entry.name)}")


def _strange(entry: Entry) -> Issue | None:
    """What is wrong with a name or a link in itself."""
    if not is_text(entry.name):
        return issue("name-not-text")
    if entry.name.endswith(".yaml"):
        return None  # that it cannot be read is said of every page
    if entry.error and entry.error.errno == ELOOP:
        return issue("link-leads-back")
    if entry.error and entry.target:
        return issue("link-leads-nowhere", target=printable(entry.target))
    return None


def _there(root: Path) -> Iterator[str]:
    """Every file below `root`, by its path from there."""
    return (entry.name for entry in walk(root) if entry.stat and is_text(entry.name))
