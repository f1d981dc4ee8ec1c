"""A chart's figures as authors write them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from kiosk.model.issues import Invalid
from kiosk.model.numbers import showable
from kiosk.model.text import Model
from kiosk.pages.chart.number_marks import Qualifier, figure

Written = Annotated[str, Field(pattern=r"^\s*((?:(over|about|nearly|under)\s+)?[-+\u2212]?\d[\d., '\u00a0\u202f]*)?$")]
"""As editors know it."""


class Value(Model):
    """A figure and how exact it is."""

    number: float | None
    qualifier: Qualifier = ""


def value(written: object) -> object:
    """`4800`, `over 1400` or nothing, as an author writes it in a page. Raises Invalid."""
    if written is None or (isinstance(written, str) and not written.strip()):
        return Value(number=None)
    if isinstance(written, bool):
        raise Invalid("chart-value-boolean")
    if isinstance(written, (int, float)):
        return Value(number=showable(written))
    if isinstance(written, str):
        found = figure(written)
        number = found.number(found.proves and ".")  # decimals of a page have a point, as YAML's own
        return Value(number=number, qualifier=found.qualifier)
    return written


Cell = Annotated[Value, BeforeValidator(value, json_schema_input_type=float | Written | None)]
