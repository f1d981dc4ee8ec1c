"""Where no line may end: inside a date, between a number and what it counts, before a mark that begins no line.

Authors type ordinary spaces; whoever makes finished text asks `unbroken`. Qt knows the rest of Unicode's rules.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.model.cldr import Fields
from kiosk.model.locale import Locale

NO_BREAK, NARROW, JOIN = "\u00a0", "\u202f", "\u2060"
"""A space that does not break, a narrow one, and a sign without width that holds its neighbours together."""
_IDEOGRAPH = "\u3007\u3400-\u9fff\uf900-\ufaff"
_CLOSING = "，。、；：！？）》〉」』】”’…%％"
_PLAIN = str.maketrans({NO_BREAK: " ", NARROW: " ", JOIN: None})

_DIGIT, _YEAR, _HAN = re.compile(r"\d"), re.compile(r"\d{4}"), re.compile(f"[{_IDEOGRAPH}]")
_MARKS = (
    r"(?=[:»·—–…])|(?<=« )|(?<=\d )(?=[%‰°])",
    r"(?P<narrow>(?=[;?!]))",
    r"(?=\d)(?:(?<=№ )|(?<=\bNo\. )|(?<=\b[Nn]° )|(?<=\bNúm\. ))",
    r"(?=[^\W\d_])(?:(?<=\d(?:st|nd|rd|th|er|re|-[ймяе]) )|(?<=\d[eºª] ))",
)
_MARKED = re.compile(f" (?:{'|'.join(_MARKS)})")
"""It begins with the space itself, which is soon found."""
_IDEOGRAPHIC = (
    re.compile(rf"(?<=\d)(?=[{_IDEOGRAPH}])|(?<=第)(?=\d)|(?<=[^\s{JOIN}—…])(?=[—…·～])"),
    re.compile(rf"(?<=[{_IDEOGRAPH}])(?=[{_IDEOGRAPH}][{_CLOSING}]*(?:</\w+>)*\s*$)", re.MULTILINE),
)
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_COUNTED = re.compile(r" (?<=\d )(\w+)\b")
_COUNTED_IDEOGRAPHS = re.compile(rf"(?<=\d)([{_IDEOGRAPH}]{{2,4}})")


def spaced(text: str) -> str:
    """The text as an author would type it, with nothing in it that holds its lines together."""
    return text.translate(_PLAIN) if NO_BREAK in text or NARROW in text or JOIN in text else text


@lru_cache(maxsize=20_000)
def unbroken(text: str, locale: Locale) -> str:
    """The text with signs that hold together what belongs together in this language."""
    if _DIGIT.search(text):
        whole, day, year = _dates(locale.data.patterns["long"], locale.data.between["day", "d"], locale.month_names)
        for date in (whole, day, year) if _YEAR.search(text) else (day,):
            text = date.sub(_held_date, text)
        if locale.group.isspace():
            text = _GROUPS.sub(lambda number: number[0].replace(" ", locale.group), text)
        text = _COUNTED.sub(lambda unit: _held_unit(unit, locale, NO_BREAK), text)
        text = _COUNTED_IDEOGRAPHS.sub(lambda unit: _held_unit(unit, locale), text)
    text = _MARKED.sub(lambda space: NO_BREAK if space["narrow"] is None else NARROW, text)
    if not text.isascii() and _HAN.search(text):
        for pattern in _IDEOGRAPHIC:
            text = pattern.sub(JOIN, text)
    return text


def _held_unit(found: re.Match[str], locale: Locale, gap: str = "") -> str:
    """The unit that follows a number; in Chinese nothing shows where it ends."""
    word = found[1]
    if gap:
        return f"{gap}{word}" if word in locale.unit_words else found[0]
    length = next((size for size in range(len(word), 1, -1) if word[:size] in locale.unit_words), 0)
    return JOIN.join(word[:length]) + word[length:]


def _held_date(date: re.Match[str]) -> str:
    """A date without an end of line in it; one after a dash that has room."""
    text = re.sub(r"(?<!–)\s(?!–)|\s(?=–)", NO_BREAK, date[0]).replace("/", f"/{JOIN}")
    return re.sub(rf"(?<=[{_IDEOGRAPH}])(?=[\d{_IDEOGRAPH}])|(?<=\d)(?=[{_IDEOGRAPH}])", JOIN, text)


@lru_cache(maxsize=64)
def _dates(pattern: Fields, between: str, months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """What finds a whole date, what a day and month, and what a month and year."""
    day = rf"\d{{1,2}}(?:er|º)?(?:(?:{_loose(between)}|\s?[-–]\s?)\d{{1,2}}(?:er|º)?)?"
    named = any(len(field) > 2 for field, _ in pattern)
    month = "(?:" + "|".join(map(re.escape, sorted(months, key=len, reverse=True))) + ")" if named else r"\d{1,2}"
    fields = {"d": day, "y": r"\d{4}", "M": month, "L": month}
    parts = [(field[:1], fields.get(field[:1]) or _loose(plain)) for field, plain in pattern]
    found = (_part(parts, wanted) for wanted in ("dMLy", "dML", "MLy"))
    return tuple(re.compile(rf"(?<!\d){each}(?!\d)", re.IGNORECASE) for each in found)


def _part(parts: list[tuple[str, str]], wanted: str) -> str:
    """From the first to the last of these fields; what follows a year belongs to it."""
    places = [index for index, (letter, _) in enumerate(parts) if letter and letter in wanted]
    end = places[-1] + 1
    while "y" in wanted and end < len(parts) and not parts[end][0]:
        end += 1
    return "".join(part for _, part in parts[places[0] : end])


def _loose(plain: str) -> str:
    """A pattern's own characters, with any kind of space."""
    return re.sub(r"(?:\\?\s)+", r"\\s", re.escape(plain))
