"""Content being changed: the site as it would be, saving, and taking back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import pytest

from kiosk.content.gather import Reader
from kiosk.desk.preview.edit.put_back import put_back
from kiosk.editing.draft import Draft
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit, CannotUndo, ChangedOnDisk, NotSaved
from kiosk.editing.open_files import file_of
from kiosk.editing.place import Place
from kiosk.model.text import Text
from tests.support.content import Folder
from tests.support.paths import ROOT

TITLE = Place("content/pages/hello.yaml", ("title", "en"))


def title(edit: Edit) -> Text:
    assert edit.site
    return edit.site.pages["hello"].title


def test_what_is_typed_is_seen_at_once_and_not_written(edit: Edit, folder: Folder) -> None:
    before = (folder.root / "pages/hello.yaml").read_bytes()
    edit.set(TITLE, "Good day")
    assert title(edit).root == {"en": "Good day", "ru": "Привет"}
    assert (folder.root / "pages/hello.yaml").read_bytes() == before
    edit.discard()
    assert title(edit).root == {"en": "Hello", "ru": "Привет"}
    assert edit.pending == []


def test_what_was_typed_in_between_leaves_nothing_behind(edit: Edit, folder: Folder) -> None:
    page = folder.root / "pages" / "hello.yaml"
    before = page.read_text("utf-8")
    old = str(edit.value(TITLE))
    for typed in ("Good ", "Good: ", "Good: x", "Good ", "Good day"):
        edit.set(TITLE, typed)
    edit.save()
    assert page.read_text("utf-8") == before.replace(old, "Good day", 1)
    for typed in ("Good ", "", old):
        edit.set(TITLE, typed)
    edit.save()
    assert page.read_text("utf-8") == before


def test_a_save_writes_it_and_its_step_is_taken_back_after_a_restart(
    edit: Edit, folder: Folder, tmp_path: Path
) -> None:
    edit.set(TITLE, "Good day")
    (step,) = edit.save()
    assert "title: {en: Good day, ru: Привет}" in (folder.root / "pages/hello.yaml").read_text("utf-8")
    assert edit.pending == []
    again = Edit(folder.root, tmp_path / "state")
    (kept,) = again.history.steps
    assert (kept.who, kept.page, kept.at) == ("ana", "hello", step.at)
    assert [(each.place, each.before, each.after) for each in kept.changes] == [(TITLE, "Hello", "Good day")]
    again.undo(kept)
    assert title(again).root == {"en": "Hello", "ru": "Привет"}
    assert [each.undoes for each in again.history.steps] == [kept.id, None]


def test_what_cannot_be_shown_is_named_and_the_last_good_site_stays(edit: Edit) -> None:
    place = Place("content/pages/opium.yaml", ("series", 0, "values"))
    edit.set(place, [1])
    assert edit.site
    assert [cell.number for cell in getattr(edit.site.pages["opium"], "series")[0].values] == [3300, 4800]  # noqa: B009
    assert [issue.code for issue in edit.issues] == ["chart-values-few"]
    edit.set(place, [1, 2])
    assert edit.issues == []
    assert [cell.number for cell in getattr(edit.site.pages["opium"], "series")[0].values] == [1, 2]  # noqa: B009


def test_a_link_to_a_page_that_is_not_there_is_not_shown(edit: Edit) -> None:
    edit.set(Place("content/site.yaml", ("attract", 0, "page")), "nowhere")
    assert edit.site
    assert edit.site.file.attract[0].page == "hello"
    assert [issue.code for issue in edit.issues] == ["page-missing"]


def test_a_mistake_in_a_file_is_mended_in_the_form(folder: Folder, tmp_path: Path) -> None:
    folder.edit("pages/opium.yaml", "type: bar", "type: bra")
    edit = Edit(folder.root, tmp_path / "state")
    assert edit.site is None
    assert edit.form("opium").at("type").value == "bra"
    edit.set(Place("content/pages/opium.yaml", ("type",)), "bar")
    assert edit.site
    assert edit.issues == []


@pytest.mark.parametrize(
    ("loc", "value", "line"),
    [
        (("title", "zh"), "你好", "title: {en: Hello, ru: Привет, zh: 你好}"),
        (("body",), {"en": "One", "ru": "Один"}, "body: {en: One, ru: Один}"),
        (("body", "en"), "One", "body: {en: One}"),
        (("art", "drawing"), "rings", "art: {drawing: rings}"),
        (("action",), {"label": "Go", "page": "opium"}, "action: {label: Go, page: opium}"),
    ],
)
def test_what_was_not_written_yet_comes_where_an_author_would_write_it(
    edit: Edit, loc: tuple[str, ...], value: object, line: str
) -> None:
    edit.set(Place(TITLE.file, loc), value)  # type: ignore[arg-type]
    assert line in edit.files.document(TITLE.file).text.splitlines()


def test_a_text_for_all_languages_becomes_one_for_each(edit: Edit) -> None:
    place = Place("content/pages/opium.yaml", ("source", "ru"))
    edit.set(place, "УНП ООН")
    assert edit.value(Place(place.file, ("source",))) == {"en": "UNODC", "ru": "УНП ООН"}


def test_texts_of_a_page_are_found_by_what_is_said(edit: Edit) -> None:
    said = dict((text, place) for place, text in edit.texts("hello", "ru"))  # noqa: C402
    assert said["Привет"] == Place("content/pages/hello.yaml", ("title",))
    home = dict((text, place) for place, text in edit.texts("home", "en"))  # noqa: C402
    assert home["Together"] == Place("content/site.yaml", ("title",))
    assert edit.texts("nowhere", "en") == []


def test_a_document_is_a_text_of_its_page_and_seen_before_it_is_saved(real: Edit) -> None:
    place, text = real.texts("statement", "en")[-1]
    assert place == Place("content/pages/statement/en.md")
    assert text.startswith("# A summary")
    real.set(place, "# The official text\n\nIt begins.\n")
    assert real.texts("statement", "en")[-1][1] == "# The official text\n\nIt begins.\n"
    assert real.site
    assert getattr(real.site.pages["statement"], "_texts")["en"] == "# The official text\n\nIt begins.\n"  # noqa: B009
    before = (real.draft.root / "pages/statement/en.md").read_text("utf-8")
    assert before.startswith("# A summary")
    (step,) = real.save()
    real.undo(step)
    assert (real.draft.root / "pages/statement/en.md").read_text("utf-8") == before


def test_values_in_a_csv_are_seen_before_they_are_saved(real: Edit) -> None:
    place = Place("content/pages/figures/poppy-area.csv")
    text = str(real.value(place))
    assert real.site
    first = getattr(real.site.pages["poppy-area"], "series")[0].values[0].number  # noqa: B009
    real.set(place, text.replace(str(int(first)), str(int(first) + 1)))
    assert getattr(real.site.pages["poppy-area"], "series")[0].values[0].number == first + 1  # noqa: B009
    real.set(place, "nonsense")
    assert any(issue.file == place.file or issue.code.startswith("csv") for issue in real.issues)
    real.set(place, text)
    assert real.pending == []
    assert real.issues == []


def test_subtitles_are_seen_before_they_are_saved(real: Edit, tmp_path: Path) -> None:
    folder = tmp_path / "real" / "assets"
    folder.unlink()
    copytree(ROOT / "assets", folder)
    real.reload()
    place = Place("assets/film/sample.en.vtt")
    text = str(real.value(place))
    real.set(place, text.replace("-->", "-->", 1) + "\n")
    assert real.site
    shown = real.site.file_of("film/sample.en.vtt")
    assert shown != folder / "film/sample.en.vtt"
    assert shown.read_text("utf-8") == text + "\n"
    real.save()
    assert real.site.file_of("film/sample.en.vtt") == folder / "film/sample.en.vtt"
    assert (folder / "film/sample.en.vtt").read_text("utf-8") == text + "\n"


@pytest.mark.parametrize("file", ["../outside.yaml", "content/../x.yaml", "assets/../x", "/etc/passwd", "elsewhere/x"])
def test_no_file_outside_is_touched(edit: Edit, file: str) -> None:
    with pytest.raises(CannotEdit):
        edit.set(Place(file, ("a",)), "x")


def test_what_somebody_else_saved_is_taken_in_and_a_conflict_is_told_with_both(edit: Edit, folder: Folder) -> None:
    edit.set(TITLE, "Mine")
    folder.edit("pages/opium.yaml", "Opium grows", "Opium falls")
    edit.reload()
    assert edit.site
    assert edit.site.pages["opium"].title.root == {"en": "Opium falls", "ru": "Опия больше"}
    assert title(edit).root == {"en": "Mine", "ru": "Привет"}
    folder.edit("pages/hello.yaml", "Hello", "Theirs")
    edit.reload()
    with pytest.raises(ChangedOnDisk) as refused:
        edit.save()
    assert b"Theirs" in (refused.value.now or b"")
    assert b"Mine" in (refused.value.meant or b"")
    assert [change.after for change in edit.pending] == ["Mine"]
    edit.discard()
    assert title(edit).root == {"en": "Theirs", "ru": "Привет"}


def test_a_save_that_fails_loses_nothing_and_works_later(edit: Edit, folder: Folder) -> None:
    path = folder.root / "pages/hello.yaml"
    path.chmod(0o444)
    edit.set(TITLE, "Good day")
    with pytest.raises(NotSaved, match="it is read-only"):
        edit.save()
    assert title(edit).root["en"] == "Good day"  # type: ignore[index]
    assert edit.history.steps == []
    path.chmod(0o644)
    assert len(edit.save()) == 1


def test_a_step_is_not_taken_back_while_its_file_is_being_changed(edit: Edit) -> None:
    edit.set(TITLE, "Good day")
    (step,) = edit.save()
    edit.set(TITLE, "Good night")
    with pytest.raises(CannotUndo, match="changed and not saved"):
        edit.undo(step)
    assert title(edit).root == {"en": "Good night", "ru": "Привет"}
    edit.discard()
    edit.set(Place("content/site.yaml", ("title",)), "Alone")
    edit.undo(step)
    assert title(edit).root == {"en": "Hello", "ru": "Привет"}
    assert edit.site
    assert str(edit.site.file.title) == "Alone"
    assert [change.after for change in edit.pending] == ["Alone"]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are read from now on; a walk through all of them is one of "all"."""
    read: list[str] = []
    page, pages = Reader.page, Reader.pages

    def noted(self: Reader, path: Path, *rest: Any) -> Any:
        read.append(path.stem)
        return page(self, path, *rest)

    def noted_all(self: Reader) -> None:
        read.append("all")
        pages(self)

    monkeypatch.setattr(Reader, "page", noted)
    monkeypatch.setattr(Reader, "pages", noted_all)
    return read


