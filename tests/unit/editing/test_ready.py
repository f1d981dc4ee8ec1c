"""What still keeps a stand from being ready, and where each thing is mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.gather import gather
from kiosk.desk.ready import ready
from kiosk.desk.translations import Wish, translations
from kiosk.editing.ready import Unready, unready
from kiosk.model.issues import issue
from tests.support.content import Folder
from tests.support.paths import ROOT

DAY = date(2017, 3, 13)
PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
days:
  - date: 2017-03-12
    events:
      - {title: {en: Opening, ru: Открытие}, part: day, source: SCO}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.edit("pages/hello.yaml", "kind: banner", "kind: banner\nsource: SCO")
    translations(folder.root, Wish(remember=True))
    return folder


def found(folder: Folder, day: date = DAY) -> list[tuple[str, str, str]]:
    return [(each.reason, each.issue.code, each.page) for each in unready(gather(folder.root, {}), day)]


def test_a_stand_that_has_everything_is_ready(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(folder) == []
    assert ready(folder.root, DAY) == 0
    assert capsys.readouterr().out == "ready for an opening on 2017-03-13\n"


def test_what_is_missing_older_unsourced_or_over_is_listed_by_how_it_weighs(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "\nsource: SCO", "")
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    folder.edit("pages/opium.yaml", "ru: Опий}", "ru: }")
    folder.add("programme", PROGRAMME)
    assert found(folder) == [
        ("translations", "translation-stale", "hello"),
        ("translations", "text-empty-in-language", "opium"),
        ("sources", "source-unnamed", "hello"),
        ("dates", "last-day-over", "programme"),
    ]
    assert ("dates", "last-day-over", "programme") not in found(folder, date(2017, 3, 12))


def test_each_thing_has_its_place(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "ru: Опий}", "ru: }")
    (each,) = unready(gather(folder.root, {}), DAY)
    assert (each.page, each.loc[:1]) == ("opium", ("subject",))
    line, column = each.issue.line, each.issue.column
    fit = issue("fit-text", words="Opium", where="in ru").at(each.issue.file, line, column)
    assert Unready("fit", fit, "opium", each.loc) in unready(gather(folder.root, {}), DAY, [fit])


def test_a_problem_comes_before_everything_else(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.edit("pages/opium.yaml", "type: bar", "type: pie")
    assert found(folder)[0][0] == "problems"
    assert ready(folder.root, DAY) == 1
    assert "Problems, which keep content off the screen (1)\n  content/pages/opium.yaml:2:" in capsys.readouterr().out


def test_the_stands_own_film_and_text_are_not_yet_the_real_ones() -> None:
    listed = unready(gather(ROOT / "content", {}), DAY)
    assert [(each.reason, each.page, each.loc) for each in listed if each.reason != "notes"] == [
        ("film", "film", ("film",)),
        ("official", "statement", ("status",)),
    ]
