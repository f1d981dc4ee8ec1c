"""What editors check content against: all of the content and every example is valid, by a validator of others."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kiosk.content.yaml.source import read
from kiosk.desk.schema import PAGES, STAND_EXAMPLE, printed, schemas
from kiosk.pages import KINDS
from tests.support.content import Folder
from tests.support.paths import ROOT

CONTENT = ROOT / "content"
SCHEMAS = CONTENT / ".schema"
FILES = sorted([*CONTENT.rglob("*.yaml"), STAND_EXAMPLE, *(PAGES / kind / "example.yaml" for kind in KINDS)])
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def schema_of(file: Path) -> Path:
    """The schema that the file's first line names."""
    named = MODELINE.fullmatch(file.read_text("utf-8").partition("\n")[0])
    assert named, f"{file} names no schema in its first line"
    return (file.parent / named[1]).resolve()


def complaints(file: Path) -> list[str]:
    schema = json.loads(schema_of(file).read_text("utf-8"))
    return [error.message for error in Draft202012Validator(schema).iter_errors(read(file, file.name)[0].data)]


def test_the_written_schemas_are_those_of_the_models() -> None:
    assert {path.stem: path.read_text("utf-8") for path in SCHEMAS.glob("*.json")} == {
        name: printed(schema) for name, schema in schemas(CONTENT).items()
    }, "run 'kiosk schema' and commit content/.schema"


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_a_schema_is_one(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_is_valid_by_the_schema_it_names(file: Path) -> None:
    assert complaints(file) == []
    if file == STAND_EXAMPLE:
        return
    kind = read(file, file.name)[0].data["kind"] if "pages" in file.parts else None  # type: ignore[index, call-overload]
    expected = kind or ("words" if file.parent.name == "words" else file.stem)
    assert schema_of(file) == SCHEMAS / f"{expected}.json"


def fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, part in (("", schema), *schema.get("$defs", {}).items()):
        yield from ((f"{name}.{field}", said) for field, said in part.get("properties", {}).items() if name != "Text")


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_every_field_is_described_and_has_an_example(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    for name, field in fields(schema):
        assert field.get("description"), name
        assert name != ".id"
        groups = json.dumps({key: field.get(key) for key in ("$ref", "items", "anyOf", "prefixItems")})
        inner = set(re.findall(r"#/\$defs/(\w+)", groups)) - {"Text", "Value"}
        assert inner or "examples" in field, name


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pages/opium.yaml", "title:", "titel:", "'titel' was unexpected"),
        ("pages/opium.yaml", "type: bar", "type: barr", "'barr' is not one of"),
        ("pages/opium.yaml", "ru: Опия", "fi: Опия", "is not valid under any of the given schemas"),
        ("pages/opium.yaml", "4800]", "lots]", "is not valid under any of the given schemas"),
        ("pages/opium.yaml", "source: UNODC", "", "'source' is a required property"),
        ("pages/hello.yaml", "kicker", "accent: red\nkicker", "'red' is not one of"),
    ],
)
def test_a_mistake_is_underlined(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    folder = Folder(tmp_path)
    folder.edit(file, old, new)
    source = read(folder.root / file, file)[0]
    kind = "chart" if "opium" in file else "banner"
    errors = Draft202012Validator(schemas(folder.root)[kind]).iter_errors(source.data)
    assert any(said in error.message for error in errors)
