"""Numbers as people and their programs write them, and what each may mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from kiosk.model.issues import Invalid
from kiosk.model.numbers import showable

Qualifier = Literal["", "over", "about", "nearly", "under"]

_GAPS = " \u00a0\u2007\u2009\u202f'\u2018\u2019\u066c"
_PLAIN = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９，．،٪％\u2212" + _GAPS, "0123456789" * 3 + ",.,%%-" + "'" * len(_GAPS)
)
_ARABIC_POINT = "\u066b"
_QUALIFIED = re.compile(rf"(?:({'|'.join(get_args(Qualifier)[1:])})\s+)?(.*)", re.DOTALL)
_WHOLE = r"[-+]?(?:[1-9]\d{0,2}(?P<gap>[%s'])\d{3}(?:(?P=gap)\d{3})*|\d+)"
_READ = {
    mark: re.compile(rf"{_WHOLE % other}(?:[{mark}{_ARABIC_POINT}]\d+)?|[-+]?{re.escape(mark)}\d+", re.ASCII)
    for mark, other in ((".", ","), (",", "."))
}
"""A number by the mark before its decimals; the other mark, or a gap, then stands between thousands."""
_ODD = {
    "chart-value-absent": re.compile(
        r"[-‐‑‒–—―.…·*/?]+|n\.?'?/?'?[ad]\.?|none|null|nil|nan|н/?д|нет'данных|无|无数据", re.IGNORECASE
    ),
    "chart-value-broken": re.compile(r"#+|#\w[\w/]*[!?]?|Err:\d+|=.*", re.DOTALL),
    "chart-value-shortened": re.compile(r"[-+]?\d+(?:[.,]\d+)?E[-+]?\d+", re.IGNORECASE),
    "chart-value-grouped": re.compile(r"[-+]?\d{1,2}(?:([,.'])\d\d)(?:\1\d\d)*\1\d{3}(?:[.,]\d+)?", re.ASCII),
    "chart-value-bracketed": re.compile(r"\(\d[\d.,']*\)|\d[\d.,']*-"),
}  # fmt: skip
"""What may stand where a number was meant."""
_INSIDE = re.compile(r"\d(?:[\d.,'\u066b]*\d)?")


@dataclass(frozen=True)
class Figure:
    """A number as it was written, and what it means by the mark that stands before its decimals, "." or ","."""

    written: str
    readings: Mapping[str, float]
    qualifier: Qualifier = ""

    @property
    def proves(self) -> str:
        """The decimal mark that this number alone proves, "" if it has none or might have either."""
        return next(iter(self.readings)) if len(self.readings) == 1 else ""

    def number(self, mark: str = "") -> float:
        """What it means where `mark` stands before decimals, "" where nobody knows. Raises Invalid."""
        low, *_, high = sorted([*self.readings.values()] * 2, key=abs)
        if mark in self.readings:
            return self.readings[mark]
        if mark:
            raise Invalid("chart-number-other-mark", written=self.written, plain=plainly(high))
        if low != high:
            small = plainly(low) if low == round(low) else f"{low:.4f}"  # one digit more than thousands have
            raise Invalid("chart-number-unclear", written=self.written, whole=plainly(high), decimals=small)
        return low


def figure(written: str, units: Collection[str] = ()) -> Figure:
    """The number that is written there: alone, after over or about, or with one of `units`. Raises Invalid."""
    qualifier, rest = _QUALIFIED.fullmatch(written.strip()).groups("")  # type: ignore[union-attr]
    text = _alone(rest.translate(_PLAIN), units)
    if not (readings := _readings(text)):
        raise _odd(written.strip(), text)
    readings = {mark: showable(number, written.strip()) for mark, number in readings.items()}
    return Figure(written.strip(), readings, qualifier)  # type: ignore[arg-type]


def plainly(number: float) -> str:
    """The number as every program reads it: 224000, 65.1."""
    return f"{number:.0f}" if number == round(number) else repr(number)


def _alone(text: str, units: Collection[str]) -> str:
    """The text without its unit."""
    for unit in sorted((unit.translate(_PLAIN) for unit in units if unit), key=len, reverse=True):
        if text.startswith(unit) or text.endswith(unit):
            return text.removeprefix(unit).removesuffix(unit).strip("'")
    return text


def _readings(text: str) -> dict[str, float]:
    found = {}
    for mark, pattern in _READ.items():
        if pattern.fullmatch(text):
            dots = text.replace("," if mark == "." else ".", "").replace("'", "")
            found[mark] = float(dots.replace(_ARABIC_POINT, ".").replace(",", "."))
    return found


def _odd(written: str, text: str) -> Invalid:
    """Why this is no number."""
    for code, pattern in _ODD.items():
        if pattern.fullmatch(text):
            return Invalid(code, written=written)
    inside = _INSIDE.findall(text)
    if len(inside) == 1 and _readings(inside[0]):
        return Invalid("chart-value-extra", written=written)
    return Invalid("chart-value-unclear", written=written)
