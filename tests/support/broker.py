"""Debian's mosquitto on a port of its own, over TLS, and somebody who listens there and gives commands."""

from __future__ import annotations

import json
import shutil
import socket
import ssl
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from paho.mqtt.client import Client, MQTTMessage
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion

from kiosk.fleet.stand_file import Broker
from tests.support.authority import Authority
from tests.support.display import LEAVES_WITH_US

PATIENCE = 30.0
STAND, PASSWORD = "stand", "open sesame"
PREFIX = "kiosk"


def program(name: str) -> str:
    """Where Debian put a server; it fails, and never skips, where there is none."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin")
    assert found, f"there is no {name}: see tools/system.txt"
    return found


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_until(condition: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
    """What the condition gives once it holds, without Qt."""
    deadline = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < deadline, f"waited {patience:g} s in vain for {what}"
        time.sleep(0.02)
    return found


class Mosquitto:
    """The server, with its files in `place`; it can be stopped, and started again on the same port."""

    def __init__(self, place: Path, authority: Authority | None = None, settings: str = "") -> None:
        self.place = place
        place.mkdir(parents=True, exist_ok=True)
        self.authority = authority or Authority(place / "authority")
        self.port = free_port()
        passwords = place / "passwords"
        subprocess.run([program("mosquitto_passwd"), "-b", "-c", passwords, STAND, PASSWORD], check=True)
        passwords.chmod(0o600)
        self.password_file = place / "stand.password"
        self.password_file.write_text(PASSWORD + "\n")
        self.password_file.chmod(0o600)
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self.certify()

    def certify(self, since: timedelta = -timedelta(days=1), until: timedelta = timedelta(days=1)) -> None:
        """The certificate that it shows from the next start on."""
        certificate, key = self.authority.certificate("broker", since, until)
        (self.place / "mosquitto.conf").write_text(
            f"per_listener_settings false\nlistener {self.port} 127.0.0.1\ncafile {self.authority.ca}\n"
            f"certfile {certificate}\nkeyfile {key}\npassword_file {self.place / 'passwords'}\n"
            f"allow_anonymous false\npersistence false\nuser root\nset_tcp_nodelay true\n{self._settings}\n"
        )

    @property
    def number(self) -> int:
        assert self._process
        return self._process.pid

    def start(self) -> None:
        said = (self.place / "mosquitto.log").open("ab")
        command = [*LEAVES_WITH_US, program("mosquitto"), "-c", str(self.place / "mosquitto.conf")]
        self._process = subprocess.Popen(command, stdout=said, stderr=said)
        said.close()
        wait_until(self._listens, f"mosquitto to listen: {self.said()[-500:]}")

    def said(self) -> str:
        return (self.place / "mosquitto.log").read_text("utf-8", "replace")

    def _listens(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self) -> None:
        """As a power cut does."""
        if self._process:
            self._process.kill()
            self._process.wait(PATIENCE)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.kill()

    def section(self, **more: object) -> Broker:
        """What a stand's file says of it."""
        given = {"host": "localhost", "port": self.port, "ca": str(self.authority.ca), "username": STAND}
        return Broker.model_validate({**given, "password_file": str(self.password_file), **more})

    def yaml(self) -> str:
        """The same, as it is written."""
        return (
            f"broker:\n  host: localhost\n  port: {self.port}\n  ca: {self.authority.ca}\n"
            f"  username: {STAND}\n  password_file: {self.password_file}\n"
        )


class Operator:
    """Hears all that stands tell, and tells them what to do."""

    def __init__(self, broker: Mosquitto, prefix: str = PREFIX) -> None:
        self.prefix = prefix
        self.heard: dict[str, list[bytes]] = defaultdict(list)
        self._number = 0
        self._client = Client(CallbackAPIVersion.VERSION2, protocol=MQTTProtocolVersion.MQTTv5)
        self._client.username_pw_set(STAND, PASSWORD)
        self._client.tls_set_context(ssl.create_default_context(cafile=broker.authority.ca))
        self._client.on_message = self._hear
        self._client.connect("localhost", broker.port)
        self._client.loop_start()
        self._client.subscribe([(f"{prefix}/#", 1), ("homeassistant/#", 1)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._client.disconnect()
        self._client.loop_stop()

    def _hear(self, _: Client, __: object, message: MQTTMessage) -> None:
        self.heard[message.topic].append(bytes(message.payload))

    def publish(self, topic: str, payload: bytes | str, retain: bool = False) -> None:
        self._client.publish(topic, payload, qos=1, retain=retain).wait_for_publish(PATIENCE)

    def publish_many(self, topic: str, payloads: Iterable[str]) -> None:
        """All of them as fast as the broker takes them."""
        for sent in [self._client.publish(topic, payload, qos=1) for payload in payloads]:
            sent.wait_for_publish(PATIENCE)

    def last(self, topic: str) -> Any:
        """What was said there last, as JSON; None if nothing was."""
        said = self.heard[f"{self.prefix}/{topic}"]
        return json.loads(said[-1]) if said else None

    def availability(self, name: str) -> str:
        said = self.heard[f"{self.prefix}/{name}/availability"]
        return said[-1].decode() if said else ""

    def command(self, name: str, command: str, **facts: object) -> str:
        """Its id."""
        self._number += 1
        id = str(facts.pop("id", f"test-{self._number}"))
        expires = facts.pop("expires", (datetime.now(UTC) + timedelta(seconds=60)).isoformat())
        self.publish(
            f"{self.prefix}/{name}/command", json.dumps({"id": id, "expires": expires, "command": command, **facts})
        )
        return id

    def answers(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(said) for said in self.heard[f"{self.prefix}/{name}/answer"] if said]

    def answer(self, name: str, id: str) -> dict[str, Any]:
        """The answer to a command, once it comes."""
        found = wait_until(lambda: [each for each in self.answers(name) if each["id"] == id], f"the answer to {id}")
        return dict(found[0])
