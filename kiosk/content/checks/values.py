"""Values that YAML read as something else than what was written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from pydantic import BaseModel

from kiosk.content.folder import Content, Written
from kiosk.content.yaml.source import Data
from kiosk.model.issues import Issue, Loc


def misread(content: Content) -> Iterator[Issue]:
    """`true` where a number is wanted: it would count as 1."""
    for written in content.written():
        if written.whole:
            yield from written.once("misread", None, partial(_misread, written))


def _misread(written: Written[Any]) -> Iterator[Issue]:
    for loc, value in _truths(written.source.data, ()):
        if not isinstance(_at(written.model, loc), bool):
            yield written.source.issue("boolean-as-number", loc, value=str(value).lower())


def _truths(data: Data, loc: Loc) -> Iterator[tuple[Loc, bool]]:
    if isinstance(data, bool):
        yield loc, data
    elif isinstance(data, dict):
        for name, inner in data.items():
            yield from _truths(inner, (*loc, name))
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            yield from _truths(inner, (*loc, index))


def _at(model: Any, loc: Loc) -> object:
    """What the model holds at `loc`; True where it holds nothing, since that was named already."""
    for step in loc:
        if isinstance(model, BaseModel) and isinstance(step, str) and step in type(model).model_fields:
            model = getattr(model, step)
        elif isinstance(model, tuple) and isinstance(step, int) and step < len(model):
            model = model[step]
        else:
            return True
    return model
