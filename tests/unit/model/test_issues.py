"""One kind of issue: its data, and its one printed form: where, what, and the way out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from kiosk.model.catalogue import KIOSK, catalogue
from kiosk.model.issues import ContentError, Issue, Loc, Shape, issue, nearest
from tools.issue_docs import PAGE, page

WRITTEN_OUT = ("film-without-picture", "film-without-sound", "film-picture-coding", "film-sound-coding")
"""Codes that are put together from the kind of a track."""
ALWAYS = {"field", "name"}


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (
            issue("field-unknown", ("titel",), closest="title").at("content/pages/opium.yaml", 5),
            "content/pages/opium.yaml:5:1: unknown field 'titel' — did you mean 'title'?",
        ),
        (issue("folder-missing").at("a.yaml", 0, 0), "a.yaml: is no folder — name the folder that holds site.yaml"),
        (issue("edit-file-gone").at("a.yaml", 3, 0), "a.yaml:3: there is no such file any more"),
        (
            issue("word-empty", ("home",)).at("a.yaml", 3, 4),
            "a.yaml:3:4: warning: 'home' is empty — write the word",
        ),
    ],
)
def test_an_issue_as_it_is_printed(found: Issue, printed: str) -> None:
    assert str(found) == printed


@pytest.mark.parametrize(
    ("loc", "field"),
    [((), "the file"), (("title",), "'title'"), (("rows", 1), "'rows' item 2"), (("rows", 1, 2), "item 2, item 3")],
)
def test_a_field_is_named_as_authors_count(loc: Loc, field: str) -> None:
    assert issue("field-missing", loc).what == f"{field} is missing"


@pytest.mark.parametrize(
    ("written", "words"),
    [("12", "'12'"), ("x" * 50, f"'{'x' * 40}…'"), (Shape.LIST, "a list"), (Shape.NOTHING, "nothing")],
)
def test_a_value_is_shown_as_it_was_written(written: str | Shape, words: str) -> None:
    assert issue("not-a-text", ("a",), written=written).what == f"'a': {words} is not a text"


@pytest.mark.parametrize(("cells", "words"), [(1, "1 cell but"), (2, "2 cells but")])
def test_a_number_goes_with_its_thing(cells: int, words: str) -> None:
    assert issue("csv-cells", cells=cells, columns=3).what.startswith(words)


def test_issues_are_sorted_by_place() -> None:
    late = issue("file-empty").at("b.yaml", 10)
    early = issue("file-empty").at("b.yaml", 9, 2)
    other = issue("file-empty").at("a.yaml", 99)
    assert ContentError([late, early, other]).issues == [other, early, late]
    assert [line.split(" ")[0] for line in str(ContentError([late, early])).splitlines()] == [
        "b.yaml:9:2:",
        "b.yaml:10:1:",
    ]


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("titel", ["title", "body"], "did you mean 'title'?"),
        ("xyz", ["title", "body"], "use one of: body, title"),
        ("xyz", [], ""),
    ],
)
def test_a_hint_names_the_nearest_word_or_all(word: str, known: list[str], hint: str) -> None:
    assert nearest(word, known) == hint


def calls() -> Iterator[tuple[str, set[str], bool]]:
    """Every place where an issue is made with its code written out: the code, its facts, and whether there are more."""
    makers = {"issue", "Invalid", "BadFile", "CannotEdit"}
    for path in KIOSK.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            code = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
            if name in makers and isinstance(code, str):
                facts = {keyword.arg for keyword in node.keywords if keyword.arg}
                yield code, facts, any(keyword.arg is None for keyword in node.keywords)


def literals() -> set[str]:
    """Every text that stands in the program."""
    trees = (ast.parse(path.read_text("utf-8")) for path in KIOSK.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_code_has_its_words_and_no_words_are_left_over() -> None:
    entries = catalogue().entries
    assert {code for code, _, _ in calls()} <= entries.keys()
    assert entries.keys() - literals() <= {*WRITTEN_OUT}


def test_the_words_of_a_code_name_facts_that_it_is_made_with() -> None:
    entries, parse = catalogue().entries, Formatter().parse
    for code, facts, more in calls():
        for templates in (entries[code].what, entries[code].way_out):
            named = [{name for _, name, _, _ in parse(template) if name} - ALWAYS for template in templates]
            if templates and not more and not code.startswith(("picture-", "film-")):
                assert any(names <= facts for names in named), f"{code}: {named} of {facts}"


def test_every_code_has_a_line_of_help_and_words_that_can_be_filled() -> None:
    for code, entry in catalogue().entries.items():
        assert entry.what, code
        assert entry.help.endswith("."), code
        assert "\n" not in entry.help, code


def test_a_code_that_is_there_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (tmp_path / "model", tmp_path / "pages" / "quote"):
        folder.mkdir(parents=True)
        (folder / "issues.yaml").write_text("same: {what: is wrong}", "utf-8")
    monkeypatch.setattr("kiosk.model.catalogue.KIOSK", tmp_path)
    with pytest.raises(ValueError, match="'same' is there twice"):
        catalogue.__wrapped__()


def test_the_page_of_all_codes_is_current() -> None:
    written = page()
    assert PAGE.read_text("utf-8") == written, "run 'make issue-docs'"
    assert all(f"| `{code}` |" in written for code in catalogue().entries)
