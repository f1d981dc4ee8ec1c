"""What within Arabic keeps its own order, and Arabic within others."""

from __future__ import annotations

import re

import pytest

from kiosk.model.direction_marks import ARABIC_LETTER, FROM_LEFT, FROM_RIGHT, POP, RIGHT_TO_LEFT
from kiosk.model.for_machines import ForMachines
from kiosk.model.isolates import all_isolated, isolated


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("اتصل بالرقم +43 1 26060-0 الآن", ["+43 1 26060-0"]),
        ("الرقم (01) 26060-0", ["(01) 26060-0"]),
        ("انخفض −5.5% و-3 و +2%", ["−5.5%", "+2%"]),
        ("لغة C++ و A+ و C# هنا", ["C++", "A+", "C#"]),
        ("راجع https://unodc.org/ar/. ثم info@un.org؛ وفي .org", ["https://unodc.org/ar/", "info@un.org", ".org"]),
        ("تابعوا @unodc و #peace.", ["@unodc", "#peace"]),
        ("في 2017-03-13 كان 1 359 جريمة", ["2017-03-13", "1 359"]),
        ("كان 5.5% من 1,400 و$5,000 عند 12:30", ["5.5%", "$5,000"]),
        ("المادة-3 من UNODC (2016)", ["UNODC"]),
        ("المصدر: Knews، 23 تشرين الثاني/نوفمبر 2016", ["Knews"]),
        ("Kazinform؛ Vecherny Bishkek، 2013", ["Kazinform", "Vecherny Bishkek"]),
        ("Azvision، 2015", ["Azvision"]),
        ("عن World Drug Report 2016، كما نقله R. Alimov", ["World Drug Report 2016", "R. Alimov"]),
        ("القراران A/RES/59/48 و COVID-19", ["A/RES/59/48", "COVID-19"]),
        ("مع UNODC 3 مرات في 上海", ["UNODC", "上海"]),
        ("<b>UNODC</b> و R&amp;D &lt;هنا", ["UNODC", "R&amp;D"]),
        ("المصدر: {source}", []),
        ("من 2013–2017", []),
        ("65.1%", []),
        ("+43 1 26060-0", []),
        ("C++ in English", []),
    ],
)
def test_what_runs_from_the_left_is_isolated_in_arabic(text: str, kept: list[str]) -> None:
    wanted = text
    for each in kept:
        wanted = re.sub(rf"(?<![A-Za-z/]){re.escape(each)}(?![A-Za-z/])", f"{FROM_LEFT}{each}{POP}", wanted)
    assert isolated(text, mirrored=True) == wanted
    assert isolated(wanted, mirrored=True) == wanted


def test_what_an_author_isolated_stays() -> None:
    text = f"رقم {FROM_LEFT}+43 هنا{POP} و +44"
    assert isolated(text, mirrored=True) == text.replace("+44", f"{FROM_LEFT}+44{POP}")


@pytest.mark.parametrize("range", ["2013–2017", "15:00–17:30", "–17:30", "13 – 15", "۱۳ – ۱۵", "۶۵٪", "2013، 2015"])
def test_a_range_alone_begins_on_the_readers_side(range: str) -> None:
    assert isolated(range, mirrored=True) == ARABIC_LETTER + range == isolated(ARABIC_LETTER + range, mirrored=True)
    assert isolated(range, mirrored=False) == range


def test_a_hyphen_between_years_is_no_sign() -> None:
    assert isolated("في 2013-2017 وفي 3-5 أيام", mirrored=True) == (
        f"في 2013{RIGHT_TO_LEFT}-2017 وفي 3{RIGHT_TO_LEFT}-5 أيام"
    )


def test_arabic_within_another_language_is_isolated() -> None:
    name = f"{FROM_RIGHT}العربية المتحدة{POP}"
    assert isolated("See العربية المتحدة 3", mirrored=False) == f"See {name} 3"
    assert isolated(f"See {name} 3", mirrored=False) == f"See {name} 3"


def test_a_text_all_in_arabic_is_arabic_for_every_reader() -> None:
    assert isolated("لغة C++", mirrored=False) == isolated("لغة C++", mirrored=True)


def test_texts_in_lists_and_maps_are_isolated() -> None:
    given = {"title": "لغة C++", "rows": [{"cells": ("لغة C++", 3)}], "code": ForMachines("لغة C++")}
    said = f"لغة {FROM_LEFT}C++{POP}"
    assert all_isolated(given, mirrored=True) == {"title": said, "rows": [{"cells": (said, 3)}], "code": "لغة C++"}
