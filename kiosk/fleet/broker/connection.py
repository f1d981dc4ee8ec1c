"""One connection to a broker, from its beginning to its end: MQTT 5 over TLS, by paho-mqtt.

A connection is never used again: whatever waits in it goes with it, so nothing grows while a broker comes and goes.
"""

from __future__ import annotations

import logging
import select
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from paho.mqtt.client import Client, ConnectFlags, DisconnectFlags, MQTTMessage
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCode

from kiosk.errors import OperatorError
from kiosk.fleet.broker.budget import SLOW, Budget, watched
from kiosk.fleet.secret import secret, secret_place

if TYPE_CHECKING:
    from kiosk.fleet.stand_file import Broker

KEEP_ALIVE = 60
"""Seconds without a word after which each side asks whether the other is there; the broker waits half as long again."""
BEGIN = 20.0
"""Seconds until the broker has to have answered, from the first byte to its welcome."""
ACKNOWLEDGED = 60.0
"""Seconds that a broker may take to acknowledge what it was told."""
AT_ONCE = 10
"""Messages that are on their way at once; the rest waits with whoever sends."""
UNKNOWN_USER = {0x86, 0x87}
"""Bad user name or password, and not authorized (MQTT 5.0, 3.2.2.2)."""
TOO_EARLY, TOO_LATE = "certificate is not yet valid", "certificate has expired"


class Lost(Exception):
    """There is no connection, or none any more; its text says why, in words for a log.

    `code` is `unknown-user`, `untrusted`, `outdated`, `no-such-name` or `unheard` where that is why, else "".
    """

    def __init__(self, why: str, code: str = "") -> None:
        super().__init__(why)
        self.code = code


@dataclass(frozen=True)
class Heard:
    """A message that came."""

    topic: str
    payload: bytes
    retained: bool


@dataclass(frozen=True)
class Limits:
    """What is listened to: the largest message, and the bytes at once and a second."""

    largest: int = 8_192
    burst: int = 131_072
    rate: float = 8_192.0


