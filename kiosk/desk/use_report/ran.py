"""Did it run all day: the report's section about the stand itself. None of its numbers is a visitor's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.desk.use_report.charts import Day, strips
from kiosk.desk.use_report.figures import HOUR, Figures, Running
from kiosk.desk.use_report.section import Row, Section, exact
from kiosk.desk.use_report.wording import Wording

MOST = 35
"""Days in the picture."""
GUARD = ("fall", "next", "window", "rest", "safe", "reboot")
"""What the guard notes; the report has words for each."""


def ran(figures: Figures, running: Running, wording: Wording) -> Section:
    """How much of its hours the stand was on, and what the guard did."""
    note = wording.say(f"ran_note_{running.called}")
    if len(running.days) > MOST:
        note = wording.joined(note, wording.say("ran_note_last", count=MOST))
    guard, turns = figures.by_detail("guard"), figures.total("turn")
    rows = [_day(day, running, wording) for day in running.days]
    rows += [exact("guard", kind, _kind(kind, wording), times, str(times)) for kind, times in sorted(guard.items())]
    rows.append(exact("rotation", "", "pages shown", turns, wording.locale.number(turns)))
    legend = [wording.say(name) for name in ("on", "dark", "missed", "off")]
    picture = strips([_strip(day, running, wording.locale.data.weekdays) for day in running.days[-MOST:]], legend)
    return Section(
        wording.say("ran"), picture, wording.joined(_share(running, wording), _guard(figures, wording)), note, rows
    )


def _share(running: Running, wording: Wording) -> str:
    if running.share is None:
        return wording.say("ran_on", time=wording.seconds(sum(running.on.values())))
    gaps = running.gaps
    if not gaps:
        return wording.say(f"ran_all_{running.called}")
    worst = sorted(sorted(gaps, key=lambda day: -gaps[day])[:3])
    told = [
        wording.say("ran_off_day", time=wording.seconds(gaps[day] // 60 * 60), day=wording.day(day)) for day in worst
    ]
    if len(gaps) > len(worst):
        told.append(wording.say("ran_off_more", count=len(gaps) - len(worst)))
    share = wording.say(f"ran_share_{running.called}", share=on_for(running, wording))
    return wording.joined(share, wording.say("ran_off", days=wording.listed(told)))


def on_for(running: Running, wording: Wording) -> str:
    """The share of its hours that it was on, rounded down: 100% is all of them."""
    return "–" if running.share is None else wording.locale.percent(int(running.share * 1000) / 10)


def _guard(figures: Figures, wording: Wording) -> str:
    found = sorted(figures.by_detail("guard").items())
    said = [wording.say("kind", what=_kind(kind, wording), count=times) for kind, times in found]
    return wording.joined(*said) if said else wording.say("ran_well")


def _kind(kind: str, wording: Wording) -> str:
    return wording.say(kind) if kind in GUARD else kind


def _day(day: date, running: Running, wording: Wording) -> Row:
    seconds = sum(running.on[day, hour] for hour in range(24))
    dark = sum(running.dark[day, hour] for hour in range(24))
    text = wording.seconds(seconds // 60 * 60)
    if dark >= 60:
        text = wording.say("pair", name=text, share=f"{wording.seconds(dark // 60 * 60)} {wording.say('dark')}")
    return exact("on, seconds", str(day), wording.day(day, "full"), seconds, text)


def _strip(day: date, running: Running, weekdays: Sequence[str]) -> Day:
    hours = []
    for hour in range(24):
        dark = min(HOUR, running.dark[day, hour]) / HOUR
        hours.append((running.on[day, hour] / HOUR - dark, dark, running.missing((day, hour)) > 60))
    return Day(f"{weekdays[day.weekday()]} {day.day}", hours)
