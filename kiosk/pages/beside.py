"""What a page is read with: the files beside it, the stand around it, and the flaws that are found there."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.broken import decoded, oversized
from kiosk.content.problems import nearest
from kiosk.content.site import SiteFile

Trail = tuple[str | int, ...]


@dataclass(frozen=True)
class Flaw:
    """A mistake that shows only beside the page: in one of its fields, or on a line of another file."""

    trail: Trail
    what: str
    way_out: str = ""
    beside: Path | None = None
    line: int = 1
    column: int = 1
    warning: bool = False


@dataclass(frozen=True)
class Beside:
    """The files beside a page; none outside the content folder can be read."""

    folder: Path
    root: Path
    languages: tuple[str, ...]

    def path(self, name: str) -> Path:
        """Where the file is."""
        return Path(os.path.realpath(self.folder / name))

    def text(self, name: str, trail: Trail) -> str | Flaw:
        """The text of the file that the field at `trail` names, or why it cannot be had."""
        path = self.path(name)
        if not path.is_relative_to(self.root.resolve()):
            return Flaw(trail, f"'{name}' is outside the content folder", "keep it beside this page")
        try:
            problem = oversized(path, name)
            text, problem = ("", problem) if problem else decoded(path.read_bytes(), name)
        except OSError:
            alike = [each.name for each in self.folder.glob(f"*{path.suffix}")]
            hint = nearest(name, alike)
            way_out = hint if hint.startswith("did") else "copy it there or mend its name"
            return Flaw(trail, f"there is no file '{name}' beside this page", way_out)
        return Flaw(trail, problem.what, problem.way_out, path, problem.line, problem.column) if problem else text


@dataclass(frozen=True)
class Around:
    """What a page knows of the stand when it looks closely at itself."""

    site: SiteFile
    path: Callable[[str], Path]
    """Where a file under assets/ really is."""