def test_only_the_page_that_changed_is_read_again(edit: Edit, read: list[str]) -> None:
    before = edit.site
    edit.set(TITLE, "Good day")
    assert read == ["hello"]
    assert before
    assert edit.site
    assert edit.site.pages["opium"] is before.pages["opium"]


@pytest.mark.parametrize(
    ("file", "page", "old", "new"),
    [
        ("statement/en.md", "statement", "# A summary", "# The summary"),
        ("figures/poppy-area.csv", "poppy-area", ",", ", "),
    ],
)
def test_of_a_file_beside_a_page_only_that_page_is_read_again(
    real: Edit, read: list[str], file: str, page: str, old: str, new: str
) -> None:
    place = Place(f"content/pages/{file}")
    read.clear()
    real.set(place, str(real.value(place)).replace(old, new, 1))
    real.set(place, str(real.value(place)).replace(new, old, 1))
    assert read == [page, page]


def test_a_wrong_file_beside_a_page_is_named_and_what_it_said_before_is_shown(real: Edit) -> None:
    english, arabic = (Place(f"content/pages/statement/{code}.md") for code in ("en", "ar"))
    before = real.site
    real.set(english, "")
    assert real.draft.is_wrong(english.file)
    assert real.site is before
    assert any(issue.code == "document-empty" and issue.file == english.file for issue in real.issues)
    real.set(arabic, "# \u0643\u0644\u0645\u0629\n")
    assert real.site is before
    real.set(english, "# A word\n")
    assert not real.draft.is_wrong(english.file)
    assert not real.issues
    assert real.site
    texts = getattr(real.site.pages["statement"], "_texts")  # noqa: B009
    assert (texts["en"], texts["ar"]) == ("# A word\n", "# \u0643\u0644\u0645\u0629\n")


