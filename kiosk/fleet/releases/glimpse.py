"""What would be taken, verified as if it were: nothing of it is taken or remembered."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.fleet.releases.follow import Follower, Task
from kiosk.fleet.releases.told import Result


def glimpse(task: Task, now: datetime, place: Path | None = None) -> Result:
    """What a stand would take from `place`, such as a stick, or from where its file says; with what it trusts now."""
    with tempfile.TemporaryDirectory(prefix="kiosk-look-") as folder:
        for name in ("trust", "state.json"):
            source = task.folder / name
            if source.is_dir():
                shutil.copytree(source, Path(folder) / name, symlinks=True)
            elif source.is_file():
                shutil.copy(source, folder)
        return Follower(replace(task, folder=Path(folder)), str(place) if place else None).run(now, install=False)
