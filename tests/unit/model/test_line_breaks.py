"""Where no line may end. `~` is a space that does not break, `^` a narrow one, `|` holds its neighbours together."""

from __future__ import annotations

import pytest

from kiosk.model.line_breaks import JOIN, NARROW, NO_BREAK, spaced, unbroken
from kiosk.model.site import Site
from tests.unit.model.test_locale import locale


def held(text: str, site: Site, code: str) -> str:
    return unbroken(text, locale(site, code)).replace(NO_BREAK, "~").replace(NARROW, "^").replace(JOIN, "|")


CASES = [
    ("en", "On 13 March 2017, at noon", "On 13~March~2017, at noon"),
    ("en", "13–15 March, in March 2011", "13–15~March, in March~2011"),
    ("en", "28 April – 2 May 2016", "28~April~– 2~May~2016"),
    ("en", "201,000 ha, 4,800 tonnes, 29 million", "201,000~ha, 4,800~tonnes, 29~million"),
    ("en", "In 2016 in Vienna a survey found it", "In 2016 in Vienna a survey found it"),
    ("en", "No. 12 of the SCO · CND60 – a list", "No.~12 of the SCO~· CND60~– a list"),
    ("en", "the 60th session, the 1st of 2", "the 60th~session, the 1st~of 2"),
    ("ru", "60-я сессия, 7-м совещании", "60-я~сессия, 7-м~совещании"),
    ("fr", "la 60e session", "la 60e~session"),
    ("es", "60º período, 12ª reunión", "60º~período, 12ª~reunión"),
    ("ru", "19 мая 2009 г. и 13–15 марта", "19~мая~2009~г. и 13–15~марта"),
    ("ru", "март 2017 г., в 2016 г. — Вена", "март~2017~г., в 2016~г.~— Вена"),
    ("ru", "281 000 гектаров, 250 млн человек, 49 %", "281~000~гектаров, 250~млн человек, 49~%"),
    ("ru", "№ 5 — за 2011–2016 годы", "№~5~— за 2011–2016 годы"),
    ("zh", "自2011年3月24日至30日起", "自2011|年|3|月|24|日|至|30|日|起"),
    ("zh", "于2016年4月28日至5月2日举行了会议", "于2016|年|4|月|28|日至5|月|2|日举行了会|议"),
    ("zh", "约281,000公顷，第12次，2.43亿人", "约281,000|公|顷，第|12|次，2.43|亿|人"),
    ("zh", "共同打击毒品。\n一天", "共同打击毒|品。\n一|天"),
    ("zh", "上合组织——六国", "上合组织|——六|国"),
    ("fr", "« un mot » : oui ; non ? 14 %", "«~un mot~»~: oui^; non^? 14~%"),
    ("fr", "1er-2 février 2017, 13-15 mars", "1er-2~février~2017, 13-15~mars"),
    ("fr", "7 348 hectares, N° 12", "7^348~hectares, N°~12"),
    ("es", "13 de marzo de 2017, marzo de 2017", "13~de~marzo~de~2017, marzo~de~2017"),
    ("es", "281 000 hectáreas, 49 %", "281~000~hectáreas, 49~%"),
    ("ar", "13–15 آذار/مارس، 30 كانون الثاني/يناير 2011", "13–15~آذار/|مارس، 30~كانون~الثاني/|يناير~2011"),
    ("ar", "7 348 هكتارًا و4 800 طن، آذار/مارس 2017", "7~348~هكتارًا و4~800~طن، آذار/|مارس~2017"),
    ("de", "am 13. März 2017, 13.–15. März, 4 Tonnen", "am 13.~März~2017, 13.–15.~März, 4~Tonnen"),
    ("fa", "۱۳ مارس ۲۰۱۷، ۳۵۵ هکتار", "۱۳~مارس~۲۰۱۷، ۳۵۵~هکتار"),
]


@pytest.mark.parametrize(("code", "typed", "shown"), CASES)
def test_what_belongs_together_stays_on_its_line(site: Site, code: str, typed: str, shown: str) -> None:
    assert held(typed, site, code) == shown


@pytest.mark.parametrize(("code", "typed", "shown"), CASES)
def test_it_is_the_same_if_an_author_held_it_together(site: Site, code: str, typed: str, shown: str) -> None:
    once = unbroken(typed, locale(site, code))
    assert unbroken(once, locale(site, code)) == once
    assert spaced(once) == typed
