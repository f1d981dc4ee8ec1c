"""What the panel shows, finished: plain values that JSON can hold, made of what is so now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.model.page import camel
from kiosk.staff.controls import Controls, KeptContent, Offer
from kiosk.staff.entry import Answer, Entry
from kiosk.staff.in_force import InForce
from kiosk.staff.messages import Message
from kiosk.staff.words import Language, language, words
from kiosk.visit.reader import listens

if TYPE_CHECKING:
    from kiosk.model.locale import Locale
    from kiosk.model.site import Site
    from kiosk.visit.navigator import Navigator

Values = dict[str, object]
ACTIONS = ("cleaning", "dark", "hold", "volume", "message", "problems", "contents", "test", "again", "leave")
ICONS = (
    "spray-bottle", "weather-night", "pause-circle-outline", "volume-high", "message-text-outline",
    "alert-circle-outline", "history", "clipboard-check-outline", "restart", "logout",
)  # fmt: skip
TESTS = ("touch_test", "colour_test", "sound_test", "film_test")
TEST_ICONS = ("gesture-tap", "palette-outline", "speaker", "movie-open-outline")
MINUTES = {
    "cleaning": (1, 2, 3, 4, 5),
    "dark": (15, 30, 60, 120, 240),
    "hold": (5, 15, 30, 60),
    "volume": (30, 60, 120, 240),
    "message": (15, 30, 60, 120),
}
"""For how long each can be in force."""
MOST = 40
"""Problems that are listed: whoever has more mends these first."""


def frame(page: str, spoken: Language, navigator: Navigator | None) -> Values:
    """What every page of the panel needs: its words, its language, and how the stand looks."""
    said = {camel(name): text for name, text in words(spoken.code).items()}
    ease = navigator.journey.ease if navigator and not navigator.waits else None
    return {
        "page": page,
        "words": said,
        "title": said.get(camel(page), said["staffPanel"]),
        "script": spoken.script,
        "mirrored": spoken.mirrored,
        "light": bool(navigator and navigator.light),
        "highContrast": bool(ease and (ease.high_contrast or ease.inverted_contrast)),
        "largerText": bool(ease and (ease.larger_text or ease.largest_text)),
        "lessMotion": bool(ease and ease.less_motion),
        "heard": listens(),
    }


def pad(entry: Entry, code: str) -> Values:
    """The number pad: how many digits there are, and what became of those before."""
    minutes, seconds = divmod(entry.lock.remaining, 60)
    said = words(code).get(entry.answer.value, "")
    return {
        "typed": len(entry.typed),
        "answer": said.format(left=entry.left, time=f"{minutes}:{seconds:02}"),
        "open": entry.answer not in (Answer.LOCKED, Answer.CHECKING),
    }


def menu(in_force: InForce, controls: Controls, code: str, now: datetime) -> Values:
    """Every action, each with what is so of it now."""
    said = {name: until(in_force, name, code, now) for name in MINUTES}
    tiles = {str(tile["name"]): tile for tile in _tiles(ACTIONS, ICONS, code)}
    for name, sentence in said.items():
        tiles[name] |= {"body": sentence, "inForce": True} if sentence else {}
    alarming = any(issue.is_error for issue in controls.issues)
    tiles["problems"] |= {"count": str(len(controls.issues) or ""), "alarming": alarming}
    return {"actions": list(tiles.values())}


def tests(code: str) -> Values:
    """The parts of the self-test."""
    return {"actions": list(_tiles(TESTS, TEST_ICONS, code))}


def _tiles(names: Sequence[str], icons: Sequence[str], code: str) -> Iterator[Values]:
    said = words(code)
    for name, icon in zip(names, icons, strict=True):
        body = said.get(f"{name}_body", "") if name in ACTIONS else ""
        shown = {"name": name, "sign": icon, "heading": said[name], "body": body}
        yield {**shown, "count": "", "alarming": False, "inForce": False}


def until(in_force: InForce, name: str, code: str, now: datetime) -> str:
    """`until 14:30` for what is in force; "" for what is not."""
    left = in_force.left(name)
    return words(code)["until"].format(time=f"{now + timedelta(seconds=left):%H:%M}") if left else ""


def spans(name: str, code: str) -> list[Values]:
    """For how long an action can be in force, in words."""
    said = words(code)
    return [
        {"minutes": minutes, "text": said["hours" if minutes >= 60 else "minutes"].format(count=_in_words(minutes))}
        for minutes in MINUTES[name]
    ]


def _in_words(minutes: int) -> int:
    return minutes // 60 if minutes >= 60 else minutes


def volume(now: int, usual: int, site: Site | None, code: str) -> Values:
    """How loud films are, and usually are, in percent; in words too."""
    locale = _locale(site, code)
    return {"volume": now, "loudness": locale.percent(now), "usual": locale.percent(usual)}


def problems(controls: Controls, code: str) -> Values:
    """What is wrong with the content: file, line, what, and the way out; and what that means for the screen."""
    said, issues = words(code), sorted(controls.issues)
    errors = any(issue.is_error for issue in issues)
    meaning = "refused" if errors else "only_warnings" if issues else "no_problems"
    rows = [
        {
            "place": f"{issue.file}:{issue.line}" if issue.line else issue.file,
            "what": issue.what,
            "wayOut": issue.way_out,
            "severity": said["error" if issue.is_error else "warning"],
            "isError": issue.is_error,
        }
        for issue in sorted(issues, key=lambda each: not each.is_error)[:MOST]
    ]
    return {"meaning": said["no_content" if controls.site is None else meaning], "rows": rows}


def contents(kept: Sequence[KeptContent], site: Site | None, code: str, now: datetime) -> Values:
    """What was kept, the newest first."""
    said = words(code)
    rows = [
        {
            "name": each.name,
            "since": said["since"].format(date=_day(each.kept, site, code, now), time=_clock(each.kept, now)),
            "pages": said["pages"].format(count=each.pages),
            "newest": index == 0,
            "shown": each.shown,
        }
        for index, each in enumerate(kept)
    ]
    return {"rows": rows}


def offers(found: Sequence[Offer], taking: bool, code: str) -> Values:
    """What is on sticks, and whether one of them is being taken."""
    said = words(code)
    rows = [
        {
            "place": each.place,
            "heading": said["from_stick"].format(number=each.release) if not each.refused else said["stick_refused"],
            "note": each.refused or each.note,
            "isRefused": bool(each.refused),
        }
        for each in found
    ]
    return {"offers": rows, "taking": taking}


def _day(at: datetime, site: Site | None, code: str, now: datetime) -> str:
    from kiosk.model.calendar_dates import written

    return written(at.astimezone(now.tzinfo).date(), "long", _locale(site, code))


def _locale(site: Site | None, code: str) -> Locale:
    """A language's customs, as the stand has them where it speaks that language."""
    from kiosk.model.locale import locale_of
    from kiosk.model.usage import Usage

    return site.locale(code) if site and code in site.words else locale_of(code, Usage())


def _clock(at: datetime, now: datetime) -> str:
    return f"{at.astimezone(now.tzinfo):%H:%M}"


def said(all_messages: Sequence[Message], code: str) -> list[Values]:
    """The messages in the panel's language, or in the first that they have."""
    return [
        {"text": each.sentences.get(code) or next(iter(each.sentences.values()), ""), "timed": each.until is not None}
        for each in all_messages
    ]


def spoken_first(navigator: Navigator | None, site: Site | None, visiting: bool) -> Language:
    """The language in which the panel begins: the visit's; in the rotation, which speaks each in turn, the stand's."""
    usual = site.file.defaults.language if site else ""
    return language(*((navigator.language,) if navigator and visiting else ()), usual)
