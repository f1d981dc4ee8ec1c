"""Is it used, when, how long: the report's sections about visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median_low

from kiosk.desk.use_report.charts import Bar, columns, heat
from kiosk.desk.use_report.disclosure import FEW, LEAST_OF_MEDIANS, ZERO, Cell, Told, told, told_together
from kiosk.desk.use_report.figures import Figures, Running, is_weekend
from kiosk.desk.use_report.section import Section, row
from kiosk.desk.use_report.wording import Wording

DAILY = 62
"""Days up to which each has a column of its own; more are shown by week."""
MOST_ALIKE = 3
"""Days of which none is called the busiest."""
GROUPS = (0, 10, 30, 60, 120, 300, 600, 1200)
"""The seconds at which each column of lengths begins."""
ENDINGS = ("unanswered", "interrupted")
VISITS = "visits"


class Visits:
    """What may be told of the visits."""

    def __init__(self, figures: Figures, running: Running, wording: Wording) -> None:
        self._figures, self._running, self._wording = figures, running, wording
        self._days, self._hours = figures.by_day("visit"), figures.by_hour("visit")
        self._told = told_together(dict(self._numbers()), [*self._sums()])
        self.total = self._told[VISITS]

    def _numbers(self) -> Iterator[tuple[Cell, int]]:
        yield VISITS, self._days.total()
        yield "ended", self._figures.total("ended")
        for day, number in self._periods().items():
            yield ("period", day), number
        for (weekday, hour), number in self._weekly().items():
            yield ("hour", weekday, hour), number
        for seconds, number in self._lengths().items():
            yield ("length", seconds), number
        for how in ENDINGS:
            yield ("ending", how), self._figures.by_detail("ended")[how]

    def _sums(self) -> Iterator[tuple[Cell, list[Cell]]]:
        week = range(7)
        yield VISITS, [("weekday", weekday) for weekday in week]
        for weekday in week:
            hours: list[Cell] = [("hour", each, hour) for each, hour in self._weekly() if each == weekday]
            yield ("weekday", weekday), [*hours, ("older", weekday)]
            if self._daily:
                yield ("weekday", weekday), [("period", day) for day in self._periods() if day.weekday() == weekday]
        if not self._daily:
            yield VISITS, [("period", begin) for begin in self._periods()]
        yield "ended", [("length", begin) for begin in GROUPS]
        yield "ended", [("ending", how) for how in ENDINGS]

    @property
    def _daily(self) -> bool:
        return len(self._figures.days) <= DAILY

    def _periods(self) -> Counter[date]:
        """Visits by day, or by the week's first day."""
        found = Counter[date]()
        for day in self._figures.days:
            found[day if self._daily else day - timedelta(day.weekday())] += self._days[day]
        return found

    def _weekly(self) -> Counter[tuple[int, int]]:
        """Visits by weekday and hour, from the first hour with any to the last."""
        hours = sorted({hour for _, hour in self._hours})
        found = Counter(
            {(weekday, hour): 0 for weekday in range(7) for hour in range(hours[0], hours[-1] + 1)} if hours else {}
        )
        for (day, hour), number in self._hours.items():
            found[day.weekday(), hour] += number
        return found

    def _lengths(self) -> Counter[int]:
        found = Counter(dict.fromkeys(GROUPS, 0))
        for begin, number in self._figures.by_detail("visit_seconds").items():
            found[max(group for group in GROUPS if group <= int(begin))] += number
        return found

    # is it used

    def used(self) -> Section:
        """All visits, by day, by week, or of one day by hour."""
        days, wording = self._figures.days, self._wording
        rows = [row("visits", "", "all", self.total, wording.label(self.total))]
        rows += [
            row("visits", str(day), wording.day(day, "full"), *self._cell("period", day)) for day in self._periods()
        ]
        turns = wording.say("note_turns", turns=wording.locale.number(self._figures.total("turn")))
        title, some = wording.say("used"), self.total != ZERO
        if len(days) == 1:
            said = wording.say("used_day", n=wording.about(self.total), day=wording.day(days[0], "full"))
            return Section(title, columns(self._hourly()), said if some else wording.say("used_none"), turns, rows)
        said = (
            wording.say("used_days", n=wording.about(self.total), days=len(days)) if some else wording.say("used_none")
        )
        periods, on = self._periods(), [day for day in self._running.days if self._figures.by_day("on")[day]]
        usual = told(median_low(self._days[day] for day in on or days))
        busiest = max(periods, key=lambda day: periods[day])
        enough = self.total.value >= LEAST_OF_MEDIANS
        if enough:
            said = wording.joined(said, wording.say("usual_day", n=wording.about(usual)), self._busiest(busiest))
            turns = wording.joined(wording.say("note_usual"), turns)
        bars = [self._bar(day, enough and day == busiest) for day in periods]
        line = float(usual.value) if self._daily and usual.value and enough else None
        return Section(title, columns(bars, line, wording.say("line_usual")), said, turns, rows)

    def _busiest(self, day: date) -> str:
        if len(self._figures.days) <= MOST_ALIKE:
            return ""
        most = self._wording.about(self._told["period", day])
        if self._daily:
            return self._wording.say("busiest_day", day=self._wording.day(day), n=most)
        return self._wording.say("busiest_week", day=self._wording.day(day, "long"), n=most)

    def _cell(self, *cell: object) -> tuple[Told, str]:
        number = self._told[cell]
        return number, self._wording.label(number)

    def _bar(self, day: date, lit: bool) -> Bar:
        number, label = self._cell("period", day)
        many, first = len(self._periods()) > 14, day == self._figures.first
        month = self._wording.locale.data.months[day.month - 1][:3]
        dated = self._wording.say("day_month", day=day.day, month=day.month, name=month)
        name = dated if first or day.day == 1 or not self._daily else str(day.day)
        if many and not first and (day.day % 5 and day.day != 1 if self._daily else day.day > 7):
            name = ""
        return Bar(name, number.value, label if lit or not many else "", lit, is_weekend(day) and self._daily)

    def _hourly(self) -> list[Bar]:
        """The only day's hours."""
        weekday = self._figures.first.weekday()
        hours = sorted(hour for each, hour in self._weekly() if each == weekday)
        cells = [(hour, *self._cell("hour", weekday, hour)) for hour in hours]
        return [Bar(str(hour), number.value, label) for hour, number, label in cells]

    # when

    def when(self) -> Section | None:
        """At which hours of the week visits begin; None where that is not known, or known already."""
        weekly = self._weekly()
        if not weekly.total() or len(self._figures.days) == 1:
            return None
        wording, hours = self._wording, sorted({hour for _, hour in weekly})
        rows = wording.locale.data.weekdays
        values = {(day, hour - hours[0]): self._told["hour", day, hour].value for day, hour in weekly}
        day, hour = max(weekly, key=lambda cell: weekly[cell])
        picture = heat(
            rows,
            [str(hour) for hour in hours],
            values,
            wording.label(FEW),
            wording.about(self._told["hour", day, hour]),
        )
        sentence = wording.say("when_few")
        if self.total.value >= LEAST_OF_MEDIANS:
            begin, end = wording.hour(hour), wording.hour(hour + 1)
            busiest = wording.say("when_busiest", day=rows[day], begin=begin, end=end)
            sentence = wording.joined(self._window(hours, weekly), busiest)
        exported = [
            row("visits by hour", f"{day + 1} {hour:02}", f"{rows[day]} {hour}:00", *self._cell("hour", day, hour))
            for day, hour in sorted(weekly)
        ]
        return Section(wording.say("when"), picture, sentence, wording.say("when_note"), exported)

    def _window(self, hours: list[int], weekly: Counter[tuple[int, int]]) -> str:
        """The shortest time of the day in which half of the visits begin."""
        by_hour = [sum(weekly[weekday, hour] for weekday in range(7)) for hour in hours]
        spans = ((end - begin, begin, end) for begin in range(len(hours)) for end in range(begin + 1, len(hours) + 1))
        _, begin, end = min(span for span in spans if 2 * sum(by_hour[span[1] : span[2]]) >= sum(by_hour))
        first, last = self._wording.hour(hours[begin]), self._wording.hour(hours[end - 1] + 1)
        return self._wording.say("when_half", begin=first, end=last)

    # how long

    def length(self) -> Section | None:
        wording, ended = self._wording, self._told["ended"]
        median = self._figures.median_seconds()
        if median is None:
            return None
        middle = max(group for group in GROUPS if group <= median)
        names = [self._span(index) for index in range(len(GROUPS))]
        enough = ended.value >= LEAST_OF_MEDIANS
        picture = columns(
            [
                Bar(name, self._told["length", group].value, self._cell("length", group)[1], enough and group == middle)
                for name, group in zip(names, GROUPS, strict=True)
            ],
            height=300,
        )
        sentence = wording.say("length_few")
        if enough:
            long = sum(self._told["length", group].value for group in GROUPS if group >= 300)
            share = wording.percent(min(long, ended.value), ended.value)
            half = wording.say("length_half", time=wording.seconds(_round(median)))
            sentence = wording.joined(half, wording.say("length_long", share=share))
        interrupted, note = self._told["ending", "interrupted"], wording.say("length_note")
        if interrupted.value or interrupted.few:
            note = wording.joined(note, wording.say("length_interrupted", n=wording.about(interrupted)))
        rows = [
            row("visit lasted", str(group), name, *self._cell("length", group))
            for name, group in zip(names, GROUPS, strict=True)
        ]
        rows += [row("visit ended", how, how, *self._cell("ending", how)) for how in ENDINGS]
        return Section(wording.say("length"), picture, sentence, note, rows)

    def _span(self, index: int) -> str:
        begin, say, last = GROUPS[index], self._wording.seconds, index + 1 == len(GROUPS)
        if last:
            return self._wording.say("over", time=say(begin))
        end = GROUPS[index + 1]
        if begin < 60 <= end:
            return f"{say(begin)} – {say(end)}"
        factor, unit = (60, "minutes") if begin else (1, "seconds")
        factor, unit = (1, "seconds") if end < 60 else (factor, unit)
        return self._wording.say(unit, n=f"{begin // factor}–{end // factor}")

    @property
    def median(self) -> str:
        """The median length, for the head of the report."""
        seconds = self._figures.median_seconds()
        enough = self._told["ended"].value >= LEAST_OF_MEDIANS
        return self._wording.seconds(_round(seconds)) if seconds is not None and enough else "–"


def _round(seconds: float) -> int:
    """To five seconds: it comes from buckets."""
    return max(5, round(seconds / 5) * 5)
