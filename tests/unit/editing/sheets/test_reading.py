"""Whole sheets, as staff save them, become what the page would show."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.content.load import load
from kiosk.pages.chart.model import Chart
from tests.corpus.shape import Shape
from tests.corpus.sheets import PAGE, SHAPES
from tests.support.content import Folder
from tests.support.sheets import codes, filled, xlsx

CATEGORIES, VALUES = ("categories",), ("series", 0, "values")
INLINE = """\
kind: chart
type: grouped
title: {en: Opium poppy, ru: Опийный мак}
subject: {en: Area, ru: Площадь}
categories: [2000]
series:
  - {name: {en: Afghanistan, ru: Афганистан}, values: [1]}
  - {name: {en: Myanmar, ru: Мьянма}, values: [2]}
source: UNODC
"""
GOOD = [shape for shape in SHAPES if not shape.says and shape.name.split(",")[0] not in ("per cent",)]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.add("poppy", INLINE)
    return folder


@pytest.mark.parametrize("shape", GOOD, ids=lambda shape: shape.name)
def test_a_sheet_is_read_as_a_chart_reads_the_same_csv(tmp_path: Path, shape: Shape) -> None:
    """There is one reading of numbers."""
    folder = Folder(tmp_path)
    shape.make(folder)
    chart = load(folder.root)[0].pages["shape"]
    assert isinstance(chart, Chart)
    raw = (folder.root / "pages" / "shape.csv").read_bytes()
    folder.write("pages/shape.yaml", INLINE)
    found = filled(folder, "shape", raw)
    assert [str(each) for each in found.fields[CATEGORIES]] == [str(each) for each in chart.categories]
    for index, series in enumerate(chart.series):
        said = [
            f"{each.qualifier} {each.number:g}".strip() if each.number is not None else None for each in series.values
        ]
        read = [
            each if each is None or isinstance(each, str) else f"{each:g}"
            for each in found.fields["series", index, "values"]
        ]
        assert read == said


SAVED = {
    "Russian Excel": (
        "Год;Афганистан;Мьянма\r\n2014;224 000,5;57 600\r\n2015;183 000;55 500\r\n".replace(" ", "\xa0"),
        "cp1251",
    ),
    "German Excel": ("Jahr;Afghanistan;Myanmar\r\n2014;224.000,5;57.600\r\n2015;183.000;55.500\r\n", "cp1252"),
    "French Excel": (
        "Année;Afghanistan;Myanmar\r\n2014;224\xa0000,5;57\xa0600\r\n2015;183\xa0000;55\xa0500\r\n",
        "cp1252",
    ),
    "English Excel": (
        'Year,Afghanistan,Myanmar\r\n2014,"224,000.5","57,600"\r\n2015,"183,000","55,500"\r\n',
        "utf-8-sig",
    ),
    "Chinese Excel": ('年份,阿富汗,缅甸\r\n2014,"224,000.5","57,600"\r\n2015,"183,000","55,500"\r\n', "gb18030"),
    "Arabic Excel": ("السنة;أفغانستان;ميانمار\r\n2014;224000,5;57600\r\n2015;183000;55500\r\n", "cp1256"),
    "Excel's Unicode text": (
        "Year\tAfghanistan\tMyanmar\r\n2014\t224000,5\t57600\r\n2015\t183000\t55500\r\n",
        "utf-16",
    ),
}


@pytest.mark.parametrize("name", SAVED)
def test_the_same_table_from_each_country_is_the_same_page(folder: Folder, name: str) -> None:
    text, encoding = SAVED[name]
    found = filled(folder, "poppy", text.encode(encoding))
    assert found.fields[CATEGORIES] == [2014, 2015]
    assert found.fields[VALUES] == [224000.5, 183000]
    assert found.fields["series", 1, "values"] == [57600, 55500]


def dressed(sheet: Worksheet) -> None:
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("A3:A4")


def test_titles_merged_heads_empty_rows_totals_and_sources_are_told_from_figures(folder: Folder) -> None:
    raw = xlsx(
        ["Opium poppy cultivation, 2014 to 2015"], [], ["Year", "Hectares"], [None, "Myanmar", "Afghanistan"],
        [2014, 57600, 224000], [], [2015, "55 500", "over 183000"], ["Total", 113100, 407000], [],
        ["Source: UNODC, World Drug Report"], change=dressed,
    )  # fmt: skip
    found = filled(folder, "poppy", raw)
    assert found.fields[CATEGORIES] == [2014, 2015]
    assert found.fields[VALUES] == [224000, "over 183000"]
    assert codes(found.issues) == ["sheet-total-left", "sheet-remark-left"]
    assert [each.line for each in found.issues] == [8, 10]


def test_a_sheet_that_lies_on_its_side_is_turned(folder: Folder) -> None:
    raw = xlsx(["Country", 2014, 2015], ["Afghanistan", 224000, 183000], ["Myanmar", 57600, 55500])
    found = filled(folder, "poppy", raw)
    assert found.fields[CATEGORIES] == [2014, 2015]
    assert found.fields["series", 1, "values"] == [57600, 55500]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("224.000", "chart-number-unclear"),
        ("n/a", "chart-value-absent"),
        ("=B2*2", "chart-value-broken"),
        ("#DIV/0!", "chart-value-broken"),
        ("2,24E+05", "chart-value-shortened"),
        ("183 (est.)", "chart-value-extra"),
        (1e300, "csv-value-too-long"),
    ],
)
def test_what_is_unclear_is_refused_and_nothing_is_taken(folder: Folder, cell: object, code: str) -> None:
    found = filled(folder, "poppy", xlsx(["year", "Afghanistan", "Myanmar"], [2014, cell, 1]))
    assert codes(found.issues) == [code]
    assert found.issues[0].line == 2
    assert "Afghanistan" in found.issues[0].what
    assert not found.fields


def test_labels_that_the_page_has_in_all_languages_stay_so(folder: Folder) -> None:
    folder.edit("pages/poppy.yaml", "categories: [2000]", "categories: [{en: Opium, ru: Опий}]")
    found = filled(folder, "poppy", "Вид;Афганистан;Мьянма\nОпий;1;2\nHeroin;3;4\n".encode())
    assert found.fields[CATEGORIES] == [{"en": "Opium", "ru": "Опий"}, {"en": "Heroin"}]


def test_a_csv_beside_the_page_is_written_anew_with_its_other_columns(folder: Folder) -> None:
    folder.write("pages/poppy.yaml", PAGE.replace("FILE", "poppy.csv"))
    folder.write("pages/poppy.csv", b"year,afghanistan,lao,myanmar\n2013,1,2,3\n2014,4,5,6\n")
    found = filled(
        folder, "poppy", xlsx(["Year", "Afghanistan", "Myanmar"], [2014, 224000, 57600], [2015, None, "over 55"])
    )
    assert found.files == {"poppy.csv": "year,afghanistan,lao,myanmar\n2014,224000,5,57600\n2015,,,over 55\n"}
    assert codes(found.issues) == ["sheet-rows-gone"]
    folder.write("pages/poppy.csv", found.files["poppy.csv"])
    assert not folder.problems()


TABLE = """\
kind: table
title: {en: Meetings, ru: Встречи}
columns:
  - {name: {en: Year, ru: Год}, type: year}
  - {name: {en: Place, ru: Место}}
  - {name: {en: People, ru: Люди}, type: number}
