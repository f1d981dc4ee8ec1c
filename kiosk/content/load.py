"""A folder of content to a Site, or to every Problem in it at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.content.checks import CHECKS, SHOWABLE, found
from kiosk.content.gather import gather
from kiosk.content.older import older
from kiosk.content.problems import ContentError, Problem
from kiosk.content.site import Site


def load(folder: Path, media: Mapping[str, Path] | None = None) -> tuple[Site, list[Problem]]:
    """The Site in `folder` and the warnings about it; media are in `assets/` beside it, or where `media` says.

    Raises ContentError with every problem if any keeps the content from being shown.
    """
    content = gather(folder, media or {})
    problems = found(content, SHOWABLE)
    site = content.frozen()
    if site is None or any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return site, problems


def examine(folder: Path, remember: bool = False) -> list[Problem]:
    """Every problem of the content in `folder`, also those that only a close look at its files finds.

    With `remember`, what each translation of good content was made from is kept in the folder.
    """
    content = gather(folder, {})
    problems = found(content, CHECKS)
    good = all(problem.severity == "warning" for problem in problems)
    return sorted([*problems, *older(content, remember and good)])
