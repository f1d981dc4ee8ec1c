"""A text that each language has in a file of its own: where it is in each of them, side by side."""

from __future__ import annotations

from pathlib import PurePosixPath

from kiosk.desk.preview.edit.origins import Origin
from kiosk.editing.edit import Edit
from kiosk.editing.place import Place


def beside_page(edit: Edit, origin: Origin) -> Place:
    """The place of what is written in a file beside a page."""
    folder = PurePosixPath(edit.file_of(str(origin.loc[1]))).parent
    return Place((folder / origin.beside).as_posix(), origin.loc[3:])
