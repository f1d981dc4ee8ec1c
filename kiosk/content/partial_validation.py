"""What is left of a file without its mistakes, so that one mistake does not hide the next."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.folder import STAND_IN
from kiosk.content.validation import fields, loc_of, tried
from kiosk.model.issues import Loc

ROUNDS = 3
T = TypeVar("T")


def partially_valid(adapter: TypeAdapter[T], data: object, error: ValidationError, model: Any) -> T | None:
    """The model of `data` with stand-ins for what is missing or wrong; None if too much is."""
    rest: Any = deepcopy(data)
    for _ in range(ROUNDS):
        details = error.errors(include_url=False, include_input=False)
        for detail in details:
            around = len(detail["loc"])
            if any(len(other["loc"]) > around and other["loc"][:around] == detail["loc"] for other in details):
                continue  # a list counts as short while an item of it is wrong
            if not _repaired(rest, detail, model):
                return None
        try:
            return adapter.validate_python(rest)
        except ValidationError as again:
            error = again
    return None


def _repaired(data: Any, detail: ErrorDetails, model: Any) -> bool:
    """Take out what is wrong, or put a stand-in where something is missing; False if that cannot be done."""
    missing = detail["type"] == "missing"
    way = loc_of(detail, model)
    loc, holder = _reached(data, way[:-1] if missing else way)
    if missing:
        name = str(way[-1])
        if isinstance(holder, dict):
            holder[name] = _stand_in(fields(tried(detail, model), loc).get(name))
        return isinstance(holder, dict)
    if not loc:
        return False
    _, parent = _reached(data, loc[:-1])
    step = loc[-1]
    if isinstance(parent, dict):
        parent.pop(step, None)
    elif isinstance(parent, list):
        parent[step] = None if parent[step] is not None else STAND_IN  # type: ignore[index]
    return True


def _reached(data: Any, way: Loc) -> tuple[Loc, Any]:
    """How far `way` leads into the data, and what is there; steps that pydantic added are left out."""
    loc: Loc = ()
    for step in way:
        if (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        ):
            data, loc = data[step], (*loc, step)  # type: ignore[index]
    return loc, data


def _stand_in(annotation: Any) -> object:
    return get_args(annotation)[0] if get_origin(annotation) is Literal else STAND_IN
