"""The values of a chart from a CSV beside its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kiosk.model.issues import Issue
from kiosk.model.page_files import PageFiles
from kiosk.pages.chart.model import Chart
from tests.support.chart import chart


def settle(folder: Path, text: str | None, **fields: object) -> tuple[Chart, list[Issue]]:
    """A chart of columns a and b of `a.csv`, which holds `text`, and its issues."""
    if text is not None:
        (folder / "a.csv").write_text(text, "utf-8")
    series = [{"name": "A", "column": "a"}, {"name": "B", "column": "b"}]
    given = {"csv": "a.csv", "categories_column": "year", "series": series} | fields
    page, issues = chart("line", **given).with_files(PageFiles(folder, folder, ("en",)))
    return page, list(issues)


@pytest.mark.parametrize("text", ["year,a,b\n2014,1,about 2\n\n2015,3,\n", "year;a;b\r\n2014;1;about 2\r\n2015;3;\r\n"])
def test_a_csv_gives_categories_and_values(tmp_path: Path, text: str) -> None:
    page, issues = settle(tmp_path, text)
    assert not issues
    assert [str(category) for category in page.categories] == ["2014", "2015"]
    assert [[cell.number for cell in series.values] for series in page.series] == [[1, 3], [2, None]]
    assert page.series[1].values[0].qualifier == "about"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("year,a,b\n2014,1,2\n2015,x,2\n", 3, "column 'a': 'x' is no value"),
        ("year,a,b\n2014,1\n", 2, "2 cells but there are 3 columns"),
        ("year,a,b\n,1,2\n", 2, "nothing in column 'year'"),
        (
            "year;a;b\n2014;224.000;57.600\n",
            2,
            "column 'a': '224.000' can be read as 224000 or as 224, and 1 more value likewise",
        ),
        ("year;a;b\n2014;65,1;65.1\n", 2, "column 'b': '65.1' is written in another way than '65,1' on line 2"),
        (
            "sep=;\nyear;a;b\n2014;1;2\nTotal;1;2\n",
            4,
            "the row 'Total' holds a total, which would stand among the values",
        ),
        (
            "Figures;;\n;;\nyear;a;b\n2014;1;2\nИсточник: УНП ООН;;\n",
            5,
            "the row 'Источник: УНП ООН' is a remark, not a row of values",
        ),
        ("year,a,b\n2014,1,2\nSource: UNODC, 2017\n", 3, "the row 'Source: UNODC' is a remark, not a row of values"),
        ("year,a,b\n2014,1,2\n* preliminary,,\n", 3, "the row '* preliminary' is a remark, not a row of values"),
        ("year,a,b\n2014,1,2\n2015,3,n/a\n", 3, "column 'b': 'n/a' is no value"),
        ('year,a,b\n2014,1,2\n2015,"1,83,000",4\n', 3, "column 'a': '1,83,000' parts its digits by twos"),
        ("year;a;b\n2014;1;2\n2015;2.01.330,5;4\n", 3, "column 'a': '2.01.330,5' parts its digits by twos"),
        ("Figures\nyear,a,b,a\n2014,1,2,3\n", 2, "two columns are called 'a'"),
        ("year,a,b\n2014,1,2\n2015,3,4\nUNODC,,\n", 4, "the row 'UNODC' is a remark, not a row of values"),
        ("year,a,b\n2014,1,2\nNote 1: estimated\n", 3, "the row 'Note 1: estimated' is a remark, not a row of values"),
        ("year,a,b\n2014,1,2\nTotal,,\n", 3, "the row 'Total' holds a total, which would stand among the values"),
        ("<html><table>", 1, "is a web page or XML, not a CSV"),
        ('[{"year": 2014, "a": 1}]', 1, "is JSON, not a CSV"),
        (
            "year,a,b\n42807,1,2\n42808,3,4\n",
            2,
            "'42807' is a number by which programs for tables count days, here 2017-03-13",
        ),
        (
            "year,a,b\nbefore,1,2\n03/04/2017,3,4\n",
            3,
            "'03/04/2017' is read as the day first in one country, and as the month first in another",
        ),
        (
            "year,a,b\n13.03.2017,1,2\n14.03.2017,3,4\n2017-03-15,3,4\n",
            4,
            "'2017-03-15' is a day written in another way than '13.03.2017'",
        ),
        ("year,a,b\n", 1, "'a.csv' has no values"),
    ],
)
def test_a_mistake_in_a_csv_is_found_on_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    _, (issue,) = settle(tmp_path, text)
    assert (issue.file, issue.line) == (f"{tmp_path.name}/a.csv", line)
    assert issue.what == what
    assert issue.way_out


def test_a_mistake_about_a_csv_is_found_in_the_page(tmp_path: Path) -> None:
    _, (missing,) = settle(tmp_path, None)
    assert (missing.loc, missing.file) == (("csv",), "")
    _, (outside,) = settle(tmp_path, None, csv="../../a.csv")
    assert outside.what == "'../../a.csv' is outside the content folder"
    _, (unknown,) = settle(tmp_path, "year,aa,b\n2014,1,2\n")
    assert (unknown.loc, unknown.way_out) == (("series", 0, "column"), "did you mean 'aa'?")
    _, (beyond,) = settle(tmp_path, "year,a,b\n2014,1,2\n", highlight=2)
    assert beyond.loc == ("highlight",)
    assert "highlight 2 but only 1 categories" in beyond.what


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("year;a;b\n2014;224.000;57,6\n2015;183.000;55.500\n", [[224000, 183000], [57.6, 55500]]),
        ('year,a,b\n2014,"1,234","0.5"\n2015,"1,235",1\n', [[1234, 1235], [0.5, 1]]),
        ("year;a;b\n2014;1\u202f234;5\n2015;1\u00a0235,5;6 000\n", [[1234, 1235.5], [5, 6000]]),
        ("year\ta\tb\n2014\t1'234.5\t-\u200b5\n".replace("\u200b", ""), [[1234.5], [-5]]),
        ("year;a;b\n2014;1.234.567;1.234\n", [[1234567], [1234]]),
        ("\ufeffsep=;\r\nyear;a;b\r\n2014;1,5;2\r\n", [[1.5], [2]]),
        ("Opium, in hectares;;\n;;\nyear;a;b\n2014;1;2\n;;\n", [[1], [2]]),
        ("year,,a,,b,,\n2014,,1,,2,,\n,,,,,,\n", [[1], [2]]),
        ("year,a,b\n2014,1,.5\n", [[1], [0.5]]),
        ('year,a,b\nNepal,1,2\n"Congo, Dem. Rep. of",,\n', [[1, None], [2, None]]),
        ('"year","a","b"\n"2014","1","2"', [[1], [2]]),
        ("year,a,b\n13.03.2017,1,2\n14.03.17,3,4\n", [[1, 3], [2, 4]]),
        ("year,a,b\n42807,1,2\n12,3,4\n", [[1, 3], [2, 4]]),
    ],
)
def test_figures_mean_what_the_files_own_marks_say(tmp_path: Path, text: str, values: list[list[float]]) -> None:
    page, issues = settle(tmp_path, text)
    assert issues == []
    assert [[cell.number for cell in series.values] for series in page.series] == values


def test_a_unit_of_the_page_may_stand_with_its_numbers(tmp_path: Path) -> None:
    text = "year;a;b\n2014;5,5 %;6 %\n"
    page, issues = settle(tmp_path, text, unit="%")
    assert issues == []
    assert [series.values[0].number for series in page.series] == [5.5, 6]
    page, issues = settle(
        tmp_path, "year;a;b\n2014;1 hectare;2 га\n", unit={"en": {"one": "hectare", "other": "hectares"}, "ru": "га"}
    )
    assert issues == []
    assert [series.values[0].number for series in page.series] == [1, 2]
    _, issues = settle(tmp_path, text, unit="t")
    assert [each.code for each in issues] == ["chart-value-extra"] * 2


def test_a_row_that_is_the_sum_of_the_others_is_named(tmp_path: Path) -> None:
    _, (likely,) = settle(tmp_path, "year,a,b\nA,1,2\nB,3,4\nC,5,6\nWorld,9,12\n")
    assert (likely.line, likely.code, likely.is_error) == (5, "csv-total-likely", False)
    _, issues = settle(tmp_path, "year,a,b\n2014,1,2\n2015,3,4\n2016,5,6\n2017,9,12\n")
    assert issues == []


SCRAPS = st.sampled_from(
    ["year", "a", "b", ";", ",", "\t", "\n", "\r\n", '"', "1.234", "5,5", "Total", "sep=;", " ", "n/a", "\0"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SCRAPS, max_size=30).map("".join))
def test_whatever_the_file_holds_is_read_or_explained(tmp_path: Path, text: str) -> None:
    page, issues = settle(tmp_path, f"year;a;b\n{text}")
    assert all(each.what and each.way_out for each in issues)
    assert page.categories or issues
