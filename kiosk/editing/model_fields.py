"""The fields of a model: what its types and their descriptions say of the values that may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from kiosk.content.yaml.source import Data
from kiosk.editing.fields import Field, Kind
from kiosk.model.inputs import Input
from kiosk.model.text import Text


def fields_of(model: type[BaseModel]) -> Iterator[Field]:
    """The fields of a model in the order in which they are filled in; its `kind` cannot be changed and is none."""
    names = [name for name, info in model.model_fields.items() if not info.exclude and name != "kind"]
    first = [name for name in ("title",) if name in names]
    last = [name for name in ("later", "available_from") if name in names]
    for name in (*first, *(name for name in names if name not in (*first, *last)), *last):
        yield _field(name, model.model_fields[name])


def _field(name: str, info: FieldInfo) -> Field:
    described = _described(info.annotation, info.metadata)
    field = replace(
        described,
        name=name,
        label=name.replace("_", " ").capitalize(),
        help=info.description or described.help,
        required=info.is_required(),
        example=info.examples[0] if info.examples else described.example,
    )
    return replace(field, default=None if info.is_required() else _plain(info.get_default(call_default_factory=True)))


def _described(annotation: Any, metadata: Sequence[Any] = ()) -> Field:
    """What a type says of the values that may stand there."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _described(inside[0], [*_flat(inside[1:]), *metadata])
    written = next((each.json_schema_input_type for each in metadata if _is_written(each)), None)
    marked = next((each for each in reversed(metadata) if isinstance(each, Input)), None)
    if marked:
        choices = tuple(map(str, inside)) if origin is Literal else ()
        field = Field("", "", "", marked.name, choices=choices, suffixes=marked.suffixes)
    elif written is not None and written is not annotation:
        field = _described(written)
    else:
        field = _typed(annotation, origin, inside)
    return _bounded(field, metadata)


def _flat(metadata: Sequence[Any]) -> Iterator[Any]:
    """What is said of a type, with what stands inside of `Field(…)`."""
    for each in metadata:
        if isinstance(each, FieldInfo):
            yield each
            yield from each.metadata
        else:
            yield each


def _is_written(each: Any) -> bool:
    """Whether a validator says in which types authors write what it reads."""
    written = getattr(each, "json_schema_input_type", None)
    return isinstance(written, UnionType | type) or get_origin(written) is not None


def _typed(annotation: Any, origin: Any, inside: tuple[Any, ...]) -> Field:
    if origin in (Union, UnionType):
        return _one_of([_described(each) for each in inside if each is not NoneType], NoneType in inside)
    if origin is Literal:
        return Field("", "", "", "choice", choices=tuple(map(str, inside)))
    if origin is tuple:
        return _listed(inside)
    if origin is dict:
        return Field("", "", "", "map", item=_described(inside[1]))
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return _of_model(annotation) if is_model else Field("", "", "", _SIMPLE.get(annotation, "plain"))


def _of_model(model: type[BaseModel]) -> Field:
    """A text in languages, what a model is the root of, or a group of fields."""
    if issubclass(model, Text):
        return Field("", "", "", "text")
    if issubclass(model, RootModel):
        root = model.model_fields["root"]
        return replace(_described(root.annotation, root.metadata), help=root.description or "")
    return Field("", "", (model.__doc__ or "").strip(), "group", fields=tuple(fields_of(model)))


_SIMPLE: dict[Any, Kind] = {bool: "yes", int: "whole", float: "number"}


def _one_of(ways: list[Field], empty: bool) -> Field:
    first, *others = ways
    if first.input == "text" and [other.input for other in others] == ["whole"]:
        others = []  # a year that needs no quotes
    return replace(first, others=(*first.others, *others), required=first.required and not empty)


def _listed(inside: tuple[Any, ...]) -> Field:
    """A list; a table where each of its items is a row of values."""
    endless = len(inside) == 2 and inside[1] is Ellipsis
    item = _described(inside[0])
    bounds: dict[str, Any] = {} if endless else {"fewest": len(inside), "largest": len(inside)}
    flat = item.input == "group" and all(field.input not in _DEEP for field in item.fields)
    rows = item.input == "list"
    kind: Kind = "table" if flat or rows else "list"
    return Field("", "", item.help, kind, item=item, fields=item.fields if flat else (), **bounds)


_DEEP = {"group", "list", "table", "map"}


def _bounded(field: Field, metadata: Sequence[Any]) -> Field:
    """The field within the bounds that its type is given."""
    for each in metadata:
        if isinstance(each, FieldInfo):
            field = replace(field, help=each.description or field.help)
        length = "fewest" if field.input in _DEEP else ""
        for name, bound in (
            ("least", getattr(each, "ge", None)), ("most", getattr(each, "le", None)),
            ("fewest", getattr(each, "min_length", None) if length else None),
            ("largest" if length else "longest", getattr(each, "max_length", None)),
            ("pattern", getattr(each, "pattern", None)),
        ):  # fmt: skip
            if bound is not None:
                field = replace(field, **{name: bound})
    return field


def _plain(value: Any) -> Data:
    """A default as YAML has it."""
    if isinstance(value, BaseModel):
        plain: Data = value.model_dump(mode="json", exclude_defaults=True)
        return plain
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
