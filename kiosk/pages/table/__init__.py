"""A table: typed columns, a header that stays while the rows scroll, and its source."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from kiosk.content.text import Model, Text
from kiosk.pages.page import Page


class Column(Model):
    """A column and what is in it; numbers line up at their end."""

    name: Text
    type: Literal["text", "number", "year"] = "text"
    width: float = Field(1, gt=0, le=10, description="its share of the table's width")


class Table(Page):
    """Rows and columns of texts, numbers and years."""

    scene: ClassVar[str] = "TableScene.qml"
    kind: Literal["table"]
    body: Text | None = None
    columns: tuple[Column, ...] = Field(min_length=1, max_length=6)
    rows: tuple[tuple[Text | int | float | None, ...], ...] = Field(min_length=1)
    note: Text | None = None
    source: Text

    @model_validator(mode="after")
    def _shapes(self) -> Table:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells but there are {len(self.columns)} columns")
        return self
