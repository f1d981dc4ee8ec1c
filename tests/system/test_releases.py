"""A real stand follows signed releases from a real web server over TLS, and goes on whatever becomes of the way."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.authority import Authority
from tests.support.command import kiosk
from tests.support.content import BANNER, Folder
from tests.support.running import Running
from tests.support.web_server import WebServer

STAND = "name: lobby-1\nreleases: {{address: '{address}', root: root.json, ca: ca.pem, every_minutes: 0.1}}\n"
FAKETIME = "/usr/$LIB/faketime/libfaketime.so.1"
SIZE = ("--windowed", "800x600")


class Fleet:
    """Content, its keys, a web server, and the file of a stand."""

    def __init__(self, folder: Path, until: timedelta = timedelta(days=30)) -> None:
        self.folder, self.to, self.content = folder, folder / "web", Folder(folder)
        self.stand = folder / "stand" / "stand.yaml"
        self.stand.parent.mkdir()
        self.to.mkdir()
        authority = Authority(folder / "authority")
        self.web = WebServer(folder / "nginx", self.to, authority.certificate("web", until=until))
        self.kiosk("keys", folder / "keys")
        for source in (folder / "keys" / "root.json", authority.ca):
            (self.stand.parent / source.name).write_bytes(source.read_bytes())
        self.stand.write_text(STAND.format(address=self.web.address))

    def kiosk(self, *words: str | Path) -> str:
        done = kiosk(*words, cwd=self.folder)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def release(self, *words: str) -> None:
        self.kiosk("release", self.content.root, "--to", self.to, *words)

    def runs(self, **how: Any) -> Running:
        return Running(self.folder, "--stand", self.stand, *SIZE, **how)


@pytest.fixture
def fleet(tmp_path: Path) -> Iterator[Fleet]:
    fleet = Fleet(tmp_path)
    with fleet.web:
        yield fleet


def test_a_stand_follows_releases_and_fetches_only_what_changed(fleet: Fleet) -> None:
    fleet.content.asset("voice/en/a.opus", b"0" * 300_000)
    fleet.release("--note", "the first")
    with fleet.runs() as running:
        running.wait_until(lambda: "release 1: the first" in running.log(), "the first release")
        running.wait_until(lambda: "new content, 2 pages" in running.log(), "its content on the screen")
        fetched = len(fleet.web.asked())
        fleet.content.write("pages/more.yaml", BANNER.replace("Hello", "More"))
        fleet.release("--note", "a page more")
        running.wait_until(lambda: "release 2: a page more" in running.log(), "the second release")
        running.wait_until(lambda: "new content, 3 pages" in running.log(), "its page on the screen")
        files = [line for line in fleet.web.asked()[fetched:] if line.endswith((".file", ".txt"))]
        assert len(files) == 2, "one page is one file, beside the part of the list that names it"
        fleet.kiosk("release", "--to", fleet.to, "--withdraw", "2")
        running.wait_until(lambda: running.log().count("new content, 2 pages") == 2, "the page to be gone again")
        assert running.log().count("new content") == 3, "nothing is read anew that did not change"
    assert "ERROR" not in running.log()
    with fleet.runs() as running:
        running.wait_until(lambda: running.log().count("the first picture") == 2, "the picture after a new start")


def test_a_stand_goes_on_when_its_server_is_gone_and_follows_when_it_comes(fleet: Fleet) -> None:
    fleet.release()
    with fleet.runs() as running:
        running.wait_until(lambda: "new content, 2 pages" in running.log(), "the first release")
        fleet.web.stop()
        running.wait_until(lambda: "cannot be asked for releases: Connection refused" in running.log(), "a line on it")
        fleet.content.write("pages/more.yaml", BANNER)
        fleet.release()
        fleet.web.start()
        running.wait_until(lambda: "new content, 3 pages" in running.log(), "the second release")
        assert "releases are followed again" in running.log()


def test_a_certificate_that_ended_is_told_and_the_stand_shows_what_it_was_given(tmp_path: Path) -> None:
    fleet = Fleet(tmp_path, until=timedelta(days=-1))
    fleet.release()
    with fleet.web, Running(tmp_path, "--content", fleet.content.root, "--stand", fleet.stand, *SIZE) as running:
        running.wait_for_picture()
        running.wait_until(lambda: "has ended, or this machine's clock is wrong" in running.log(), "a line on it")
    assert "release 1" not in running.log()


def test_a_stand_without_a_way_to_any_network_shows_what_it_has(fleet: Fleet) -> None:
    fleet.release()
    with fleet.runs() as running:
        running.wait_until(lambda: "new content, 2 pages" in running.log(), "the first release")
    alone = ["unshare", "--net"] if os.getuid() == 0 else ["unshare", "--map-root-user", "--net"]
    with fleet.runs(within=alone) as running:
        running.wait_until(lambda: running.log().count("the first picture") == 2, "a picture")
        running.wait_until(lambda: "cannot be asked for releases: " in running.log(), "a line on it")
        assert "unreachable" in running.log()


@pytest.mark.parametrize(
    ("day", "line"),
    [("2001-01-01", "is not valid yet by this machine's clock, which says 2001-01-01"),
     ("2099-01-01", "has ended, or this machine's clock is wrong, which says 2099-01-01")],
)  # fmt: skip
def test_a_clock_that_is_wrong_is_told_and_the_stand_shows_what_it_has(fleet: Fleet, day: str, line: str) -> None:
    fleet.release()
    with fleet.runs() as running:
        running.wait_until(lambda: "new content, 2 pages" in running.log(), "the first release")
    wrong = {"LD_PRELOAD": FAKETIME, "FAKETIME": f"@{day} 12:00:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    with fleet.runs(variables=wrong) as running:
        running.wait_until(lambda: running.log().count("the first picture") == 2, "a picture")
        running.wait_until(lambda: line in running.log(), "a line on the clock")


def test_a_stand_that_falls_with_a_release_goes_back_to_the_one_before(fleet: Fleet) -> None:
    fleet.release()
    with fleet.runs() as running:
        running.wait_until(lambda: "new content, 2 pages" in running.log(), "the first release")
        fleet.content.write("pages/more.yaml", BANNER.replace("Hello", "More"))
        fleet.release()
        running.wait_until(lambda: "new content, 3 pages" in running.log(), "the second release")
        for fall in (1, 2):
            os.kill(running.stand(), signal.SIGSEGV)
            running.wait_until(lambda: running.log().count("the first picture") == fall + 1, "a new start")  # noqa: B023
        gone_back = "the stand fell more than once with release 2: it went back to the one before"
        running.wait_until(lambda: gone_back in running.log(), "a line on it")
        running.wait_until(lambda: "release 2 is not shown here any more: it crashed" in running.log(), "a line on it")
        link = next((fleet.folder / "state").glob("*/content"))
        assert link.readlink().parent.name == "1"


def test_what_fetches_ends_with_the_stand(fleet: Fleet) -> None:
    fleet.content.asset("voice/en/long.opus", b"0" * 1_000_000)
    fleet.release()
    fleet.stand.write_text(fleet.stand.read_text().replace("every_minutes", "rate_kb: 2, every_minutes"))
    with fleet.runs() as running:
        running.wait_until(lambda: list((fleet.folder / "state").glob("*/releases/files/*.part")), "a film to come")
        fetching = followers(fleet.stand)
        assert len(fetching) == 1
        running.cut_off()
        wait_until(lambda: not followers(fleet.stand), "the end of what fetched")


def followers(stand: Path) -> list[int]:
    """The processes that look for releases of this stand."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = place.read_bytes().split(b"\0")
            found += [int(place.parent.name)] if b"follow" in words and str(stand).encode() in words else []
    return found


def wait_until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.02)
