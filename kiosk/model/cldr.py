"""What CLDR knows of a language, through Babel: marks of numbers, names of months, patterns, plural forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

Fields = tuple[tuple[str, str], ...]
"""A pattern of a date in parts: a field's letters, as in ("MMMM", ""), or plain characters, as in ("", " ")."""
Forms = Mapping[str, str]
"""A pattern with `{0}` for each plural category: one, few, many, other."""
WORLD = "en-001"
"""English as most of the world writes it; a language that CLDR does not know gets its customs too."""

PARTS = {
    "months", "days", "date_formats", "datetime_skeletons", "interval_formats", "date_fields", "plural_form",
    "default_numbering_system", "number_symbols", "decimal_formats", "percent_formats", "compact_decimal_formats",
    "unit_patterns",
}  # fmt: skip
"""What is read of Babel's data; the package has no more of it."""

SIGNS = {"hectare", "tonne", "kilogram", "gram", "kilometer", "meter", "minute", "hour", "liter"}
"""Units whose signs authors write behind numbers; those of others may be words of the language, as `in` for inch."""
_DATES = {"day": ("yMMMMd", "yMMMd"), "month": ("yMMMM", "yMMM"), "year": ("y", "y")}


@dataclass(frozen=True, eq=False)
class LocaleData:
    """A language's customs as CLDR has them."""

    decimal: str
    group: str
    minus: str
    groups: tuple[int, int]
    """How many digits stand together: the last ones, and those before them."""
    percent: str
    """`{0}` and the sign."""
    zero: str
    """The first of its ten digits."""
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    weekdays: tuple[str, ...]
    patterns: Mapping[str, Fields]
    """full, long, weekday, month, year."""
    between: Mapping[tuple[str, str], str]
    """What stands between two dates, by their precision and the first field in which they differ: y, M or d."""
    compact: tuple[tuple[int, int, Forms], ...]
    """From which number on, what it is divided by, and the pattern."""
    plural: Callable[[float], str]
    ahead: Mapping[str, Forms]
    """`in {0} min`, by minute and hour."""
    units: Mapping[str, Forms]
    unit_words: frozenset[str]
    """Words and signs that follow a number: hectares, ha, million, the Russian г of a year."""
    in_words: tuple[str, ...]
    """How 1 to 99 are written in a row of few, as in 第一级; empty where that is in digits."""


@lru_cache(maxsize=256)
def known(code: str) -> bool:
    """Whether CLDR knows this language or locale, as in `de` or `en-001`."""
    from babel.localedata import normalize_locale

    return normalize_locale(code.replace("-", "_")) is not None


def locale_data(code: str) -> LocaleData:
    """The customs of a language; those of WORLD where CLDR does not know it."""
    return _loaded(WORLD if code == "en" or not known(code) else code)


@lru_cache(maxsize=32)
def _loaded(code: str) -> LocaleData:
    from babel import localedata

    # Babel resolves what one language takes from another inside what all of them share: after Chinese, French would
    # get Chinese months. And all of its data is much more than what is wanted here.
    localedata._cache.clear()
    name = str(localedata.normalize_locale(code.replace("-", "_")))
    data: dict[Any, Any] = localedata.load(name)
    found = _read(localedata.LocaleDataDict(data), _in_words(name))
    localedata._cache.clear()
    return found


def _in_words(name: str) -> tuple[str, ...]:
    """CLDR's rule for Chinese, which Babel has not: 一, 十, 十一, 二十, 二十一."""
    if name.partition("_")[0] not in ("zh", "yue"):
        return ()
    ones = "", *"一二三四五六七八九"
    return tuple((ones[ten] if ten > 1 else "") + "十" * (ten > 0) + one for ten in range(10) for one in ones)[1:]


def _read(data: Mapping[Any, Any], in_words: tuple[str, ...]) -> LocaleData:
    system = data["default_numbering_system"]
    symbols = {**data["number_symbols"]["latn"], **data["number_symbols"].get(system, {})}
    percent, months, weekdays = data["percent_formats"][None], data["months"], data["days"]["format"]["wide"]
    return LocaleData(
        decimal=symbols["decimal"],
        group=symbols["group"],
        minus=symbols["minusSign"].replace("-", "−"),
        groups=data["decimal_formats"][None].grouping,
        percent=f"{percent.prefix[0]}{{0}}{percent.suffix[0]}".replace("%", symbols["percentSign"]),
        zero=_zero(system),
        months=_in_order(months["format"]["wide"], 1, 12),
        months_alone=_in_order(months["stand-alone"]["wide"], 1, 12),
        weekdays=_in_order(weekdays, 0, 6),
        patterns=_patterns(data),
        between=dict(_between(data["interval_formats"])),
        compact=tuple(sorted(_compact(data["compact_decimal_formats"]))),
        plural=data["plural_form"],
        ahead={unit: _ahead(data["date_fields"], unit) for unit in ("minute", "hour")},
        units=dict(_units(data["unit_patterns"])),
        unit_words=frozenset(_unit_words(data)),
        in_words=in_words,
    )


