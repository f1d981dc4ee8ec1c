"""Every kind of page and every page of the stand opens in every language, and Qt has nothing to say about it."""

from pathlib import Path
from shutil import copytree
from typing import get_args

import pytest
import yaml

from kiosk.content.load import load
from kiosk.content.site import Site
from kiosk.pages import AnyPage
from kiosk.pages.page import Page
from tests.support.hall import Hall, OpenStand
from tests.support.stand import Stand

ROOT = Path(__file__).resolve().parent.parent
KINDS: tuple[type[Page], ...] = get_args(get_args(AnyPage)[0])
CODES = ("en", "ru", "zh", "fr", "es", "ar")
PAGES = sorted(path.stem for path in (ROOT / "content" / "pages").rglob("*.yaml"))
LESS_MOTION = {"less_motion": True}
SMALL = (1280, 720)  # fewer pixels to draw without a GPU; tests of layout choose their own sizes


def name(kind: type[Page]) -> str:
    return str(get_args(kind.model_fields["kind"].annotation)[0])


def example(kind: type[Page]) -> Path:
    return ROOT / "kiosk" / "pages" / name(kind) / "example.yaml"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A stand that shows nothing but the examples, one a kind, under the stand's own words and media."""
    root = tmp_path_factory.mktemp("examples")
    (root / "assets").symlink_to(ROOT / "assets")
    content = root / "content"
    (content / "pages").mkdir(parents=True)
    (content / "words").symlink_to(ROOT / "content" / "words")
    for kind in KINDS:
        (content / "pages" / f"{name(kind)}.yaml").write_bytes(example(kind).read_bytes())
        if (beside := example(kind).with_suffix("")).is_dir():
            copytree(beside, content / "pages" / beside.name, dirs_exist_ok=True)
    file = yaml.safe_load((ROOT / "content" / "site.yaml").read_text("utf-8"))
    file["sections"] = [{**file["sections"][0], "page": name(kind)} for kind in KINDS[:8]]
    file["attract"] = [{"page": name(kind)} for kind in KINDS]
    (content / "site.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), "utf-8")
    site, problems = load(content)
    assert not problems
    return site


def test_every_folder_of_pages_is_one_of_the_kinds() -> None:
    folders = {path.parent.name for path in (ROOT / "kiosk" / "pages").glob("*/__init__.py")}
    assert folders == {name(kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=name)
def test_every_kind_has_a_scene_and_a_whole_example(kind: type[Page]) -> None:
    assert example(kind).with_name(kind.scene).is_file()
    written = yaml.safe_load(example(kind).read_text("utf-8"))
    assert written["kind"] == name(kind)
    assert set(written["title"]) == set(CODES)


@pytest.mark.parametrize("kind", KINDS, ids=name)
@pytest.mark.parametrize("code", CODES)
def test_an_example_opens(hall: Hall, examples: Site, kind: type[Page], code: str) -> None:
    stand = hall.stand(examples, size=SMALL, restart=False)
    stand.go(name(kind), code, **LESS_MOTION)
    shows(stand, examples, name(kind), code)


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
    assert stand.scene.property("title") == site.pages[page].title.within(site.order(code))
    assert stand.navigator.key.startswith(f"{page}|")
