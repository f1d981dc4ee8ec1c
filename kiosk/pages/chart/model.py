"""A chart: its title is the insight, its sentence says what it shows, its source is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field, model_validator

from kiosk.model.data_table import proof_table
from kiosk.model.issues import Invalid, Issue, has_errors, issue
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofTable
from kiosk.model.sheet import SheetPlan
from kiosk.model.text import Label, Model, Text
from kiosk.model.units import Unit
from kiosk.pages.chart import csv_values, phrases, plot
from kiosk.pages.chart.values import Cell

_EMBLEMS = {
    "bar": "chart-bar", "grouped": "poll", "stacked": "chart-bar-stacked",
    "line": "chart-line", "area": "chart-areaspline", "donut": "chart-donut",
}  # fmt: skip

MOST = 60
"""Categories that a screen has room for: five years by months."""


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
    unit: Unit | None = Field(None, description="what the values count: hectare, tonne, million, %, or your own words")
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
            raise Invalid("chart-values-twice")
        return self

    def _contradictions(self) -> Iterator[Issue]:
        """What contradicts itself once the values are here."""
        count, id = len(self.categories), self.id
        if not count:
            yield issue("chart-no-categories", ("categories",), id=id)
        if count > MOST:
            yield issue(
                "chart-categories-many", ("csv",) if self.csv else ("categories",), id=id, count=count, most=MOST
            )
        for index, series in enumerate(self.series):
            if (values := len(series.values)) != count:
                code = "chart-values-few" if values < count else "chart-values-many"
                loc = ("series", index, "values")
                yield issue(code, loc, id=id, categories=count, values=values, series=str(series.name))
        if self.highlight and self.highlight > count:
            facts = {"highlight": self.highlight, "categories": count}
            yield issue("chart-highlight-beyond", ("highlight",), id=id, **facts)
        if self.type in ("bar", "donut") and len(self.series) > 1:
            yield issue("chart-series-many", ("type",), id=id, type=self.type, count=len(self.series))
        numbers = [cell.number for series in self.series for cell in series.values if cell.number is not None]
        if self.type in ("stacked", "donut") and any(number < 0 for number in numbers):
            yield issue("chart-below-zero", ("series",), id=id, type=self.type)
        elif self.type == "donut" and not any(numbers):
            yield issue("chart-no-whole", ("series",), id=id)

    def with_files(self, files: PageFiles) -> tuple[Chart, Sequence[Issue]]:
        filled, issues = csv_values.filled(self, self.csv, files) if self.csv else (self, [])
        return filled, issues if has_errors(issues) else [*issues, *filled._contradictions()]

    def ui_states(self) -> Iterator[Properties]:
        yield {"tabled": True}

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.model.lint import unit

        return unit(context, ("unit",), self.unit)

    def sheet(self, data: Mapping[str, Any], beside: Callable[[str], str]) -> SheetPlan:
        from kiosk.pages.chart.sheet import plan

        return plan(self, data, beside(self.csv) if self.csv else "")

    def proof(self, view: View) -> Iterator[ProofTable]:
        yield proof_table(*plot.table(self, view), instead_of=("categories", "series"))
        if sentence := phrases.sentence(self, view):
            yield ProofTable("The generated sentence", [[sentence]], [1], translated=[0])

    def properties(self, view: View) -> Properties:
        hidden = {"unit", "csv", "categories_column", "categories", "series", "highlight"}
        return {**to_qml(self, view, without=hidden), **plot.drawn(self, view)}
