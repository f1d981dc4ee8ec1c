"""Changes that are not saved, taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.content.yaml.source import Data
from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from kiosk.editing.step_store import ValueChange


def put_back(edit: Edit, pending: Sequence[ValueChange], held: Mapping[Place, Data]) -> None:
    """What is pending at some places is what was `held` there, or as it was saved. Raises CannotEdit."""
    for each in reversed(pending):
        before = held.get(each.place, each.before)
        if before is None:
            edit.remove(each.place)
        else:
            edit.set(each.place, before)
