"""A new kind of page is one folder and one line: tried with the kind in tests/support/quote, in a copy of the stand."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from subprocess import CompletedProcess

import pytest
from pypdf import PdfReader

from tests.support import command
from tests.support.content import SITE, WORDS, Folder
from tests.support.paths import ROOT

QUOTE = ROOT / "tests" / "support" / "quote"
LANGUAGES = """\
languages:
  - {code: en, name: English}
  - {code: zh, name: 中文, script: chinese}
  - {code: ar, name: العربية, direction: rtl, script: arabic}
"""
MOMENT = ("--at", "2017-03-13T14:20")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with the folder and the line."""
    root = tmp_path_factory.mktemp("copy")
    for name in ("kiosk", "tests", "content"):
        copytree(ROOT / name, root / name, ignore=ignore_patterns("__pycache__"))
    (root / "assets").symlink_to(ROOT / "assets")
    (root / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    copytree(QUOTE, root / "kiosk" / "pages" / "quote", ignore=ignore_patterns("__pycache__"))
    kinds = root / "kiosk" / "pages" / "__init__.py"
    kinds.write_text(kinds.read_text("utf-8").replace('    "gallery",\n', '    "gallery",\n    "quote",\n'), "utf-8")
    return root


@pytest.fixture(scope="module")
def stand(copy: Path) -> Folder:
    """A stand of three languages that shows a new page of the kind."""
    (copy / "stand").mkdir()
    folder = Folder(copy / "stand")
    site = re.sub(r"languages:\n.*\n.*\n", LANGUAGES, SITE)
    site = re.sub(r"{en: ([\w ]+), ru: [^}]+}", r"\1", site)
    folder.write("site.yaml", re.sub("page: (opium|hello)", "page: saying", site))
    for name in ("pages/hello.yaml", "pages/opium.yaml", "words/ru.yaml"):
        (folder.root / name).unlink()
    for code in ("zh", "ar"):
        folder.write(f"words/{code}.yaml", (WORDS / f"{code}.yaml").read_bytes())
    done = kiosk(copy, "new", "quote", "saying", "--content", folder.root)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


@pytest.fixture
def page(stand: Folder) -> Iterator[Path]:
    """The page, put back as it was."""
    path = stand.root / "pages" / "saying.yaml"
    before = path.read_bytes()
    yield path
    path.write_bytes(before)


def kiosk(copy: Path, *arguments: str | Path) -> CompletedProcess[str]:
    return command.kiosk(*arguments, cwd=copy)


def python(copy: Path, *arguments: str | Path) -> CompletedProcess[str]:
    """`python -m …` of the copy's own tests."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_it_is_one_folder_and_one_line(copy: Path) -> None:
    changed = []
    for path in (path for path in copy.joinpath("kiosk").rglob("*") if path.suffix in (".py", ".qml", ".yaml")):
        before = ROOT / path.relative_to(copy)
        lines = before.read_text("utf-8").splitlines() if before.exists() else []
        if path.parent.name != "quote":
            changed += [line for line in path.read_text("utf-8").splitlines() if line not in lines]
    assert changed == ['    "quote",']


def test_its_new_page_is_good_and_its_mistakes_are_named(copy: Path, stand: Folder, page: Path) -> None:
    assert kiosk(copy, "check", stand.root).stdout == "no problems\n"
    page.write_text(page.read_text("utf-8").replace("\nwho:", "\nwoh:"), "utf-8")
    said = kiosk(copy, "check", stand.root).stdout
    assert "unknown field 'woh' — did you mean 'who'?" in said
    assert "'who' is missing — add a line 'who: …'" in said


def test_it_has_issues_of_its_own(copy: Path, stand: Folder, page: Path) -> None:
    text = page.read_text("utf-8")
    who = re.search(r"^who:(.*)$", text, re.MULTILINE)
    assert who
    page.write_text(re.sub(r"^setting:.*$", f"setting:{who[1]}", text, flags=re.MULTILINE), "utf-8")
    said = kiosk(copy, "check", stand.root).stdout
    assert "warning: says the same as 'who' — write where and when it was said" in said


def test_its_words_are_said_in_other_words_or_named_where_they_are_missing(copy: Path, stand: Folder) -> None:
    english = stand.root / "words" / "en.yaml"
    before = english.read_bytes()
    stand.write("words/en.yaml", before.decode() + "said_by: Heard from {whom}\n")
    said = kiosk(copy, "check", stand.root).stdout
    english.write_bytes(before)
    assert "'said_by' has '{whom}', which the stand cannot fill in — did you mean 'who'?" in said


def test_it_is_shown_in_every_direction_and_script(copy: Path, stand: Folder) -> None:
    out = copy / "pictures"
    done = kiosk(copy, "snapshot", "--content", stand.root, "--pages", "saying", "--out", out, *MOMENT)
    assert done.returncode == 0, done.stderr
    assert {path.name.split("-")[1] for path in out.iterdir()} == {"en", "zh", "ar"}


def test_it_is_in_the_book(copy: Path, stand: Folder) -> None:
    out = copy / "proof.pdf"
    done = kiosk(copy, "proof", "--content", stand.root, "--out", out, "--languages", "en", *MOMENT)
    assert done.returncode == 0, done.stderr
    book = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(out).pages))
    for said in (
        "saying (quote)",
        "Words that stay",
        "A delegate",
        "What a touch unfolds",
        "In Vienna",
        "Said by {who}",
    ):
        assert said in book


def test_editors_complete_it(copy: Path, stand: Folder) -> None:
    done = kiosk(copy, "schema", "--content", stand.root)
    assert (done.returncode, done.stderr) == (0, "")
    folder = stand.root / ".schema"
    quote = json.loads((folder / "quote.json").read_text("utf-8"))
    assert quote["properties"]["setting"]["description"] == "where and when it was said"
    words = json.loads((folder / "words.json").read_text("utf-8"))
    assert words["properties"]["said_by"]["examples"] == ["Said by {who}"]


def test_texts_of_it_that_are_too_long_are_named(copy: Path, stand: Folder, page: Path) -> None:
    text = page.read_text("utf-8").replace("In Vienna", "Vienna" * 40)
    page.write_text(text, "utf-8")
    said = kiosk(copy, "check", "--fit", "--languages", "en", "--sizes", "1920x1080", stand.root).stdout
    assert re.search(r"saying.yaml:\d+:\d+: '(Vienna){40}' in 'setting' .* when opened", said), said


def test_the_audit_looks_at_it_and_at_what_it_opens(copy: Path, stand: Folder) -> None:
    done = python(copy, "tests.window.audit", stand.root)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "0 flaws, in build/audit/report.txt"), done.stderr


def test_what_every_kind_must_pass_takes_it_in(copy: Path) -> None:
    assert kiosk(copy, "schema").returncode == 0
    of_kinds = ("words", "embargo", "schema", "new", "kinds", "examples", "audit", "heard")
    files = [path for name in of_kinds for path in sorted(copy.joinpath("tests").rglob(f"test_{name}.py"))]
    wanted = "quote or Quote or written_schemas or schemas_know"
    done = python(copy, "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", wanted, *files)
    assert done.returncode == 0, done.stdout[-4000:]
