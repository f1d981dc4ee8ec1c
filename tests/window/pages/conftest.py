"""How the pages' tests look at the stand: many looks, one stand, and as little waiting as can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

import pytest

from kiosk.model.site import Site
from tests.support.clock import still
from tests.support.hall import Hall
from tests.support.haste import hasten
from tests.support.stand import MOMENT, Stand

SMALL = (1280, 720)  # fewer pixels to draw without a GPU


class See(Protocol):
    """How a test looks at a page."""

    def __call__(
        self,
        page: str,
        language: str = "en",
        theme: str = "dark",
        size: tuple[int, int] = SMALL,
        at: str = MOMENT,
        **ease: bool,
    ) -> Stand: ...


@pytest.fixture(scope="session")
def light(site: Site) -> Site:
    """The real content on a light stand."""
    return replace(site, file=site.file.model_copy(update={"theme": "light"}))


@pytest.fixture
def lent(hall: Hall, site: Site) -> Iterator[None]:
    """For tests that give the stand other content, or another clock: it has its own again afterwards."""
    yield
    hall.restore(site)


@pytest.fixture
def see(hall: Hall, site: Site, light: Site, lent: None) -> See:
    """The stand on a page as it begins, at a moment, at rest and with less motion.

    A theme is dark, light, or high or inverted for the stand in high contrast.
    """

    def opened(
        page: str,
        language: str = "en",
        theme: str = "dark",
        size: tuple[int, int] = SMALL,
        at: str = MOMENT,
        **ease: bool,
    ) -> Stand:
        # What was chosen for a film is kept for the visit.
        stand = hall.stand(site, size=size, restart=page == "film")
        if stand.navigator.journey.page(stand.navigator.site) == page:
            hasten(stand, "home" if page != "home" else "statement")
        stand.navigator.replace(light if theme == "light" else site)
        stand.navigator.follow(still(site, at))
        contrast = {"high_contrast": theme == "high", "inverted_contrast": theme == "inverted"}
        hasten(stand, page, language, **{"less_motion": True, **contrast, **ease})
        return stand

    return opened
