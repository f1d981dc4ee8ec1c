"""Where a stand with a file of its own keeps what belongs to that file; the guard asks too, so it needs little.

`STATE/<12 signs>/content` is a link to the content that the stand shows: to a folder that was named, or to a release.
It is changed in one step, and the stand follows it as it follows any edit.
"""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.stand.paths import own_state, state_folder


def home_of(stand: Path, state: Path | None) -> Path:
    """The folder of this stand's file in the state folder."""
    return own_state((state or state_folder()).absolute(), stand)


def content_link(stand: Path, state: Path | None) -> Path:
    """The link to the content that is shown."""
    return home_of(stand, state) / "content"


def lead(link: Path, folder: Path) -> None:
    """Let the link lead to `folder`, in one step. Raises OSError."""
    if os.path.lexists(link) and link.readlink() == folder:
        return
    link.parent.mkdir(parents=True, exist_ok=True)
    part = link.with_name(f"{link.name}.part")
    part.unlink(missing_ok=True)
    part.symlink_to(folder, target_is_directory=True)
    part.replace(link)


def is_release(link: Path, releases: Path) -> bool:
    """Whether the link leads to a release that is there."""
    try:
        return link.readlink().is_relative_to(releases) and link.is_dir()
    except OSError:
        return False
