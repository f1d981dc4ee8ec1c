"""`kiosk doctor --stand`: what the stand's own file names, beside a real broker and web server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.desk.health.stand_file import OLD, _clock, _figures, stand_file
from kiosk.fleet.place import home_of
from kiosk.fleet.stand_file import Metrics
from tests.support.authority import Authority
from tests.support.broker import STAND, Mosquitto, program
from tests.support.command import kiosk
from tests.support.content import Folder
from tests.support.paths import ROOT
from tests.support.releases import Follows, Publisher
from tests.support.web_server import WebServer

NOW = datetime.now(UTC)
Table = dict[str, tuple[str, str, str]]


class Place:
    """A stand's file, with a web server of releases and a broker."""

    def __init__(self, folder: Path, settings: str = "") -> None:
        self.folder, self.state, self.file = folder, folder / "state", folder / "stand.yaml"
        self.content, self.publisher = Folder(folder), Publisher(folder / "office", now=NOW)
        self.publisher.release(self.content.site(), note="the first")
        authority = Authority(folder / "authority")
        self.web = WebServer(folder / "nginx", self.publisher.to, authority.certificate("web"))
        self.broker = Mosquitto(folder / "broker", settings=settings)
        self.figures = folder / "kiosk.prom"
        self.ca = authority.ca
        self.root = self.publisher.keys / "root.json"
        self.releases = f"releases: {{address: '{self.web.address}', root: {self.root}, ca: {authority.ca}}}\n"
        self.write()

    def write(self, *changes: tuple[str, str]) -> None:
        text = f"name: lobby-1\n{self.releases}{self.broker.yaml()}metrics: {{textfile: {self.figures}}}\n"
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.file.write_text(text)

    def found(self) -> Table:
        """What is said of each subject: the verdict, the line, and the way out."""
        return {each.subject: (each.verdict, each.says, each.todo) for each in stand_file(self.file, self.state)}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    with place.web, place.broker:
        yield place


def test_each_that_is_well_is_one_line(place: Place) -> None:
    place.figures.write_text("")
    found = place.found()
    assert {verdict for verdict, _, _ in found.values()} <= {"good", "look at this"}
    assert found["stand's file"][1] == "lobby-1, channel stable; its secrets can be read by their owner alone"
    assert found["releases"][:2] == (
        "good",
        f"{place.web.address} answers, and is signed with keys that this stand trusts; release 1, 'the first', would be"
        " taken, 0.0 MB if nothing of it is here",
    )
    assert found["server clock"][0] == "good"
    assert found["broker"][1] == f"localhost:{place.broker.port} lets the stand in as stand over TLS, and hears it"
    assert not place.state.exists(), "nothing is taken or remembered"


def test_a_release_that_is_shown_is_told(place: Place) -> None:
    home = home_of(place.file, place.state)
    Follows(home, place.publisher, root=str(place.root)).look(NOW)
    (home / "own").rename(home / "releases")
    (home / "content").unlink()
    (home / "content").symlink_to(home / "releases" / "1" / "content")
    assert place.found()["releases"][1].endswith("keys that this stand trusts; release 1 is shown")


@pytest.mark.parametrize(
    ("change", "subject", "says", "todo"),
    [
        (("root: ", "root: /nowhere"), "stand's file", "stand.yaml:2: ", ""),
        (("name: lobby-1", "name: lobby-1\nchannel: stabel"), "releases", "no channel 'stabel'", ""),
        (("username: stand", "username: nobody"), "broker", "it refuses the stand: Not authorized", "'username' and"),
        (("host: localhost", "host: nowhere.invalid"), "broker", "no network, or no such name", "at 'host:'"),
        (("kiosk.prom", "none/kiosk.prom"), "metrics", "they cannot be written to", "or name another"),
    ],
)
def test_what_is_wrong_is_said_with_the_way_out(
    place: Place, change: tuple[str, str], subject: str, says: str, todo: str
) -> None:
    place.write(change)
    verdict, said, out = place.found()[subject]
    assert verdict == ("will not work" if subject == "stand's file" else "look at this")
    assert says in said
    assert todo in out
    assert out


