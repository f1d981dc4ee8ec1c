"""What a chart's scene draws: places as fractions of the plot, labels as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.model.data_table import Head, laid
from kiosk.model.page import Properties, View
from kiosk.pages.chart.phrases import sentence, share, total, written, written_number
from kiosk.pages.chart.scale import Scale, fitted

if TYPE_CHECKING:
    from kiosk.pages.chart.model import Chart
    from kiosk.pages.chart.values import Value

NEAR = 0.14


def drawn(chart: Chart, view: View) -> Properties:
    """The properties a chart's scene has besides the page's own texts."""
    spans = _spans(chart)
    scale = _scale(chart)
    bands = [_band(chart, view, scale, spans, index) for index in range(len(chart.categories))]
    return {
        "sentence": sentence(chart, view),
        "highlight": (chart.highlight or 0) - 1,
        "ticks": []
        if chart.type == "donut"
        else [{"at": scale.place(tick), "label": written_number(tick, chart, view)} for tick in scale.ticks],
        "base": scale.place(0),
        "names": [{"slot": slot, "name": view.say(series.name)} for slot, series in enumerate(chart.series)],
        "bands": bands,
        "lines": _lines(bands, len(chart.series)) if chart.type in ("line", "area") else [],
        **laid(*table(chart, view), view),
    }


def _scale(chart: Chart) -> Scale:
    if chart.type == "donut":
        return Scale(0, total(chart) or 1, 1)
    tops = _numbers(chart)
    if chart.type == "stacked":
        tops = [end for spans in _spans(chart) for _, end in spans if end is not None]
    return fitted(tops, from_zero=chart.type != "line")


def _spans(chart: Chart) -> list[list[tuple[float, float | None]]]:
    """For every series, where each of its marks begins and ends: heaped up if stacked, all round if a donut."""
    if chart.type == "donut":
        begun, spans = 0.0, []
        for cell in chart.series[0].values:
            spans.append((begun, None if cell.number is None else begun + cell.number))
            begun += cell.number or 0
        return [spans]
    heaps = [0.0] * len(chart.categories)
    every = []
    for series in chart.series:
        every.append(
            [(low, None if v.number is None else low + v.number) for low, v in zip(heaps, series.values, strict=True)]
        )
        if chart.type == "stacked":
            heaps = [low + (v.number or 0) for low, v in zip(heaps, series.values, strict=True)]
    return every


def _band(
    chart: Chart, view: View, scale: Scale, spans: list[list[tuple[float, float | None]]], index: int
) -> Properties:
    marks = []
    for slot, series in enumerate(chart.series):
        low, high = spans[slot][index]
        if high is not None:
            value = series.values[index]
            marks.append(
                {
                    "slot": index if chart.type == "donut" else slot,
                    "name": view.say(series.name),
                    "start": scale.place(low),
                    "end": scale.place(high),
                    "label": written(value, chart, view, unit=False),
                    "value": written(value, chart, view),
                    "share": share(value, chart, view) if chart.type == "donut" else "",
                }
            )
    label = view.label(chart.categories[index])
    return {
        "label": label,
        "marks": [{**mark, "below": _crowded(mark, marks)} for mark in marks],
        **_heap(chart, view, index),
        "empty": "" if marks else view.words.no_value,
        "reading": _reading(label, marks, len(chart.series), view),
    }


def _reading(label: str, marks: Sequence[Properties], count: int, view: View) -> str:
    """`2016: 4,800 t`, or with several series `2016 · Used drugs: 243 million · …`."""
    say = view.words.chart_value.format
    if count > 1 and marks:
        return " · ".join([label, *(say(at=mark["name"], value=mark["value"]) for mark in marks)])
    values = [mark["value"] for mark in marks] + [
        mark["share"] for mark in marks if mark["share"] not in ("", mark["value"])
    ]
    return say(at=label, value=" · ".join(map(str, values)) or view.words.no_value)


def _crowded(mark: Properties, marks: Sequence[Properties]) -> bool:
    """True if another mark stands so close above that this one's label belongs below it."""
    return any(0 < float(str(other["end"])) - float(str(mark["end"])) < NEAR for other in marks)


def _heap(chart: Chart, view: View, index: int) -> Properties:
    """What a stack adds up to, without and with its unit; "" if a part is missing or only roughly known."""
    parts = [series.values[index] for series in chart.series]
    known = [part.number for part in parts if part.number is not None and not part.qualifier]
    if chart.type != "stacked" or len(known) < len(parts):
        return {"total": "", "whole": ""}
    whole = sum(known)
    return {"total": written_number(whole, chart, view), "whole": written_number(whole, chart, view, unit=True)}


def _lines(bands: Sequence[Properties], count: int) -> list[Properties]:
    """For every series its points in unbroken runs: a missing value breaks the line."""
    lines: list[Properties] = []
    for slot in range(count):
        places = []
        for index, band in enumerate(bands):
            ends = [mark["end"] for mark in band["marks"] if mark["slot"] == slot]  # type: ignore[attr-defined]
            places.append({"x": (index + 0.5) / len(bands), "y": ends[0]} if ends else None)
        runs = [{"points": list(run)} for present, run in groupby(places, key=bool) if present]
        lines.append({"slot": slot, "runs": runs})
    return lines


def table(chart: Chart, view: View) -> tuple[list[Head], list[list[str]]]:
    """The chart as a table: a row for each category, a column for each series."""
    heads = [Head("", 1, False), *(Head(view.say(series.name), 1, True) for series in chart.series)]
    rows = [
        [view.label(category), *(_cell(series.values[index], chart, view) for series in chart.series)]
        for index, category in enumerate(chart.categories)
    ]
    return heads, rows


def _cell(value: Value, chart: Chart, view: View) -> str:
    return "" if value.number is None else written(value, chart, view, unit=False)


def _numbers(chart: Chart) -> list[float]:
    return [cell.number for series in chart.series for cell in series.values if cell.number is not None]
