"""The guard with the real stand: whatever ends or stops it, visitors have a picture again."""

from __future__ import annotations

import os
import re
import signal
import socket
import time
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import EXIT_USAGE
from tests.support.command import kiosk
from tests.support.content import BANNER, Folder
from tests.support.running import Running

SMALL = ("--windowed", "640x480")
GAP, MB = 1.5, 1e3


def pss(number: int) -> float:
    """MB that a process takes, each page that it shares counted in part."""
    lines = Path(f"/proc/{number}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) / MB for line in lines if line.startswith("Pss:"))


def worked(number: int) -> float:
    """Seconds that a process has had of a core."""
    fields = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", BANNER)
    return folder.root


def killed(stand: Running) -> float:
    """Kill the stand; the seconds until the next one shows its first picture."""
    pictures, killed = stand.pictures(), time.monotonic()
    os.kill(stand.stand(), signal.SIGKILL)
    stand.wait_until(lambda: stand.pictures() > pictures, "the next picture")
    return time.monotonic() - killed


def test_a_stand_that_is_killed_is_back_after_a_start_and_a_moment(tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, *SMALL, "--content", content, "--page", "hello") as stand:
        stand.wait_for_picture()
        stand.wait_until(lambda: list((tmp_path / "state").glob("*/kept/*/opening.json")), "what is shown first")
        first = stand.stand()
        gap = killed(stand)
        assert stand.stand() != first
        command = Path(f"/proc/{stand.stand()}/cmdline").read_text("utf-8").split("\0")
        assert "--page" not in command, "it comes back to the rotation"
        (line,) = [line for line in stand.log().splitlines() if "WARNING" in line]
        assert "the stand fell: it was killed (SIGKILL)" in line
    pictures, begun = stand.pictures(), time.monotonic()
    with Running(tmp_path, *SMALL, "--content", content, "--unguarded") as alone:
        alone.wait_until(lambda: alone.pictures() > pictures, "the picture of a start alone")
        start = time.monotonic() - begun
    assert gap <= GAP + start, f"{gap:.2f} s, of which a start takes {start:.2f} s"


def test_the_guard_is_small_and_does_next_to_nothing(tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_for_picture()
        killed(stand)
        before, begun = worked(stand.number), time.monotonic()
        time.sleep(4)  # what is measured is what it does in that time
        share = (worked(stand.number) - before) / (time.monotonic() - begun)
        assert share <= 0.01
        assert pss(stand.number) <= 15


def test_a_stand_that_is_stopped_goes_on(tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_for_picture()
        first = stand.stand()
        os.kill(first, signal.SIGSTOP)
        stand.wait_until(lambda: "the stand was stopped by something: it goes on" in stand.log(), "a line in the log")
        assert stand.stand() == first


def test_a_stand_without_its_guard_starts_another(tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_for_picture()
        stand.wait_until(lambda: "Qt 6" in stand.log(), "the versions")
        first = stand.stand()
        stand.send(signal.SIGKILL)
        stand.ended()
        deadline = time.monotonic() + 30
        while stand.pictures() < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert "the guard is gone" in stand.log()
        assert stand.pictures() == 2
        os.kill(first, signal.SIGTERM)  # it is the guard now
        while Path(f"/proc/{first}").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not Path(f"/proc/{first}").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("whom", ["guard", "stand"])
def test_who_may_end_it_ends_both(tmp_path: Path, content: Path, number: signal.Signals, whom: str) -> None:
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_for_picture()
        child = stand.stand()
        os.kill(child if whom == "stand" else stand.number, number)
        assert stand.ended() == 0
        assert not Path(f"/proc/{child}").exists()
        assert "WARNING" not in stand.log()


@pytest.mark.parametrize("guarded", [(), ("--unguarded",)])
def test_a_second_stand_is_told_the_number_of_the_first(
    tmp_path: Path, content: Path, guarded: tuple[str, ...]
) -> None:
    with Running(tmp_path, "--content", content, *guarded) as stand:
        stand.wait_for_picture()
        same = ("--content", content, "--state", tmp_path / "state", *SMALL)
        for command, number in (
            (("run",), stand.number),
            (("run", "--unguarded"), stand.number if guarded else stand.stand()),
        ):
            done = kiosk(*command, *same)
            assert done.returncode == EXIT_USAGE
            assert re.fullmatch(
                rf"kiosk: a stand is already open on this content \(process {number}\); .*\n", done.stderr
            )
        done = kiosk("run", "--content", content, "--state", tmp_path / "other")
        number = stand.number if guarded else stand.stand()
        assert f"already open on this screen (process {number})" in done.stderr


def test_three_falls_lead_to_safe_mode_and_a_power_cut_does_not_end_it(tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_for_picture()
        for _ in range(3):
            killed(stand)
        assert "safe mode, still banners only and no film" in stand.log()
        stand.cut_off()
    with Running(tmp_path, *SMALL, "--content", content) as stand:
        stand.wait_until(lambda: stand.pictures() == 5, "a picture after the power cut")
        assert "--safe" in Path(f"/proc/{stand.stand()}/cmdline").read_text("utf-8").split("\0")


def test_the_service_manager_hears_of_it(tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(60)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "2000000")
        with Running(tmp_path, *SMALL, "--content", content) as stand:
            said = manager.recv(200)
            while b"READY" not in said:
                said = manager.recv(200)
            stand.wait_for_picture()
            while b"attract: hello" not in said:
                said = manager.recv(200)
            assert said == b"WATCHDOG=1\nSTATUS=attract: hello, 0 falls"
            stand.send(signal.SIGTERM)
            while b"STOPPING" not in said:
                said = manager.recv(200)
            assert stand.ended() == 0
