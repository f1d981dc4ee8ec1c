"""What is left of the real site in safe mode, and without a page."""

from __future__ import annotations

import pytest

from kiosk.model.site import HOME, Site
from kiosk.visit.safe import without


def led_to(site: Site) -> set[str]:
    """Every page that something leads to."""
    links = {target for page in site.pages.values() for _, target in page.links()}
    return links | {turn.page for turn in site.file.attract} | {section.page for section in site.file.sections}


def test_a_site_without_nothing_is_the_same(site: Site) -> None:
    assert without(site, (), safe=False) is site
    assert without(site, ("never-there",), safe=False) is site


@pytest.mark.parametrize("page", ["film", "no-borders", "opium"])
def test_nothing_leads_to_a_page_that_is_left_out(site: Site, page: str) -> None:
    assert page in led_to(site)
    left = without(site, (page,), safe=False)
    assert page not in led_to(left)
    assert {turn.page for turn in left.file.attract} == {turn.page for turn in site.file.attract} - {page}


def test_safe_mode_turns_still_banners_and_has_no_film(site: Site) -> None:
    left = without(site, ("no-borders",), safe=True)
    kinds = {type(left.pages[turn.page]).__name__ for turn in left.file.attract}
    assert kinds == {"Banner"}
    assert not led_to(left) & {"film", "no-borders"}
    assert left.file.defaults.less_motion
    assert left.file.sections, "a visitor still finds what there is to read"


def test_where_there_is_no_banner_home_stands(site: Site) -> None:
    banners = [turn.page for turn in site.file.attract if site.pages[turn.page].still]
    assert [turn.page for turn in without(site, banners, safe=True).file.attract] == [HOME]


def test_a_gallery_of_which_nothing_is_left_goes_too(site: Site) -> None:
    gallery = next(id for id, page in site.pages.items() if page.members())
    assert gallery in led_to(site)
    assert gallery not in led_to(without(site, site.pages[gallery].members(), safe=False))
