"""What pydantic found wrong, in an author's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.problems import Problem, nearest
from kiosk.content.source import Source, Trail

_TYPES = {
    "string_type": ("is not a text", "put quotes around it"),
    "int_parsing": ("is not a whole number", "write digits only, as in 12"),
    "int_type": ("is not a whole number", "write digits only, as in 12"),
    "int_from_float": ("is not a whole number", "write digits only, as in 12"),
    "float_parsing": ("is not a number", "write a number, as in 12 or 4.5"),
    "float_type": ("is not a number", "write a number, as in 12 or 4.5"),
    "bool_parsing": ("is neither true nor false", "write true or false"),
    "bool_type": ("is neither true nor false", "write true or false"),
    "tuple_type": ("is not a list", "write each item on its own line, after a dash"),
    "dict_type": ("is not a group of fields", "write 'name: value' lines under it, indented"),
    "model_type": ("is not a group of fields", "write 'name: value' lines under it, indented"),
    "model_attributes_type": ("is not a group of fields", "write 'name: value' lines under it, indented"),
    "date_from_datetime_parsing": ("is no date", "write year-month-day, as in 2017-03-13"),
    "date_parsing": ("is no date", "write year-month-day, as in 2017-03-13"),
    "date_type": ("is no date", "write year-month-day, as in 2017-03-13"),
    "time_parsing": ("is no time of day", "write hours and minutes, as in 15:00"),
    "time_type": ("is no time of day", "write hours and minutes in quotes, as in '15:00'"),
    "datetime_from_date_parsing": ("is no date and time", "write it as in 2017-03-13T15:00"),
    "datetime_parsing": ("is no date and time", "write it as in 2017-03-13T15:00"),
    "datetime_type": ("is no date and time", "write it as in 2017-03-13T15:00"),
}


def explained(error: ValidationError, source: Source, model: Any) -> Iterator[Problem]:
    """A Problem for every mistake in `error`; `model` is what `source` was read as."""
    seen = set()
    details = error.errors(include_url=False)
    for detail in details:
        if detail["type"] == "too_short" and any(_within(other["loc"], detail["loc"]) for other in details):
            continue  # items that are wrong are not counted; they are named themselves
        trail = _written(detail["loc"], source)
        what, way_out = _say(detail, trail, model)
        if (trail, what) not in seen:
            seen.add((trail, what))
            yield source.problem(trail, what, way_out)


def _within(inner: Trail, outer: Trail) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _written(loc: Trail, source: Source) -> Trail:
    """The error's trail without the steps that pydantic added, such as a union's member."""
    trail: Trail = ()
    for step in loc[:-1]:
        trail = (*trail, step) if (*trail, step) in source.places else trail
    last = loc[-1] if loc else None
    if last is None or not ((isinstance(last, str) and last.isidentifier()) or (*trail, last) in source.places):
        return trail
    return (*trail, last)


def _say(detail: ErrorDetails, trail: Trail, model: Any) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    name = _name(trail)
    if kind == "missing":
        return f"{name} is missing", f"add a line '{trail[-1]}: …'"
    if kind == "extra_forbidden":
        return f"unknown field {name}", nearest(str(trail[-1]), sorted(fields(model, trail[:-1])))
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        kinds = [tag.strip().strip("'") for tag in str(context.get("expected_tags", "")).split(",") if tag.strip()]
        if kind == "union_tag_not_found":
            return "the kind of page is missing", "begin the file with a line such as 'kind: banner'"
        return f"unknown kind '{context.get('tag')}'", nearest(str(context.get("tag")), kinds)
    if kind == "literal_error":
        known = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ",").split(",")]
        return f"{name} cannot be '{detail['input']}'", nearest(str(detail["input"]), known)
    if kind == "value_error":
        what, _, way_out = str(context["error"]).partition("; ")
        return what, way_out
    if kind in _TYPES:
        what, way_out = _TYPES[kind]
        return f"{name}: {_shown(detail['input'])} {what}", way_out
    return f"{name}: {_shown(detail['input'])}: {detail['msg'][0].lower()}{detail['msg'][1:]}", ""


def _name(trail: Trail) -> str:
    """`'rows' item 2, 'title'` for a trail, counted from 1 as authors do."""
    names = [f"item {step + 1}" if isinstance(step, int) else f"'{step}'" for step in trail[-2:]]
    return " ".join(names) if names else "the page"


def _shown(value: object) -> str:
    text = "nothing" if value is None else str(value) if not isinstance(value, (dict, list)) else "a list or group"
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'" if value is not None else text


def fields(model: Any, trail: Trail) -> dict[str, Any]:
    """The fields that may stand at `trail` inside `model`, each with what it may hold."""
    models = set(_models(model))
    for step in trail:
        if isinstance(step, str):
            models = {
                inner for m in models if step in m.model_fields for inner in _models(m.model_fields[step].annotation)
            }
    return {name: field.annotation for m in models for name, field in m.model_fields.items() if not field.exclude}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
