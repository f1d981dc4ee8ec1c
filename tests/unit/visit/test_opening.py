"""The opening: kept whole, used only where it is still true, and never shown what is held back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from kiosk.model.site import Site
from kiosk.visit import opening
from kiosk.visit.beginning import beginning
from kiosk.visit.clock import Clock
from kiosk.visit.opening import Opening
from kiosk.visit.tour import Tour
from tests.support.content import BANNER, CHART, Folder

VIENNA = ZoneInfo("Europe/Vienna")
PROGRAMME = """\
kind: programme
title: T
days:
  - {date: '2017-03-13', events: [{start: '10:00', title: T, source: S}]}
"""
PAPER = "kind: statement\ntitle: T\nstatus: S\nsource: S\ndocument: paper/{language}.md\n"
NOW = datetime(2017, 3, 13, 14, 20, tzinfo=VIENNA)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = Folder(tmp_path_factory.mktemp("stand"))
    folder.add("second", BANNER.replace("Hello", "Second"))
    return folder


@pytest.fixture(scope="module")
def site(folder: Folder) -> Site:
    return folder.site()


def made(site: Site, now: datetime = NOW) -> Opening:
    found = beginning(site, now, state=Path("/state"))
    assert found
    return found


def at(site: Site, now: datetime) -> str:
    """What a stand shows first that has its content, at this time."""
    return Tour(site, Clock(VIENNA, now)).shown().to_json()


def holding_back(site: Site, until: Mapping[str, datetime]) -> Site:
    pages = {id: page.model_copy(update={"available_from": until.get(id)}) for id, page in site.pages.items()}
    return replace(site, pages=pages)


def test_it_is_what_the_stand_begins_with(site: Site) -> None:
    assert made(site).shown.to_json() == at(site, NOW)


def test_it_is_kept_as_it_was(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "opening.json"
    opening.write(path, made(site))
    assert opening.read(path) == made(site)


@given(data=st.data())
def test_a_damaged_one_is_none(site: Site, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("state") / "opening.json"
    opening.write(path, made(site))
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole) - 1))
    instead = data.draw(
        st.sampled_from([b"", b"\0" * 9, b"]", b"[" * 9_000, whole[cut + 1 :], b"\xff" + whole[cut + 1 :]])
    )
    path.write_bytes(whole[:cut] + instead)
    assert opening.read(path) is None


def test_no_scene_but_the_programs_own_is_opened(site: Site, tmp_path: Path) -> None:
    scene = tmp_path / "Scene.qml"
    scene.write_text("import QtQuick\nItem {}\n", "utf-8")
    own = made(site)
    up = "/".join([".."] * len(opening.PACKAGE.parts))
    for address in (scene.as_uri(), f"{opening.PACKAGE.as_uri()}/{up}{scene}", f"{own.shown.scene}x", ""):
        other = Opening(type(own.shown)(**{**vars(own.shown), "scene": address}), own.stamp)
        opening.write(tmp_path / "opening.json", other)
        assert opening.read(tmp_path / "opening.json") is None


def test_it_holds_for_what_it_was_made_with(site: Site) -> None:
    own = made(site)
    scene, now = own.shown.scene, NOW.timestamp()
    assert own.holds(opening.stamp(scene, state=Path("/state")), now)
    assert not own.holds(opening.stamp(scene, state=Path("/other")), now)
    assert not own.holds({**own.stamp, "program": "another"}, now)


def test_a_program_that_was_changed_is_another(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PACKAGE", tmp_path)
    scene = tmp_path / "Scene.qml"
    scene.write_text("Item {}", "utf-8")
    before = opening.program(".")
    scene.write_text("Item { }", "utf-8")
    assert opening.program(".") != before


@pytest.mark.parametrize(("kind", "asks"), [(PROGRAMME, True), (PAPER, False), (CHART, False)])
def test_a_page_that_asks_for_the_time_is_shown_only_when_it_knows(tmp_path: Path, kind: str, asks: bool) -> None:
    folder = Folder(tmp_path)
    for code in ("en", "ru"):
        folder.write(f"pages/paper/{code}.md", "# One\n")
    folder.write("pages/hello.yaml", kind)
    assert (beginning(folder.site(), NOW) is None) == asks


MOMENTS = st.integers(-48, 48).map(lambda hours: NOW + timedelta(hours=hours))


@given(
    until=st.dictionaries(st.sampled_from(["hello", "second", "opium"]), MOMENTS),
    kept=MOMENTS,
    shown=MOMENTS,
)
def test_where_it_holds_it_is_what_would_be_shown(
    site: Site, until: Mapping[str, datetime], kept: datetime, shown: datetime
) -> None:
    """So nothing is shown that is held back, and nothing is missing that is not."""
    held = holding_back(site, until)
    own = made(held, kept)
    assert own.holds(own.stamp, kept.timestamp())
    if own.holds(own.stamp, shown.timestamp()):
        assert own.shown.to_json() == at(held, shown)
