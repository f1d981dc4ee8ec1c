"""A value put where one is, or where none is yet: with what has to be there around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.content.yaml.source import Data
from kiosk.editing.document import Document
from kiosk.editing.forms import Form
from kiosk.editing.open_files import File
from kiosk.editing.text_file import TextFile
from kiosk.model.issues import Loc


def with_set(file: File, loc: Loc, value: Data, form: Callable[[], Form], languages: Sequence[str]) -> File:
    """The file with a value at `loc`; groups on the way there begin where they are missing. Raises CannotEdit.

    A text that was one for all languages becomes one for each when it is given one for a language.
    """
    if isinstance(file, TextFile) or file.has(loc):
        return _replaced(file, loc, value)
    known = loc
    while known and not file.has(known):
        known = known[:-1]
    held, step, rest = file.value(known), loc[len(known)], loc[len(known) + 1 :]
    for inner in reversed(rest):
        value = {str(inner): value}
    if isinstance(held, list) and isinstance(step, int):
        return file.with_item(known, step, value)
    order = languages if step in languages else _order(form(), known)
    if isinstance(held, str) and step in languages:
        return file.with_value(known, {languages[0]: held, str(step): value})
    return file.with_key(known, str(step), value, order)


def _replaced(file: File, loc: Loc, value: Data) -> File:
    old = file.value(loc)
    if isinstance(old, str) and isinstance(value, str) and isinstance(file, Document) and old.endswith("\n"):
        value = value.rstrip("\n") + "\n"  # the last line of a text below | has its end
    return file.with_value(loc, value)


def _order(form: Form, loc: Loc) -> Sequence[str]:
    """The order in which the fields of a group are written."""
    if not loc:
        return form.order
    field = form.field(loc)
    return [inner.name for inner in field.fields] if field else []
