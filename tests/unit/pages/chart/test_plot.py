"""What is drawn of a chart: where its marks stand, and how they are labelled."""

from __future__ import annotations

from kiosk.model.site import Site
from tests.support.chart import chart, plot


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


def test_the_table_has_every_value(site: Site) -> None:
    rows = plot(chart("grouped", [1200, None], [3, 4]), site)["rows"]
    assert [[cell["text"] for cell in row["cells"]] for row in rows] == [["2014", "1,200", "3"], ["2015", "", "4"]]
    assert rows[1]["reading"] == "2015 · A: no data · B: 4"