def test_servers_that_somebody_else_vouches_for_are_not_trusted(place: Place) -> None:
    other = Authority(place.folder / "others")
    place.write((f"ca: {place.broker.authority.ca}", f"ca: {other.ca}"), (f"ca: {place.ca}}}", f"ca: {other.ca}}}"))
    found = place.found()
    assert "is not to be trusted" in found["releases"][1]
    assert found["releases"][2] == "name its authority in stand.yaml, as in ca: ca.pem"
    assert "its certificate is not trusted" in found["broker"][1]
    assert "name its authority with 'ca:'" in found["broker"][2]


def test_a_password_that_others_can_read_is_said_and_nothing_is_asked(place: Place) -> None:
    place.broker.password_file.chmod(0o644)
    (diagnosis,) = stand_file(place.file, place.state)
    assert diagnosis.verdict == "will not work"
    assert diagnosis.todo == f"let only the stand's user read it: chmod 600 '{place.broker.password_file}'"


def test_a_user_whose_name_is_not_the_stands_is_told(tmp_path: Path) -> None:
    place = Place(tmp_path, f"acl_file {ROOT / 'docs' / 'fleet' / 'acl'}")
    with place.broker:
        verdict, said, out = place.found()["broker"]
        assert verdict == "look at this"
        assert said == f"localhost:{place.broker.port} takes nothing on kiosk/lobby-1/answer from stand"
        assert "docs/fleet/acl" in out
        place.write(("name: lobby-1", f"name: {STAND}"))
        assert place.found()["broker"][0] == "good"


def test_servers_that_are_gone_are_said(place: Place) -> None:
    place.web.stop()
    place.broker.kill()
    found = place.found()
    assert "cannot be asked for releases" in found["releases"][1]
    assert found["broker"][1:] == (
        f"the broker localhost:{place.broker.port}: Connection refused",
        "see whether it runs, and any firewall",
    )


def test_a_clock_that_is_not_the_servers_is_told() -> None:
    assert _clock(NOW, NOW + timedelta(seconds=30)).verdict == "good"
    told = _clock(NOW, NOW + timedelta(hours=2))
    assert (told.verdict, told.todo) == ("look at this", "set the clock; its battery may be empty")


def test_who_hands_figures_on_is_told_without_asking_over_the_network(tmp_path: Path) -> None:
    file, process = Metrics(textfile=str(tmp_path / "kiosk.prom")), tmp_path / "7"
    process.mkdir()
    assert "is not written yet" in _figures(file, tmp_path).says
    Path(file.textfile).write_text("")
    (process / "cmdline").write_bytes(b"/bin/sh\0node_exporter")
    assert "no node_exporter runs here" in _figures(file, tmp_path).says
    (process / "cmdline").write_bytes(b"/usr/bin/prometheus-node-exporter\0--collector.textfile")
    assert _figures(file, tmp_path).verdict == "good"
    old = time.time() - 2 * OLD.total_seconds()
    os.utime(file.textfile, (old, old))
    assert "was last written 4 minutes ago" in _figures(file, tmp_path).says


LOOK = """
import sys
from pathlib import Path
from kiosk.desk.health.stand_file import stand_file
print(*(each.verdict for each in stand_file(Path(sys.argv[1]), Path(sys.argv[2]))), sep=",")
"""


def test_it_connects_to_what_the_file_names_alone(place: Place, tmp_path: Path) -> None:
    place.figures.write_text("")
    trace = tmp_path / "trace"
    strace = (program("strace"), "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect", "-o", trace)
    command = (*strace, sys.executable, "-c", LOOK, place.file, place.state)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=True)
    assert done.stdout.startswith("good,good,good,good,")
    reached = {*re.findall(r"connect\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)", trace.read_text("utf-8"))}
    assert reached - {"53", "0"} == {str(place.broker.port), str(place.web.port)}


def test_the_doctor_says_it_beside_the_rest(place: Place) -> None:
    done = kiosk("doctor", "--stand", place.file, "--state", place.state, "--format", "json", without=("DISPLAY",))
    subjects = [each["subject"] for each in json.loads(done.stdout)]
    assert subjects[0] == "versions"
    assert subjects[-5:] == ["stand's file", "releases", "server clock", "broker", "metrics"]
