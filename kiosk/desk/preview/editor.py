"""Opens a file at a line in the editor that staff use."""

from __future__ import annotations

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import OperatorError

FILE, LINE = "{file}", "{line}"
CODE = ("-g", f"{FILE}:{LINE}")


@dataclass(frozen=True)
class Editor:
    """A program and its arguments, with {file} and {line} in them; the platform's own choice if empty."""

    command: tuple[str, ...] = ()

    def arguments(self, file: Path, line: int) -> tuple[str, ...]:
        """The command for one place."""
        return tuple(part.replace(FILE, str(file)).replace(LINE, str(max(line, 1))) for part in self.command)

    def open(self, file: Path, line: int) -> bool:
        """Start the editor and leave it alone; False if it did not start."""
        from PySide6.QtCore import QProcess, QUrl
        from PySide6.QtGui import QDesktopServices

        if not self.command:
            return file.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        program, *rest = self.arguments(file, line)
        started, _ = QProcess.startDetached(program, rest)
        return started


def editor(written: str | None) -> Editor:
    """The editor of `--editor`, else VS Code where it is found.

    Raises OperatorError if the program is not there.
    """
    if written is None:
        code = shutil.which("code")
        return Editor((code, *CODE)) if code else Editor()
    command = _parts(written)
    program = shutil.which(command[0]) if command else None
    if program is None:
        raise OperatorError(f"there is no program '{command[0] if command else ''}' for --editor; write its whole path")
    rest = command[1:] if any(FILE in part for part in command) else [*command[1:], FILE]
    return Editor((program, *rest))


def _parts(written: str) -> list[str]:
    """The words of a command, quoted as a shell would have them; no shell ever sees them."""
    try:
        if sys.platform == "win32":
            return [part.strip('"') for part in shlex.split(written, posix=False)]
        return shlex.split(written)
    except ValueError:
        raise OperatorError(f"--editor has a quotation mark without its second: {written}") from None
