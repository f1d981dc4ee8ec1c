"""Content copied to where stands read it: what they show is the old content or the new one, at any moment."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.gather import assets_of, gather
from kiosk.content.load import closely_judged
from kiosk.disk import ask
from kiosk.disk.room import require
from kiosk.disk.tree import walk
from kiosk.editing.errors import NotPublished
from kiosk.editing.media.adding import Going
from kiosk.model.issues import has_errors, issue

CONTENT, ASSETS = "content", "assets"
NEW, OLD = f".{CONTENT}.new", f".{CONTENT}.old"


@dataclass(frozen=True)
class Published:
    """How many files were copied, and how many were there already."""

    copied: int
    same: int


def publish(folder: Path, target: Path, going: Going) -> Published | None:
    """Copy the content in `folder` and its media to `content/` and `assets/` in `target`; None where it was stopped.

    Media come first, each whole; then the content, in one step. What else is in `assets/` stays. Raises NotPublished,
    also for content with problems; what stands showed before is untouched then.
    """
    _possible(folder, target)
    copying = _Copying(folder, target, going)
    try:
        return copying.run()
    except _Stopped:
        return None
    except OSError as error:
        raise NotPublished(issue("not-published", reason=str(error.strerror or error)).at(str(target), 0, 0)) from None
    finally:
        shutil.rmtree(target / NEW, ignore_errors=True)


def _possible(folder: Path, target: Path) -> None:
    source, there = ask.real(folder), ask.real(target)
    if there == source.parent or there.is_relative_to(source):
        raise NotPublished(issue("publish-into-itself").at(str(target), 0, 0))
    held = there / CONTENT
    if ask.is_folder(held) and not ask.is_empty(held) and not ask.is_file(held / "site.yaml"):
        raise NotPublished(issue("publish-over-others", file=str(held)).at(str(target), 0, 0))
    if has_errors(closely_judged(gather(folder, {}))[1]):
        raise NotPublished(issue("publish-with-problems").at(str(target), 0, 0))


@dataclass
class _Copying:
    folder: Path
    target: Path
    going: Going
    done: int = 0
    whole: int = 0
    counts: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})

    def run(self) -> Published:
        assets = assets_of(self.folder)
        media = [(path, self.target / ASSETS / name) for name, path in _files(assets)]
        texts = [(path, self.target / NEW / name) for name, path in _files(self.folder)]
        needed = [(one, other) for one, other in media if not _same(one, other)]
        self.counts[False] = len(media) - len(needed)
        self.whole = sum(path.stat().st_size for path, _ in [*needed, *texts]) or 1
        self.target.mkdir(parents=True, exist_ok=True)
        require(self.target, self.whole)
        shutil.rmtree(self.target / NEW, ignore_errors=True)
        for one, other in [*needed, *texts]:
            self.copy(one, other)
        _exchange(self.target)
        return Published(self.counts[True], self.counts[False])

    def copy(self, source: Path, target: Path) -> None:
        """One file, whole under its name or not at all."""
        if not self.going(self.done / self.whole):
            raise _Stopped
        part = target.with_name(f".{target.name}.part")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(source, part)
            os.utime(part, ns=(source.stat().st_atime_ns, source.stat().st_mtime_ns))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        self.done += source.stat().st_size
        self.counts[True] += 1


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file that a stand reads, by its path below `root`. Raises OSError for one that is not given out."""
    for entry in walk(root):
        if entry.error and entry.error.errno != errno.ELOOP:
            raise entry.error
        if entry.stat:
            yield entry.name, Path(entry.path)


def _same(one: Path, other: Path) -> bool:
    seen = ask.look(other)
    here = one.stat()
    return seen is not None and (seen.st_size, seen.st_mtime_ns // 10**9) == (here.st_size, here.st_mtime_ns // 10**9)


def _exchange(target: Path) -> None:
    """The new content takes the place of the old one; if that fails, the old one is back."""
    new, now, old = target / NEW, target / CONTENT, target / OLD
    shutil.rmtree(old, ignore_errors=True)
    if not ask.there(now):
        new.rename(now)
        return
    now.rename(old)
    try:
        new.rename(now)
    except OSError:
        with suppress(OSError):
            old.rename(now)
        raise
    shutil.rmtree(old, ignore_errors=True)


class _Stopped(Exception):
    pass
