"""What a chart works out from its figures: axis, marks, words and its CSV."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.model.page_files import PageFiles
from tests.support.chart import chart


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"type": "bar", "series": [{"name": "A", "values": [1, 2]}]}, "3 categories but 2 values"),
        ({"type": "bar", "highlight": 4}, "highlight 4 but only 3 categories"),
        ({"type": "donut", "series": [{"name": n, "values": [1, 2, 3]} for n in "AB"]}, "a donut shows one series"),
        ({"type": "stacked", "series": [{"name": "A", "values": [1, -2, 3]}]}, "cannot show values below 0"),
        ({"type": "donut", "series": [{"name": "A", "values": [0, 0, 0]}]}, "a donut needs a value above 0"),
        ({"type": "donut", "series": [{"name": "A", "values": [0, None, 0]}]}, "a donut needs a value above 0"),
    ],
)
def test_what_contradicts_itself_is_an_issue(tmp_path: Path, fields: dict[str, object], what: str) -> None:
    given = {"type": "bar", **fields}
    _, (issue,) = chart(str(given.pop("type")), [1, 2, 3], **given).with_files(PageFiles(tmp_path, tmp_path, ("en",)))
    assert what in issue.what
    assert issue.way_out


def test_values_are_in_one_place() -> None:
    with pytest.raises(ValidationError, match="chart-values-twice"):
        chart("bar", [1, 2, 3], csv="a.csv")
