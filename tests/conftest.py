"""What all tests share: one screen in memory, the real content, and one stand that is reused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load
from kiosk.content.site import Site
from tests.support.display import Display
from tests.support.hall import Hall, OpenStand
from tests.support.stand import HD, MOMENT, Stand

__all__ = ["OpenStand"]
ROOT = Path(__file__).resolve().parent.parent
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile("quick")
_display = pytest.StashKey[Display]()


def pytest_configure(config: pytest.Config) -> None:
    """Every test draws on a screen of the run's own, whatever screen the developer has."""
    config.stash[_display] = display = Display()
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ.update(display.environment())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the screen down."""
    config.stash[_display].close()


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """The application as the stand makes it, in place of pytest-qt's own."""
    from kiosk.app import application

    return application()


@pytest.fixture(scope="session")
def site() -> Site:
    """The real content."""
    return load(ROOT / "content")[0]


@pytest.fixture(scope="session")
def hall(qapp: QGuiApplication) -> Iterator[Hall]:
    """Where the stand stands during the run."""
    hall = Hall()
    yield hall
    hall.close()


@pytest.fixture
def open_stand(hall: Hall, site: Site) -> OpenStand:
    """A stand on a page, at rest. Its rotation and its question are held; open `Stand.on` to see them."""

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
