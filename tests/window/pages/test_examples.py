"""Every kind of page and every page of the stand opens in every language, and Qt has nothing to say about it."""

import pytest
import yaml

from kiosk.model.site import Site
from kiosk.pages import KINDS
from tests.support.content import example
from tests.support.hall import Hall, OpenStand
from tests.support.paths import ROOT
from tests.support.stand import Stand

CODES = ("en", "ru", "zh", "fr", "es", "ar")
PAGES = sorted(path.stem for path in (ROOT / "content" / "pages").rglob("*.yaml"))
LESS_MOTION = {"less_motion": True}
SMALL = (1280, 720)  # fewer pixels to draw without a GPU; tests of layout choose their own sizes


def test_every_folder_of_pages_is_one_of_the_kinds() -> None:
    folders = {path.parent.name for path in (ROOT / "kiosk" / "pages").glob("*/__init__.py")}
    assert folders == {*KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_scene_and_a_whole_example(kind: str) -> None:
    assert example(kind).with_name(KINDS[kind].scene).is_file()
    written = yaml.safe_load(example(kind).read_text("utf-8"))
    assert written["kind"] == kind
    assert set(written["title"]) == set(CODES)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", CODES)
def test_an_example_opens(hall: Hall, examples: Site, kind: str, code: str) -> None:
    stand = hall.stand(examples, size=SMALL, restart=False)
    stand.go(kind, code, **LESS_MOTION)
    shows(stand, examples, kind, code)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_page_of_the_stand_opens(hall: Hall, site: Site, page: str, code: str) -> None:
    stand = hall.stand(site, size=SMALL, restart=False)
    stand.go(page, code, **LESS_MOTION)
    shows(stand, site, page, code)


@pytest.mark.parametrize("page", [*PAGES, "home"])
def test_a_page_speaks_every_language_without_being_left(open_stand: OpenStand, site: Site, page: str) -> None:
    stand = open_stand(page, size=SMALL, ease=LESS_MOTION)
    scene = stand.scene
    for code in (*CODES[1:], CODES[0]):
        stand.navigator.speak(code)
        stand.settle()
        assert stand.scene is scene
        if page != "home":
            shows(stand, site, page, code)


def shows(stand: Stand, site: Site, page: str, code: str) -> None:
    """The page's scene is on the screen, says its title in the language, and its properties are those it was sent."""
    assert stand.scene.property("title") == stand.say(site.pages[page].title, code)
    assert stand.navigator.key.startswith(f"{page}|")
