"""A chart: its title is the insight, its sentence says what it shows, its source is named."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from kiosk.content.text import Label, Model, Text
from kiosk.pages.page import Page

Qualifier = Literal["", "over", "about", "nearly", "under"]
_VALUE = re.compile(r"(?:(over|about|nearly|under)\s+)?([-+]?[0-9][0-9 ,]*(?:\.[0-9]+)?)")


class Value(Model):
    """A figure and how exact it is."""

    number: float | None
    qualifier: Qualifier = ""


def _value(written: object) -> object:
    """`4800`, `over 1400` or nothing, as an author or a CSV cell writes it."""
    if written is None or (isinstance(written, str) and not written.strip()):
        return Value(number=None)
    if isinstance(written, bool):
        raise ValueError("write a number such as 4800 or 'about 300'")
    if isinstance(written, (int, float)):
        return Value(number=written)
    if isinstance(written, str):
        match = _VALUE.fullmatch(written.strip())
        if not match:
            raise ValueError(f"'{written}' is no value; write a number such as 4800 or 'about 300'")
        return {"number": float(match[2].replace(",", "").replace(" ", "")), "qualifier": match[1] or ""}
    return written


Cell = Annotated[Value, BeforeValidator(_value)]


class Series(Model):
    """One row of figures, a value for every category."""

    name: Text
    column: str | None = Field(None, description="the CSV's column that holds the values, if they are in a CSV")
    values: tuple[Cell, ...] = ()


class Chart(Page):
    """Bars, lines, areas or a donut, from values written here or in a CSV beside the page."""

    scene: ClassVar[str] = "ChartScene.qml"
    kind: Literal["chart"]
    type: Literal["bar", "grouped", "stacked", "line", "area", "donut"]
    body: Text | None = None
    subject: Text = Field(description="what is measured and in what unit: Potential opium production, tonnes")
    unit: Text | None = Field(None, description="said after a value: ha, t, %")
    csv: str | None = Field(None, description="a CSV file beside this page, its first row naming the columns")
    categories_column: str | None = Field(None, description="the CSV's column that names the categories")
    categories: tuple[Label, ...] = ()
    series: tuple[Series, ...] = Field(min_length=1, max_length=4)
    highlight: int | None = Field(None, ge=1, description="which category is golden, counted from 1")
    note: Text | None = None
    source: Text

    @model_validator(mode="after")
    def _shapes(self) -> Chart:
        if self.csv:
            return self
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(
                    f'{len(self.categories)} categories but {len(series.values)} values in series "{series.name}": '
                    "add the missing value or remove a category"
                )
        if self.highlight and self.highlight > len(self.categories):
            raise ValueError(f"highlight {self.highlight} but only {len(self.categories)} categories")
        return self
