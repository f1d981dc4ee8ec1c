"""What the report says: its words in one language, with numbers, days and lengths of time as that language has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.desk.use_report.disclosure import LEAST_OF_SHARES, Told
from kiosk.desk.use_report.words import CODES, words
from kiosk.model.calendar_dates import Style, written, written_range
from kiosk.model.cldr import locale_data
from kiosk.model.locale import NO_BREAK, Locale
from kiosk.model.usage import Usage


@dataclass(frozen=True)
class Wording:
    """`pages` are the titles of pages by their ids, `languages` their names for themselves by their codes."""

    pages: dict[str, str]
    languages: dict[str, str]
    code: str = "en"
    custom: Locale | None = None

    @property
    def locale(self) -> Locale:
        """How numbers and dates are written: as the stand does it, or as CLDR has it."""
        return self.custom or Locale(locale_data(self.code), Usage())

    @property
    def mirrored(self) -> bool:
        """Whether it is read from right to left."""
        return self.code == "ar"

    def say(self, word: str, /, **values: object) -> str:
        """One of the report's words, filled in."""
        return words()[word][self.code].format(**values)

    def joined(self, *sentences: str) -> str:
        """Sentences one after another; those that are empty are left out."""
        return ("" if self.code == "zh" else " ").join(filter(None, sentences))

    def page(self, id: str) -> str:
        return self.pages.get(id, id)

    def quoted(self, id: str) -> str:
        """A page's title within a sentence."""
        return self.say("quoted", text=self.page(id))

    def language(self, code: str) -> str:
        return self.say(f"language_{code}") if code in CODES else self.languages.get(code, code)

    def both(self, code: str) -> str:
        """The language's name in the report's language and in its own."""
        own = self.languages.get(code, code)
        name = self.language(code)
        return name if name.casefold() == own.casefold() else f"{name} · {own}"

    def day(self, day: date, style: Style = "weekday") -> str:
        return written(day, style, self.locale)

    def days(self, first: date, last: date) -> str:
        return self.day(first, "long") if first == last else written_range(first, last, "day", self.locale)

    def hour(self, hour: int) -> str:
        return self.locale.digits(f"{hour}:00")

    def label(self, number: Told) -> str:
        """As it stands beside a bar or in a table."""
        if number.few and self.mirrored:  # where "<5" would be read as "more than 5"
            return self.say("few")
        return "<5" if number.few else "–" if number.withheld else self.locale.number(number.value)

    def about(self, number: Told) -> str:
        """`about 340`, `fewer than 5`, `0`, within a sentence."""
        if number.few or number.withheld:
            return self.say("few" if number.few else "some")
        return self.say("about", n=self.label(number)) if number.value else self.label(number)

    def percent(self, part: float, whole: float) -> str:
        return self.locale.percent(round(100 * part / whole)) if whole else self.locale.percent(0)

    def of(self, part: Told, whole: Told) -> str | None:
        """`58%`; None where either is too small for a share."""
        if whole.value < LEAST_OF_SHARES or part.few or part.withheld:
            return None
        return self.percent(min(part.value, whole.value), whole.value)

    def seconds(self, seconds: float) -> str:
        """`45 s`, `1 min 40 s`, `2 h 5 min`: the finer part only as far as it matters."""
        whole = round(seconds)
        minutes, rest = divmod(whole, 60)
        hours, left = divmod(minutes, 60)
        if not minutes:
            parts = [("seconds", whole)]
        elif not hours:
            parts = [("minutes", minutes), ("seconds", rest if minutes < 10 else 0)]
        else:
            parts = [("hours", hours), ("minutes", left)]
        told = [self.say(name, n=self.locale.number(n)).replace(" ", NO_BREAK) for name, n in parts[:1]]
        told += [self.say(name, n=self.locale.number(n)).replace(" ", NO_BREAK) for name, n in parts[1:] if n]
        return ("" if self.code == "zh" else NO_BREAK).join(told)

    def listed(self, names: Sequence[str]) -> str:
        """`A, B and C`."""
        head = self.say("comma").join(names[:-1])
        return f"{head}{self.say('and')}{names[-1]}" if head else names[-1]
