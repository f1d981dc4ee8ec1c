"""What a chart says in words."""

from __future__ import annotations

import pytest

from kiosk.model.line_breaks import spaced
from kiosk.model.site import Site
from kiosk.pages.chart.phrases import sentence
from tests.support.chart import chart, plot, view


@pytest.mark.parametrize(
    ("language", "reading", "last"),
    [
        ("en", "2016: over 1,400\u00a0t", "Latest value: over 1,400\u00a0t (2016)."),
        ("ru", "2016: свыше 1400\u00a0t", "Последнее значение: свыше 1400\u00a0t (2016)."),
        ("fr", "2016\u00a0: plus de 1\u202f400\u00a0t", "Dernière valeur\u00a0: plus de 1\u202f400\u00a0t (2016)."),
    ],
)
def test_a_mark_and_the_sentence_say_the_value_as_the_language_does(
    site: Site, language: str, reading: str, last: str
) -> None:
    page = chart("bar", [120, "about 110", "over 1400"], unit="t")
    assert plot(page, site, language)["bands"][2]["reading"] == reading
    assert sentence(page, view(site, language)).endswith(last)


@pytest.mark.parametrize(
    ("language", "tick", "reading"),
    [
        ("en", "200", "2014: about 243 million"),
        ("zh", "2亿", "2014：约2.43亿"),
        ("ar", "200", "2014: نحو 243 مليون"),
    ],
)
def test_millions_are_in_the_number_where_the_language_has_no_word_for_them(
    site: Site, language: str, tick: str, reading: str
) -> None:
    drawn = plot(chart("bar", ["about 243", 150], unit="million"), site, language)
    assert tick in [spaced(each["label"]) for each in drawn["ticks"]]
    assert spaced(drawn["bands"][0]["reading"]) == reading


def test_the_sentence_names_the_range_of_every_series(site: Site) -> None:
    said = sentence(chart("grouped", [5, 9], [3, 1]), view(site))
    assert said == "A: highest 9 (2015), lowest 5 (2014). B: highest 3 (2014), lowest 1 (2015)."


def test_there_is_no_latest_value_among_names(site: Site) -> None:
    assert "Latest" not in sentence(chart("bar", [5, 9], categories=["Opium", "Heroin"]), view(site))
