"""What can be filled in on a page, made of its kind's model: a new kind has its form without a line.

A form is a tree of fields; each says what it is called, what it is for and how it is filled in, as the JSON Schema of
the same model does for editors (kiosk/desk/schema.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from kiosk.content.terms import Terms
from kiosk.content.yaml.source import Data, parse
from kiosk.model.inputs import Input, InputName
from kiosk.model.site_file import SiteFile
from kiosk.model.text import MOST_LETTERS, Text
from kiosk.pages import KINDS
from kiosk.pages.words import all_words

Kind: TypeAlias = (
    InputName | Literal["text", "plain", "number", "whole", "yes", "choice", "group", "list", "table", "map"]
)
"""How a field is filled in: a `text` in languages, a `plain` one, a `number` or `whole` one, `yes` or no, one `choice`
of some, a `group` of fields, a `list` of values, a `table` of rows, a `map` from names, such as languages, to values;
or as its model says by kiosk/model/inputs.py.
"""


@dataclass(frozen=True)
class Field:
    """One value of a form. `name` is its key in YAML, "" for the items of a list, a table or a map.

    `default` is what holds where it is not written. `least` and `most` bound a number, `fewest` and `largest` how many
    items there are; `longest` is a number of letters. `fields` are those of a group or the columns of a table, `item`
    what a list or map is made of. `others` are other ways to write the same: a text that changes at a moment.
    """

    name: str
    label: str
    help: str
    input: Kind
    required: bool = True
    default: Data = None
    example: Data = None
    choices: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    most: float | None = None
    fewest: int = 0
    largest: int | None = None
    longest: int = MOST_LETTERS
    fields: tuple[Field, ...] = ()
    item: Field | None = None
    others: tuple[Field, ...] = ()

    def read(self, typed: str) -> Data:
        """What somebody typed as YAML would have it: `4800` is a number where one may stand, `007` is a text."""
        typed = typed.strip()
        ways = {self.input, *(other.input for other in self.others)}
        if not typed and not (self.required or "text" in ways):
            return None
        if ways & {"number", "whole", "yes"}:
            source, issues = parse(f"k: {typed}", "")
            found = source.data["k"] if not issues and isinstance(source.data, dict) else typed
            if isinstance(found, bool) == ("yes" in ways) and isinstance(found, int | float):
                return found
        return typed

    def at(self, name: str) -> Field | None:
        """The field of that name in a group."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True)
class Form:
    """All that can be filled in of one kind of file; `about` says what the kind is for."""

    kind: str
    about: str
    fields: tuple[Field, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The fields' names in the order in which they are written."""
        return ("kind", *(field.name for field in self.fields))

    def field(self, loc: Sequence[str | int]) -> Field | None:
        """The field whose value stands at `loc`; None for what the form does not know."""
        return found(Field("", "", "", "group", fields=self.fields), loc)


def found(field: Field, loc: Sequence[str | int]) -> Field | None:
    """The field at `loc` within another."""
    if not loc:
        return field
    step, rest = loc[0], loc[1:]
    ways = (field, *field.others)
    inner = [way.item for way in ways if way.item and way.input != "table"]
    if isinstance(step, int):
        inner += [row for way in ways if way.input == "table" and (row := way.item)]
    else:
        inner += [named for way in ways if (named := way.at(step))]
    return next((deep for each in inner if (deep := found(each, rest))), None)


@cache
def form(kind: str) -> Form:
    """The form of a kind of page. Raises KeyError for one that is not known."""
    return form_of(KINDS[kind], kind)


def site_form() -> Form:
    """The form of the site file."""
    return form_of(SiteFile, "site")


def words_form() -> Form:
    """The form of a file of words."""
    return form_of(all_words(), "words")


def terms_form() -> Form:
    """The form of the list of terms."""
    return form_of(Terms, "terms")


def form_of(model: type[BaseModel], kind: str = "") -> Form:
    """The form of any model. Its `kind` cannot be changed and has no field."""
    return Form(kind, (model.__doc__ or "").strip(), tuple(_fields(model)))


def _fields(model: type[BaseModel]) -> Iterator[Field]:
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
    return Field("", "", (model.__doc__ or "").strip(), "group", fields=tuple(_fields(model)))


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


def typed(value: Data) -> str:
    """A value as it is shown in a box to type in: what `Field.read` reads."""
    if value is None or isinstance(value, dict | list):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
