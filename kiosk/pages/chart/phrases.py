"""What a chart says in words: its values with their qualifiers, and the sentence that sums it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.model.locale import SCALES
from kiosk.model.page import View
from kiosk.model.units import PERCENT, name_of

if TYPE_CHECKING:
    from kiosk.pages.chart.model import Chart, Series
    from kiosk.pages.chart.values import Value


def sentence(chart: Chart, view: View) -> str:
    """What the chart says, for those who do not see it."""
    if chart.type == "donut":
        return _share_sentence(chart, view)
    said = [_range_sentence(series, chart, view) for series in chart.series]
    known = [
        (cell, at) for cell, at in zip(chart.series[0].values, chart.categories, strict=True) if cell.number is not None
    ]
    years = all(view.say(at).isdigit() for at in chart.categories)
    if years and len(chart.series) == 1 and len(known) > 1:
        cell, at = known[-1]
        said.append(view.words["chart_last"].format(value=written(cell, chart, view), at=view.label(at)))
    return " ".join(filter(None, said))


def _range_sentence(series: Series, chart: Chart, view: View) -> str:
    known = [
        (cell.number, cell, at)
        for cell, at in zip(series.values, chart.categories, strict=True)
        if cell.number is not None
    ]
    if len(known) < 2:
        return ""
    _, most, most_at = max(known, key=lambda item: item[0])
    _, least, least_at = min(known, key=lambda item: item[0])
    return view.words["chart_range"].format(
        series=view.say(series.name),
        highest=written(most, chart, view),
        highest_at=view.label(most_at),
        lowest=written(least, chart, view),
        lowest_at=view.label(least_at),
    )


def _share_sentence(chart: Chart, view: View) -> str:
    parts = sorted(zip(chart.series[0].values, chart.categories, strict=True), key=lambda part: -(part[0].number or 0))
    if len(parts) < 2:
        return ""
    (first, first_at), (second, second_at) = parts[:2]
    return view.words["chart_share"].format(
        first=view.say(first_at),
        first_share=share(first, chart, view),
        second=view.say(second_at),
        second_share=share(second, chart, view),
    )


def share(value: Value, chart: Chart, view: View) -> str:
    """A donut's part in per cent: as written if that is its unit, else worked out to one decimal."""
    if name_of(chart.unit) == PERCENT or value.number is None:
        return written(value, chart, view)
    return view.locale.percent(round(100 * value.number / (total(chart) or 1), 1))


def written(value: Value, chart: Chart, view: View, unit: bool = True) -> str:
    """`over 1,400 t`, as the reader's language says it."""
    if value.number is None:
        return view.words.no_value
    text = written_number(value.number, chart, view, unit)
    return view.words[value.qualifier].format(value=text) if value.qualifier else text


def written_number(number: float, chart: Chart, view: View, unit: bool = False) -> str:
    """`4,800`, or `65.1%` where per cent is the unit; other units only if asked for: the subject names them.

    A scale that the reader's language does not count in, as Chinese in millions, is always in the number.
    """
    name = name_of(chart.unit)
    if unit or name == PERCENT or (name in SCALES and not view.locale.says(name)):
        return view.amount(number, chart.unit)
    return view.number(number)


def total(chart: Chart) -> float:
    """What a donut's parts add up to."""
    return sum(cell.number or 0 for cell in chart.series[0].values)
