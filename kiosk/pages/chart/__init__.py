"""A chart: its title is the insight, its sentence says what it shows, its source is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from kiosk.content.problems import counted
from kiosk.content.text import Label, Model, Text
from kiosk.pages.beside import Beside, Flaw, Trail
from kiosk.pages.chart import plot, sheet
from kiosk.pages.page import Page, Properties, View, said

Qualifier = Literal["", "over", "about", "nearly", "under"]
FEWER = "add the missing value or remove a category"
MORE = "remove a value or add a category, and write 4800 without a comma"
_GAP = " ,\u00a0\u202f"
_EMBLEMS = {
    "bar": "chart-bar", "grouped": "poll", "stacked": "chart-bar-stacked",
    "line": "chart-line", "area": "chart-areaspline", "donut": "chart-donut",
}  # fmt: skip
_VALUE = re.compile(
    rf"(?:(over|about|nearly|under)\s+)?([-+]?(?:\d{{1,3}}(?:[{_GAP}]\d{{3}})+|\d+)(?:\.\d+)?)", re.ASCII
)


Written = Annotated[str, Field(pattern=rf"^\s*({_VALUE.pattern})?\s*$")]


class Value(Model):
    """A figure and how exact it is."""

    number: float | None
    qualifier: Qualifier = ""


def value(written: object) -> object:
    """`4800`, `over 1400` or nothing, as an author or a CSV cell writes it. Raises ValueError."""
    if written is None or (isinstance(written, str) and not written.strip()):
        return Value(number=None)
    if isinstance(written, bool):
        raise ValueError("true and false are no values; write a number such as 4800 or 'about 300'")
    if isinstance(written, (int, float)):
        return Value(number=written)
    if isinstance(written, str):
        match = _VALUE.fullmatch(written.strip())
        if not match:
            raise ValueError(f"'{written}' is no value; write a number such as 4800, 65.1 or 'about 300'")
        return Value.model_validate({"number": re.sub(f"[{_GAP}]", "", match[2]), "qualifier": match[1] or ""})
    return written


Cell = Annotated[Value, BeforeValidator(value, json_schema_input_type=float | Written | None)]


class Series(Model):
    """One row of figures, a value for every category."""

    name: Text = Field(description="what this row of values is called")
    column: str | None = Field(None, description="the CSV's column that holds the values", examples=["afghanistan"])
    values: tuple[Cell, ...] = Field(
        (), description="a value for every category: 4800, 'over 1400', or null where none is known"
    )


class Chart(Page):
    """Bars, lines, areas or a donut, from values written here or in a CSV beside the page."""

    scene: ClassVar[str] = "ChartScene.qml"
    kind: Literal["chart"] = Field(description="what kind of page this is")
    type: Literal["bar", "grouped", "stacked", "line", "area", "donut"] = Field(description="how the values are drawn")
    body: Text | None = Field(None, description="what the chart means, in one or two sentences")
    subject: Text = Field(description="what is measured and in what unit: Potential opium production, tonnes")
    unit: Text | None = Field(None, description="said after a value: ha, t, %")
    csv: str | None = Field(
        None, description="a CSV file beside this page, its first row naming the columns", examples=["poppy-area.csv"]
    )
    categories_column: str | None = Field(
        None, description="the CSV's column that names the categories, else its first", examples=["year"]
    )
    categories: tuple[Label, ...] = Field((), description="what the values belong to, in their order: years, countries")
    series: tuple[Series, ...] = Field(min_length=1, max_length=4, description="one to four rows of values")
    highlight: int | None = Field(None, ge=1, description="which category is golden, counted from 1")
    note: Text | None = Field(
        None, description="what readers should know about the figures", examples=["2016: estimate"]
    )
    source: Text = Field(description="where the figures are from")

    def emblem(self) -> str:
        return _EMBLEMS[self.type]

    @model_validator(mode="after")
    def _in_one_place(self) -> Chart:
        if self.csv and (self.categories or any(series.values for series in self.series)):
            raise ValueError("the values are in a CSV and here too; keep them in one place")
        return self

    def _wrongs(self) -> Iterator[tuple[Trail, str, str]]:
        """What contradicts itself once the values are here: the field, what, and the way out."""
        count = len(self.categories)
        if not count:
            yield ("categories",), "there are no categories", "add one for every value"
        for index, series in enumerate(self.series):
            if len(series.values) != count:
                what = f'{count} categories but {counted(len(series.values), "value")} in series "{series.name}"'
                yield ("series", index, "values"), what, FEWER if len(series.values) < count else MORE
        if self.highlight and self.highlight > count:
            yield ("highlight",), f"highlight {self.highlight} but only {count} categories", "count from 1"
        if self.type in ("bar", "donut") and len(self.series) > 1:
            yield ("type",), f"a {self.type} shows one series but there are {len(self.series)}", "use type: grouped"
        numbers = [cell.number for series in self.series for cell in series.values if cell.number is not None]
        if self.type in ("stacked", "donut") and any(number < 0 for number in numbers):
            yield ("series",), f"a {self.type} cannot show values below 0", "use type: grouped"

    def settled(self, beside: Beside) -> tuple[Chart, Sequence[Flaw]]:
        filled, flaws = sheet.filled(self, self.csv, beside) if self.csv else (self, [])
        wrongs = () if any(not flaw.warning for flaw in flaws) else filled._wrongs()
        return filled, [*flaws, *(Flaw(trail, f'chart "{self.id}": {what}', hint) for trail, what, hint in wrongs)]

    def openings(self) -> Iterator[Properties]:
        yield {"tabled": True}

    def properties(self, view: View) -> Properties:
        hidden = {"unit", "csv", "categories_column", "categories", "series", "highlight"}
        return {**said(self, view, without=hidden), **plot.drawn(self, view)}
