"""What numbers mean, as programs of six locales write them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from kiosk.model.issues import Invalid
from kiosk.pages.chart.number_marks import figure


@pytest.mark.parametrize(
    ("written", "proves", "number"),
    [
        ("224000", "", 224000),
        ("65.1", ".", 65.1),
        ("65,1", ",", 65.1),
        ("0.123", ".", 0.123),
        ("0,123", ",", 0.123),
        ("1234.567", ".", 1234.567),
        ("1,234.5", ".", 1234.5),
        ("1.234,5", ",", 1234.5),
        ("1,234,567", ".", 1234567),
        ("1.234.567", ",", 1234567),
        ("1 234,5", ",", 1234.5),
        ("1 234.567", ".", 1234.567),
        ("1\u00a0234", "", 1234),
        ("1\u202f234\u202f567", "", 1234567),
        ("1'234.5", ".", 1234.5),
        ("1’234", "", 1234),
        ("٢٢٤٬٠٠٠", "", 224000),
        ("٢٢٤٫٠٠٠", "", 224),
        ("١٫٢٣٤٫٥", "", None),
        ("۱۲۳", "", 123),
        ("１２３，４", ",", 123.4),
        ("−5.5", ".", -5.5),
        ("+3", "", 3),
        ("over 1 400", "", 1400),
    ],
)
def test_a_number_means_one_thing_and_may_prove_the_decimal_mark(
    written: str, proves: str, number: float | None
) -> None:
    if number is None:
        with pytest.raises(Invalid):
            figure(written)
        return
    read = figure(written)
    assert (read.proves, read.number()) == (proves, number)
    assert read.number(proves) == number


@pytest.mark.parametrize(
    ("written", "point", "comma"), [("224.000", 224, 224000), ("1,234", 1234, 1.234), ("-57.613", -57.613, -57613)]
)
def test_a_number_with_one_mark_before_three_digits_needs_the_others(written: str, point: float, comma: float) -> None:
    read = figure(written)
    assert (read.proves, read.number("."), read.number(",")) == ("", point, comma)
    with pytest.raises(Invalid, match="chart-number-unclear"):
        read.number()


@pytest.mark.parametrize(("written", "mark"), [("65,1", "."), ("65.1", ","), ("1.234.567", "."), ("1,234.5", ",")])
def test_a_number_that_contradicts_the_others_is_refused(written: str, mark: str) -> None:
    with pytest.raises(Invalid, match="chart-number-other-mark"):
        figure(written).number(mark)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("224*", "extra"),
        ("224¹", "extra"),
        ("5 %", "extra"),
        ("€ 1.234,50", "extra"),
        ("12 t", "extra"),
        ("(5)", "bracketed"),
        ("(1,234.5)", "bracketed"),
        ("5-", "bracketed"),
        ("–", "absent"),
        ("...", "absent"),
        ("n/a", "absent"),
        ("N.A.", "absent"),
        ("н/д", "absent"),
        ("#DIV/0!", "broken"),
        ("#ДЕЛ/0!", "broken"),
        ("####", "broken"),
        ("=SUM(A1:A3)", "broken"),
        ("2,24E+05", "shortened"),
        ("12–15", "unclear"),
        ("1.2.3", "unclear"),
        ("1,23,456", "grouped"),
        ("12.03.2016", "unclear"),
        ("1 23", "unclear"),
        ("01.02.2016", "unclear"),
        ("lots", "unclear"),
        ("4.8万", "extra"),
    ],
)
def test_what_is_no_number_is_told_apart(written: str, code: str) -> None:
    with pytest.raises(Invalid, match=f"chart-value-{code}"):
        figure(written)


def test_a_number_may_have_the_unit_of_its_page() -> None:
    assert figure("5,5 %", ["%"]).number() == 5.5
    assert figure("$1,234.5", ["$"]).number() == 1234.5
    assert figure("about 3 га", ["ha", "га"]).number() == 3
    with pytest.raises(Invalid, match="chart-value-extra"):
        figure("5 %", ["t"])


@given(st.text(alphabet="0123456789.,'+-− \u00a0٣٫٬()%*eE#/x", max_size=14))
def test_whatever_is_written_is_a_number_or_refused(written: str) -> None:
    try:
        read = figure(written, ["%"])
    except Invalid:
        return
    assert set(read.readings) <= {".", ","}
    if not read.proves and len(set(read.readings.values())) > 1:
        small, large = sorted(map(abs, read.readings.values()))
        assert large == pytest.approx(1000 * small), "only thousands and decimals can be taken for one another"
