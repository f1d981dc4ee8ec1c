"""Files that an operator has written to a place of their choice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.disk.names import printable
from kiosk.errors import OperatorError


@contextmanager
def writing(what: str, out: Path) -> Iterator[None]:
    """Around what writes to `out`: raises OperatorError, "{what} cannot be written to …", where the disk refuses."""
    try:
        yield
    except OSError as error:
        raise OperatorError(f"{what} cannot be written to '{printable(os.fspath(out))}': {error.strerror}") from None
