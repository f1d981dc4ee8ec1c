"""What crosses to QML of a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.model.direction_marks import FROM_LEFT
from kiosk.model.site import Site
from kiosk.visit.bridge import shown
from kiosk.visit.destination import destination

NOW = datetime(2017, 3, 13, 14, 20, tzinfo=ZoneInfo("Europe/Vienna"))


def texts(value: object) -> list[str]:
    """Every text within lists and maps."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [value] if isinstance(value, str) else [text for each in inner for text in texts(each)]


def test_what_a_phone_scans_has_no_marks_of_direction(site: Site) -> None:
    said = texts(shown(destination(site, "programme", "ar"), site, NOW).properties)
    codes = [text for text in said if text.startswith("BEGIN:VCALENDAR")]
    assert codes
    assert not any(FROM_LEFT in code for code in codes)


def test_an_address_in_arabic_is_scanned_as_it_was_written(site: Site) -> None:
    page = site.pages["statement"]
    along = {"address": "https://unodc.org/العربية/C++", "label": {"en": "More"}}
    told = type(page).model_validate({**page.model_dump(), "take_along": along})
    said = shown(destination(site, "statement", "ar"), replace(site, pages={**site.pages, "statement": told}), NOW)
    assert along["address"] in texts(said.properties)
