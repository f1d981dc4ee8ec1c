"""The programme: what is on now and next, the day it opens at, and the entry for a phone's calendar."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.model.line_breaks import JOIN
from kiosk.model.lint import SCANNABLE
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.programme.model import Event, Programme

VIENNA = ZoneInfo("Europe/Vienna")
PROGRAMME: dict[str, Any] = {
    "kind": "programme",
    "title": "Programme",
    "days": [
        {
            "date": "2017-03-13",
            "events": [
                {"title": "Stand", "part": "day", "source": "SCO"},
                {"title": "Opening", "start": "10:00", "end": "11:00", "source": "SCO", "page": "film"},
                {"title": "Film", "start": "15:00", "source": "SCO"},
                {"title": "Reception", "start": "22:00", "end": "01:00", "source": "SCO"},
            ],
        },
        {"date": "2017-03-14", "events": [{"title": "Talks", "part": "morning", "source": "SCO"}]},
    ],
}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=VIENNA)


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2017-03-10T12:00", "Next: Stand"),
        ("2017-03-13T09:30", "Now: Stand"),
        ("2017-03-13T10:30", "Now: Opening"),
        ("2017-03-13T15:10", "Now: Film"),
        ("2017-03-13T20:00", "Next: Reception"),
        ("2017-03-14T00:30", "Now: Reception"),
        ("2017-03-14T01:00", "Next: Talks"),
        ("2017-03-14T13:00", ""),
    ],
)
def test_home_says_what_is_on(site: Site, moment: str, says: str) -> None:
    assert Programme.model_validate(PROGRAMME).happening(View(site, "en", at(moment))) == says


@pytest.mark.parametrize(
    ("code", "now", "sources"),
    [("zh", "现在：Opening", "SCO；UN"), ("fr", "Maintenant\u00a0: Opening", "SCO\u202f; UN")],
)
def test_what_is_put_together_has_the_marks_of_the_language(site: Site, code: str, now: str, sources: str) -> None:
    first, *others = PROGRAMME["days"]
    events = [{**event, "source": "UN" if event["title"] == "Film" else "SCO"} for event in first["events"]]
    programme = Programme.model_validate({**PROGRAMME, "days": [{**first, "events": events}, *others]})
    view = View(site, code, at("2017-03-13T10:30"))
    assert programme.happening(view).replace(JOIN, "") == now
    assert programme.properties(view)["days"][0]["sources"] == sources  # type: ignore[index]


def test_the_badges_of_a_day(site: Site) -> None:
    shown: Any = Programme.model_validate(PROGRAMME).properties(View(site, "en", at("2017-03-13T14:18")))
    events = shown["days"][0]["events"]
    assert [(e["when"], e["ends"], e["phase"], e["badge"].replace("\xa0", " "), e["leads"]) for e in events] == [
        ("All day", "", "now", "Now", True),
        ("10:00", "–11:00", "past", "Ended", False),
        ("15:00", "", "next", "Next · in 42 min", False),
        ("22:00", "–01:00", "ahead", "", False),
    ]
    assert shown["begin"] == 0
    assert shown["days"][0]["sources"] == "SCO"


def test_links_name_the_field_they_stand_in() -> None:
    assert Programme.model_validate(PROGRAMME).links() == ((("days", 0, "events", 1, "page"), "film"),)


@pytest.mark.parametrize("wrong", [{"end": "11:00"}, {"start": "10:00", "part": "day"}])
def test_half_known_hours_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"event-without-start|event-start-and-part"):
        Event.model_validate({"title": "Talk", "source": "SCO", **wrong})


def test_an_entry_for_a_part_of_a_day_names_no_hour(site: Site) -> None:
    shown: Any = Programme.model_validate(PROGRAMME).properties(View(site, "en", at("2017-03-13T14:18")))
    lines = shown["days"][0]["events"][0]["calendar"].split("\r\n")
    assert {"DTSTART;VALUE=DATE:20170313", "DTEND;VALUE=DATE:20170314"} <= set(lines)


def test_every_entry_of_the_stand_fits_a_readable_code(site: Site) -> None:
    for language in site.codes:
        shown: Any = site.pages["programme"].properties(View(site, language, at("2017-03-13T14:20")))
        sizes = [len(event["calendar"].encode()) for day in shown["days"] for event in day["events"]]
        assert max(sizes) <= SCANNABLE
