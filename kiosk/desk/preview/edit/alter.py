"""Values of a page made other than they are, to see what of the screen they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from pydantic import BaseModel, RootModel

from kiosk.model.issues import Loc
from kiosk.model.site import Site
from kiosk.model.text import Text

STRANGE = "\u2045"
"""A sign that no text has."""
_DAY = re.compile(r"\d{4}(?=$|-\d\d)")


def altered(value: Any) -> Any:
    """The value with everything in it another than it was, as far as that can be shown; the same if nothing is."""
    if isinstance(value, Text):
        root = value.root
        text = Text(root + STRANGE if isinstance(root, str) else {code: said + STRANGE for code, said in root.items()})
        text._easy = {code: said + STRANGE for code, said in value.easy.items()}
        return text
    if isinstance(value, RootModel):
        return type(value).model_construct(altered(value.root))
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: altered(getattr(value, name)) for name in type(value).model_fields})
    if isinstance(value, tuple):
        return tuple(map(altered, value))
    if isinstance(value, Mapping):
        return {key: altered(item) for key, item in value.items()}
    return _other(value)


def _other(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, datetime | date):
        return value + timedelta(days=1000)  # far from all others
    if isinstance(value, time):
        return value.replace(minute=(value.minute + 1) % 60)
    # Other strings are names of pages, icons, files and choices: none is seen as it is written.
    return f"{int(value[:4]) + 3}{value[4:]}" if isinstance(value, str) and _DAY.match(value) else value


def parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    """What a value is made of, with the step that leads to each; nothing for what is changed as one."""
    if isinstance(value, Text):
        return
    if isinstance(value, RootModel):
        yield from parts(value.root)
    elif isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, tuple):
        yield from enumerate(value)
    elif isinstance(value, Mapping):
        yield from value.items()


def put(value: Any, loc: Loc, new: Any) -> Any:
    """The value with another one at `loc` in it."""
    if not loc:
        return new
    step, rest = loc[0], loc[1:]
    if isinstance(value, tuple):
        return tuple(put(item, rest, new) if index == step else item for index, item in enumerate(value))
    if isinstance(value, Mapping):
        return {**value, step: put(value[step], rest, new)}
    if isinstance(value, RootModel):
        return type(value).model_construct(put(value.root, loc, new))
    name = str(step)
    changed = {name: put(getattr(value, name), rest, new)}
    return replace(value, **changed) if isinstance(value, Site) else value.model_copy(update=changed)
