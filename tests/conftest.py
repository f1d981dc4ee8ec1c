"""What all tests share: folders of the run's own, the real content, one stand that is reused, and a screen for it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.support.display import Display, private_folders
from tests.support.paths import ROOT

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.model.site import Site
    from tests.support.hall import Hall, OpenStand
    from tests.support.stand import Stand

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile("quick")
NEED_A_SCREEN = tuple(ROOT / "tests" / folder for folder in ("window", "system", "package"))
MANY = 30_000
"""Objects made since garbage was collected last."""
_opened = pytest.StashKey[ExitStack]()
_display = pytest.StashKey[Display]()


def pytest_configure(config: pytest.Config) -> None:
    """No test writes into the developer's home, or draws on the developer's screen."""
    for screen in ("DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(screen, None)
    config.stash[_opened] = opened = ExitStack()
    os.environ.update(opened.enter_context(private_folders()))
    gc.disable()  # as in kiosk.stand.run


def pytest_collection_finish() -> None:
    """What the tests themselves are made of is no garbage: pages are tidied after without a look at it."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """Collect garbage on the thread of the windows: what is young, and now and then all of it."""
    if gc.get_count()[0] > MANY:
        gc.collect(2 if gc.get_count()[2] > 20 else 1)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the screen down, and the folders away."""
    config.stash[_opened].close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a screen, by its folder: `-m "not window"` runs without one."""
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in NEED_A_SCREEN):
            item.add_marker("window")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """The first test that needs a screen starts it."""
    if item.get_closest_marker("window") and _display not in item.config.stash:
        item.config.stash[_display] = display = Display()
        item.config.stash[_opened].callback(display.close)
        os.environ.update(display.environment())


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """The application as the stand makes it, in place of pytest-qt's own."""
    from kiosk.stand.app import application

    return application()


@pytest.fixture(scope="session")
def site() -> Site:
    """The real content."""
    from kiosk.content.load import load

    return load(ROOT / "content")[0]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A stand with a page of every kind: its example."""
    from kiosk.content.load import load
    from tests.support import content

    site, issues = load(content.examples(tmp_path_factory.mktemp("examples")))
    assert not issues
    return site


@pytest.fixture(scope="session")
def hall(qapp: QGuiApplication) -> Iterator[Hall]:
    """Where the stand stands during the run."""
    from tests.support.hall import Hall

    hall = Hall()
    yield hall
    hall.close()


@pytest.fixture
def open_stand(hall: Hall, site: Site) -> OpenStand:
    """A stand on a page, at rest. Its rotation and its question are held; open `Stand.on` to see them."""
    from tests.support.stand import HD, MOMENT

    real = site

    def opened(
        page: str = "home",
        language: str = "en",
        size: tuple[int, int] = HD,
        at: str = MOMENT,
        ease: dict[str, bool] | None = None,
        site: Site | None = None,
    ) -> Stand:
        stand = hall.stand(site or real, at, size)
        stand.go(page, language, **(ease or {}))
        return stand

    return opened
