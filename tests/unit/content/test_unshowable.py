"""What nobody thought of is found before it is shown: in every language, at every turn of a page's time, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.read_cache import ReadCache
from kiosk.model.issues import ContentError
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.pages.chart.model import Chart
from kiosk.pages.programme.hours import until
from tests.support.content import Folder

Fault = Callable[[View], object]
PROGRAMME = """\
kind: programme
title: T
days:
  - {date: '2017-03-13', events: [{start: '10:00', title: T, source: S}]}
"""
SAID = "content/pages/opium.yaml:1:1: this page cannot be shown: "


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def spoil(monkeypatch: pytest.MonkeyPatch, value: Fault) -> None:
    """Charts get one more property, which is made by `value`."""
    right = Chart.properties

    def properties(page: Chart, view: View) -> Properties:
        return {**right(page, view), "value": value(view)}

    monkeypatch.setattr(Chart, "properties", properties)


def fails(view: View) -> object:
    raise OverflowError("date value out of range")


def fails_in_russian(view: View) -> object:
    return fails(view) if view.language == "ru" else ""


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (fails, "OverflowError: date value out of range"),
        (fails_in_russian, "OverflowError: date value out of range"),
        (lambda _: float("inf"), "ValueError: Out of range float values are not JSON compliant"),
        (lambda _: {"when": [float("nan")]}, "ValueError: Out of range float values are not JSON compliant"),
        (lambda _: Path(), "TypeError: Object of type PosixPath is not JSON serializable"),
    ],
    ids=["always", "in one language", "infinity", "nan", "no JSON"],
)
def test_a_page_that_cannot_be_shown_is_a_problem_with_its_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, fault: Fault, reason: str
) -> None:
    spoil(monkeypatch, fault)
    [line] = folder.examined()
    assert line.startswith(SAID + reason)
    with pytest.raises(ContentError, match="this page cannot be shown"):
        folder.site()


@pytest.mark.parametrize("unit", ["minute", "hour"])
def test_a_page_that_cannot_be_shown_at_some_time_is_a_problem(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, unit: str
) -> None:
    folder.add("days", PROGRAMME)

    def failing(start: datetime, now: datetime) -> object:
        found = until(start, now)
        return fails if found[0] == unit else found

    monkeypatch.setattr("kiosk.pages.programme.told.until", failing)
    [line] = folder.examined()
    assert line.startswith("content/pages/days.yaml:1:1: this page cannot be shown: TypeError")


def test_a_look_that_fails_is_a_problem_of_its_page(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Chart, "lint", lambda *_: fails)
    [line] = folder.examined()
    assert line.startswith(SAID + "TypeError")


def test_only_what_changed_is_tried_again(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def noted(model: Page, view: View, *args: object, **more: object) -> Properties:
        tried.append(getattr(model, "id", ""))
        return to_qml(model, view, *args, **more)  # type: ignore[arg-type]

    for kind in ("banner", "chart"):
        monkeypatch.setattr(f"kiosk.pages.{kind}.model.to_qml", noted)
    cache = ReadCache()
    load(folder.root, cache=cache)
    assert {*filter(None, tried)} == {"hello", "opium"}
    tried.clear()
    folder.edit("pages/hello.yaml", "Hello", "Good morning")
    load(folder.root, cache=cache)
    assert {*filter(None, tried)} == {"hello"}
    tried.clear()
    folder.edit("words/ru.yaml", "group_from: 5", "group_from: 4")
    load(folder.root, cache=cache)
    assert {*filter(None, tried)} == {"hello", "opium"}
