"""`kiosk new`: a page of every kind to begin with, valid in every stand."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kiosk.content.load import examine
from kiosk.content.yaml.source import read
from kiosk.desk.new import new_page
from kiosk.desk.schema import schemas
from kiosk.pages import KINDS
from tests.support.content import SITE, WORDS, Folder
from tests.support.paths import ROOT


@pytest.fixture(params=[("en", "ru"), ("en", "ru", "zh", "fr", "es", "ar", "de"), ("de",)], ids=len)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    """A stand of a few languages, also of one that no example knows."""
    folder = Folder(tmp_path)
    codes: tuple[str, ...] = request.param
    languages = "".join(f"  - {{code: {code}, name: {code}}}\n" for code in codes)
    old = SITE[SITE.index("  - {code: en") : SITE.index("fallback")]
    folder.edit("site.yaml", old, languages)
    folder.edit("site.yaml", "fallback: [en]", f"fallback: [{codes[0]}]\ndefaults: {{language: {codes[0]}}}")
    for code in codes:
        folder.write(f"words/{code}.yaml", (WORDS / "en.yaml").read_text("utf-8"))
    folder.assets.rmdir()
    folder.assets.symlink_to(ROOT / "assets")
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_is_whole_in_every_language_and_keeps_its_comments(
    folder: Folder, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(examine(folder.root))
    assert new_page(folder.root, kind, "my-page") == 0
    [problem] = set(examine(folder.root)) - before
    assert problem.what == "nothing leads to the page 'my-page'"
    path = folder.root / "pages" / "my-page.yaml"
    text = path.read_text("utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../.schema/{kind}.json\n# ")
    assert text.count("#") >= 2
    assert not re.search(r"\bexample[/.]\w", text)
    validator = Draft202012Validator(json.loads(json.dumps(schemas(folder.root)[kind])))
    assert [error.message for error in validator.iter_errors(read(path, "")[0].data)] == []
    said = capsys.readouterr().out
    assert said.startswith("content/pages/my-page.yaml is written, an example to change\n")
    assert "content/site.yaml, under attract:   - {page: my-page, seconds: 12}" in said


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_new_page_has_a_note_and_the_others_are_ready_to_use(tmp_path: Path, kind: str) -> None:
    folder = Folder(tmp_path)
    for name in ("sample.webm", "poster.jpg", *(f"sample.{code}.vtt" for code in ("en", "ru"))):
        folder.asset(f"film/{name}", (ROOT / "assets" / "film" / name).read_bytes())
    new_page(folder.root, kind, "my-page")
    path = folder.root / "pages" / "my-page.yaml"
    lines = path.read_text("utf-8").splitlines()
    fields = [at for at, line in enumerate(lines) if re.match(r"[a-z_]+:", line) and not line.startswith("kind:")]
    assert all(lines[at - 1].startswith("# ") for at in fields)
    more = [at for at, line in enumerate(lines) if re.match(r"# (available_from|later|note): ", line)]
    assert more
    path.write_text("\n".join(line[2:] if at in more else line for at, line in enumerate(lines)), "utf-8")
    assert [problem for problem in examine(folder.root) if problem.severity == "error"] == []
