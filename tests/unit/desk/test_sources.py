"""What is listed of sources: where they stand, of when they are, and what is later than the stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.desk.sources import last_date, sources
from tests.support.content import Folder
from tests.support.paths import ROOT

DAYS = """\
kind: programme
title: Days
days:
  - date: 2017-03-15
    events: [{title: A talk, source: 'SCO, 11 March 2017'}]
"""


@pytest.mark.parametrize(
    ("source", "code", "last"),
    [
        ("SCO Secretariat, 13 March 2017", "en", date(2017, 3, 13)),
        ("SCO Secretariat, 13\u00a0March 2017", "en", date(2017, 3, 13)),
        ("UN News, June 2011; CARICC, 2010", "en", date(2011, 6, 1)),
        ("UNODC, Surveys 2010–2016", "en", date(2016, 1, 1)),
        ("УНП ООН, 14 апреля 2017 года", "ru", date(2017, 4, 14)),
        ("SCO Secretariat, A/RES/59/48", "en", None),
    ],
)
def test_the_last_date_of_a_source_counts(source: str, code: str, last: date | None) -> None:
    assert last_date(source, code) == last


def test_a_source_that_is_marked_as_later_is_listed_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Folder(tmp_path)
    folder.add("days", DAYS)
    page = (ROOT / "kiosk/pages/mechanism/example.yaml").read_text(encoding="utf-8")
    folder.add("levels", page + "\nlater_source: SCO Secretariat, 2020\n")
    sources(folder.root)
    assert "\tSCO Secretariat, 2020\t2020-01-01\tlater\n" in capsys.readouterr().out


def test_every_source_is_listed_and_what_is_later_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Folder(tmp_path)
    folder.add("days", DAYS)
    assert sources(folder.root) == 0
    assert capsys.readouterr().out.splitlines() == [
        "content/pages/days.yaml:5\tA talk\tSCO, 11 March 2017\t2017-03-11\t",
        "content/pages/opium.yaml:8\tOpium grows\tUNODC\tno date\t",
        "2 items, 0 without a source or with one later than 2017-03-15 that is not marked so",
    ]
    folder.edit("pages/opium.yaml", "source: UNODC", "source: UNODC, April 2017")
    folder.edit("pages/hello.yaml", "kicker:", "body: {en: In 2016, ru: В 2016 г.}\nkicker:")
    assert sources(folder.root) == 1
    said = capsys.readouterr().out
    assert "UNODC, April 2017\t2017-04-01\tLATER, not marked so\n" in said
    assert "content/pages/hello.yaml:1\tHello\tNO SOURCE\tno date\t\n" in said
    folder.edit("pages/opium.yaml", "type: bar", "type: bar\nlater: true")
    folder.edit("pages/hello.yaml", "kicker:", "source: SCO\nkicker:")
    assert sources(folder.root) == 0
