"""What is taken from CLDR: every language of it, and none of another's."""

from __future__ import annotations

import pytest
from babel.localedata import locale_identifiers

from kiosk.model.cldr import _loaded, known, locale_data


@pytest.mark.parametrize("name", [each for each in locale_identifiers() if "_" not in each])
def test_every_language_of_cldr_can_be_spoken(name: str) -> None:
    data = locale_data(name)
    assert known(name)
    assert len({*data.months}) == 12
    assert {"other"} <= {*data.ahead["minute"]}


def test_a_language_does_not_get_what_was_read_for_another() -> None:
    _loaded.cache_clear()
    chinese = locale_data("zh").months_alone
    assert locale_data("fr").months_alone == locale_data("fr").months != chinese


def test_an_unknown_language_has_the_customs_of_the_world() -> None:
    assert not known("tlh")
    assert locale_data("tlh") is locale_data("en") is locale_data("en-001")
    assert locale_data("en-US").patterns["long"] != locale_data("en").patterns["long"]
