"""What a path is and what is in it, whatever the disk says to that."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import BinaryIO, Generic, TypeVar

NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL}
"""Errors that say that there is nothing by that name, and not that the disk refuses to tell."""
RIGHTS = {errno.EACCES, errno.EPERM}
T = TypeVar("T")


def look(path: Path | str) -> os.stat_result | None:
    """What is at `path`; None where there is nothing. Raises OSError where the disk does not tell."""
    try:
        return Path(path).stat()
    except ValueError:  # no system has such a name
        return None
    except OSError as error:
        if error.errno in NOTHING:
            return None
        raise


def changed(found: os.stat_result) -> int:
    """When a file changed, also where its time was set back, in nanoseconds.

    0 for one that nobody may write into and that has several names, as a release's: there only names come and go.
    """
    return 0 if is_shared(found) else found.st_ctime_ns


def is_shared(found: os.stat_result) -> bool:
    """Whether a file has several names and nobody may write into it."""
    return found.st_nlink > 1 and not found.st_mode & 0o222


def is_file(path: Path | str) -> bool:
    """Whether a file is seen there; False also where the disk does not tell."""
    return _is(path, stat.S_ISREG)


def is_folder(path: Path | str) -> bool:
    """Whether a folder is seen there; False also where the disk does not tell."""
    return _is(path, stat.S_ISDIR)


def there(path: Path | str) -> bool:
    """Whether anything is there; True also where the disk does not tell, so that reading says why."""
    try:
        return look(path) is not None
    except OSError:
        return True


def opened(path: Path | str) -> BinaryIO:
    """The file, to be read. Raises OSError; also for what is no file, such as a pipe, which would wait for ever."""
    try:
        found = Path(path).stat()
    except ValueError:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from None
    if not stat.S_ISREG(found.st_mode):
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        raise OSError(errno.ENODEV, "it is a pipe or a device", str(path))
    return Path(path).open("rb")


def read(path: Path | str) -> bytes:
    """All of the file. Raises OSError."""
    with opened(path) as file:
        return file.read()


def names(folder: Path | str) -> list[str]:
    """What is in a folder, by its names; nothing where there is none, or the disk does not tell."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names, quickly
    except (OSError, ValueError):
        return []


def is_empty(folder: Path | str) -> bool:
    """Whether a folder has nothing in it that is not hidden. Raises OSError."""
    with os.scandir(folder) as entries:
        return all(entry.name.startswith(".") for entry in entries)


def real(path: Path | str) -> Path:
    """Where every link in `path` leads now; as far as that can be told."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return Path(path).absolute()


def refusal(error: OSError, path: Path | str = "") -> dict[str, str]:
    """Why the disk did not give something out, as the facts of an issue: rights that lack, or a disk that fails."""
    facts: dict[str, str] = {"reason": error.strerror or str(error)}
    name = os.path.basename(os.fspath(path) or str(error.filename or ""))  # noqa: PTH119 - it may be empty
    if error.errno in RIGHTS:
        return {**facts, "forbidden": name}
    return facts if error.errno in NOTHING | {errno.EISDIR, errno.ENODEV} else {**facts, "failing": name}


class Question(Thread, Generic[T]):
    """What `ask()` gives, found out on a thread of its own: whoever wants to know waits no longer than it likes."""

    def __init__(self, ask: Callable[[], T], what: Path | str) -> None:
        super().__init__(name="disk", daemon=True)
        self._ask, self._what = ask, what
        self._answers: list[T] = []
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._answers.append(self._ask())
        except BaseException as error:  # it is raised where the answer is wanted
            self._error = error

    def answer(self, seconds: float | None = None) -> T:
        """The answer. Raises TimeoutError, an OSError, if it does not come within `seconds`; and what `ask` raised."""
        self.join(seconds)
        if self._error:
            raise self._error
        if not self._answers:
            raise TimeoutError(errno.ETIMEDOUT, f"no answer within {seconds:g} s", str(self._what))
        return self._answers[0]


def _is(path: Path | str, kind: Callable[[int], bool]) -> bool:
    try:
        found = look(path)
    except OSError:
        return False
    return found is not None and kind(found.st_mode)
