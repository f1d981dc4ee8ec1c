"""What pydantic found wrong, as issues."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.yaml.source import Source
from kiosk.model.issues import Fact, Invalid, Issue, Loc, Shape, issue, suggestion

_TYPES = {
    "string_type": "not-a-text",
    "int_parsing": "not-a-whole-number",
    "int_type": "not-a-whole-number",
    "int_from_float": "not-a-whole-number",
    "int_parsing_size": "number-too-long",
    "finite_number": "number-too-long",
    "float_parsing": "not-a-number",
    "float_type": "not-a-number",
    "bool_parsing": "not-true-or-false",
    "bool_type": "not-true-or-false",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-group",
    "model_type": "not-a-group",
    "model_attributes_type": "not-a-group",
}

_OWN = {"missing", "extra_forbidden", "union_tag_invalid", "union_tag_not_found"}
ALMOST = 0.8
"""How much a field's name is like `kind` that was meant to be it; `id` is not."""
_LIMITS = {
    "greater_than_equal": ("number-too-small", "ge"),
    "less_than_equal": ("number-too-large", "le"),
    "greater_than": ("number-not-above", "gt"),
    "less_than": ("number-not-below", "lt"),
}


def issues_of(error: ValidationError, source: Source, model: Any) -> Iterator[Issue]:
    """An issue for every mistake in `error`; `model` is what `source` was read as."""
    details = [(detail, _written_loc(detail, source, model)) for detail in error.errors(include_url=False)]
    places = {loc for _, loc in details}
    chosen: dict[Loc, ErrorDetails] = {}
    for detail, loc in details:
        inner = any(len(other) > len(loc) and other[: len(loc)] == loc for other in places)
        if inner and detail["type"] not in _OWN:
            continue  # what is wrong inside it is named itself
        if loc not in chosen or detail["type"] == "string_type":
            chosen[loc] = detail  # of all that a value might have been, a text is the likeliest
    for loc, detail in chosen.items():
        yield source.placed(_issue(detail, loc, source, model))


def loc_of(detail: ErrorDetails, model: Any) -> Loc:
    """Where the mistake is: a page's kind, which pydantic puts in front, is no step of the way."""
    return detail["loc"] if isinstance(model, type) else detail["loc"][1:]


def _written_loc(detail: ErrorDetails, source: Source, model: Any) -> Loc:
    """The error's place without the steps that pydantic added, such as a union's member."""
    way = loc_of(detail, model)
    loc: Loc = ()
    for step in way[:-1] if detail["type"] == "missing" else way:
        loc = (*loc, step) if (*loc, step) in source.places else loc
    return (*loc, way[-1]) if detail["type"] == "missing" else loc


def _issue(detail: ErrorDetails, loc: Loc, source: Source, model: Any) -> Issue:
    kind, model = detail["type"], tried(detail, model)
    if kind == "missing":
        return issue("field-missing", loc)
    if kind == "extra_forbidden":
        return issue("field-unknown", loc, **_where(loc, model))
    if kind == "union_tag_not_found":
        return _without_kind(detail["input"], loc)
    written = _as_written(detail["input"], source.spelt.get(loc))
    if kind in ("union_tag_invalid", "literal_error"):
        return _choice(detail, loc, written)
    if kind == "value_error":
        return _own(detail, loc, written)
    return _wrong_type(detail, loc, written) or _wrong_value(detail, loc, written, model)


def _without_kind(said: object, loc: Loc) -> Issue:
    """A page that does not say what it is, or says it in a field that is almost called so."""
    for name in said if isinstance(said, dict) else ():
        if get_close_matches(str(name).lower(), ("kind",), cutoff=ALMOST):
            return issue("field-unknown", (*loc, name), closest="kind")
    return issue("kind-missing", loc)


def _where(loc: Loc, model: Any) -> dict[str, Fact]:
    """Where a field that is unknown at `loc` belongs: one step further in or out, or what it is misspelt for."""
    name, known = str(loc[-1]), fields(model, loc[:-1])
    deeper = [each for each in known if name in fields(model, (*loc[:-1], each))]
    if len(deeper) == 1:
        return {"inside": deeper[0]}
    holder = [step for step in loc[:-1] if isinstance(step, str)]
    if holder and not isinstance(loc[-2], int) and name in fields(model, tuple(holder[:-1])):
        return {"beside": holder[-1]}
    return suggestion(name, sorted(known))