def test_a_draft_is_what_reading_everything_would_give(real: Edit, tmp_path: Path) -> None:
    """After many changes and a save, the site and its issues are those of a fresh start."""
    random = Random(5)
    places = [place for page in ("seizures", "mechanism", "statement", "home") for place, _ in real.texts(page, "en")]
    for place in random.sample([place for place in places if place.loc], 25):
        value = real.value(place)
        real.set(place.at("en") if isinstance(value, dict) and "en" in value else place, f"Other {random.random()}")
    site, issues = real.site, real.issues
    real.save()
    fresh = Draft(real.draft.root, tmp_path / "scratch")
    assert fresh.issues == issues
    assert site
    assert fresh.site
    assert fresh.site.pages == site.pages
    assert fresh.site.file == site.file
    assert real.draft.site == site


def test_content_as_it_was_is_looked_at_and_taken_back_as_one_step(edit: Edit, folder: Folder) -> None:
    monday = datetime.now(UTC)
    before = {path: path.read_bytes() for path in folder.root.rglob("*.yaml")}
    edit.set(TITLE, "Good day")
    edit.save()
    edit.set(Place("content/site.yaml", ("title",)), "Alone")
    edit.save()
    past = edit.at(monday)
    assert past.site
    assert past.site.pages["hello"].title.root == {"en": "Hello", "ru": "Привет"}
    assert edit.site
    assert str(edit.site.file.title) == "Alone"
    for file, raw in past.files.items():
        edit.put(file, file_of(raw, file) if raw else None)
    assert str(edit.site.file.title) == "Together"
    (step,) = edit.save("as on Monday")
    assert {path: path.read_bytes() for path in folder.root.rglob("*.yaml")} == before
    edit.undo(step)
    assert str(edit.site.file.title) == "Alone"


def test_an_item_taken_out_comes_back_without_touching_the_next(real: Edit) -> None:
    file = real.file_of("opium")
    real.set(Place(file, ("title", "en")), "Another title")
    before = real.files.document(file).raw
    real.remove(Place(file, ("series", 0, "values", 2)))
    put_back(real, real.pending[-1:], {})
    assert real.files.document(file).raw == before
