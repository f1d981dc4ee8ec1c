"""A file that staff bring, on its way into assets/: nothing there is ever overwritten, and what was brought is kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

from kiosk.disk import ask
from kiosk.disk.room import require
from kiosk.editing.media.names import free, safe
from kiosk.editing.media.verdict import FOLDERS, Verdict

ORIGINALS = ".originals"
"""The folder under assets/ with what was converted, as it was brought; hidden, as the stand does not look there."""
CHUNK = 4 << 20
Going = Callable[[float], bool]
"""Is told how far something is, from 0 to 1, and says whether to go on."""


@dataclass(frozen=True)
class Addition:
    """What becomes of a file: `name` is its name under assets/, `part` where it grows until it is whole."""

    source: Path
    assets: Path
    verdict: Verdict
    name: str

    @property
    def target(self) -> Path:
        return self.assets / self.name

    @property
    def part(self) -> Path:
        return self.target.with_name(f".{self.target.name}.part{self.target.suffix}")

    @property
    def there(self) -> bool:
        """Whether this very file is under assets/ already."""
        return ask.is_file(self.target)


def planned(source: Path, assets: Path, verdict: Verdict) -> Addition:
    """Where the file will be; what is under assets/ already, by its place or its bytes, stays there. Raises OSError."""
    if source.resolve().is_relative_to(assets.resolve()) and verdict.good:
        return Addition(source, assets, verdict, source.resolve().relative_to(assets.resolve()).as_posix())
    folder, name = FOLDERS[verdict.sort], safe(source.name)
    if verdict.becomes:
        name = Path(name).stem + verdict.becomes
    elif ask.is_file(assets / folder / name) and cmp(source, assets / folder / name, shallow=False):
        return Addition(source, assets, verdict, f"{folder}/{name}")
    return Addition(source, assets, verdict, f"{folder}/{free(assets / folder, name)}")


def copied(addition: Addition, going: Going) -> bool:
    """Copy the file as it is; False, and nothing is left of it, where `going` stopped it. Raises OSError."""
    return addition.there or (_copied(addition.source, addition.part, going) and _placed(addition))


def converted(addition: Addition) -> None:
    """Put what was converted, and is whole in `part`, in its place, and keep what was brought. Raises OSError."""
    folder = addition.assets / ORIGINALS
    folder.mkdir(exist_ok=True)
    kept = folder / free(folder, safe(addition.source.name))
    _copied(addition.source, kept, lambda _: True)
    _placed(addition)


def forgotten(addition: Addition) -> None:
    """Leave nothing of what was begun."""
    addition.part.unlink(missing_ok=True)


def _copied(source: Path, target: Path, going: Going) -> bool:
    size = source.stat().st_size
    target.parent.mkdir(parents=True, exist_ok=True)
    require(target.parent, size)
    done = 0
    try:
        with ask.opened(source) as read, target.open("wb") as write:
            while chunk := read.read(CHUNK):
                write.write(chunk)
                done += len(chunk)
                if not going(done / size):
                    raise _Stopped
            write.flush()
            os.fsync(write.fileno())
        shutil.copystat(source, target)
    except _Stopped:
        target.unlink(missing_ok=True)
        return False
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return True


def _placed(addition: Addition) -> bool:
    """Put the whole file under its name, which is taken first, so that it is no other's. Raises OSError."""
    addition.target.open("x").close()
    addition.part.replace(addition.target)
    return True


class _Stopped(Exception):
    pass
