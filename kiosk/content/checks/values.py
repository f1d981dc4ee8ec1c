"""Values that YAML read as something else than what was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from kiosk.content.explain import named
from kiosk.content.folder import Content
from kiosk.content.problems import Problem
from kiosk.content.source import Data, Trail


def misread(content: Content) -> Iterator[Problem]:
    """`true` where a number is wanted: it would count as 1."""
    for written in content.written():
        for trail, value in _truths(written.source.data if written.whole else None, ()):
            if not isinstance(_at(written.model, trail), bool):
                what = f"{named(trail)} is {str(value).lower()}, which is no number"
                yield written.source.problem(trail, what, "write a number, or put quotes around a text")


def _truths(data: Data, trail: Trail) -> Iterator[tuple[Trail, bool]]:
    if isinstance(data, bool):
        yield trail, data
    elif isinstance(data, dict):
        for name, inner in data.items():
            yield from _truths(inner, (*trail, name))
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            yield from _truths(inner, (*trail, index))


def _at(model: Any, trail: Trail) -> object:
    """What the model holds at `trail`; True where it holds nothing, since that was named already."""
    for step in trail:
        if isinstance(model, BaseModel) and isinstance(step, str) and step in type(model).model_fields:
            model = getattr(model, step)
        elif isinstance(model, tuple) and isinstance(step, int) and step < len(model):
            model = model[step]
        else:
            return True
    return model
