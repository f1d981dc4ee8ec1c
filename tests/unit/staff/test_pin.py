"""Which PINs are good, and what is kept of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.errors import OperatorError
from kiosk.staff import pin

GOOD = "730194"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "digits only"),
        ("73 01 94", "digits only"),
        ("secret", "digits only"),
        ("73019", "6 digits at least; this one has 5"),
        ("7301947301947", "12 digits at most; this one has 13"),
        ("000000", "the same digit"),
        ("123456", "follows from the one before"),
        ("890123", "follows from the one before"),
        ("97531975", "easily guessed"),
        ("987654", "follows from the one before"),
        ("112211", "two digits only"),
        ("123123", "over and over"),
        ("147258", "many choose it"),
    ],
)
def test_a_bad_one_is_refused_in_one_line(written: str, why: str) -> None:
    with pytest.raises(OperatorError, match=why):
        pin.digits(written)


@pytest.mark.parametrize(("written", "plain"), [(GOOD, GOOD), ("٧٣٠١٩٤", GOOD), (" 730194\n", GOOD)])
def test_digits_of_any_script_are_digits(written: str, plain: str) -> None:
    assert pin.digits(written) == plain


def test_only_the_right_one_matches(tmp_path: Path) -> None:
    assert not pin.is_set(tmp_path)
    pin.set_pin(tmp_path, GOOD)
    assert pin.is_set(tmp_path)
    assert pin.matches(tmp_path, GOOD)
    assert not pin.matches(tmp_path, "730195")


def test_nobody_else_can_read_what_is_kept_and_it_is_not_the_pin(tmp_path: Path) -> None:
    folder = tmp_path / "staff"
    pin.set_pin(folder, GOOD)
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert GOOD not in file.read_text()
    before = json.loads(file.read_text())
    assert before["n"] * before["p"] >= 1 << 16, "OWASP's figures, or stronger ones"
    pin.set_pin(folder, GOOD)
    assert json.loads(file.read_text())["salt"] != before["salt"]


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]", '{"n": 1, "r": 8, "p": 1, "salt": "", "hash": ""}', "\x00" * 90, "[" * 9_000]
)
def test_a_damaged_file_says_what_to_do(tmp_path: Path, damage: str) -> None:
    (tmp_path / "pin.json").write_text(damage)
    with pytest.raises(pin.DamagedPin, match="kiosk pin"):
        pin.matches(tmp_path, GOOD)


def test_it_can_be_taken_away(tmp_path: Path) -> None:
    pin.set_pin(tmp_path, GOOD)
    assert pin.remove(tmp_path)
    assert not pin.is_set(tmp_path)
    assert not pin.remove(tmp_path)
