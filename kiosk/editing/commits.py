"""Saves as commits, where content is a git repository and whoever opened it asked for that: the git program does it.

What lies in the repository is not run: its hooks, its file watcher and its way of signing stay out of it, since content
may come from anywhere.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.model.issues import Issue, issue

PATIENCE = 30.0
"""Seconds that git may take."""
NOTHING_RUN = (
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "commit.gpgSign=false"),
    *("-c", "gc.auto=0"),
)


class NotCommitted(Exception):
    """The files are saved, and no commit was made; `issue` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue


def is_repository(folder: Path) -> bool:
    """Whether a folder lies in a repository that git works with."""
    try:
        return _git(folder, "rev-parse", "--is-inside-work-tree").strip() == "true"
    except NotCommitted:
        return False


def commit(folder: Path, paths: Sequence[Path], message: str, who: str) -> str:
    """Commit these files, and nothing else; the commit's hash. Raises NotCommitted."""
    names = [os.fspath(path) for path in paths]
    _git(folder, "add", "--all", "--", *names)
    _git(folder, *_author(folder, who), "commit", "--quiet", "--only", f"--message={message}", "--", *names)
    return _git(folder, "rev-parse", "HEAD").strip()


def _author(folder: Path, who: str) -> Sequence[str]:
    """Who saves, where git does not know."""
    try:
        _git(folder, "config", "user.email")
    except NotCommitted:
        return ("-c", f"user.name={who or 'unknown'}", "-c", f"user.email={who or 'unknown'}@localhost")
    return ()


def _git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *NOTHING_RUN, *arguments],
            cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            errors="replace", timeout=PATIENCE, check=False,
        )  # fmt: skip
    except OSError as error:
        raise NotCommitted(issue("edit-not-committed", reason=f"git: {error.strerror}")) from None
    except subprocess.TimeoutExpired:
        raise NotCommitted(issue("edit-not-committed", reason=f"git does not end within {PATIENCE:g} s")) from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NotCommitted(issue("edit-not-committed", reason=said[-1] if said else f"git: {done.returncode}"))
    return done.stdout
