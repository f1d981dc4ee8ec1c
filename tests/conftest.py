"""What all tests share: one screen in memory, the real content, and one stand that is reused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load
from kiosk.content.site import Site
from tests.support.display import Display
from tests.support.stand import HD, MOMENT, Stand

ROOT = Path(__file__).resolve().parent.parent
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


class OpenStand(Protocol):
    """How a test asks for a stand."""

    def __call__(
        self,
        page: str = "home",
        language: str = "en",
        size: tuple[int, int] = HD,
        at: str = MOMENT,
        ease: dict[str, bool] | None = None,
    ) -> Stand: ...


class _Hall:
    """Holds the one stand; a new one is opened only for another moment or other content."""

    def __init__(self) -> None:
        self._stand: Stand | None = None
        self._shows: tuple[int, str] | None = None

    def stand(self, site: Site, at: str, size: tuple[int, int]) -> Stand:
        if self._stand is None or self._shows != (id(site), at) or not self._stand.window.isVisible():
            self.close()
            self._stand, self._shows = Stand.on(site, at, size), (id(site), at)
            self._stand.navigator.hold()
        return self._stand

    def close(self) -> None:
        if self._stand:
            self._stand.close()
        self._stand = None


@pytest.fixture(scope="session")
def hall(qapp: QGuiApplication) -> Iterator[_Hall]:
    """Where the stand stands during the run."""
    hall = _Hall()
    yield hall
    hall.close()


@pytest.fixture
def open_stand(hall: _Hall, site: Site) -> OpenStand:
    """A stand on a page, at rest. Its rotation and its question are held; open `Stand.on` to see them."""

    def opened(
        page: str = "home",
        language: str = "en",
        size: tuple[int, int] = HD,
        at: str = MOMENT,
        ease: dict[str, bool] | None = None,
    ) -> Stand:
        stand = hall.stand(site, at, size)
        stand.restart()
        stand.resize(size)
        stand.go(page, language, **(ease or {}))
        return stand

    return opened
