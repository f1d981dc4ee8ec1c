"""What the report says of a made-up month, and of a day on which next to nobody came."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree

import pytest

from kiosk.desk.use_report.charts import WIDTH
from kiosk.desk.use_report.drawing import Text
from kiosk.desk.use_report.exports import as_csv, as_json, as_text
from kiosk.desk.use_report.figures import Figures, Running
from kiosk.desk.use_report.html import html
from kiosk.desk.use_report.report import Report, report
from kiosk.desk.use_report.wording import Wording
from kiosk.desk.use_report.words import CODES, words
from kiosk.use.counters import Key
from tests.support.month import LANGUAGES, PAGES, VIENNA, month

NAMES = Wording({**dict.fromkeys(PAGES, ""), **{id: id.title() for id in PAGES}, "unloved": "Unloved"}, {
    code: f"own {code}" for code in LANGUAGES
})  # fmt: skip


def made(counts: Mapping[tuple[str, Key], int], first: str, last: str) -> Report:
    within = {key: count for key, count in counts.items() if first <= key[0][:10] <= last}
    figures = Figures(date.fromisoformat(first), date.fromisoformat(last), within)
    return report(figures, Running(figures, VIENNA), "A <stand> & more", NAMES)


@pytest.fixture(scope="module")
def march() -> Report:
    return made(month(), "2017-03-01", "2017-03-31")


def answers(made: Report) -> dict[str, str]:
    return {section.question: section.sentence.replace("\xa0", " ") for section in made.sections}


def test_a_month_answers_what_staff_ask(march: Report) -> None:
    said = answers(march)
    total = sum(count for (_, key), count in month().items() if key.counter == "visit")
    assert f"about {5 * round(total / 5):,} visits" in said["Is it used?"]
    assert "The busiest was Tuesday, 14 March with about" in said["Is it used?"]
    assert re.search(r"Half of all visits begin between \d+:00 and \d+:00\.", said["When?"])
    assert re.search(r"last longer than \d+ s\. Longer than five minutes: \d+%\.", said["How long do they stay?"])
    assert re.match(r"Most pages are read in English \(\d\d%\)\. Then come Russian", said["In which languages?"])
    assert said["Which pages?"].startswith("“Mechanism” is opened most: about")
    assert re.search(r"\d\d% of those who start it are there at its end", said["Is the film watched to its end?"])
    assert "It was off: 1 h 12 min on Tuesday, 21 March." in said["Did it run all day?"]
    assert "Falls after which it was started again: 1." in said["Did it run all day?"]


def test_a_page_that_nobody_opened_is_named(march: Report) -> None:
    assert any(section.note.endswith("Nobody opened “Unloved”.") for section in march.sections)


def test_only_what_was_used_of_easy_access_is_drawn(march: Report) -> None:
    (access,) = (section for section in march.sections if section.question == "Does everybody find their way?")
    assert "Not used: Largest text, Letters further apart, Black on white" in access.note
    drawn = html(march)
    assert ">Larger text</text>" in drawn
    assert ">Largest text</text>" not in drawn


def test_the_same_seed_gives_the_same_month() -> None:
    assert month() == month.__wrapped__() != month(seed=1)


LONELY = {
    ("2017-03-13T10:00+01:00", Key("visit")): 3,
    ("2017-03-13T10:00+01:00", Key("ended", "unanswered")): 3,
    ("2017-03-13T10:00+01:00", Key("visit_seconds", "30")): 3,
    ("2017-03-13T10:00+01:00", Key("page", "film", "ar")): 2,
    ("2017-03-13T10:00+01:00", Key("film_watched", "film 95")): 1,
    ("2017-03-13T10:00+01:00", Key("easy_access", "larger_text")): 1,
    ("2017-03-13T10:00+01:00", Key("on")): 3600,
}


def test_of_three_visitors_next_to_nothing_is_told() -> None:
    lonely = made(LONELY, "2017-03-13", "2017-03-13")
    said = " ".join(answers(lonely).values())
    assert "fewer than 5 visits" in said
    for section in lonely.sections:
        for row in section.rows:
            if row.figure not in ("on, seconds", "guard", "rotation"):
                assert row.value in ("0", "<5", "–"), row
    assert "%" not in said
    assert "<5" in as_csv(lonely)


def test_nobody_below_five_is_in_any_export(march: Report) -> None:
    visitors = [row for section in march.sections for row in section.rows if row.figure not in ("guard", "rotation")]
    assert all(row.value in ("<5", "–") or int(row.value) % 5 == 0 for row in visitors)


def test_a_spreadsheet_gets_numbers_and_no_formulas() -> None:
    names = Wording({"film": '=HYPERLINK("http://x")'}, {})
    figures = Figures(date(2017, 3, 13), date(2017, 3, 13), LONELY)
    text = as_csv(report(figures, Running(figures, VIENNA), "", names))
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {6}
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_a_program_gets_days_and_limits(march: Report) -> None:
    read = json.loads(as_json(march))
    assert (read["from"], read["to"]) == ("2017-03-01", "2017-03-31")
    whole = read["sections"][0]["figures"][0]
    assert whole["at_least"] <= int(whole["value"]) <= whole["at_most"]


def test_the_page_for_a_browser_is_whole_and_loads_nothing(march: Report) -> None:
    page = html(march)
    assert "A &lt;stand&gt; &amp; more" in page
    assert not re.search(r"(src|href)=|url\(|@import|<script", page)
    for picture in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ElementTree.fromstring(picture)
    assert page.count("<section>") == len(march.sections)


def test_the_terminal_gets_each_answer_in_a_line(march: Report) -> None:
    lines = [*as_text(march)]
    assert len(lines) == 2 + 2 * len(march.sections)
    assert lines[0].replace("\xa0", " ") == "How the stand is used · A <stand> & more · 1–31 March 2017"


@pytest.mark.parametrize("last", ["2017-03-02", "2017-05-20", "2018-12-31"])
def test_any_range_of_days_makes_a_report(last: str) -> None:
    assert len(made(month(), "2017-03-01", last).sections) == 8


def test_a_day_on_which_nobody_came_says_so() -> None:
    empty = made(
        {(f"2017-03-13T{hour:02}:00+01:00", Key("on")): 3600 for hour in range(8, 19)}, "2017-03-13", "2017-03-13"
    )
    assert answers(empty) == {
        "Is it used?": "There were no visits.",
        "Does everybody find their way?": "Easy access was never used.",
        "Did it run all day?": "The stand was on without a break in all of its usual hours. No fall was noted.",
    }
    assert "nan" not in html(empty)


@pytest.mark.parametrize("code", CODES)
def test_every_language_says_all_of_it(code: str) -> None:
    pages = {id: id.title() for id in PAGES}
    figures = Figures(date(2017, 3, 1), date(2017, 3, 31), month())
    told = report(figures, Running(figures, VIENNA), "…", Wording(pages, {}, code))
    assert len(told.sections) == 8
    for section in told.sections:
        assert not re.search(r"[{}]", section.question + section.sentence + section.note)
        for row in section.rows:
            assert row.text
    assert f'lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}"' in html(told)


def test_words_are_there_in_all_languages_with_the_same_things_to_fill_in() -> None:
    for name, texts in words().items():
        assert (*texts,) == CODES, name
        filled = {code: {*re.findall(r"{(\w+)", text)} for code, text in texts.items()}
        if name not in ("used_days", "day_month"):
            assert len({frozenset(each) for each in filled.values()}) == 1, name


def test_arabic_is_drawn_from_the_right() -> None:
    figures = Figures(date(2017, 3, 1), date(2017, 3, 31), month())
    told = report(figures, Running(figures, VIENNA), "", Wording({}, {}, "ar"))
    weekdays = [
        mark for mark in told.picture(told.sections[1]).marks if isinstance(mark, Text) and mark.words == "الأحد"
    ]
    assert weekdays[0].x > WIDTH / 2
