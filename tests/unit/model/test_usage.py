"""A language is added with its words alone: its numbers and dates are there, and may still be told otherwise."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk.model.page import View
from tests.support.content import Folder
from tests.unit.model.test_locale import plain


def stand_with(tmp_path: Path, code: str, more: str = "") -> Folder:
    """A stand whose staff added a language as authors.md tells them: a copy of the English words."""
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "  - {code: ru", f"  - {{code: {code}, name: Other}}\n  - {{code: ru")
    english = (folder.root / "words" / "en.yaml").read_text("utf-8")
    folder.write(f"words/{code}.yaml", english + more)
    return folder


def said(folder: Folder, code: str) -> list[str]:
    view = View(folder.site(), code, datetime(2017, 3, 13, 12))
    days = view.dates(date(2016, 4, 19), date(2016, 4, 21), "day")
    return [plain(each) for each in (view.number(201_000.5), view.date(date(2017, 3, 13)), days)]


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("de", ["201.000,5", "Montag, 13. März 2017", "19.–21. April 2016"]),
        ("fa", ["۲۰۱٬۰۰۰٫۵", "دوشنبه ۱۳ مارس ۲۰۱۷", "۱۹ تا ۲۱ آوریل ۲۰۱۶"]),
        ("hi", ["2,01,000.5", "सोमवार, 13 मार्च 2017", "19–21 अप्रैल 2016"]),
        ("pt-BR", ["201.000,5", "segunda-feira, 13 de março de 2017", "19 – 21 de abril de 2016"]),
        ("zh-Hant", ["201,000.5", "2017年3月13日 星期一", "2016年4月19日至21日"]),
    ],
)
def test_a_seventh_language_needs_no_dates(tmp_path: Path, code: str, written: list[str]) -> None:
    folder = stand_with(tmp_path, code)
    assert said(folder, code) == written
    assert not [line for line in folder.examined() if "usage" in line or "CLDR" in line]


def test_a_stand_writes_as_its_usage_says(tmp_path: Path) -> None:
    usage = 'usage: {locale: de-AT, group_mark: "’", first_of_month: 1er, units: {hectare: {one: ha, other: ha}}}\n'
    view = View(stand_with(tmp_path, "gsw", usage).site(), "gsw", datetime(2017, 3, 13, 12))
    assert [view.number(201_000.5), plain(view.date(date(2017, 1, 1), "long"))] == ["201’000,5", "1er. Jänner 2017"]
    assert plain(str(view.locale.unit(2, "hectare"))) == "2 ha"


def test_a_language_that_cldr_does_not_know_is_named(tmp_path: Path) -> None:
    folder = stand_with(tmp_path, "tlh")
    assert said(folder, "tlh") == ["201,000.5", "Monday, 13 March 2017", "19–21 April 2016"]
    (told,) = [line for line in folder.examined() if "CLDR" in line]
    cure = "write 'usage: {locale: de}' in content/words/tlh.yaml, with a language that writes them alike"
    assert told.startswith("content/site.yaml:6:6: warning: CLDR, which knows how languages write")
    assert told.endswith(f"'tlh'; they are written as in English — {cure}")
