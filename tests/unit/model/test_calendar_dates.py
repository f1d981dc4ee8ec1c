"""Dates as each language writes them; the shipped ones as the United Nations do."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.model.calendar_dates import Precision, Style, written, written_range
from kiosk.model.site import Site
from tests.unit.model.test_locale import locale, plain

MONDAY, FIRST = date(2017, 3, 13), date(2017, 2, 1)


@pytest.mark.parametrize(
    ("code", "style", "text"),
    [
        ("en", "full", "Monday, 13 March 2017"),
        ("ru", "full", "понедельник, 13 марта 2017 г."),
        ("zh", "full", "2017年3月13日星期一"),
        ("fr", "full", "lundi 13 mars 2017"),
        ("es", "full", "lunes, 13 de marzo de 2017"),
        ("ar", "full", "الاثنين، 13 آذار/مارس 2017"),
        ("de", "full", "Montag, 13. März 2017"),
        ("fa", "full", "دوشنبه ۱۳ مارس ۲۰۱۷"),
        ("hi", "full", "सोमवार, 13 मार्च 2017"),
        ("en", "weekday", "Monday, 13 March"),
        ("zh", "weekday", "3月13日星期一"),
        ("ar", "weekday", "الاثنين، 13 آذار/مارس"),
        ("ru", "weekday", "понедельник, 13 марта"),
        ("ru", "month", "март 2017 г."),
        ("zh", "month", "2017年3月"),
        ("es", "month", "marzo de 2017"),
        ("ar", "month", "آذار/مارس 2017"),
        ("pl", "month", "marzec 2017"),
        ("zh", "year", "2017年"),
    ],
)
def test_a_day_is_written_as_its_language_does(site: Site, code: str, style: Style, text: str) -> None:
    assert plain(written(MONDAY, style, locale(site, code))) == text


@pytest.mark.parametrize(
    ("code", "first", "last", "precision", "text"),
    [
        ("en", "2011-03-24", "2011-03-25", "day", "24–25 March 2011"),
        ("ru", "2011-03-24", "2011-03-25", "day", "24–25 марта 2011 г."),
        ("zh", "2011-03-24", "2011-03-30", "day", "2011年3月24日至30日"),
        ("fr", "2017-02-01", "2017-02-02", "day", "1er-2 février 2017"),
        ("es", "2017-02-01", "2017-02-02", "day", "1-2 de febrero de 2017"),
        ("ar", "2017-02-01", "2017-02-02", "day", "1–2 شباط/فبراير 2017"),
        ("de", "2017-02-01", "2017-02-02", "day", "1.–2. Februar 2017"),
        ("fa", "2017-02-01", "2017-02-02", "day", "۱ تا ۲ فوریهٔ ۲۰۱۷"),
        ("hi", "2017-02-01", "2017-02-02", "day", "1–2 फ़रवरी 2017"),
        ("en", "2016-04-28", "2016-05-02", "day", "28 April – 2 May 2016"),
        ("ru", "2016-04-28", "2016-05-02", "day", "28 апреля – 2 мая 2016 г."),
        ("zh", "2016-04-28", "2016-05-02", "day", "2016年4月28日至5月2日"),
        ("fr", "2016-04-28", "2016-05-01", "day", "28 avril – 1er mai 2016"),
        ("es", "2016-04-28", "2016-05-02", "day", "28 de abril – 2 de mayo de 2016"),
        ("en", "2016-12-28", "2017-01-02", "day", "28 December 2016 – 2 January 2017"),
        ("zh", "2016-12-28", "2017-01-02", "day", "2016年12月28日至2017年1月2日"),
        ("en", "2011-06-01", "2011-07-01", "month", "June – July 2011"),
        ("ru", "2011-06-01", "2011-07-01", "month", "июнь – июль 2011 г."),
        ("zh", "2011-06-01", "2011-07-01", "month", "2011年6月至7月"),
        ("zh", "2011-06-01", "2012-07-01", "month", "2011年6月至2012年7月"),
        ("en", "2011-01-01", "2016-01-01", "year", "2011–2016"),
        ("es", "2011-01-01", "2016-01-01", "year", "2011-2016"),
        ("zh", "2011-01-01", "2016-01-01", "year", "2011-2016年"),
    ],
)
def test_a_range_says_once_what_both_days_have_in_common(
    site: Site, code: str, first: str, last: str, precision: Precision, text: str
) -> None:
    spoken = locale(site, code)
    assert plain(written_range(date.fromisoformat(first), date.fromisoformat(last), precision, spoken)) == text


def test_the_first_of_a_month_is_written_as_the_language_does(site: Site) -> None:
    assert plain(written(FIRST, "full", locale(site, "fr"))) == "mercredi 1er février 2017"
    assert plain(written(FIRST, "long", locale(site, "es"))) == "1 de febrero de 2017"
