"""`kiosk stands` and `kiosk tell`, with a real broker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.commands import tell as tell_command
from kiosk.fleet.broker.commands import NAMES, Command
from kiosk.fleet.broker.inbox import Outcome, refused
from kiosk.fleet.broker.link import Link, Pace
from kiosk.fleet.state import Known, Seen, Stand, told
from tests.support.broker import Mosquitto, Operator, wait_until
from tests.support.command import kiosk

WELL = Seen("attract", "opium", "en")


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as broker:
        yield broker


@pytest.fixture
def desk(tmp_path: Path, broker: Mosquitto) -> Path:
    """Whoever looks after stands has a file that names the broker."""
    file = tmp_path / "desk.yaml"
    file.write_text(f"name: desk\n{broker.yaml()}")
    return file


@pytest.fixture
def three(tmp_path: Path, broker: Mosquitto) -> Iterator[Path]:
    """A good stand, one to look at, and one that fell silent."""
    links: list[Link] = []
    for name, seen in (("lobby-1", WELL), ("lobby-2", Seen()), ("lobby-3", WELL)):
        folder = tmp_path / name
        folder.mkdir()

        def obey(command: Command) -> None:
            if command.command == "again":
                links[0].answer(command, refused("not now"))
                return
            if command.command == "picture":
                links[0].send_picture(b"\x89PNG" + bytes(200_000))
            facts = {"bytes": 10} if command.command == "picture" else {}
            if command.command == "self_test":
                facts = {"good": 3, "findings": ["look at this: sound: none\x1b[2J"]}  # type: ignore[dict-item]
            links[0].answer(command, Outcome(facts=facts))

        link = Link(Stand(name, "Building C"), broker.section(), folder, obey, Pace(first=0))
        link.tell(told(Stand(name, "Building C"), seen, Known(release="7" if seen.mode else ""), datetime.now(UTC), 1))
        link.start()
        links.append(link)
    with Operator(broker) as operator:
        wait_until(lambda: all(operator.last(f"lobby-{number}/state") for number in (1, 2, 3)), "all three")
        links[2].stop(5)
        wait_until(lambda: operator.availability("lobby-3") == "offline", "its leave")
    yield tmp_path
    for link in links:
        link.stop(5)


def test_all_stands_are_told_the_ones_that_need_a_person_first(three: Path, desk: Path) -> None:
    done = kiosk("stands", "--stand", desk)
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["silent", "look"]
    assert "lobby-3" in lines[0]
    assert "there is no content to show" in lines[2]
    assert lines[3].startswith("good ")
    assert lines[-1] == "3 stands: 1 silent, 1 to look at, 1 good · release 7: 2, no content: 1"
    as_json = json.loads(kiosk("stands", "--stand", desk, "--format", "json").stdout)
    assert [(row["name"], row["need"]) for row in as_json] == [
        ("lobby-3", "silent"), ("lobby-2", "attention"), ("lobby-1", "nothing"),
    ]  # fmt: skip
    page = three / "stands.html"
    assert kiosk("stands", "--stand", desk, "--html", page).returncode == 1
    assert "lobby-2" in page.read_text("utf-8")


def test_a_stand_is_told_and_answers(three: Path, desk: Path) -> None:
    assert kiosk("tell", "lobby-1", "identify", "--stand", desk).stdout == "lobby-1: done\n"
    done = kiosk("tell", "lobby-1", "again", "--stand", desk)
    assert (done.returncode, done.stdout) == (1, "lobby-1: refused, not now\n")
    out = three / "lobby.png"
    assert kiosk("tell", "lobby-1", "picture", "--stand", desk, "--out", out).returncode == 0
    assert out.read_bytes() == b"\x89PNG" + bytes(200_000)
    tested = kiosk("tell", "lobby-1", "self_test", "--stand", desk).stdout
    assert tested == "lobby-1: done\n  3 good\n  look at this: sound: none [2J\n"
    silent = kiosk("tell", "lobby-3", "identify", "--stand", desk, "--wait", "1")
    assert silent.returncode == 1
    assert "no answer within 1 s" in silent.stdout


def test_what_is_wrong_is_one_line(tmp_path: Path, desk: Path) -> None:
    lonely = tmp_path / "lonely.yaml"
    lonely.write_text("name: lobby-1\n")
    done = kiosk("stands", "--stand", lonely)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"kiosk: '{lonely}' names no broker; add 'broker:' with its 'host:'\n"
    text = desk.read_text()
    desk.write_text(text.replace("port: ", "port: 1 #"))
    done = kiosk("stands", "--stand", desk)
    assert (done.returncode, done.stderr) == (2, "kiosk: the broker localhost:1: Connection refused\n")


def test_the_commands_that_can_be_given_are_the_closed_list() -> None:
    assert tell_command.NAMES == NAMES
