"""Only what the stand uses: the filter behind the tables of build.spec."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fnmatch import fnmatch
from pathlib import PurePosixPath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]  # where it goes in the package, where it comes from, and its kind
ROOTS = ("*.abi3.*", "libpython*", "python3*.dll", "vcruntime*.dll", "PySide6/*plugins/*", "PySide6/*qml/*")
NOT_USED = ("translations/*", "resources/*", "libexec/*", "metatypes/*", "*.qmltypes")


def kept(entries: Iterable[Entry], qt: Collection[str], machine: Collection[str]) -> list[Entry]:
    """The entries to ship.

    Of Qt, these are the plugins and the QML modules named in `qt`. Of all libraries, those that something kept needs,
    without those that fit a pattern of `machine`.
    """
    files = [entry for entry in entries if _used(entry[0], qt)]
    libraries = {_file(entry[0]): entry for entry in files if _is_library(entry)}
    roots = [entry for entry in files if entry not in libraries.values()]
    needed = {name for name in _needed(roots, libraries) if not _fits(name, machine)}
    links = {entry for entry in roots if entry[2] == "SYMLINK" and _file(entry[0]) in libraries.keys() - needed}
    return sorted({*roots, *(libraries[name] for name in needed)} - links)


def qt_name(place: str) -> str:
    """`PySide6/Qt/plugins/platforms/libqxcb.so` as `plugins/platforms/qxcb`; "" for what is not Qt's."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.parts[0] != "PySide6":
        return ""
    inner = PurePosixPath(*[part for part in path.parts[1:] if part != "Qt"])
    return str(inner.with_name(inner.name.removeprefix("lib")))


def _used(place: str, qt: Collection[str]) -> bool:
    name = PurePosixPath(qt_name(place))
    if _fits(str(name), NOT_USED):
        return False
    if name.parts[:1] == ("plugins",):
        return str(name.with_suffix("")) in qt
    return name.parts[:1] != ("qml",) or str(name.parent) in qt


def _is_library(entry: Entry) -> bool:
    """A shared library that is there because something else needs it; not a plugin or an extension of Python."""
    return entry[2] == "BINARY" and not (_fits(entry[0], ROOTS) or _fits(_file(entry[0]), ROOTS))


def _needed(roots: Iterable[Entry], libraries: dict[str, Entry]) -> set[str]:
    """The names of all libraries that `roots` need, and those that these need."""
    found: set[str] = set()
    waiting = [entry for entry in roots if entry[2] in {"BINARY", "EXTENSION"}]
    while waiting:
        names = {_file(name) for name, _ in get_imports(waiting.pop()[1])}
        waiting += [libraries[name] for name in (names & libraries.keys()) - found]
        found |= names & libraries.keys()
    return found


def _file(place: str) -> str:
    return PurePosixPath(place.replace("\\", "/")).name


def _fits(name: str, patterns: Collection[str]) -> bool:
    return any(fnmatch(name.replace("\\", "/"), pattern) for pattern in patterns)
