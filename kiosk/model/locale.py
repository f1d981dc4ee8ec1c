"""A language's customs for numbers and counted things: CLDR's, and what the stand's usage makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property, lru_cache

from kiosk.model.cldr import Forms, LocaleData, locale_data
from kiosk.model.usage import UnitForms, Usage

NO_BREAK = "\u00a0"
IDEOGRAPHS = "\u2e80"
"""Units written in Chinese follow their number without a space."""
SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
"""Units that are a part of the number: CLDR says how a language counts them, as in 2.43亿."""


@dataclass(frozen=True, eq=False)
class Locale:
    """What is asked for a finished number; `kiosk.model.calendar_dates` asks for dates."""

    data: LocaleData
    usage: Usage

    @cached_property
    def group(self) -> str:
        """What stands between thousands."""
        return self.data.group if self.usage.group_mark is None else self.usage.group_mark

    @cached_property
    def month_names(self) -> tuple[str, ...]:
        """Every form of the months' names."""
        return self.usage.months or (*self.data.months, *self.data.months_alone)

    @cached_property
    def unit_words(self) -> frozenset[str]:
        """Words that follow a number and stay on its line."""
        own = (form for forms in self.usage.units.values() for form in forms.model_dump().values() if form)
        return self.data.unit_words.union(own) if self.usage.units else self.data.unit_words

    @lru_cache(maxsize=10_000)  # noqa: B019 - there are few locales, and they stay
    def number(self, value: float) -> str:
        """4800 as this language writes it; at most two decimals."""
        whole, _, decimals = f"{abs(value):.2f}".partition(".")
        decimals = decimals.rstrip("0")
        decimal = self.data.decimal if self.usage.decimal_mark is None else self.usage.decimal_mark
        written = self._grouped(whole) + (decimal + decimals if decimals else "")
        return self.digits((self.data.minus if value < 0 else "") + written)

    def _grouped(self, whole: str) -> str:
        if len(whole) < self.usage.group_from:
            return whole
        last, before = self.data.groups
        head, parts = whole[:-last], [whole[-last:]]
        while head:
            parts.append(head[-before:])
            head = head[:-before]
        return self.group.join(reversed(parts))

    def place(self, index: int) -> str:
        """Which of a few it is, from 1: the first level is 1, and 一 where that is written in words."""
        return self.data.in_words[index - 1] if index <= len(self.data.in_words) else self.number(index)

    def percent(self, value: float) -> str:
        """65.1 with its sign, on the side where this language has it."""
        return self.data.percent.replace("{0}", self.number(value))

    def digits(self, written: str) -> str:
        """The same with the digits of this language."""
        zero = ord(self.data.zero)
        return written if self.data.zero == "0" else written.translate({48 + i: zero + i for i in range(10)})

    def clock(self, at: time | datetime) -> str:
        """15:00, of twenty-four hours in every language."""
        return self.digits(f"{at:%H:%M}")

    def ahead(self, count: int, unit: str) -> str:
        """`in 5 min` for 5 and minute, `in 2 hr` for 2 and hour."""
        return self._filled(self.data.ahead[unit], count)

    @lru_cache(maxsize=10_000)  # noqa: B019
    def unit(self, value: float, name: str) -> str | None:
        """355 hectares; 243 and million as 2.43亿. None for a unit that CLDR does not know."""
        if name in self.usage.units:
            return self.counted(value, self.usage.units[name])
        if name in SCALES:
            own = self._scale(SCALES[name])
            return self._filled(own, value) if own else self._scaled(value * SCALES[name])
        return self._filled(self.data.units[name], value) if name in self.data.units else None

    def says(self, scale: str) -> bool:
        """Whether this language counts in that scale: Chinese has no word for a million."""
        return scale in self.usage.units or self._scale(SCALES[scale]) is not None

    def _scale(self, power: int) -> Forms | None:
        return next((forms for since, part, forms in self.data.compact if since == part == power), None)

    def _scaled(self, value: float) -> str:
        fitting = [(part, forms) for since, part, forms in self.data.compact if since <= round(abs(value))]
        if not fitting:
            return self.number(value)
        part, forms = fitting[-1]
        return self._filled(forms, value / part)

    def _filled(self, forms: Forms, value: float) -> str:
        form = forms.get(self.data.plural(_exact(value))) or forms["other"]
        return form.replace("{0}", self.number(value)).replace(" ", NO_BREAK)

    def counted(self, value: float, forms: UnitForms) -> str:
        """The number and an author's word for what is counted, in the form that goes with the number."""
        return self.labelled(value, forms.of(self.data.plural(_exact(value))))

    def labelled(self, value: float, label: str) -> str:
        """The number and what stands behind it, whatever the number; no line breaks between them."""
        gap = "" if label >= IDEOGRAPHS else NO_BREAK
        return f"{self.number(value)}{gap}{label}"


def _exact(value: float) -> float:
    """As it is shown, since its plural depends on its decimals."""
    return int(value) if value == int(value) else round(value, 2)


@lru_cache(maxsize=64)
def locale_of(code: str, usage: Usage) -> Locale:
    """A language's customs with a stand's usage."""
    return Locale(locale_data(usage.locale or code), usage)
