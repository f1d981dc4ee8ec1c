"""What a chart works out from its figures: axis, marks, words and its CSV."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from kiosk.content.site import Site
from kiosk.pages.beside import Beside, Flaw
from kiosk.pages.chart import Chart, value
from kiosk.pages.chart.phrases import sentence
from kiosk.pages.chart.plot import drawn
from kiosk.pages.chart.scale import fitted
from kiosk.pages.page import View

NOON = datetime(2017, 3, 13, 12)


def chart(type: str = "bar", *values: list[object], **fields: object) -> Chart:
    """A chart of `values`, one list a series, over years from 2014."""
    given = {
        "kind": "chart",
        "title": "t",
        "type": type,
        "subject": "s",
        "source": "o",
        "categories": [2014 + index for index in range(len(values[0]))] if values else [],
        "series": [{"name": name, "values": row} for name, row in zip("ABCD", values, strict=False)],
    }
    return Chart.model_validate(given | fields)


def view(site: Site, language: str = "en") -> View:
    """`site` as a reader of `language` sees it."""
    return View(site, language, NOON)


def plot(page: Chart, site: Site, language: str = "en") -> Any:
    """What the scene draws of `page`."""
    return drawn(page, view(site, language))


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        ([3600, 6400, 4800], True, (0, 2000, 4000, 6000, 8000)),
        ([224000, 7606], True, (0, 100000, 200000, 300000)),
        ([1500, 160], True, (0, 500, 1000, 1500)),
        ([3, 1, 2], True, (0, 1, 2, 3)),
        ([0.4, 0.9], True, (0, 0.25, 0.5, 0.75, 1)),
        ([-30, 50], True, (-40, -20, 0, 20, 40, 60)),
        ([98, 100], False, (98, 99, 100)),
        ([50, 100], False, (0, 25, 50, 75, 100)),
        ([0, 0], True, (0, 1, 2, 3, 4)),
        ([], True, (0, 1, 2, 3, 4)),
    ],
)
def test_ticks_are_few_and_round(values: list[float], from_zero: bool, ticks: tuple[float, ...]) -> None:
    assert fitted(values, from_zero).ticks == ticks


@pytest.mark.parametrize(
    ("written", "number", "qualifier"),
    [
        (4800, 4800, ""),
        ("over 1400", 1400, "over"),
        ("about 1,400,000", 1400000, "about"),
        ("65.1", 65.1, ""),
        ("-3", -3, ""),
        ("", None, ""),
        (None, None, ""),
    ],
)
def test_a_value_keeps_its_qualifier(written: object, number: float | None, qualifier: str) -> None:
    read = value(written)
    assert (read.number, read.qualifier) == (number, qualifier)  # type: ignore[attr-defined]


@pytest.mark.parametrize("written", ["65,1", "14,00", "more than 3", "3 t", True])
def test_what_could_be_read_wrongly_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="value"):
        value(written)


def test_marks_stand_where_their_values_are(site: Site) -> None:
    bands = plot(chart("bar", [2000, None, 8000], highlight=3), site)["bands"]
    assert [[(m["start"], m["end"]) for m in band["marks"]] for band in bands] == [[(0, 0.25)], [], [(0, 1)]]
    assert bands[1]["empty"] == "no data"


def test_stacks_heap_up_and_say_their_whole(site: Site) -> None:
    stacked = plot(chart("stacked", [100, 100], [300, "over 100"], unit="ha"), site)
    first, second = stacked["bands"]
    assert [(mark["start"], mark["end"]) for mark in first["marks"]] == [(0, 0.25), (0.25, 1)]
    assert (first["total"], first["whole"]) == ("400", "400\u00a0ha")
    assert second["total"] == "", "a whole of roughly known parts is not known"


def test_a_donut_goes_all_the_way_round(site: Site) -> None:
    bands = plot(chart("donut", [30, 10]), site)["bands"]
    marks = [band["marks"][0] for band in bands]
    assert [(mark["start"], mark["end"], mark["share"]) for mark in marks] == [(0, 0.75, "75%"), (0.75, 1, "25%")]


def test_a_missing_value_breaks_the_line(site: Site) -> None:
    (line,) = plot(chart("line", [1, 2, None, 4]), site)["lines"]
    assert [[point["x"] for point in run["points"]] for run in line["runs"]] == [[0.125, 0.375], [0.875]]


def test_of_two_close_marks_the_lower_is_labelled_below(site: Site) -> None:
    (band,) = plot(chart("line", [50], [48], [5]), site)["bands"]
    assert [mark["below"] for mark in band["marks"]] == [False, True, False]


@pytest.mark.parametrize(
    ("language", "reading", "last"),
    [
        ("en", "2016: over 1,400\u00a0t", "Latest value: over 1,400\u00a0t (2016)."),
        ("ru", "2016: свыше 1400\u00a0t", "Последнее значение: свыше 1400\u00a0t (2016)."),
        ("fr", "2016\u00a0: plus de 1\u202f400\u00a0t", "Dernière valeur\u00a0: plus de 1\u202f400\u00a0t (2016)."),
    ],
)
def test_a_mark_and_the_sentence_say_the_value_as_the_language_does(
    site: Site, language: str, reading: str, last: str
) -> None:
    page = chart("bar", [120, "about 110", "over 1400"], unit="t")
    assert plot(page, site, language)["bands"][2]["reading"] == reading
    assert sentence(page, view(site, language)).endswith(last)


def test_the_sentence_names_the_range_of_every_series(site: Site) -> None:
    said = sentence(chart("grouped", [5, 9], [3, 1]), view(site))
    assert said == "A: highest 9 (2015), lowest 5 (2014). B: highest 3 (2014), lowest 1 (2015)."


def test_there_is_no_latest_value_among_names(site: Site) -> None:
    assert "Latest" not in sentence(chart("bar", [5, 9], categories=["Opium", "Heroin"]), view(site))


def test_the_table_has_every_value(site: Site) -> None:
    rows = plot(chart("grouped", [1200, None], [3, 4]), site)["rows"]
    assert [[cell["text"] for cell in row["cells"]] for row in rows] == [["2014", "1,200", "3"], ["2015", "", "4"]]
    assert rows[1]["reading"] == "2015 · A: no data · B: 4"


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"type": "bar", "series": [{"name": "A", "values": [1, 2]}]}, "3 categories but 2 values"),
        ({"type": "bar", "highlight": 4}, "highlight 4 but only 3 categories"),
        ({"type": "donut", "series": [{"name": n, "values": [1, 2, 3]} for n in "AB"]}, "a donut shows one series"),
        ({"type": "stacked", "series": [{"name": "A", "values": [1, -2, 3]}]}, "cannot show values below 0"),
    ],
)
def test_what_contradicts_itself_is_a_flaw(tmp_path: Path, fields: dict[str, object], what: str) -> None:
    given = {"type": "bar", **fields}
    _, (flaw,) = chart(str(given.pop("type")), [1, 2, 3], **given).settled(Beside(tmp_path, tmp_path, ("en",)))
    assert what in flaw.what
    assert flaw.way_out


def test_values_are_in_one_place() -> None:
    with pytest.raises(ValidationError, match="keep them in one place"):
        chart("bar", [1, 2, 3], csv="a.csv")


def settle(folder: Path, text: str | None, **fields: object) -> tuple[Chart, list[Flaw]]:
    """A chart of columns a and b of `a.csv`, which holds `text`, and its flaws."""
    if text is not None:
        (folder / "a.csv").write_text(text, "utf-8")
    series = [{"name": "A", "column": "a"}, {"name": "B", "column": "b"}]
    given = {"csv": "a.csv", "categories_column": "year", "series": series} | fields
    page, flaws = chart("line", **given).settled(Beside(folder, folder, ("en",)))
    return page, list(flaws)


@pytest.mark.parametrize("text", ["year,a,b\n2014,1,about 2\n\n2015,3,\n", "year;a;b\r\n2014;1;about 2\r\n2015;3;\r\n"])
def test_a_csv_gives_categories_and_values(tmp_path: Path, text: str) -> None:
    page, flaws = settle(tmp_path, text)
    assert not flaws
    assert [str(category) for category in page.categories] == ["2014", "2015"]
    assert [[cell.number for cell in series.values] for series in page.series] == [[1, 3], [2, None]]
    assert page.series[1].values[0].qualifier == "about"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("year,a,b\n2014,1,2\n2015,x,2\n", 3, "column 'a': 'x' is no value"),
        ("year,a,b\n2014,1\n", 2, "2 cells but there are 3 columns"),
        ("year,a,b\n,1,2\n", 2, "nothing in column 'year'"),
        ("year;a;b\n2014;65,1;2\n", 2, "column 'a': '65,1' is no value"),
        ("year,a,b\n", 1, "'a.csv' has no values"),
    ],
)
def test_a_mistake_in_a_csv_is_found_on_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    _, (flaw,) = settle(tmp_path, text)
    assert (flaw.beside, flaw.line) == ((tmp_path / "a.csv").resolve(), line)
    assert flaw.what == what
    assert flaw.way_out


def test_a_mistake_about_a_csv_is_found_in_the_page(tmp_path: Path) -> None:
    _, (missing,) = settle(tmp_path, None)
    assert (missing.trail, missing.beside) == (("csv",), None)
    _, (outside,) = settle(tmp_path, None, csv="../../a.csv")
    assert outside.what == "'../../a.csv' is outside the content folder"
    _, (unknown,) = settle(tmp_path, "year,aa,b\n2014,1,2\n")
    assert (unknown.trail, unknown.way_out) == (("series", 0, "column"), "did you mean 'aa'?")
    _, (beyond,) = settle(tmp_path, "year,a,b\n2014,1,2\n", highlight=2)
    assert beyond.trail == ("highlight",)
    assert "highlight 2 but only 1 categories" in beyond.what
