"""A stand on a screen of its own, on a disk of its own, under what plays the service manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from signal import SIGCONT, SIGKILL

from Xlib import X
from Xlib.display import Display as Connection
from Xlib.error import ConnectionClosedError, DisplayError, XError

from kiosk.guard.fork import KEPT
from tests.support.display import LEAVES_WITH_US, Display
from tests.support.paths import ROOT

SIZE = (640, 480)
DISK = 200
"""MB of the disk that the state folder is on."""
COLOURS = 24
"""Colours that a picture has at least: black, a plain background or an error have fewer."""
PATIENCE = 60.0
FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1")
DRIVERS = Path("/usr/lib/x86_64-linux-gnu/dri")


class Lost(Exception):
    """A fault could not be made, or nothing came after it; its text says what."""


class World:
    """`place` is a folder that is the world's own. `begin` starts the stand as it was on the day before.

    `program` is the module that stands for `kiosk`.
    """

    def __init__(self, place: Path, program: str = "kiosk") -> None:
        self._program = program
        self.content, self.state, self.disk = place / "content", place / "disk" / "state", place / "disk"
        self.clock, self.drivers, self._said = place / "clock", place / "dri", place / "said.txt"
        self._day_before, self._jumps = place / "before", False
        self._protected = False
        self._watch = {
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_CACHE_DURATION": "1",
            "DONT_FAKE_MONOTONIC": "1",
        }
        self.display: Display | None = None
        self.guard: subprocess.Popen[bytes] | None = None
        self.managed = True
        self.original = place / "original"
        for name in ("content", "assets"):
            shutil.copytree(ROOT / name, self.original / name)
        self.disk.mkdir()
        self._said.touch()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}m", "tmpfs", self.disk], check=True)

    def close(self) -> None:
        self.end()
        self._write_again()
        subprocess.run(["umount", "--lazy", self.disk], check=True)

    def live_a_day(self) -> None:
        """What was kept then is what each fault finds."""
        self._write_content()
        self.begin()
        self.wait_until(lambda: list(self.state.glob("*/kept/*/opening.json")), "the content to be kept")
        self.wait_until(lambda: list(self.state.glob("*/painted/*")), "the drawings to be kept")
        self.end()
        shutil.copytree(self.state, self._day_before)

    def begin(self, jumps: bool = False, managed: bool = True) -> float:
        """A screen, and a stand on it that shows its rotation; the seconds until it did.

        Its clock is one that `jumps`, or else the machine's. Where it is `managed` it has a service manager.
        """
        self.end()
        self._jumps, self.managed = jumps, managed
        self._write_content()
        if self._day_before.exists():
            self._write_again()
            for place in self.disk.iterdir():
                shutil.rmtree(place) if place.is_dir() else place.unlink()
            shutil.copytree(self._day_before, self.state)
            for log in self.state.glob("log/*"):
                log.unlink()
        self.clock.write_text("+0")
        self.drivers.unlink(missing_ok=True)
        self.drivers.symlink_to(DRIVERS)
        self.display = Display(SIZE, "-noreset")
        before = self.pictures()
        self.start()
        seconds = self.wait_until(lambda: self.shows() and self.pictures() > before, "the first picture")
        time.sleep(2.5)  # the guard has heard of it: a beat comes every two seconds
        return seconds

    def start(self) -> None:
        """What the service manager does."""
        assert self.display
        environment = {
            **os.environ,
            **self.display.environment(),
            **(self._watch if self._jumps else {}),
            "LIBGL_DRIVERS_PATH": str(self.drivers),
        }
        command = ["run", "--content", self.content, "--state", self.state]
        with self._said.open("a") as said:
            self.guard = subprocess.Popen(
                [*LEAVES_WITH_US, sys.executable, "-m", self._program, *map(str, command)],
                cwd=ROOT,
                env=environment,
                stdout=said,
                stderr=said,
            )

    def end(self) -> None:
        """Take everything down."""
        for number in [self.stand(), self.guard.pid if self.guard else 0]:
            if number:
                with suppress(ProcessLookupError):
                    os.kill(number, SIGCONT)
        if self.guard:
            self.guard.terminate()
            try:
                self.guard.wait(10)
            except subprocess.TimeoutExpired:
                self.guard.kill()
                self.guard.wait()
        self._end_what_is_left()
        if self.display:
            self.display.close()
        self.guard = self.display = None

    # what is looked at

    def stand(self) -> int:
        """The number of the stand's process; 0 while there is none."""
        if self.guard is None or self.guard.poll() is not None:
            return 0
        with suppress(OSError):
            children = Path(f"/proc/{self.guard.pid}/task/{self.guard.pid}/children").read_text("ascii").split()
            return int(children[0]) if children else 0
        return 0

    def log(self) -> str:
        """All of the log that there is."""
        file = self.state / "log" / "kiosk.log"
        return file.read_text("utf-8") if file.is_file() else ""

    def said(self) -> str:
        """What a terminal would have shown, were there one: the log's lines too."""
        return self._said.read_text("utf-8")

    def pictures(self) -> int:
        return self.said().count("the first picture is on the screen")

    def shows(self) -> bool:
        """Whether there is a picture on the screen, rather than one plain colour."""
        try:
            connection = Connection(self.display.name if self.display else "")
        except (DisplayError, ConnectionClosedError, OSError):
            return False
        try:
            root = connection.screen().root
            rows = (root.get_image(0, y, SIZE[0], 1, X.ZPixmap, 0xFFFFFF).data for y in range(4, SIZE[1], 12))
            return len({row[at : at + 3] for row in rows for at in range(0, len(row) - 3, 16)}) >= COLOURS
        except (XError, ConnectionClosedError):
            return False
        finally:
            with suppress(ConnectionClosedError, OSError):
                connection.close()

    def kept(self) -> bool:
        """Whether good content is kept whole: every text of the content folder of the day before."""
        whole = self.original / "content"
        texts = {path.relative_to(whole): path.read_bytes() for path in whole.rglob("*.yaml")}
        return any(
            all((folder / "content" / name).is_file() and (folder / "content" / name).read_bytes() == text
                for name, text in texts.items())
            for folder in self.state.glob("*/kept/[0-9]*")
        )  # fmt: skip

    def wait_until(self, condition: Callable[[], object], what: str, patience: float = PATIENCE) -> float:
        """Seconds until `condition()` holds, while what ended with a fault is started again, as a unit says it."""
        begun = time.monotonic()
        while not condition():
            if time.monotonic() - begun > patience:
                raise Lost(f"waited {patience:g} s in vain for {what}")
            if self.managed and self.guard and self.guard.poll() not in {None, 0}:
                self._start_again()
            time.sleep(0.05)
        return time.monotonic() - begun

    def _start_again(self) -> None:
        """As the unit of `kiosk install` says it: what is left is ended, and the whole is started."""
        assert self.guard
        self._end_what_is_left()
        time.sleep(2)
        self.start()

    def _end_what_is_left(self) -> None:
        """Every process that was started on this state folder: a guard that nobody started may have come meanwhile."""
        while found := [*self._processes()]:
            for number in found:
                with suppress(ProcessLookupError):
                    os.kill(number, SIGKILL)
            while any(map(_lives, found)):
                time.sleep(0.02)

    def _processes(self) -> Iterator[int]:
        """The numbers of those that run."""
        for place in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if str(self.state).encode() in place.read_bytes().split(b"\0"):
                    yield int(place.parent.name)

    # what is done to it

    def kill(self, number: int, signal: int = SIGKILL) -> None:
        if not number:
            raise Lost("there is no such process")
        with suppress(ProcessLookupError):
            os.kill(number, signal)

    def own(self, name: str) -> Path:
        """What is called so in the folder of the state that belongs to the content."""
        (found,) = self.state.glob(f"*/{name}")
        return found

    def guard_kept(self) -> Path:
        """Where the guard keeps what it knows."""
        return self.own("lock").with_name(KEPT)

    def do(self, *command: str) -> None:
        """Run a program on that screen."""
        assert self.display
        environment = {**os.environ, **self.display.environment()}
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def write_protect(self) -> None:
        """The disk of the state folder takes no more files; what is open stays so, as where the system protects it."""
        subprocess.run(["mount", "--bind", self.disk, self.disk], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", self.disk], check=True)
        self._protected = True

    def _write_again(self) -> None:
        if self._protected:
            subprocess.run(["umount", "--lazy", self.disk], check=True)
        self._protected = False

    def _write_content(self) -> None:
        for name in ("content", "assets"):
            there = self.content.with_name(name)
            shutil.rmtree(there, ignore_errors=True)
            shutil.copytree(self.original / name, there)


def _lives(number: int) -> bool:
    """Whether a process still has its files, and so its locks: its first thread may end before others do."""
    with suppress(OSError):
        said = [place.read_text("utf-8") for place in Path(f"/proc/{number}/task").glob("*/stat")]
        return any(each.rpartition(")")[2].split()[0] not in "ZX" for each in said)
    return False
