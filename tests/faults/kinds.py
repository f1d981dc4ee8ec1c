"""The kinds of fault: each is made, and taken back where a visitor's picture must not wait for that."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from signal import SIGABRT, SIGBUS, SIGCONT, SIGFPE, SIGKILL, SIGPIPE, SIGSEGV, SIGSTOP, SIGUSR1
from subprocess import Popen

from tests.faults.world import World

Make = Callable[[World, Random], object]


@dataclass(frozen=True)
class Fault:
    """`make` does it, and returns when it is to be judged from. `back` comes after the picture.

    `says` is a part of the line that the log must have; `replaces` says whether another stand has to come; `keeps` is
    False where what was kept is the very thing that was damaged; so many `starts` are needed until there is a picture.
    `jumps` is True where the clock does; `managed` is False where there is no service manager.
    """

    name: str
    make: Make
    says: str = ""
    replaces: bool = False
    back: Make = lambda *_: None
    keeps: bool = True
    starts: int = 1
    jumps: bool = False
    managed: bool = True


def signalled(number: int) -> Make:
    return lambda world, _: world.kill(world.stand(), number)


def then_killed(make: Make) -> Make:
    """Do it, and end the stand: the next one has to begin with it."""

    def both(world: World, random: Random) -> None:
        make(world, random)
        world.kill(world.stand())

    return both


def in_a_visit(world: World, _: Random) -> None:
    world.do("xdotool", "mousemove", "300", "200", "click", "1")
    time.sleep(1)
    world.kill(world.stand())


def both_at_once(world: World, _: Random) -> None:
    assert world.guard
    stand = world.stand()
    for number in (SIGSTOP, SIGKILL):
        for process in (world.guard.pid, stand):
            world.kill(process, number)


def guard_signalled(number: int) -> Make:
    def make(world: World, _: Random) -> None:
        assert world.guard
        world.kill(world.guard.pid, number)

    return make


def guard_stopped(world: World, random: Random) -> None:
    guard_signalled(SIGSTOP)(world, random)
    time.sleep(random.uniform(1, 4))
    guard_signalled(SIGCONT)(world, random)


def guard_stopped_and_stand_killed(world: World, random: Random) -> None:
    guard_signalled(SIGSTOP)(world, random)
    world.kill(world.stand())
    time.sleep(random.uniform(0.5, 2))
    guard_signalled(SIGCONT)(world, random)


def both_stopped(world: World, random: Random) -> None:
    stand = world.stand()
    guard_signalled(SIGSTOP)(world, random)
    world.kill(stand, SIGSTOP)
    time.sleep(random.uniform(1, 4))
    guard_signalled(SIGCONT)(world, random)


def killed_while_it_starts(world: World, random: Random) -> None:
    first = world.stand()
    world.kill(first)
    world.wait_until(lambda: world.stand() not in {0, first}, "the next stand")
    time.sleep(random.uniform(0, 0.4))
    world.kill(world.stand())


def limited(what: str, much: Callable[[int], int]) -> Make:
    """No more of something for the stand, as prlimit(1) has it."""

    def make(world: World, _: Random) -> None:
        number = world.stand()
        world.do("prlimit", f"--pid={number}", f"--{what}={much(number)}")

    return make


def files_of(number: int) -> int:
    return max(map(int, os.listdir(f"/proc/{number}/fd"))) + 1  # noqa: PTH208 - numbers


def room_of(number: int) -> int:
    """Bytes of addresses that a process has taken, and a few more."""
    return (int(Path(f"/proc/{number}/statm").read_text("ascii").split()[0]) + 2000) * os.sysconf("SC_PAGE_SIZE")


def no_files_for_the_guard(world: World, _: Random) -> None:
    assert world.guard
    few, stand = files_of(world.guard.pid), world.stand()
    world.do("prlimit", f"--pid={world.guard.pid}", f"--nofile={few}:4096")
    world.kill(stand)
    time.sleep(1.5)
    world.do("prlimit", f"--pid={world.guard.pid}", "--nofile=4096:4096")


def filled(world: World, _: Random) -> None:
    with (world.disk / "full").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


def emptied(world: World, _: Random) -> None:
    (world.disk / "full").unlink()


def edited(world: World, random: Random) -> None:
    """Staff save a page, as good as it was."""
    page = random.choice(sorted((world.content / "pages").rglob("*.yaml")))
    page.write_text(page.read_text("utf-8") + "\n# saved again\n", "utf-8")


def full_and_edited(world: World, random: Random) -> None:
    filled(world, random)
    edited(world, random)
    time.sleep(2)


def spoilt(pattern: str) -> Make:
    """Bytes are turned over in all files of the state folder that are called so."""

    def make(world: World, random: Random) -> None:
        for path in [each for each in world.state.glob(pattern) if each.is_file() and not each.is_symlink()]:
            data = bytearray(path.read_bytes())
            for _ in range(max(1, len(data) // 50)):
                data[random.randrange(len(data))] = random.randrange(256) if data else 0
            path.chmod(0o644)
            path.write_bytes(data[: random.randrange(len(data)) + 1])

    return make


def gone(pattern: str) -> Make:
    def make(world: World, _: Random) -> None:
        for path in list(world.state.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    return make


def state_gone(world: World, _: Random) -> None:
    shutil.rmtree(world.state)


def state_a_file(world: World, random: Random) -> None:
    state_gone(world, random)
    world.state.write_text("not a folder")


def log_a_folder(world: World, random: Random) -> None:
    gone("log")(world, random)
    (world.state / "log" / "kiosk.log").mkdir(parents=True)


def guard_knows(text: str) -> Make:
    def make(world: World, random: Random) -> None:
        place = world.guard_kept()
        both_at_once(world, random)
        assert world.guard
        world.guard.wait()
        place.write_text(text)

    return make


def away(name: str) -> Make:
    return lambda world, _: world.content.with_name(name).rename(world.content.with_name(f"{name}.away"))


def there_again(name: str) -> Make:
    return lambda world, _: world.content.with_name(f"{name}.away").rename(world.content.with_name(name))


def content_empty(world: World, _: Random) -> None:
    for each in list(world.content.iterdir()):
        shutil.rmtree(each) if each.is_dir() else each.unlink()


def half_written(world: World, random: Random) -> None:
    site = world.content / "site.yaml"
    text = site.read_text("utf-8")
    site.write_text(text[: random.randrange(len(text) // 4, len(text) // 2)] + "\n  - {", "utf-8")


def mended(world: World, _: Random) -> None:
    (world.content / "site.yaml").write_bytes((world.original / "content" / "site.yaml").read_bytes())


def clock_by(seconds: int) -> Make:
    return lambda world, _: world.clock.write_text(f"{seconds:+d}")


def window(how: str) -> Make:
    return lambda world, _: world.do("xdotool", "search", "--class", "kiosk", how)


def display_killed(world: World, _: Random) -> None:
    assert world.display
    world.display.signal(SIGKILL)
    time.sleep(1)
    world.display = type(world.display)((640, 480), "-noreset")


def display_stopped(world: World, random: Random) -> None:
    assert world.display
    world.display.signal(SIGSTOP)
    time.sleep(random.uniform(1, 4))
    world.display.signal(SIGCONT)


def another_size(world: World, _: Random) -> None:
    world.do("xrandr", "--setmonitor", "half", "320/80x480/120+0+0", "screen")
    time.sleep(1)
    world.do("xrandr", "--delmonitor", "half")


def manager_killed(world: World, random: Random) -> None:
    assert world.display
    manager = Popen(["openbox"], env={**os.environ, **world.display.environment()})
    time.sleep(random.uniform(1, 2))
    manager.kill()
    manager.wait()


def driver_gone(world: World, _: Random) -> None:
    world.drivers.unlink()
    world.kill(world.stand())


def database(name: str) -> Make:
    return spoilt(f"*/use/{name}")


DAY, YEAR = 86_400, 365 * 86_400
FELL = "the stand fell: "
KINDS = (
    Fault("the stand is killed", signalled(SIGKILL), f"{FELL}it was killed (SIGKILL)", True),
    Fault("the stand is killed in a visit", in_a_visit, f"{FELL}it was killed (SIGKILL)", True),
    Fault("the stand crashes: SIGSEGV", signalled(SIGSEGV), f"{FELL}it crashed (SIGSEGV)", True),
    Fault("the stand crashes: SIGABRT", signalled(SIGABRT), f"{FELL}it crashed (SIGABRT)", True),
    Fault("the stand crashes: SIGBUS", signalled(SIGBUS), f"{FELL}it crashed (SIGBUS)", True),
    Fault("the stand crashes: SIGFPE", signalled(SIGFPE), f"{FELL}it crashed (SIGFPE)", True),
    Fault("the stand gets a signal that it does not know", signalled(SIGUSR1), f"{FELL}it crashed (SIGUSR1)", True),
    Fault("the stand loses a pipe", signalled(SIGPIPE)),
    Fault("the stand is stopped", signalled(SIGSTOP), "the stand was stopped by something"),
    Fault("the stand is killed while it starts", killed_while_it_starts, FELL, True, starts=2),
    Fault("the guard is killed", guard_signalled(SIGKILL), replaces=True),
    Fault("the guard is killed, with no manager", guard_signalled(SIGKILL), "the guard is gone", True, managed=False),
    Fault("the guard crashes, with no manager", guard_signalled(SIGSEGV), "the guard is gone", True, managed=False),
    Fault("the guard is stopped for a while", guard_stopped),
    Fault("the guard is stopped while the stand falls", guard_stopped_and_stand_killed, FELL, True),
    Fault("both are stopped for a while", both_stopped, "the stand was stopped by something"),
    Fault("both are killed at once", both_at_once, replaces=True, starts=2),
    Fault("no more file handles for the stand", limited("nofile", files_of)),
    Fault("no more file handles for the guard, and the stand falls", no_files_for_the_guard, FELL, True),
    Fault("no more memory for the stand", limited("as", room_of)),
    Fault("the disk is full, and the stand falls", then_killed(filled), replaces=True, back=emptied),
    Fault("the disk is full, and staff save a page", full_and_edited, back=emptied),
    Fault(
        "the disk is read-only, and the stand falls",
        then_killed(lambda world, _: world.write_protect()),
        replaces=True,
    ),
    Fault("the state folder is gone", state_gone, keeps=False),
    Fault("the state folder is gone, and the stand falls", then_killed(state_gone), replaces=True, keeps=False),
    Fault("the state folder is a file, and the stand falls", then_killed(state_a_file), replaces=True, keeps=False),
    Fault("the log is gone", gone("log")),
    Fault("the log is a folder, and the stand falls", then_killed(log_a_folder), replaces=True),
    Fault("the locks are gone, and the stand falls", then_killed(gone("*/*lock")), FELL, True),
    Fault("what the guard knows is damaged", guard_knows('{"version": 1, "falls": [{"at": '), replaces=True),
    Fault("what the guard knows is of a newer version", guard_knows('{"version": 99}'), "is of a newer version", True),
    Fault("the opening is damaged, and the stand falls", then_killed(spoilt("*/kept/*/opening.json")), FELL, True),
    Fault("painted drawings are damaged, and the stand falls", then_killed(spoilt("*/painted/*")), FELL, True),
    Fault("kept texts are damaged", then_killed(spoilt("*/kept/*/content/**/*.yaml")), FELL, True, keeps=False),
    Fault("kept lists are damaged", then_killed(spoilt("*/kept/*/*.json")), FELL, True),
    Fault("kept media are damaged", then_killed(spoilt("*/kept/media/*")), FELL, True),
    Fault("the figures of use are damaged", then_killed(database("*")), FELL, True),
    Fault("the figures of use are gone", gone("*/use")),
    Fault("the content folder is gone", away("content"), back=there_again("content")),
    Fault(
        "the content folder is gone, and the stand falls",
        then_killed(away("content")),
        FELL,
        True,
        there_again("content"),
    ),
    Fault("the share is unplugged: an empty folder, and the stand falls", then_killed(content_empty), FELL, True),
    Fault("assets/ is gone, and the stand falls", then_killed(away("assets")), FELL, True, there_again("assets")),
    Fault("the site file is half-written", half_written, back=mended),
    Fault("the site file is half-written, and the stand falls", then_killed(half_written), FELL, True),
    Fault("the clock jumps on by some hours", clock_by(5 * 3600), jumps=True),
    Fault("the clock jumps back by some hours", clock_by(-5 * 3600), jumps=True),
    Fault("the clock jumps on by years", clock_by(8 * YEAR), jumps=True),
    Fault("the clock jumps back by years, the stand falls", then_killed(clock_by(-9 * YEAR)), FELL, True, jumps=True),
    Fault("the window is taken away", window("windowunmap")),
    Fault("the window is moved and made small", lambda world, _: world.do(
        "xdotool", "search", "--class", "kiosk", "windowsize", "100", "80")),
    Fault("the window is destroyed", window("windowkill"), FELL, True),
    Fault("a window manager comes, and is killed", manager_killed),
    Fault("the screen changes its size and back", another_size),
    Fault("the display stands still for a while", display_stopped),
    Fault("the display is started anew", display_killed, replaces=True),
    Fault("the graphics driver is gone, the stand falls", driver_gone, "without the graphics driver", True, starts=4),
)  # fmt: skip
