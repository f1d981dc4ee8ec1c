"""Home Assistant's device discovery: one retained message, and the stand is there with its sensors and buttons.

The format is the device payload of Home Assistant's MQTT integration ("MQTT discovery", since 2024.11).
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk import __version__
from kiosk.fleet.broker.topics import OFFLINE, ONLINE, Topics
from kiosk.fleet.state import Stand

TOPIC = "homeassistant/device/{identifier}/config"
MINUTE, HOUR = 1, 60
VALID = 120
"""Seconds that a command of Home Assistant's is worth something."""
BYTES: dict[str, object] = {"device_class": "data_size", "unit_of_measurement": "B"}
SENSORS: dict[str, tuple[str, dict[str, object]]] = {
    "reasons": ("What to look at", {"value_template": "{{ value_json.reasons | join('; ') or 'nothing' }}"}),
    "release": ("Release", {}),
    "content": ("Content", {}),
    "version": ("Version", {}),
    "mode": ("Mode", {}),
    "page": ("Page", {}),
    "language": ("Language", {}),
    "screen": ("Screen", {}),
    "ladder": ("Ladder", {}),
    "falls": ("Falls", {"state_class": "measurement"}),
    "problems": ("Content problems", {"state_class": "measurement"}),
    "disk_free": ("Free disk", {**BYTES, "suggested_unit_of_measurement": "GB"}),
    "memory": ("Memory", {**BYTES, "suggested_unit_of_measurement": "MB"}),
    "uptime": ("Uptime", {"device_class": "duration", "unit_of_measurement": "s"}),
    "last_visit": ("Last visit", {"device_class": "timestamp"}),
    "at": ("Last heard", {"device_class": "timestamp"}),
}  # fmt: skip
BUTTONS: dict[str, tuple[str, str, dict[str, object]]] = {
    "identify": ("Identify", "identify", {}),
    "hold_hour": ("Hold the rotation for an hour", "hold", {"minutes": HOUR}),
    "hold_end": ("Let the rotation turn", "hold", {"minutes": 0}),
    "dark_hour": ("Dark for an hour", "dark", {"minutes": HOUR}),
    "dark_end": ("Light again", "dark", {"minutes": 0}),
    "message_end": ("End the message", "message", {"minutes": 0}),
    "refresh": ("Look for new content", "refresh", {}),
    "self_test": ("Self-test", "self_test", {}),
    "again": ("Start again", "again", {}),
    "picture": ("Take a picture", "picture", {}),
}
MESSAGE_MINUTES = 30


def identifier(stand: Stand, prefix: str) -> str:
    """What the stand is called among all devices."""
    return f"{prefix.replace('/', '_')}_{stand.name}"


def topic(stand: Stand, prefix: str) -> str:
    """Where the message goes."""
    return TOPIC.format(identifier=identifier(stand, prefix))


def discovery(stand: Stand, prefix: str, messages: Sequence[str] = ()) -> dict[str, object]:
    """The message. `messages` are the sentences that the stand can show everyone."""
    topics, device = Topics(prefix, stand.name), identifier(stand, prefix)
    components: dict[str, dict[str, object]] = {
        "health": {
            "platform": "binary_sensor",
            "name": "Needs a look",
            "device_class": "problem",
            "value_template": "{{ 'OFF' if value_json.health == 'good' else 'ON' }}",
            "json_attributes_topic": topics.state,
        },
        **{name: _sensor(name, *said) for name, said in SENSORS.items()},
        **{name: _button(topics, *said) for name, said in BUTTONS.items()},
        "screen_picture": {
            "platform": "image",
            "name": "Screen picture",
            "image_topic": topics.picture,
            "content_type": "image/png",
        },
    }
    chosen = f', "message": {{{{ value | to_json }}}}, "minutes": {MESSAGE_MINUTES}'
    if messages:
        components["message"] = {
            "platform": "select",
            "name": "Message for everyone",
            "options": list(messages),
            "value_template": "{{ none }}",  # or it would take the whole state for what was chosen
            "command_topic": topics.command,
            "command_template": _template("message", chosen),
        }
    return {
        "device": {
            "identifiers": [device],
            "name": stand.name,
            "manufacturer": "Information stand",
            "model": "Information stand",
            "sw_version": stand.version,
            **({"suggested_area": stand.place} if stand.place else {}),
        },
        "origin": {"name": "information-stand", "sw_version": __version__},
        "availability_topic": topics.availability,
        "payload_available": ONLINE,
        "payload_not_available": OFFLINE,
        "state_topic": topics.state,
        "qos": 1,
        "components": {name: {**one, "unique_id": f"{device}_{name}"} for name, one in components.items()},
    }


def _sensor(name: str, title: str, more: dict[str, object]) -> dict[str, object]:
    return {"platform": "sensor", "name": title, "value_template": f"{{{{ value_json.{name} }}}}", **more}


def _button(topics: Topics, title: str, command: str, facts: dict[str, object]) -> dict[str, object]:
    more = "".join(f', "{name}": {value}' for name, value in facts.items())
    restart = {"device_class": "restart"} if command == "again" else {}
    template = _template(command, more)
    return {
        "platform": "button",
        "name": title,
        "command_topic": topics.command,
        "command_template": template,
        **restart,
    }


def _template(command: str, more: str = "") -> str:
    """What Home Assistant makes a command of: its id is the moment at which somebody pressed."""
    moment = f"(utcnow() + timedelta(seconds={VALID})).isoformat()"
    id, expires = '"{{ utcnow().timestamp() }}"', f'"{{{{ {moment} }}}}"'
    return f'{{"id": {id}, "expires": {expires}, "command": "{command}"{more}}}'
