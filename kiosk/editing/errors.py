"""Why something is not changed or not saved: each an issue, in an author's words and at its line."""

from __future__ import annotations

from pathlib import Path

from kiosk.model.issues import Issue


class Refused(Exception):
    """Something was not done, and nothing was lost; `issue` says why, and where."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue


class CannotEdit(Refused):
    """A value cannot be changed without touching something else: it is to be changed in an editor, at its line."""


class NotSaved(Refused):
    """A file was not written; it is as it was."""


class ChangedOnDisk(NotSaved):
    """A file is another than the one that was read: `read` is that one, `now` what is there, None for no file."""

    def __init__(self, issue: Issue, path: Path, read: bytes | None, now: bytes | None, meant: bytes | None) -> None:
        super().__init__(issue)
        self.path, self.read, self.now, self.meant = path, read, now, meant


class NotPublished(Refused):
    """Content was not copied to where stands read it; what they show is untouched."""


class CannotUndo(Refused):
    """A step cannot be taken back by itself: its place was changed again."""
