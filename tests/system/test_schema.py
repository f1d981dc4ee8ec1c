"""`kiosk schema` as it is typed."""

import json
from pathlib import Path

from kiosk.pages import KINDS
from tests.support.command import kiosk
from tests.support.content import Folder
from tests.support.paths import ROOT

CONTENT = ROOT / "content"
SCHEMAS = CONTENT / ".schema"


def test_schemas_know_the_languages_of_the_stand(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    done = kiosk("schema", "--content", folder.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{len(KINDS) + 4} schemas are in content/.schema\n"
    schema = json.loads((folder.root / ".schema" / "banner.json").read_text("utf-8"))
    assert list(schema["$defs"]["Text"]["anyOf"][1]["properties"]) == ["en", "ru", "easy"]


def test_schemas_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "for" / "editors"
    done = kiosk("schema", "--out", out)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in out.iterdir()} == {path.name for path in SCHEMAS.iterdir()}
