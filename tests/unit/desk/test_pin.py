"""`kiosk pin`: typed twice unseen, or read once from a script."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.staff import pin
from kiosk.staff.tries import MOST, KeptTries, Tries, uptime

GOOD = "730194"


class Terminal(io.StringIO):
    """A terminal's standard input."""

    def isatty(self) -> bool:
        return True


def piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    waiting = list(answers)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _: waiting.pop(0))


def test_a_script_sets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    piped(monkeypatch, f"{GOOD}\n")
    assert main(["pin", "--from-stdin", "--state", str(tmp_path)]) == 0
    assert pin.matches(tmp_path / "staff", GOOD)
    assert GOOD not in "".join(capsys.readouterr())
    assert GOOD not in (tmp_path / "staff" / "audit.log").read_text()


def test_it_is_typed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, GOOD, GOOD)
    assert main(["pin", "--state", str(tmp_path)]) == 0
    assert pin.matches(tmp_path / "staff", GOOD)


def test_two_that_differ_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, GOOD, "730195")
    assert main(["pin", "--state", str(tmp_path)]) == 2
    assert "differ" in capsys.readouterr().err
    assert not pin.is_set(tmp_path / "staff")


@pytest.mark.parametrize(
    ("text", "says"), [("12345\n", "6 digits at least; this one has 5"), ("", "no PIN came"), ("123456", "guessed")]
)
def test_what_is_wrong_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    piped(monkeypatch, text)
    assert main(["pin", "--from-stdin", "--state", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def test_without_a_terminal_it_says_what_scripts_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, f"{GOOD}\n")
    assert main(["pin", "--state", str(tmp_path)]) == 2
    assert "--from-stdin" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    piped(monkeypatch, GOOD)
    assert main(["pin", "--from-stdin", "--state", str(tmp_path / "file")]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_whoever_sets_it_ends_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    KeptTries(tmp_path / "staff").keep(Tries(MOST, uptime()))
    piped(monkeypatch, GOOD)
    main(["pin", "--from-stdin", "--state", str(tmp_path)])
    assert not KeptTries(tmp_path / "staff").now().locked(uptime())


def test_it_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    piped(monkeypatch, GOOD)
    main(["pin", "--from-stdin", "--state", str(tmp_path)])
    assert main(["pin", "--remove", "--state", str(tmp_path)]) == 0
    assert main(["pin", "--remove", "--state", str(tmp_path)]) == 0
    assert not pin.is_set(tmp_path / "staff")
    assert "there was no PIN" in capsys.readouterr().out
