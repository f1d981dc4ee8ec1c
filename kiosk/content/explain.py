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
}

_OWN = {"missing", "extra_forbidden", "union_tag_invalid", "union_tag_not_found"}
_LIMITS = {
    "greater_than_equal": ("is less than", "ge", "write {:g} or more"),
    "less_than_equal": ("is more than", "le", "write {:g} or less"),
    "greater_than": ("is not more than", "gt", "write more than {:g}"),
    "less_than": ("is not less than", "lt", "write less than {:g}"),
}


def explained(error: ValidationError, source: Source, model: Any) -> Iterator[Problem]:
    """A Problem for every mistake in `error`; `model` is what `source` was read as."""
    details = [(detail, _written(detail, source, model)) for detail in error.errors(include_url=False)]
    places = {trail for _, trail in details}
    chosen: dict[Trail, ErrorDetails] = {}
    for detail, trail in details:
        inner = any(len(other) > len(trail) and other[: len(trail)] == trail for other in places)
        if inner and detail["type"] not in _OWN:
            continue  # what is wrong inside it is named itself
        if trail not in chosen or detail["type"] == "string_type":
            chosen[trail] = detail  # of all that a value might have been, a text is the likeliest
    for trail, detail in chosen.items():
        yield source.problem(trail, *_say(detail, trail, source, model))


def loc(detail: ErrorDetails, model: Any) -> Trail:
    """Where the mistake is: a page's kind, which pydantic puts in front, is no step of the way."""
    return detail["loc"] if isinstance(model, type) else detail["loc"][1:]


def _written(detail: ErrorDetails, source: Source, model: Any) -> Trail:
    """The error's trail without the steps that pydantic added, such as a union's member."""
    way = loc(detail, model)
    trail: Trail = ()
    for step in way[:-1] if detail["type"] == "missing" else way:
        trail = (*trail, step) if (*trail, step) in source.places else trail
    return (*trail, way[-1]) if detail["type"] == "missing" else trail


def _say(detail: ErrorDetails, trail: Trail, source: Source, model: Any) -> tuple[str, str]:
    kind, context, name = detail["type"], detail.get("ctx", {}), named(trail)
    shown = _shown(detail["input"], source.spelt.get(trail))
    if kind == "missing":
        return f"{name} is missing", f"add a line '{trail[-1]}: …'"
    if kind == "extra_forbidden":
        return f"unknown field {name}", nearest(str(trail[-1]), sorted(fields(model, trail[:-1])))
    if kind == "union_tag_not_found":
        return "the kind of page is missing", "begin the file with a line such as 'kind: banner'"
    if kind in ("union_tag_invalid", "literal_error"):
        known = [word.strip(" '") for word in str(_known(context)).replace(" or ", ",").split(",")]
        tag = str(context.get("tag", detail["input"]))
        what = f"{name} is empty" if detail["input"] is None else f"{name} cannot be {shown}"
        return f"unknown kind '{tag}'" if "tag" in context else what, nearest(tag, known)
    if kind == "value_error":
        what, _, way_out = _own(detail, shown).partition("; ")
        return what, way_out
    if detail["input"] is None and kind in _TYPES:
        return f"{name} is empty", "write something behind the colon, or remove the line"
    if kind in _TYPES or isinstance(detail["input"], bool):
        what, way_out = _TYPES.get(kind, _TYPES["float_type"])
        if kind == "string_type" and isinstance(detail["input"], (dict, list)):
            way_out = "write a text, or one for each language"
        if kind == "tuple_type" and isinstance(detail["input"], str) and "," in detail["input"]:
            way_out = "put [ and ] around it"
        return f"{name}: {shown} {what}", way_out
    if kind in _LIMITS:
        what, limit, way_out = _LIMITS[kind]
        return f"{name}: {shown} {what} {context[limit]:g}", way_out.format(context[limit])
    if kind in ("too_long", "too_short"):
        most, bound = (
            ("at most", context.get("max_length")) if kind == "too_long" else ("at least", context["min_length"])
        )
        return f"{name} has {context['actual_length']} items", f"write {most} {bound}"
    if kind == "string_pattern_mismatch":
        return f"{name}: {shown} is not written as it must be", _wanted(model, trail)
    return f"{name}: {shown}: {detail['msg'][0].lower()}{detail['msg'][1:]}", ""


def _own(detail: ErrorDetails, shown: str) -> str:
    """A validator's own words, with the value as it was written: 10.00, not 10.0."""
    said = str(detail["ctx"]["error"])
    return said if isinstance(detail["input"], str) else said.replace(f"'{detail['input']}'", shown, 1)


def _known(context: dict[str, Any]) -> object:
    return context.get("expected_tags", context.get("expected", ""))


def named(trail: Trail) -> str:
    """`'rows' item 2` or `item 2 'title'` for a trail, counted from 1 as authors do."""
    names = [f"item {step + 1}" if isinstance(step, int) else f"'{step}'" for step in trail[-2:]]
    between = ", " if all(isinstance(step, int) for step in trail[-2:]) else " "
    return between.join(names) if names else "the file"


def _shown(value: object, spelt: str | None) -> str:
    if isinstance(value, (dict, list)):
        return "a list" if isinstance(value, list) else "a group of fields"
    text = spelt or str(value)
    return "nothing" if value is None else f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _wanted(model: Any, trail: Trail) -> str:
    """What the field is described as, for values that must be written in one way."""
    names = [step for step in trail if isinstance(step, str)]
    models = set(_models(model))
    for name in names:
        described = [m.model_fields[name] for m in models if name in m.model_fields]
        if name == names[-1] and described:
            return f"write {described[0].description}" if described[0].description else ""
        models = {inner for field in described for inner in _models(field.annotation)}
    return ""


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