class Connection:
    """Opened by `open`, kept alive by `step`, which calls `hear` for each message; `will` is said if it just ends."""

    def __init__(
        self,
        broker: Broker,
        name: str,
        hear: Callable[[Heard], None],
        will: tuple[str, str] | None = None,
        limits: Limits = Limits(),
        keep_alive: int = KEEP_ALIVE,
    ) -> None:
        self._broker, self._hear, self._limits, self._keep_alive = broker, hear, limits, keep_alive
        self._budget = Budget(limits.burst, limits.rate, BEGIN)
        self._refused: Lost | None = None
        self._welcome = self._granted = False
        self._sent: dict[int, tuple[float, str]] = {}
        self.unsaid = ""
        """The first topic on which the broker took nothing from the stand."""
        self._client = Client(
            CallbackAPIVersion.VERSION2,
            client_id=name,
            protocol=MQTTProtocolVersion.MQTTv5,
            transport="websockets" if broker.transport == "websocket" else "tcp",
        )
        self._client.connect_timeout = BEGIN / 2
        self._client.max_inflight_messages_set(AT_ONCE)
        if will:
            self._client.will_set(will[0], will[1], qos=1, retain=True)
        self._client.on_connect = self._on_connect
        self._client.on_disconnect = self._on_disconnect
        self._client.on_message = self._on_message
        self._client.on_publish = self._on_publish
        self._client.on_subscribe = self._on_subscribe

    @property
    def stands(self) -> bool:
        """Whether the broker welcomed it."""
        return self._welcome

    @property
    def listening(self) -> bool:
        """Whether the broker granted what was subscribed."""
        return self._granted

    @property
    def room(self) -> bool:
        """Whether something can be sent now without waiting in here."""
        return self._welcome and len(self._sent) < AT_ONCE

    @property
    def idle(self) -> bool:
        """Whether all that was sent was acknowledged."""
        return not self._sent

    def open(self) -> None:
        """Reach the broker; its welcome comes with a `step`. Raises Lost."""
        broker = self._broker
        try:
            if broker.username:
                password = secret(broker.password_file) if broker.password_file else None
                self._client.username_pw_set(broker.username, password)
            if broker.tls:
                self._client.tls_set_context(watched(_context(broker), self._budget))
            self._client.connect(
                broker.host,
                broker.on_port,
                self._keep_alive,
                clean_start=True,
                properties=_properties(self._limits.largest),
            )
        except OperatorError as error:
            raise Lost(str(error)) from None
        except Exception as error:  # whatever speaks at the other end
            raise _lost(error) from None

    def step(self, seconds: float) -> None:
        """Wait so long at most for something to happen, and let it. Raises Lost."""
        line = self._client.socket()
        if line is None:
            raise self._refused or Lost("it closed the connection")
        try:
            self._wait(line, seconds)
            done = self._client.loop_misc()
        except Exception as error:  # what is no MQTT
            raise _lost(error) from None
        if self._budget.why:
            raise Lost(self._budget.why)
        if self._refused:
            raise self._refused
        if done is not MQTTErrorCode.MQTT_ERR_SUCCESS:
            raise Lost("it does not answer any more")
        if self._budget.late:
            raise Lost(SLOW)
        if self._sent and time.monotonic() - min(self._sent.values())[0] > ACKNOWLEDGED:
            raise Lost("it acknowledges nothing")

    def _wait(self, line: Any, seconds: float) -> None:
        pending = getattr(line, "pending", lambda: 0)()
        wishes = select.POLLIN | (select.POLLOUT if self._client.want_write() else 0)
        poll = select.poll()
        poll.register(line, wishes)
        happened = dict(poll.poll(0 if pending else seconds * 1000)).get(line.fileno(), 0)
        if happened & select.POLLOUT:
            self._client.loop_write()
        if (pending or happened & ~select.POLLOUT) and self._client.socket() is not None:
            self._client.loop_read()

    def subscribe(self, topics: Sequence[str]) -> None:
        self._client.subscribe([(topic, 1) for topic in topics])

    def publish(self, topic: str, payload: str | bytes, retain: bool = False) -> None:
        """Send it, at least once, as long as the connection lasts."""
        sent = self._client.publish(topic, payload, qos=1, retain=retain)
        if sent.rc is MQTTErrorCode.MQTT_ERR_SUCCESS:
            self._sent[sent.mid] = time.monotonic(), topic

    def close(self) -> None:
        """Take leave; what was said to be the will is not said."""
        try:
            self._client.disconnect()
        except Exception:
            log.debug("the broker did not hear that the stand takes leave", exc_info=True)
        self.drop()

    def drop(self) -> None:
        """End it as a cut cable does; nothing refers to itself any more, as nobody collects garbage on this thread."""
        client = self._client
        client.on_connect = client.on_disconnect = client.on_message = client.on_publish = client.on_subscribe = None
        if (line := client.socket()) is not None:
            line.close()
        self._budget.close()

    def _on_connect(self, _: Client, __: Any, ___: ConnectFlags, code: ReasonCode, ____: Properties | None) -> None:
        if code.is_failure:
            self._refused = Lost(f"it refuses the stand: {code}", "unknown-user" if code.value in UNKNOWN_USER else "")
        else:
            self._welcome = True
            self._budget.begun()

    def _on_disconnect(
        self, _: Client, __: Any, flags: DisconnectFlags, code: ReasonCode, ___: Properties | None
    ) -> None:
        said = flags.is_disconnect_packet_from_server
        self._refused = self._refused or Lost(f"it ended the connection: {code}" if said else "the connection broke")

    def _on_subscribe(self, _: Client, __: Any, ___: int, codes: list[ReasonCode], ____: Properties | None) -> None:
        if any(code.is_failure for code in codes):
            self._refused = Lost("it lets the stand hear nothing: see the broker's access list", "unheard")
        self._granted = True

    def _on_publish(self, _: Client, __: Any, number: int, code: ReasonCode, ___: Properties | None) -> None:
        topic = self._sent.pop(number, (0.0, ""))[1]
        if code.is_failure and not self.unsaid:
            self.unsaid = topic
            log.warning("the broker takes nothing on %s: %s; see its access list", topic, code)

    def _on_message(self, _: Client, __: Any, message: MQTTMessage) -> None:
        if len(message.payload) <= self._limits.largest:
            self._hear(Heard(message.topic, bytes(message.payload), bool(message.retain)))


log = logging.getLogger("kiosk.fleet")


def _context(broker: Broker) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=broker.ca)
    if broker.certificate:
        key = str(secret_place(broker.key)) if broker.key else None
        context.load_cert_chain(broker.certificate, key, password=b"")  # or OpenSSL would ask at a terminal
    return context


def _properties(largest: int) -> Any:
    properties: Any = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
    properties.MaximumPacketSize = largest + 1_024
    properties.ReceiveMaximum = 2 * AT_ONCE
    return properties


def _lost(error: Exception) -> Lost:
    """What a technician can do something about."""
    said = getattr(error, "verify_message", "") or getattr(error, "strerror", "") or str(error) or type(error).__name__
    if isinstance(error, ssl.SSLCertVerificationError) and said in {TOO_EARLY, TOO_LATE}:
        return Lost(f"its {said}, if the clock here is right: it is {time.strftime('%Y-%m-%d %H:%M %z')}", "outdated")
    if isinstance(error, ssl.SSLCertVerificationError):
        return Lost(f"its certificate is not trusted: {said}", "untrusted")
    if isinstance(error, socket.gaierror):
        return Lost(f"no network, or no such name: {said}", "no-such-name")
    if isinstance(error, OSError):
        return Lost(str(said))
    return Lost(f"it does not speak MQTT 5 ({type(error).__name__})")