def _zero(system: str) -> str:
    """The zero of a system of digits, such as `arabext`; 0 for those that this does not know."""
    names = {"arab": "ARABIC-INDIC", "arabext": "EXTENDED ARABIC-INDIC", "deva": "DEVANAGARI", "beng": "BENGALI"}
    names |= {"mymr": "MYANMAR", "tibt": "TIBETAN", "adlm": "ADLAM", "cakm": "CHAKMA", "olck": "OL CHIKI"}
    return unicodedata.lookup(f"{names[system]} DIGIT ZERO") if system in names else "0"


def _in_order(names: Mapping[int, str], first: int, last: int) -> tuple[str, ...]:
    return tuple(names[index] for index in range(first, last + 1))


def _patterns(data: Mapping[Any, Any]) -> dict[str, Fields]:
    skeletons = data["datetime_skeletons"]
    weekday = skeletons["MMMMEd"] if "MMMMEd" in skeletons else skeletons["MMMEd"]
    return {
        "full": fields(data["date_formats"]["full"].pattern),
        "long": fields(data["date_formats"]["long"].pattern),
        "weekday": fields(weekday.pattern),
        "month": fields(skeletons["yMMMM"].pattern),
        "year": fields(skeletons["y"].pattern),
    }


def fields(pattern: str) -> Fields:
    """The parts of a pattern such as `d 'de' MMMM`."""
    from babel.dates import tokenize_pattern

    tokens = [(kind, value) for kind, value in tokenize_pattern(pattern)]
    return tuple((value[0] * value[1], "") if isinstance(value, tuple) else ("", value) for _, value in tokens)


def _between(intervals: Mapping[Any, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    general = str(intervals[None])
    anyhow = general[general.index("}") + 1 : general.rindex("{")]
    for precision, skeletons in _DATES.items():
        ways: Mapping[Any, Any] = next((intervals[name] for name in skeletons if name in intervals), {})
        for differing in "yMd":
            halves = [fields(half) for half in ways.get(differing, ())]
            yield (precision, differing), _seam(*halves) if len(halves) == 2 else anyhow


def _seam(before: Fields, after: Fields) -> str:
    """The plain characters at the end of the first half and at the beginning of the second."""
    end = before[-1][1] if not before[-1][0] else ""
    return end + (after[0][1] if not after[0][0] else "")


def _compact(formats: Mapping[Any, Any]) -> Iterator[tuple[int, int, Forms]]:
    by_category = formats["long" if "long" in formats else "short"]
    for power in by_category["other"]:
        pattern = by_category["other"][power].pattern
        zeros = pattern.count("0")
        if zeros and not re.fullmatch("0+", pattern):
            forms = {each: _counted(powers[power].pattern) for each, powers in by_category.items() if power in powers}
            yield int(power), int(power) // 10 ** (zeros - 1), forms


def _counted(pattern: str) -> str:
    """`000 'Mio.'` as `{0} Mio.`."""
    return re.sub("0+", "{0}", pattern.replace("'", ""), count=1)


def _ahead(fields: Mapping[Any, Any], unit: str) -> Forms:
    short = fields.get(f"{unit}-short", {})
    return dict((short if "future" in short else fields[unit])["future"])


def _unit_words(data: Mapping[Any, Any]) -> Iterator[str]:
    patterns = [each for forms in _units_of(data, "long") for each in forms.values()]
    patterns += [forms[each] for forms in _units_of(data, "short", SIGNS) for each in forms if each != "per"]
    for length in data["compact_decimal_formats"].values():
        patterns += [powers[each].pattern for powers in length.values() for each in powers]
    patterns += [f"0 {plain}" for _, plain in fields(data["date_formats"]["long"].pattern) if plain.strip(" .de")]
    for pattern in patterns:
        if word := re.fullmatch(r"(?:\{0\}|0+)[\s']*([^\W\d_]+)[.']*", str(pattern)):
            yield word[1]


def _units_of(data: Mapping[Any, Any], length: str, names: Collection[str] = ()) -> Iterator[Forms]:
    for name, lengths in data["unit_patterns"].items():
        if not names or name.partition("-")[2] in names:
            yield {each: form for each, form in lengths.get(length, {}).items() if each != "per"}


def _units(patterns: Mapping[Any, Any]) -> Iterator[tuple[str, Forms]]:
    for name in patterns:
        forms = {**patterns[name].get("short", {}), **patterns[name].get("long", {})}
        forms.pop("per", None)
        if "other" in forms:
            yield name.partition("-")[2], forms
