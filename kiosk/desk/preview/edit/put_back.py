"""Changes that are not saved, taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.content.yaml.source import Data
from kiosk.editing.edit import Edit
from kiosk.editing.open_files import file_of
from kiosk.editing.place import Place
from kiosk.editing.step_store import ValueChange


def changed_since(edit: Edit, held: Mapping[Place, Data]) -> list[ValueChange]:
    """What is pending otherwise than it was when `held` was all that was pending."""
    return [each for each in edit.pending if held.get(each.place) != each.after]


def put_back(edit: Edit, pending: Sequence[ValueChange], held: Mapping[Place, Data]) -> None:
    """What is pending at some places is what was `held` there, or as it was saved. Raises CannotEdit."""
    for each in reversed(pending):
        before = held.get(each.place, each.before)
        if before is None:
            edit.remove(each.place)
        else:
            edit.set(each.place, before)
    _as_read(edit, {each.place.file for each in pending})


def _as_read(edit: Edit, files: Collection[str]) -> None:
    """A file in which nothing is pending any more is what it was to the byte, however it was quoted meanwhile."""
    changed = {each.place.file for each in edit.pending}
    for each in edit.files.changes():
        if each.file in files and each.file not in changed and each.read is not None:
            edit.put(each.file, file_of(each.read, each.file))
