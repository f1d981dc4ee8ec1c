"""The message by which a stand appears in Home Assistant."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.fleet.broker.commands import Refused, read
from kiosk.fleet.broker.discovery import discovery, topic
from kiosk.fleet.state import Stand, State

STAND = Stand("lobby-1", "Building C", "vienna", "stable", "1.0")
NOW = datetime.now(UTC)


def components() -> dict[str, dict[str, Any]]:
    found = json.loads(json.dumps(discovery(STAND, "kiosk", ('Back at "14:00"', "Nous revenons"))))
    parts: dict[str, dict[str, Any]] = found["components"]
    return parts


def as_home_assistant_fills(template: str, value: str = "") -> bytes:
    """What its templates make of the few things that ours use."""
    filled = re.sub(r"\{\{ utcnow\(\)\.timestamp\(\) \}\}", str(NOW.timestamp()), template)
    filled = re.sub(r"\{\{ \(utcnow\(\) \+ .*? \}\}", NOW.isoformat(), filled)
    return filled.replace("{{ value | to_json }}", json.dumps(value)).encode()


@pytest.mark.parametrize("name", [name for name, one in components().items() if "command_topic" in one])
def test_every_button_gives_a_command_of_the_list(name: str) -> None:
    one = components()[name]
    value = one.get("options", [""])[0]
    command = read(as_home_assistant_fills(one["command_template"], value))
    assert not isinstance(command, Refused), command
    assert one["command_topic"] == "kiosk/lobby-1/command"
    assert getattr(command, "message", value) == value


READ = ("sensor", "binary_sensor", "select")
"""What Home Assistant reads from the one state of a device, whole where no template says what of it."""


@pytest.mark.parametrize("name", [name for name, one in components().items() if one["platform"] in READ])
def test_every_sensor_reads_what_the_stand_tells(name: str) -> None:
    one = components()[name]
    named = re.findall(r"value_json\.(\w+)", one["value_template"])
    assert bool(named) == (one["platform"] != "select"), "what is to be chosen is no part of the state"
    assert {*named} <= {field.name for field in fields(State)}


def test_the_device_is_one_and_known_by_its_name() -> None:
    found: dict[str, Any] = discovery(STAND, "kiosk")
    assert topic(STAND, "kiosk") == "homeassistant/device/kiosk_lobby-1/config"
    assert found["device"]["identifiers"] == ["kiosk_lobby-1"]
    assert (found["availability_topic"], found["state_topic"]) == ("kiosk/lobby-1/availability", "kiosk/lobby-1/state")
    unique = [one["unique_id"] for one in found["components"].values()]
    assert len({*unique}) == len(unique) == len(found["components"])
    assert "message" not in found["components"], "there is nothing to choose from"


def test_it_fits_into_what_brokers_take() -> None:
    assert len(json.dumps(discovery(STAND, "a/b/c", tuple("x" * 200 for _ in range(20))))) < 20_000
