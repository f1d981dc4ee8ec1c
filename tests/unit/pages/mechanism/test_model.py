"""What the mechanism's scene is told, derived from its page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.yaml import source
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.model.text import Text
from kiosk.pages.mechanism import properties
from kiosk.pages.mechanism.model import Mechanism
from tests.support.paths import ROOT

LANGUAGES = ("en", "ru", "zh", "fr", "es", "ar")


def read(path: Path) -> Any:
    return source.read(path, path.name)[0].data


@pytest.fixture
def view(site: Site) -> View:
    return View(site, "en", datetime(2017, 3, 13, 14, 20))


@pytest.fixture(scope="module")
def page() -> Mechanism:
    return Mechanism.model_validate(read(ROOT / "kiosk/pages/mechanism/example.yaml"))


@pytest.mark.parametrize(
    ("index", "labels", "flows"),
    [
        (0, ["Who meets", "How often", "What it does", "What goes down", "What goes out to partners"], ["down", "out"]),
        (1, ["Who meets", "How often", "What it does", "What goes up"], ["up"]),
        (2, ["Who meets", "How often", "What it does", "What goes up"], ["up"]),
    ],
)
def test_rows_without_content_are_left_out(
    view: View, page: Mechanism, index: int, labels: list[str], flows: list[str]
) -> None:
    rows = properties.rows(view, page.levels[index])
    assert [row["label"] for row in rows] == labels
    assert [row["flow"] for row in rows if row["flow"]] == flows
    assert all(row["body"] for row in rows)


@pytest.mark.parametrize(
    ("index", "accent", "kicker", "spoken", "reaches_out"),
    [
        (0, "gold", "Level 1 · Direction", "Level 1 · Direction: Heads", True),
        (1, "teal", "Level 2 · Coordination", "Level 2 · Coordination: Senior officials", False),
        (2, "sky", "Level 3 · Expertise", "Level 3 · Expertise: Expert groups", False),
    ],
)
def test_levels_are_numbered_from_the_top(
    view: View, page: Mechanism, index: int, accent: str, kicker: str, spoken: str, reaches_out: bool
) -> None:
    level = properties.level(view, index, page.levels[index])
    assert (level["accent"], level["kicker"], level["spoken"]) == (accent, kicker, spoken)
    assert level["reachesOut"] is reaches_out


def test_the_official_name_heads_the_panel_where_there_is_one(view: View, page: Mechanism) -> None:
    heads = page.levels[0]
    official = heads.model_validate({**heads.model_dump(), "official_name": "Meeting of the Heads"})
    assert properties.level(view, 0, heads)["heading"] == "Heads"
    assert properties.level(view, 0, official)["heading"] == "Meeting of the Heads"


@pytest.mark.parametrize(
    ("way", "index", "origin", "visited"),
    [
        (("officials", "heads", "summit"), 0, "", []),
        (("officials", "heads", "summit"), 2, "heads", ["officials", "heads"]),
        (("experts", "officials", "experts", "partners"), 3, "experts", ["experts", "officials"]),
        (("heads", "heads"), 1, "heads", ["heads"]),
    ],
)
def test_a_step_knows_the_way_before_it(
    view: View, page: Mechanism, way: tuple[str, ...], index: int, origin: str, visited: list[str]
) -> None:
    steps = [{"at": at, "flow": "up", "when": "May", "body": "It goes on."} for at in way]
    decision = page.decisions[0].model_validate({"title": "A plan", "steps": steps, "source": "Example"})
    step = properties.step(view, decision.steps, index)
    assert (step["at"], step["origin"], step["visited"]) == (way[index], origin, visited)
    assert step["count"] == f"Step {index + 1} of {len(way)}"


def test_sources_are_finished_sentences(view: View, page: Mechanism) -> None:
    properties: dict[str, Any] = page.properties(view)
    assert properties["source"] == "Source: Example"
    assert [decision["source"] for decision in properties["decisions"]] == ["Source: Example"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_and_the_stands_own_page_are_whole_in_every_language(site: Site, language: str) -> None:
    view = View(site, language, datetime(2017, 3, 13))
    for path in ("kiosk/pages/mechanism/example.yaml", "content/pages/mechanism.yaml"):
        properties: dict[str, Any] = Mechanism.model_validate(read(ROOT / path)).properties(view)
        for level in properties["levels"]:
            assert all(level[key] for key in ("kicker", "name", "spoken", "summary", "heading", "rows"))
        assert all(step["when"] and step["body"] for taken in properties["decisions"] for step in taken["steps"])


def test_what_is_from_later_sources_is_marked_on_the_page(view: View, page: Mechanism) -> None:
    later = page.model_copy(update={"later_source": Text("SCO, 2020")})
    assert later.properties(view)["laterSource"] == "After March\u00a02017: SCO, 2020"
    assert page.properties(view)["laterSource"] == ""


def test_levels_and_steps_are_counted_as_the_language_does(site: Site, page: Mechanism) -> None:
    view = View(site, "zh", datetime(2017, 3, 13, 14, 20))
    assert str(properties.level(view, 0, page.levels[0])["kicker"]).startswith("第一级")
    steps = page.decisions[0].steps
    assert properties.step(view, steps, 1)["count"] == f"第二步，共{'二三四五六'[len(steps) - 2]}步"