rows:
  - [2015, {en: Vienna, ru: Вена}, 100]
source: SCO
"""


def test_a_table_keeps_its_translations_and_says_what_has_none(folder: Folder) -> None:
    folder.add("meetings", TABLE)
    found = filled(folder, "meetings", "Люди;Год;Место\n1 200,5;2016;Вена\n;2017;Astana\n".encode(), language="ru")
    assert found.fields == {("rows",): [[2016, {"en": "Vienna", "ru": "Вена"}, 1200.5], [2017, {"ru": "Astana"}, None]]}


PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
days:
  - date: 2017-03-13
    events:
      - {title: {en: Opening, ru: Открытие}, part: day, page: opium, source: {en: SCO, ru: ШОС}}
      - {title: {en: Film, ru: Фильм}, start: "15:00", source: {en: SCO, ru: ШОС}}
"""


def test_a_programme_keeps_what_the_sheet_does_not_tell(folder: Folder) -> None:
    folder.add("programme", PROGRAMME)
    raw = xlsx(
        ["Date", "Time", "Title (en)", "Title (ru)", "Room"],
        [datetime(2017, 3, 13), time(9, 30), "Opening", "", "M1"],
        ["13.03.2017", 0.625, "A new film", "", ""],
        [42808, "10:00–11:30", "Reception", "Приём", "M2"],
    )
    found = filled(folder, "programme", raw)
    source = {"en": "SCO", "ru": "ШОС"}
    assert found.fields["days",] == [
        {
            "date": "2017-03-13",
            "events": [
                {
                    "title": {"en": "Opening", "ru": "Открытие"},
                    "page": "opium",
                    "source": source,
                    "start": "09:30",
                    "place": {"en": "M1"},
                },
                {"title": {"en": "A new film"}, "start": "15:00", "source": source},
            ],
        },
        {
            "date": "2017-03-14",
            "events": [
                {
                    "start": "10:00",
                    "end": "11:30",
                    "title": {"en": "Reception", "ru": "Приём"},
                    "place": {"en": "M2"},
                    "source": source,
                },
            ],
        },
    ]


def test_events_that_are_not_in_the_sheet_are_named_before_they_go(folder: Folder) -> None:
    folder.add("programme", PROGRAMME)
    found = filled(folder, "programme", xlsx(["Date", "Title"], ["2017-03-13", "Opening"], ["2017-03-14", "Late"]))
    assert codes(found.issues) == ["sheet-events-gone"]
    assert "Film" in found.issues[0].what


def test_what_every_row_needs_is_asked_for(folder: Folder) -> None:
    folder.add("programme", PROGRAMME)
    assert codes(filled(folder, "programme", xlsx(["Date", "Room"], ["2017-03-13", "M1"])).issues) == [
        "sheet-column-missing"
    ]
    found = filled(folder, "programme", xlsx(["Date", "Title"], ["2017-03-13", "A"], ["", "B"], ["2017-03-14", ""]))
    assert [(each.code, each.line) for each in found.issues] == [("sheet-cell-missing", 3), ("sheet-cell-missing", 4)]
    assert codes(filled(folder, "programme", xlsx(["Date", "Title"])).issues) == ["sheet-no-rows"]


def test_rows_that_say_nothing_may_all_say_the_same(folder: Folder) -> None:
    folder.add("programme", PROGRAMME)
    raw = xlsx(["Date", "Title"], ["2017-03-13", "Opening"])
    found = filled(folder, "programme", raw, {"date": 0, "title": 1, "place": "M-Building", "source": "SCO"})
    (day,) = found.fields["days",]
    assert day["events"][0]["place"] == {"en": "M-Building"}
