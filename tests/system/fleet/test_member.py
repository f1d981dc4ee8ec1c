"""A stand that runs as a program of its own reports to a broker, obeys, is cut off, and goes on with its pictures."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from signal import SIGSTOP
from time import monotonic

import pytest

from tests.support.broker import PASSWORD, Mosquitto, Operator, program
from tests.support.content import BANNER, Folder
from tests.support.display import Display
from tests.support.running import Running

LONG_AGO = {
    "LD_PRELOAD": "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "FAKETIME": "@2001-02-03 04:05:06",
    "DONT_FAKE_MONOTONIC": "1",
}
BROKEN = "rotation: {"


class Lobby:
    """A stand with a file of its own, a broker, and whoever looks after it."""

    def __init__(self, place: Path) -> None:
        self.place, self.folder = place, Folder(place)
        self.broker = Mosquitto(place / "broker")
        self.textfile = place / "kiosk.prom"
        self.stand = place / "stand.yaml"
        self.stand.write_text(
            f"name: lobby-1\nplace: Building C\n{self.broker.yaml()}metrics:\n  textfile: {self.textfile}\n"
        )

    def run(self, *within: str, **variables: str) -> Running:
        named = ("--content", self.folder.root, "--stand", self.stand)
        return Running(self.place, *named, variables=variables, within=within)

    def goes_on(self, running: Running) -> None:
        """Its rotation turns: more pictures are drawn than before."""
        before = self.frames()
        running.wait_until(lambda: self.frames() > before, "more pictures")

    def frames(self) -> int:
        found = re.search(r"^kiosk_frames_total (\d+)", self.figures(), re.MULTILINE)
        return int(found[1]) if found else -1

    def figures(self) -> str:
        return self.textfile.read_text("utf-8") if self.textfile.exists() else ""


@pytest.fixture
def lobby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lobby]:
    display = Display((1280, 720))
    for name, value in display.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    yield Lobby(tmp_path)
    display.close()


def test_it_reports_obeys_and_starts_again_as_it_is_told(lobby: Lobby) -> None:
    with lobby.broker, Operator(lobby.broker) as operator, lobby.run() as running:
        running.wait_until(lambda: operator.last("lobby-1/state"), "its state")
        running.wait_until(lambda: operator.last("lobby-1/state")["content"], "which content it shows")
        state = operator.last("lobby-1/state")
        assert (state["name"], state["place"], state["health"], state["mode"]) == (
            "lobby-1", "Building C", "good", "attract",
        )  # fmt: skip
        assert state["disk_free"] > 0
        for command, facts in (("identify", {}), ("hold", {"minutes": 5}), ("hold", {"minutes": 0})):
            assert operator.answer("lobby-1", operator.command("lobby-1", command, **facts))["result"] == "done"
        refused = operator.answer("lobby-1", operator.command("lobby-1", "refresh"))
        assert refused["why"] == "this stand follows no releases"
        operator.answer("lobby-1", operator.command("lobby-1", "picture"))
        running.wait_until(lambda: operator.heard["kiosk/lobby-1/picture"], "its picture")
        assert operator.heard["kiosk/lobby-1/picture"][0].startswith(b"\x89PNG")
        tested = operator.answer("lobby-1", operator.command("lobby-1", "self_test"))
        assert tested["good"] > 3
        again = operator.command("lobby-1", "again")
        running.wait_until(lambda: running.pictures() == 2, "the new start")
        running.wait_until(lambda: running.log().count("hears the stand") == 2, "the broker")
        operator.command("lobby-1", "again", id=again)
        assert operator.answer("lobby-1", operator.command("lobby-1", "identify"))["result"] == "done"
        assert running.pictures() == 2, "the same id twice is one action, also over a start"
    assert operator.availability("lobby-1") == "offline"
    assert "from afar: again (" in (lobby.place / "state" / "staff" / "audit.log").read_text("utf-8")


def test_content_with_a_mistake_is_told_at_once(lobby: Lobby) -> None:
    with lobby.broker, Operator(lobby.broker) as operator, lobby.run() as running:
        running.wait_until(lambda: operator.last("lobby-1/state"), "its state")
        lobby.folder.write("site.yaml", BROKEN)
        began = monotonic()
        running.wait_until(lambda: operator.last("lobby-1/state")["problems"], "the problem")
        assert monotonic() - began < 30
        assert operator.last("lobby-1/state")["health"] == "attention"
        assert "site.yaml:" in operator.last("lobby-1/state")["problem_lines"][0]
        running.wait_until(lambda: "kiosk_content_problems 1" in lobby.figures(), "the figures")


def test_a_stand_that_hangs_or_falls_is_known_to_the_broker(lobby: Lobby) -> None:
    with lobby.broker, Operator(lobby.broker) as operator, lobby.run() as running:
        running.wait_until(lambda: operator.availability("lobby-1") == "online", "the stand")
        running.cut_off()
        while operator.availability("lobby-1") != "offline":
            pass


def test_the_broker_is_killed_and_the_stand_goes_on(lobby: Lobby) -> None:
    with lobby.broker, lobby.run() as running:
        running.wait_until(lambda: "hears the stand" in running.log(), "the broker")
        lobby.broker.kill()
        running.wait_until(lambda: "the stand goes on, and tries again" in running.log(), "the loss")
        lobby.goes_on(running)
        os.kill(_started(lobby.broker), SIGSTOP)  # now it takes connections, and says nothing
        lobby.goes_on(running)


def _started(broker: Mosquitto) -> int:
    broker.start()
    return broker.number


def test_its_certificate_expired_and_the_stand_goes_on(lobby: Lobby) -> None:
    lobby.broker.certify(timedelta(days=-9), timedelta(days=-1))
    with lobby.broker, lobby.run() as running:
        running.wait_until(lambda: "certificate has expired, if the clock here is right" in running.log(), "the line")
        lobby.goes_on(running)


def test_the_clock_is_wrong_and_the_stand_goes_on(lobby: Lobby) -> None:
    with lobby.broker, lobby.run(**LONG_AGO) as running:
        running.wait_until(lambda: "is not yet valid, if the clock here is right" in running.log(), "the line")
        assert "2001-02-03 04:0" in running.log()
        assert "this machine's clock says 2001-02-03, and what it has was made on 20" in running.log()
        lobby.goes_on(running)


def test_there_is_no_network_and_the_stand_goes_on(lobby: Lobby) -> None:
    with lobby.broker, lobby.run(program("unshare"), "--net") as running:
        running.wait_until(lambda: "the stand goes on, and tries again" in running.log(), "the line")
        lobby.goes_on(running)


def test_the_password_is_nowhere_but_in_its_file(lobby: Lobby) -> None:
    with lobby.broker, Operator(lobby.broker) as operator, lobby.run() as running:
        running.wait_until(lambda: operator.last("lobby-1/state"), "its state")
        for process in (running.number, running.stand()):
            for file in ("cmdline", "environ"):
                assert PASSWORD.encode() not in Path(f"/proc/{process}/{file}").read_bytes()
        assert PASSWORD not in running.log() + running.said() + lobby.figures()
        told = b"".join(said for topic in operator.heard.values() for said in topic)
        assert PASSWORD.encode() not in told
    kept = [path for path in (lobby.place / "state").rglob("*") if path.is_file()]
    assert not [path for path in kept if PASSWORD.encode() in path.read_bytes()]


def traced(into: Path, calls: str) -> tuple[str, ...]:
    """The command within which every one of these system calls is written down."""
    return (program("strace"), "-D", "-f", "--seccomp-bpf", "-qq", "-e", f"trace={calls}", "-o", str(into))


def test_a_stand_without_a_file_of_its_own_makes_no_connection_and_opens_no_port(tmp_path: Path, lobby: Lobby) -> None:
    trace = tmp_path / "trace"
    strace = traced(trace, "socket,connect,bind,listen")
    with Running(tmp_path, "--content", lobby.folder.root, within=strace) as running:
        running.wait_until(
            lambda: list((tmp_path / "state").glob("*/kept/*/opening.json")), "the stand to have settled"
        )
        lobby.folder.write("pages/more.yaml", BANNER)
        running.wait_until(lambda: "new content, 3 pages" in running.log(), "an edit")
        sockets = subprocess.run(["ss", "-tunap"], capture_output=True, text=True, check=True).stdout
        assert f"pid={running.stand()}," not in sockets
    calls = trace.read_text("utf-8")
    assert "AF_UNIX" in calls, "it was looked at: the display is such a socket"
    assert not re.findall(r".*AF_INET.*", calls)


def test_with_a_file_of_its_own_it_connects_to_what_that_names_alone(tmp_path: Path, lobby: Lobby) -> None:
    trace = tmp_path / "trace"
    strace = traced(trace, "connect,bind,listen")
    with lobby.broker, Operator(lobby.broker) as operator, lobby.run(*strace) as running:
        running.wait_until(lambda: operator.last("lobby-1/state"), "its state")
    reached = {*re.findall(r"connect\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)", trace.read_text("utf-8"))}
    assert reached - {"53"} == {str(lobby.broker.port)}
    assert not re.findall(r".*bind\(.*AF_INET.*htons\([1-9].*|.*listen\(.*", trace.read_text("utf-8")), "a port"
