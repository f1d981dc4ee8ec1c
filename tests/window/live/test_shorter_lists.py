"""Content whose lists lose, gain and change their items while it is shown: nothing that goes asks for what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.model.page import Page, View
from kiosk.model.site import Site
from kiosk.pages import KINDS
from tests.support.hall import Hall
from tests.support.stand import Stand

ROUNDS = 3


def of_each_kind(site: Site) -> list[str]:
    return [*{(page.kind, getattr(page, "type", "")): id for id, page in site.pages.items()}.values()]  # type: ignore[attr-defined]


def changed(model: BaseModel) -> Iterator[BaseModel]:
    """The model with each of its lists shorter, turned round, or with another item; not all of them can be shown."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, tuple) and value:
            others = [value[:1], value[1:], value[::-1], (*value, value[0])]
            others += [] if type(model).model_fields[name].is_required() else [()]
            others += [(item, *value[1:]) for item in (changed(value[0]) if isinstance(value[0], BaseModel) else ())]
            yield from (model.model_copy(update={name: other}) for other in others)
    if getattr(model, "categories", None):
        yield _fewer_categories(model)


def _fewer_categories(chart: Any) -> BaseModel:
    series = tuple(each.model_copy(update={"values": each.values[:2]}) for each in chart.series)
    fewer: BaseModel = chart.model_copy(
        update={"categories": chart.categories[:2], "series": series, "highlight": None}
    )
    return fewer


def showable(page: BaseModel, site: Site, stand: Stand) -> bool:
    assert isinstance(page, Page)
    with suppress(Exception):
        page.properties(View(site, "en", stand.navigator.tour.clock.now()))
        return True
    return False


def test_there_is_one_of_each_kind(site: Site) -> None:
    assert {site.pages[id].kind for id in of_each_kind(site)} == {*KINDS}  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_whose_lists_change_warns_of_nothing(hall: Hall, site: Site, language: str) -> None:
    stand = hall.stand(site, size=(960, 540))
    for id in of_each_kind(site):
        stand.go(id, language)
        states = [{}, *site.pages[id].ui_states()]
        tried = [page for page in changed(site.pages[id]) if showable(page, site, stand)]
        for state in states[:ROUNDS]:
            for name, value in state.items():
                stand.scene.setProperty(name, value)
            for page in tried:
                for shown in (page, site.pages[id]):
                    stand.navigator.replace(replace(site, pages={**site.pages, id: shown}))  # type: ignore[dict-item]
                    QCoreApplication.processEvents()
                    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            stand.settle()
