"""The guard with small programs in the stand's place: it starts them again or not, and says why in one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.errors import EXIT_AGAIN, EXIT_LEFT, EXIT_LOST, EXIT_USAGE
from kiosk.guard import kept
from kiosk.guard.fork import KEPT
from kiosk.guard.guard import Guard, Task
from tests.support.paths import ROOT

BEAT = """
import json, os, sys, time
def tell(**said):
    os.write(int(os.environ["KIOSK_GUARD"]), (json.dumps(said) + chr(10)).encode())
"""
WELL = "tell(frames=1, page='map', content='000001')\n"
END = "sys.exit(0)"


class Hall:
    """A guard whose stand runs `texts` in turn, each as a program; the last one again and again."""

    def __init__(self, place: Path, *texts: str, lacking: str = "") -> None:
        self.place, self._texts, self.starts = place, list(texts), list[tuple[bool, tuple[str, ...]]]()
        self.noted = list[str]()
        task = Task(None, self._command, place / "log", place, lambda: lacking, lambda: None, self.noted.append)
        self.guard = Guard(task)

    def _command(self, safe: bool, without: Sequence[str]) -> list[str]:
        self.starts.append((safe, tuple(without)))
        text = self._texts.pop(0) if len(self._texts) > 1 else self._texts[0]
        return [sys.executable, "-c", BEAT + text]

    def lines(self) -> list[str]:
        """What the log says, without the times."""
        log = self.place / "log"
        return [line.split(" ", 2)[2] for line in log.read_text("utf-8").splitlines()] if log.exists() else []


@pytest.fixture
def hall(tmp_path: Path) -> Callable[..., Hall]:
    return lambda *texts, lacking="": Hall(tmp_path, *texts, lacking=lacking)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (END, 0),
        (WELL + END, 0),
        (f"sys.exit({EXIT_LEFT})", EXIT_LEFT),
        (WELL + f"sys.exit({EXIT_LEFT})", EXIT_LEFT),
        (f"sys.exit({EXIT_USAGE})", EXIT_USAGE),
        (WELL + "os.kill(os.getpid(), 15)", 0),
        (WELL + "os.kill(os.getpid(), 1)", 0),
    ],
)
def test_an_end_on_purpose_is_never_answered_by_a_start(hall: Callable[..., Hall], text: str, code: int) -> None:
    stand = hall(text)
    assert stand.guard.run() == code
    assert stand.starts == [(False, ())]
    assert stand.lines() == []


def test_falls_are_noted_for_the_figures_of_use(hall: Callable[..., Hall]) -> None:
    stand = hall(WELL + "sys.exit(1)", WELL + "sys.exit(1)", END)
    assert stand.guard.run() == 0
    assert stand.noted == ["fall", "fall"]


def test_a_start_that_was_asked_for_is_no_fall(hall: Callable[..., Hall]) -> None:
    stand = hall(WELL + f"sys.exit({EXIT_AGAIN})", END)
    assert stand.guard.run() == 0
    assert len(stand.starts) == 2
    assert stand.lines() == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            WELL + "time.sleep(.2); os.kill(os.getpid(), 11)",
            "it crashed (SIGSEGV) while it showed 'map'; it is started again",
        ),
        (
            WELL + "time.sleep(.2); os.kill(os.getpid(), 9)",
            "it was killed (SIGKILL) while it showed 'map'; it is started again",
        ),
        ("sys.exit(1)", "it ended by itself (exit code 1); it is started again"),
        ("os.abort()", "it crashed (SIGABRT); it is started again"),
    ],
)
def test_a_fall_is_one_line_and_a_start(hall: Callable[..., Hall], text: str, said: str) -> None:
    stand = hall(text, END)
    assert stand.guard.run() == 0
    assert stand.starts == [(False, ())] * 2
    assert stand.lines() == [f"WARNING the stand fell: {said}"]


def test_wrong_use_later_on_is_a_fall(hall: Callable[..., Hall]) -> None:
    stand = hall(WELL + "sys.exit(0 if 0 else 1)", f"sys.exit({EXIT_USAGE})", END)
    assert stand.guard.run() == 0
    assert len(stand.starts) == 3


def test_three_falls_lead_to_safe_mode_without_the_page_that_was_shown(hall: Callable[..., Hall]) -> None:
    crash = WELL + "time.sleep(.2); os.kill(os.getpid(), 11)"
    seen = "assert os.environ['QT_QUICK_BACKEND'] == 'software'; sys.exit(0)"
    stand = hall(crash, crash, crash, seen)
    assert stand.guard.run() == 0
    assert stand.starts == [(False, ())] * 3 + [(True, ("map",))]
    assert stand.lines()[-1] == (
        "WARNING it fell too often: safe mode, still banners only and no film, drawn without the graphics driver; "
        "'map' is left out until its content changes: it was shown at each fall"
    )
    history, _ = kept.load(stand.place)
    assert history.safe
    assert len(history.falls) == 3


def test_the_ladder_goes_on_after_a_power_cut(hall: Callable[..., Hall]) -> None:
    crash = WELL + "time.sleep(.2); os.kill(os.getpid(), 9)"
    first = hall(crash, crash, END)
    first.guard.run()
    second = hall(crash, END)
    second.guard.run()
    assert second.starts == [(False, ()), (True, ("map",))]
    assert hall(END).guard.run() == 0


@pytest.mark.parametrize(("code", "lines"), [(1, 0), (-9, 1)])
def test_without_a_display_it_ends_in_one_line(hall: Callable[..., Hall], code: int, lines: int) -> None:
    end = "sys.exit(1)" if code == 1 else "os.kill(os.getpid(), 9)"
    stand = hall(WELL + end, lacking="there is no display")
    assert stand.guard.run() == EXIT_LOST
    assert len(stand.starts) == 1
    assert len(stand.lines()) == lines


def test_a_program_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    commands = [["/nonexistent/stand"], [sys.executable, "-c", BEAT + END]]
    task = Task(None, lambda *_: commands.pop(0), tmp_path / "log", tmp_path, lambda: "", lambda: None)
    assert Guard(task).run() == 0
    assert "the stand cannot be started" in (tmp_path / "log").read_text()


def test_a_state_folder_that_cannot_be_written_stops_nothing(hall: Callable[..., Hall], tmp_path: Path) -> None:
    stand = hall(WELL + f"sys.exit({EXIT_AGAIN})", "sys.exit(1)", END)
    stand.place = tmp_path / "file"
    stand.place.write_text("")
    stand.guard = Guard(Task(None, stand._command, stand.place / "log", stand.place / "own", lambda: "", lambda: None))
    assert stand.guard.run() == 0
    assert len(stand.starts) == 3


def test_a_newer_state_folder_is_said_and_put_aside(hall: Callable[..., Hall], tmp_path: Path) -> None:
    (tmp_path / KEPT).write_text('{"version": 99}')
    stand = hall(END)
    assert stand.guard.run() == 0
    (line,) = stand.lines()
    assert "is of a newer version of the stand" in line


GUARDED = """
import sys
from pathlib import Path
from kiosk.guard.guard import Guard, Task
place = Path(sys.argv[1])
stand = [sys.executable, "-c", sys.argv[2]]
task = Task(None, lambda *_: stand, place / "log", place, lambda: "", lambda: None)
sys.exit(Guard(task).run())
"""


IGNORED = "import signal; [signal.signal(each, signal.SIG_IGN) for each in (1, 2, 15)]\n"


@pytest.mark.parametrize(
    ("number", "stubborn"), [(signal.SIGTERM, ""), (signal.SIGINT, ""), (signal.SIGHUP, ""), (signal.SIGTERM, IGNORED)]
)
def test_a_signal_ends_the_guard_and_the_stand(tmp_path: Path, number: signal.Signals, stubborn: str) -> None:
    stand = BEAT + stubborn + WELL + "print(os.getpid(), flush=True); time.sleep(60)"
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", GUARDED, tmp_path, stand], cwd=ROOT, stdout=subprocess.PIPE
    ) as guard:
        assert guard.stdout
        child = int(guard.stdout.readline())
        guard.send_signal(number)
        assert guard.wait(20) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    assert not (tmp_path / "log").exists()


def test_it_is_small_and_takes_nothing_but_the_standard_library(tmp_path: Path) -> None:
    """As isolated Python has it: without the packages that are installed."""
    looked = "import sys; sys.path.insert(0, sys.argv[1]); import kiosk.guard.guard; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", looked, ROOT], capture_output=True, text=True, check=True
    )
    own = {name for name in done.stdout.split() if name.startswith("kiosk")}
    assert all(name in {"kiosk", "kiosk.errors"} or name.startswith("kiosk.guard") for name in own)