def _choice(detail: ErrorDetails, loc: Loc, written: str | Shape) -> Issue:
    """One of a few words was wanted."""
    context = detail.get("ctx", {})
    expected = str(context.get("expected_tags", context.get("expected", "")))
    known = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    if "tag" in context:
        return issue("kind-unknown", loc, kind=str(context["tag"]), **suggestion(str(context["tag"]), known))
    hint = suggestion(str(detail["input"]), known)
    if detail["input"] is None:
        return issue("choice-missing", loc, **hint)
    return issue("choice-unknown", loc, written=written, **hint)


def _own(detail: ErrorDetails, loc: Loc, written: str | Shape) -> Issue:
    """What a validator of the model itself found, with the value as it was written: 10.00, not 10.0."""
    error = detail["ctx"]["error"]
    if not isinstance(error, Invalid):
        return issue("value-refused", loc, written=written, reason=str(error))
    facts = dict(error.facts)
    if "written" in facts and not isinstance(detail["input"], str):
        facts["written"] = written.value if isinstance(written, Shape) else written
    return issue(error.code, loc, **facts)


def _wrong_type(detail: ErrorDetails, loc: Loc, written: str | Shape) -> Issue | None:
    kind, value = detail["type"], detail["input"]
    if value is None and kind in _TYPES:
        return issue("value-missing", loc)
    if kind not in _TYPES and not isinstance(value, bool):
        return None
    code = _TYPES.get(kind, "not-a-number")
    if kind == "finite_number" and isinstance(value, str) and not any(map(str.isdigit, value)):
        code = "not-a-number"  # nan and inf are words
    if kind == "string_type" and isinstance(value, (dict, list)):
        code = "not-one-text"
    if kind == "tuple_type" and isinstance(value, str) and "," in value:
        code = "list-without-brackets"
    return issue(code, loc, written=written)


def _wrong_value(detail: ErrorDetails, loc: Loc, written: str | Shape, model: Any) -> Issue:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in _LIMITS:
        code, limit = _LIMITS[kind]
        return issue(code, loc, written=written, limit=context[limit])
    if kind == "too_long":
        return issue("too-many-items", loc, count=context["actual_length"], limit=context["max_length"])
    if kind == "too_short":
        return issue("too-few-items", loc, count=context["actual_length"], limit=context["min_length"])
    if kind == "string_too_long":
        return issue("text-too-long", loc, count=len(detail["input"]), limit=context["max_length"])
    if kind == "string_pattern_mismatch":
        hint: dict[str, Fact] = {"wanted": wanted} if (wanted := _wanted(model, loc)) else {}
        return issue("not-as-wanted", loc, written=written, **hint)
    reason = detail["msg"][0].lower() + detail["msg"][1:]
    return issue("value-refused", loc, written=written, reason=reason)


def _as_written(value: object, spelt: str | None) -> str | Shape:
    """The value as its author wrote it."""
    if isinstance(value, (dict, list)):
        return Shape.LIST if isinstance(value, list) else Shape.GROUP
    return Shape.NOTHING if value is None else spelt or str(value)


def _wanted(model: Any, loc: Loc) -> str:
    """What the field is described as, for values that must be written in one way."""
    names = [step for step in loc if isinstance(step, str)]
    models = set(_models(model))
    for name in names:
        described = [m.model_fields[name] for m in models if name in m.model_fields]
        if name == names[-1] and described:
            return described[0].description or ""
        models = {inner for field in described for inner in _models(field.annotation)}
    return ""


def tried(detail: ErrorDetails, model: Any) -> Any:
    """The model that the error is of: of several kinds of page, the one that the page says it is."""
    kinds = () if isinstance(model, type) else _models(model)
    said = detail["loc"][:1]
    return next((kind for kind in kinds if get_args(kind.model_fields["kind"].annotation) == said), model)


def fields(model: Any, loc: Loc) -> dict[str, Any]:
    """The fields that may stand at `loc` inside `model`, each with what it may hold."""
    models = set(_models(model))
    for step in loc:
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
