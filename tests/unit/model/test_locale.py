"""Numbers, per cent and counted things as each language writes them; the shipped ones as the United Nations do."""

from __future__ import annotations

from datetime import time

import pytest

from kiosk.model.cldr import locale_data
from kiosk.model.line_breaks import NARROW, NO_BREAK, spaced
from kiosk.model.locale import Locale
from kiosk.model.site import Site
from kiosk.model.usage import Usage

LEFT_TO_RIGHT = "\u200e"


def locale(site: Site, code: str) -> Locale:
    """That of a shipped language with its usage, and of any other as CLDR has it."""
    return Locale(locale_data(code), site.words[code].usage if code in site.words else Usage())


def plain(written: str) -> str:
    return spaced(written).replace(LEFT_TO_RIGHT, "")


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("en", ["4,800", "201,000", "1,234,567.5", "−3.25", "0"]),
        ("ru", ["4800", "201 000", "1 234 567,5", "−3,25", "0"]),
        ("zh", ["4,800", "201,000", "1,234,567.5", "−3.25", "0"]),
        ("fr", ["4 800", "201 000", "1 234 567,5", "−3,25", "0"]),
        ("es", ["4800", "201 000", "1 234 567,5", "−3,25", "0"]),
        ("ar", ["4 800", "201 000", "1 234 567,5", "−3,25", "0"]),
        ("de", ["4.800", "201.000", "1.234.567,5", "−3,25", "0"]),
        ("fa", ["۴٬۸۰۰", "۲۰۱٬۰۰۰", "۱٬۲۳۴٬۵۶۷٫۵", "−۳٫۲۵", "۰"]),
        ("hi", ["4,800", "2,01,000", "12,34,567.5", "−3.25", "0"]),
    ],
)
def test_a_number_is_grouped_and_split_as_its_language_does(site: Site, code: str, numbers: list[str]) -> None:
    written = [locale(site, code).number(each) for each in (4800, 201_000, 1_234_567.5, -3.25, 0)]
    assert [plain(each) for each in written] == numbers
    assert not any(" " in each for each in written), "a line could end inside a number"


@pytest.mark.parametrize(
    ("code", "places"),
    [("en", ["1", "10", "21", "120"]), ("zh", ["一", "十", "二十一", "120"]), ("ar", ["1", "10", "21", "120"])],
)
def test_which_of_a_few_it_is_stands_in_words_where_that_is_the_custom(
    site: Site, code: str, places: list[str]
) -> None:
    assert [locale(site, code).place(each) for each in (1, 10, 21, 120)] == places


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("en", "65.1%"),
        ("ru", f"65,1{NO_BREAK}%"),
        ("zh", "65.1%"),
        ("fr", f"65,1{NARROW}{NO_BREAK}%".replace(NARROW, "")),
        ("es", f"65,1{NO_BREAK}%"),
        ("ar", f"65,1{LEFT_TO_RIGHT}%{LEFT_TO_RIGHT}"),
        ("de", f"65,1{NO_BREAK}%"),
        ("fa", "۶۵٫۱٪"),
        ("tr", "%65,1"),
    ],
)
def test_the_sign_of_per_cent_is_on_its_side(site: Site, code: str, written: str) -> None:
    assert locale(site, code).percent(65.1) == written


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("en", ["243 million", "1 million", "0.5 million", "1,500 million"]),
        ("ru", ["243 млн", "1 млн", "0,5 млн", "1500 млн"]),
        ("zh", ["2.43亿", "100万", "50万", "15亿"]),
        ("fr", ["243 millions", "1 million", "0,5 million", "1 500 millions"]),
        ("es", ["243 millones", "1 millón", "0,5 millones", "1500 millones"]),
        ("ar", ["243 مليون", "1 مليون", "0,5 مليون", "1 500 مليون"]),
        ("de", ["243 Millionen", "1 Million", "0,5 Millionen", "1.500 Millionen"]),
        ("hi", ["24.3 करोड़", "10 लाख", "5 लाख", "1.5 अरब"]),
    ],
)
def test_millions_are_counted_as_the_language_counts(site: Site, code: str, written: list[str]) -> None:
    values = (243, 1, 0.5, 1500)
    assert [plain(str(locale(site, code).unit(each, "million"))) for each in values] == written


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("en", ["1 hectare", "3 hectares", "355 hectares", "1.5 hectares", "201,000 hectares"]),
        ("ru", ["1 гектар", "3 гектара", "355 гектаров", "1,5 гектара", "201 000 гектаров"]),
        ("zh", ["1公顷", "3公顷", "355公顷", "1.5公顷", "201,000公顷"]),
        ("fr", ["1 hectare", "3 hectares", "355 hectares", "1,5 hectare", "201 000 hectares"]),
        ("es", ["1 hectárea", "3 hectáreas", "355 hectáreas", "1,5 hectáreas", "201 000 hectáreas"]),
        ("ar", ["1 هكتار", "3 هكتارات", "355 هكتارًا", "1,5 هكتار", "201 000 هكتار"]),
        ("pl", ["1 hektar", "3 hektary", "355 hektarów", "1,5 hektara", "201 000 hektarów"]),
    ],
)
def test_what_is_counted_has_the_form_that_goes_with_its_number(site: Site, code: str, forms: list[str]) -> None:
    values = (1, 3, 355, 1.5, 201_000)
    written = [str(locale(site, code).unit(each, "hectare")) for each in values]
    assert [plain(each) for each in written] == forms
    assert not any(" " in each for each in written), "a line could end between a number and its unit"


def test_a_unit_that_nobody_knows_is_none(site: Site) -> None:
    assert locale(site, "en").unit(3, "bushels of joy") is None


@pytest.mark.parametrize(
    ("code", "minutes", "hours"),
    [
        ("en", "in 5 min", "in 2 hr"),
        ("ru", "через 5 мин.", "через 2 ч"),
        ("zh", "5分钟后", "2小时后"),
        ("fr", "dans 5 min", "dans 2 h"),
        ("es", "dentro de 5 min", "dentro de 2 h"),
        ("ar", "خلال 5 دقائق", "خلال ساعتين"),
        ("de", "in 5 Min.", "in 2 Std."),
    ],
)
def test_what_is_ahead_is_said_so(site: Site, code: str, minutes: str, hours: str) -> None:
    spoken = locale(site, code)
    assert (plain(spoken.ahead(5, "minute")), plain(spoken.ahead(2, "hour"))) == (minutes, hours)


def test_hours_have_the_digits_of_the_language(site: Site) -> None:
    assert [locale(site, code).clock(time(15, 5)) for code in ("en", "ar", "fa")] == ["15:05", "15:05", "۱۵:۰۵"]


def test_a_language_does_not_say_what_it_has_no_word_for(site: Site) -> None:
    spoken = {code: locale(site, code).says("million") for code in ("en", "ru", "zh", "ar", "hi")}
    assert spoken == {"en": True, "ru": True, "zh": False, "ar": True, "hi": False}
