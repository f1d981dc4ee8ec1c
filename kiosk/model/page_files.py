"""The files beside a page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from kiosk.disk import ask, blanks
from kiosk.disk.names import found, is_text
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Fact, Issue, Loc, issue, shown, suggestion


@dataclass(frozen=True)
class PageFiles:
    """The files beside a page in `folder`; none outside the content folder `root` can be read."""

    folder: Path
    root: Path
    languages: tuple[str, ...]

    def path(self, name: str) -> Path:
        """Where the file is."""
        return ask.real(found(self.folder, name))

    def at(self, issue: Issue, name: str, line: int = 1, column: int = 1) -> Issue:
        """An issue of the file, rather than of the page that names it."""
        return issue.at(shown(self.path(name), self.root), line, column)

    def text(self, name: str, loc: Loc) -> str | Issue:
        """The text of the file that the field at `loc` names, or why it cannot be had."""
        path = self.path(name)
        if not any(path.is_relative_to(ask.real(folder)) for folder in (self.root, self.folder)):
            return issue("file-outside-content", loc, file=name)
        try:
            return read_text(path)
        except OSError as error:
            if error.errno not in ask.NOTHING:
                return self.at(issue("file-unreadable", loc, **ask.refusal(error, path)), name)
            beside = [each for each in ask.names(self.folder) if each.strip().endswith(path.suffix) and is_text(each)]
            return missing("file-not-beside", loc, name, beside)
        except BadFile as error:
            return self.at(issue(error.code, loc, **error.facts), name, error.line, error.column)


def missing(code: str, loc: Loc, name: str, known: Collection[str]) -> Issue:
    """That there is no file of this name, with the one that was probably meant; nobody sees a blank at its end."""
    if other := blanks.alike(name, known):
        return issue("file-blank-missing", loc, file=name, marked=blanks.marked(other), better=blanks.tidy(other))
    closest = suggestion(name, known).get("closest")
    hint: dict[str, Fact] = {"closest": closest} if closest else {}
    return issue(code, loc, file=name, **hint)
