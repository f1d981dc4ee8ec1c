"""What a command ends with, and the one line about what the operator can cure."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from errno import EBADF, EIO, ENOSPC
from pathlib import Path

from kiosk.disk.ask import NOTHING
from kiosk.disk.names import printable
from kiosk.errors import EXIT_GOOD, EXIT_USAGE, OperatorError
from kiosk.stand.libraries import unloaded

OUTPUT = (ENOSPC, EIO, EBADF)


def exit_code(run: Callable[[], int]) -> int:
    """The exit code of what is run; what the operator can cure is one line."""
    try:
        return run()
    except BrokenPipeError:
        sys.stdout = None
        return EXIT_GOOD
    except KeyboardInterrupt:
        return 130
    except (OperatorError, ImportError, OSError) as error:
        why = curable(error)
        if not why:
            raise
        print(f"kiosk: {why}", file=sys.stderr)
        return EXIT_USAGE


def curable(error: OperatorError | ImportError | OSError) -> str:
    """The line about what the operator can cure; "" about a fault of the program."""
    if isinstance(error, OperatorError):
        return str(error)
    if isinstance(error, ImportError):
        return unloaded(str(error))
    if not _is_here():
        return "the folder you are in is gone; go to another (cd), and name folders by their whole path"
    if error.errno in OUTPUT and error.filename is None:
        sys.stdout = None
        return f"the output cannot be written: {error.strerror}"
    if error.filename and error.errno not in NOTHING:
        return f"'{printable(os.fspath(error.filename))}' cannot be used: {error.strerror}"
    return ""


def _is_here() -> bool:
    """Whether the working folder is still there."""
    try:
        return bool(Path.cwd())
    except OSError:
        return False
