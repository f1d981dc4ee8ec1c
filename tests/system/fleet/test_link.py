"""The link of one stand with a real broker: it reports, appears, obeys, takes leave, and comes back."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.fleet.broker.commands import Command
from kiosk.fleet.broker.inbox import Outcome
from kiosk.fleet.broker.link import EVERY, Link, Pace
from kiosk.fleet.stand_file import Broker
from kiosk.fleet.state import Known, Seen, Stand, told
from tests.support.broker import PASSWORD, Mosquitto, Operator, free_port, wait_until

STAND = Stand("lobby-1", "Building C", "vienna", "stable", "1.0")
WELL, EMPTY = Seen("attract", "opium", "en", content="abc"), Seen()
Joined = Callable[..., Link]


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    with Mosquitto(tmp_path_factory.mktemp("broker")) as broker:
        yield broker


@pytest.fixture
def operator(broker: Mosquitto) -> Iterator[Operator]:
    with Operator(broker) as operator:
        yield operator


@pytest.fixture
def joined(tmp_path: Path, broker: Mosquitto) -> Iterator[Joined]:
    """A stand that reports, and answers every command at once."""
    links: list[Link] = []

    def join(section: Broker | None = None, name: str = "lobby-1") -> Link:
        def obey(command: Command) -> None:
            link.answer(command, Outcome())

        link = Link(Stand(name, "Building C"), section or broker.section(), tmp_path, obey, Pace(first=0))
        see(link, name=name)
        link.start()
        links.append(link)
        return link

    yield join
    for link in links:
        link.stop(5)


def see(link: Link, seen: Seen = WELL, name: str = "lobby-1") -> None:
    link.tell(told(Stand(name, "Building C"), seen, Known(), datetime.now(UTC), 1), ("Back soon",))


def test_it_reports_is_announced_obeys_and_takes_leave(joined: Joined, operator: Operator) -> None:
    link = joined()
    state = wait_until(lambda: operator.last("lobby-1/state"), "its state")
    assert (state["name"], state["health"], state["page"]) == ("lobby-1", "good", "opium")
    assert operator.availability("lobby-1") == "online"
    announced = json.loads(operator.heard["homeassistant/device/kiosk_lobby-1/config"][-1])
    assert announced["components"]["message"]["options"] == ["Back soon"]
    assert operator.answer("lobby-1", operator.command("lobby-1", "identify"))["result"] == "done"
    link.stop(5)
    wait_until(lambda: operator.availability("lobby-1") == "offline", "its leave")


def test_a_change_of_health_is_told_long_before_the_next_minute(joined: Joined, operator: Operator) -> None:
    link = joined(name="lobby-2")
    wait_until(lambda: operator.last("lobby-2/state"), "its state")
    see(link, EMPTY, "lobby-2")
    wait_until(lambda: operator.last("lobby-2/state")["health"] == "attention", "its health", EVERY / 2)
    assert operator.last("lobby-2/state")["reasons"] == ["there is no content to show"]


def test_what_is_retained_tells_whoever_comes_later(joined: Joined, broker: Mosquitto, operator: Operator) -> None:
    joined(name="lobby-3")
    wait_until(lambda: operator.last("lobby-3/state"), "its state")
    with Operator(broker) as late:
        wait_until(lambda: late.last("lobby-3/state") and late.availability("lobby-3") == "online", "what was retained")


def test_commands_of_other_stands_and_broken_ones_do_nothing(joined: Joined, operator: Operator) -> None:
    joined(name="lobby-4")
    wait_until(lambda: operator.last("lobby-4/state"), "its state")
    operator.command("lobby-9", "identify")
    operator.publish("kiosk/lobby-4/command", b"\xff\xfe\x00")
    operator.publish("kiosk/lobby-4/command", b"{" * 4_000)
    operator.publish("kiosk/lobby-4/command", b"x" * 1_000_000)
    last = operator.command("lobby-4", "identify")
    assert operator.answer("lobby-4", last)["result"] == "done"
    assert [answer["id"] for answer in operator.answers("lobby-4")] == [last]
    assert not operator.answers("lobby-9")


def test_a_retained_command_is_refused(joined: Joined, operator: Operator) -> None:
    expires = (datetime.now(UTC) + timedelta(minutes=1)).isoformat()
    operator.publish(
        "kiosk/lobby-5/command", json.dumps({"id": "kept", "expires": expires, "command": "again"}), retain=True
    )
    joined(name="lobby-5")
    answer = operator.answer("lobby-5", "kept")
    assert (answer["result"], answer["why"]) == ("refused", "it was retained: commands are not to be")


def test_ten_thousand_commands_end_neither_the_stand_nor_its_link(
    joined: Joined, operator: Operator, tmp_path: Path
) -> None:
    joined(name="lobby-6")
    wait_until(lambda: operator.last("lobby-6/state"), "its state")
    expires = (datetime.now(UTC) + timedelta(minutes=30)).isoformat()
    flood = (
        json.dumps({"id": f"flood-{number}", "expires": expires, "command": "identify"}) for number in range(10_000)
    )
    operator.publish_many("kiosk/lobby-6/command", flood)
    wait_until(lambda: _answered_again(operator), "an answer after the flood", 60)
    assert len(operator.answers("lobby-6")) < 300
    assert (tmp_path / "commands.json").stat().st_size < 50_000


def _answered_again(operator: Operator) -> bool:
    """Whether a command is obeyed as before."""
    id = operator.command("lobby-6", "identify")
    time.sleep(0.5)
    return any(answer["id"] == id for answer in operator.answers("lobby-6"))


def test_a_client_certificate_takes_the_place_of_a_password(tmp_path: Path, joined: Joined, broker: Mosquitto) -> None:
    certificate, key = broker.authority.certificate("lobby-7")
    settings = "require_certificate true\nuse_identity_as_username true"
    with Mosquitto(tmp_path / "strict", broker.authority, settings) as strict:
        joined(strict.section(username=None, password_file=None, certificate=str(certificate), key=str(key)), "lobby-7")
        wait_until(lambda: "u'lobby-7'" in strict.said(), "the broker to know it by its certificate")


def test_a_websocket_does_where_only_the_web_is_let_through(tmp_path: Path, joined: Joined, broker: Mosquitto) -> None:
    port, (certificate, key) = free_port(), broker.authority.certificate("web")
    settings = (
        f"listener {port} 127.0.0.1\nprotocol websockets\ncafile {broker.authority.ca}\n"
        f"certfile {certificate}\nkeyfile {key}"
    )
    with Mosquitto(tmp_path / "web", broker.authority, settings) as web, Operator(web) as operator:
        joined(web.section(port=port, transport="websocket"), "lobby-9")
        wait_until(lambda: operator.last("lobby-9/state"), "its state")
        assert operator.answer("lobby-9", operator.command("lobby-9", "identify"))["result"] == "done"


def test_a_wrong_password_is_a_line_in_the_log_without_the_password(
    tmp_path: Path, joined: Joined, broker: Mosquitto, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("an old secret\n")
    wrong.chmod(0o600)
    caplog.set_level(logging.DEBUG)
    link = joined(broker.section(password_file=str(wrong)))
    wait_until(lambda: link.trouble, "the refusal")
    assert link.trouble == "it refuses the stand: Not authorized"
    assert "the stand goes on" in caplog.text
    assert "secret" not in caplog.text


def test_a_password_that_others_can_read_is_not_used(joined: Joined, broker: Mosquitto, tmp_path: Path) -> None:
    loose = tmp_path / "loose"
    loose.write_text(PASSWORD)
    loose.chmod(0o644)
    link = joined(broker.section(password_file=str(loose)))
    wait_until(lambda: "chmod 600" in link.trouble, "the way out")


def test_a_password_may_be_one_of_systemds_credentials(
    joined: Joined, broker: Mosquitto, operator: Operator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credential = tmp_path / "credentials" / "broker"
    credential.parent.mkdir()
    credential.write_text(PASSWORD)
    credential.chmod(0o400)
    monkeypatch.setitem(os.environ, "CREDENTIALS_DIRECTORY", str(credential.parent))
    joined(broker.section(password_file="/nowhere/broker"), "lobby-8")
    wait_until(lambda: operator.availability("lobby-8") == "online", "the stand")


@pytest.mark.parametrize(
    ("since", "until", "why"),
    [
        (timedelta(days=-9), timedelta(days=-1), "its certificate has expired, if the clock here is right"),
        (timedelta(days=1), timedelta(days=9), "its certificate is not yet valid, if the clock here is right"),
    ],
)
def test_a_certificate_that_is_not_of_today_names_the_clock(
    tmp_path: Path, joined: Joined, broker: Mosquitto, since: timedelta, until: timedelta, why: str
) -> None:
    old = Mosquitto(tmp_path / "old", broker.authority)
    old.certify(since, until)
    with old:
        link = joined(old.section())
        wait_until(lambda: why in link.trouble, f"the reason, not '{link.trouble}'")


def test_an_authority_that_is_not_ours_is_not_trusted(tmp_path: Path, joined: Joined, broker: Mosquitto) -> None:
    with Mosquitto(tmp_path / "other") as other:
        link = joined(other.section(ca=str(broker.authority.ca)))
        wait_until(lambda: "its certificate is not trusted" in link.trouble, "the reason")


def test_it_comes_back_when_the_broker_does(tmp_path: Path, joined: Joined, broker: Mosquitto) -> None:
    with Mosquitto(tmp_path / "frail", broker.authority) as frail:
        link = joined(frail.section())
        wait_until(lambda: "u'stand'" in frail.said(), "the stand")
        frail.kill()
        wait_until(lambda: link.trouble, "the loss")
        frail.start()
        with Operator(frail) as operator:
            wait_until(lambda: operator.availability("lobby-1") == "online", "the stand again")
            wait_until(lambda: operator.last("lobby-1/state"), "its state")
        assert not link.trouble
