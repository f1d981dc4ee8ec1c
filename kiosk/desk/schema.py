"""`kiosk schema`: what editors need to complete content and to underline mistakes as it is typed.

A JSON Schema (draft 2020-12) for the site file, the words and every kind of page, from the same models that read them.
Its examples are those of the kind's example.yaml.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kiosk.content.gather import gather
from kiosk.content.terms import Terms
from kiosk.content.yaml.source import Data, read
from kiosk.desk.writing import writing
from kiosk.editing.new_page import SCHEMAS
from kiosk.fleet.stand_file import StandFile
from kiosk.model.issues import shown
from kiosk.model.site_file import SiteFile
from kiosk.model.text import EASY
from kiosk.model.words import Words
from kiosk.pages import KINDS
from kiosk.pages.words import all_words, kind_words

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PAGES = Path(__file__).resolve().parents[1] / "pages"
STAND_EXAMPLE = PAGES.parent / "fleet" / "example.yaml"
Schema = dict[str, Any]


def write_schemas(content: Path, out: Path | None) -> int:
    """Write every schema into `out`, by default into the content folder, where its files look for them.

    Raises OperatorError.
    """
    folder = out or content / SCHEMAS
    every = schemas(content)
    with writing("schemas", folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in every.items():
            (folder / f"{name}.json").write_text(printed(schema), "utf-8", newline="\n")
    print(f"{len(every)} schemas are in {shown(folder, content)}")
    return 0


def printed(schema: Schema) -> str:
    """The schema as it is written."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def schemas(content: Path) -> dict[str, Schema]:
    """Every schema by its name, for the languages of the stand in `content`."""
    stand = gather(content, {})
    site = read(content / "site.yaml", "")[0].data
    words: dict[str, Data] = {name: next(iter(texts.values())) for name, texts in kind_words().items()}
    for written in reversed(stand.words.values()):
        words |= written.source.data if isinstance(written.source.data, dict) else {}
    names = {each.code: each.name for each in stand.site.model.languages} if stand.site else {}
    pages = {name: _schema(kind, _example(name), names) for name, kind in KINDS.items()}
    own = {"site": _schema(SiteFile, site, names), "words": _words(words, names), "terms": _schema(Terms, {}, names)}
    own["stand"] = _schema(StandFile, read(STAND_EXAMPLE, "")[0].data, names)
    return {**own, **pages}


def _words(words: Data, names: Mapping[str, str]) -> Schema:
    """All of the stand's words; those of the kinds are there without being written."""
    schema = _schema(all_words(), words, names)
    for name, field in schema["properties"].items():
        field.setdefault("description", f"the stand's words for '{name.replace('_', ' ')}'")
    return {**schema, "required": [name for name in schema["required"] if name in Words.model_fields]}


def _example(kind: str) -> Data:
    return read(PAGES / kind / "example.yaml", "")[0].data


def _schema(model: type[BaseModel], example: Data, names: Mapping[str, str]) -> Schema:
    schema = model.model_json_schema(schema_generator=_AsWritten)
    definitions = schema.get("$defs", {})
    if "Text" in definitions:
        definitions["Text"].clear()
        definitions["Text"].update(_text(names))
    for part in (schema, *definitions.values()):
        part.pop("title", None)
        part["properties"] = {
            name: {key: value for key, value in field.items() if key != "title"}
            for name, field in part.get("properties", {}).items()
            if not field.get("x-hidden")
        }
        if not part["properties"]:
            del part["properties"]
    _exemplify(schema, example, definitions)
    return {"$schema": DIALECT, **schema}


def _text(names: Mapping[str, str]) -> Schema:
    each = {code: {"type": "string", "description": f"the text in {name} ({code})"} for code, name in names.items()}
    by_language: Schema = {"type": "object", "additionalProperties": False, "minProperties": 1}
    easy: Schema = {**by_language, "properties": each, "description": "the same in easy words: short sentences"}
    languages: Schema = {**by_language, "properties": {**each, EASY: easy}}
    return {"description": "one text for all languages, or one for each", "anyOf": [{"type": "string"}, languages]}


def _exemplify(schema: Schema, example: Data, definitions: Schema) -> None:
    """Give every field that has none the example written for it."""
    for part in _parts(schema, definitions):
        if part is definitions.get("Text"):
            continue
        if isinstance(example, list):
            for item in example:
                _exemplify(part.get("items", {}), item, definitions)
                for place in part.get("prefixItems", ()):
                    _exemplify(place, item, definitions)
        elif isinstance(example, dict) and "properties" in part:
            for name, field in part["properties"].items():
                if name in example:
                    if _short(glance := _at_a_glance(example[name])):
                        field.setdefault("examples", [glance])
                    _exemplify(field, example[name], definitions)


def _parts(schema: Schema, definitions: Schema) -> Iterator[Schema]:
    """The schema itself and those it is made of."""
    yield schema
    if "$ref" in schema:
        yield from _parts(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    for other in schema.get("anyOf", ()):
        yield from _parts(other, definitions)


def _at_a_glance(value: Data) -> Data:
    """An example without what is seldom written: the easy words of a text."""
    return {name: each for name, each in value.items() if name != EASY} if isinstance(value, dict) else value


def _short(value: Data) -> bool:
    """Whether it is an example to show at a glance: a value, a text in its languages, a list of values."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value is not None and not any(isinstance(each, (dict, list)) for each in inner)


class _AsWritten(GenerateJsonSchema):
    """Dates and times as authors write them: YAML keeps them as texts, without seconds or zone."""

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d"}
