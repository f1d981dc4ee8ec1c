"""The closed list of commands, and everything that is none."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from kiosk.fleet.broker.commands import LARGEST, NAMES, Refused, outdated, read

NOW = datetime(2026, 3, 2, 14, 25, tzinfo=UTC)
SOON = "2026-03-02T14:26:00+00:00"


def payload(command: object = "identify", **facts: object) -> bytes:
    return json.dumps({"id": "a1", "expires": SOON, "command": command, **facts}).encode()


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_a_command_with_the_facts_it_needs(name: str) -> None:
    facts: dict[str, object] = {"minutes": 5} if name in {"hold", "dark", "message"} else {}
    command = read(payload(name, **facts))
    assert not isinstance(command, Refused), command
    assert (command.command, command.id, command.expires) == (name, "a1", datetime.fromisoformat(SOON))


@pytest.mark.parametrize(
    ("written", "id", "why"),
    [
        (payload("shell", run="reboot"), "a1", "Input tag 'shell' found"),
        (payload(run="reboot"), "a1", "run: Extra inputs are not permitted"),
        (payload("hold"), "a1", "minutes: Field required"),
        (payload("hold", minutes=100_000), "a1", "minutes: Input should be less than or equal to 720"),
        (payload("hold", minutes="5"), "a1", "minutes: Input should be a valid integer"),
        (payload("hold", minutes=-1), "a1", "minutes: Input should be greater"),
        (payload("pin", release="../../etc"), "a1", "release: Input should be a valid integer"),
        (payload(id="../a"), "", "id: String should match pattern"),
        (payload(id=7), "", "id: Input should be a valid string"),
        (payload(expires="tomorrow"), "a1", "expires: Input should be a valid datetime"),
        (payload(expires="2026-03-02T14:26:00"), "a1", "expires: Input should have timezone info"),
        (payload(["identify"]), "a1", "Input tag"),
        (b"\xff\xfe{}", "", "Invalid JSON"),
        (b"[" * 4_000, "", "Invalid JSON"),
        (b'{"id": "a1"}', "a1", "Unable to extract tag"),
        (b"", "", "Invalid JSON"),
        (b"null", "", "Input should be"),
        (b"9" * 4_000, "", ""),
        (b" " * (LARGEST + 1), "", "larger than 4096 bytes"),
    ],
)  # fmt: skip
def test_what_is_no_command_is_refused_and_says_why(written: bytes, id: str, why: str) -> None:
    refused = read(written)
    assert isinstance(refused, Refused)
    assert refused.id == id
    assert why in refused.why


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: payload(text, id=text, message=text)))
def test_no_bytes_raise_and_what_is_told_of_them_is_a_line_of_letters(written: bytes) -> None:
    refused = read(written)
    assert not isinstance(refused, Refused) or (len(refused.why) <= 200 and refused.why.isprintable())


@pytest.mark.parametrize(
    ("ahead", "why"),
    [(timedelta(seconds=1), ""), (timedelta(0), "expired"), (timedelta(hours=2), "more than an hour ahead")],
)
def test_a_command_has_to_be_in_time(ahead: timedelta, why: str) -> None:
    command = read(payload(expires=(NOW + ahead).isoformat()))
    assert not isinstance(command, Refused)
    assert why in outdated(command, NOW)
    assert bool(why) is bool(outdated(command, NOW))
