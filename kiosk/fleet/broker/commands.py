"""The closed list of what a stand can be asked to do. What comes from outside is bytes until it was read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

LARGEST = 4_096
"""Bytes of a command at most."""
AHEAD = timedelta(hours=1)
"""How far ahead a command may expire: so long its id is remembered."""
HALF_A_DAY = 720
IDENTIFIER = r"^[A-Za-z0-9._:-]{1,64}$"


class _Command(BaseModel):
    """`id` tells it from every other, `expires` is the moment after which it is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    id: str = Field(pattern=IDENTIFIER)
    expires: AwareDatetime


class _ForMinutes(_Command):
    minutes: int = Field(ge=0, le=HALF_A_DAY)
    """0 ends it."""


class Identify(_Command):
    """Show the stand's name large, for ten seconds."""

    command: Literal["identify"]


class Hold(_ForMinutes):
    """Keep the rotation on its page."""

    command: Literal["hold"]


class Dark(_ForMinutes):
    """Make the screen dark."""

    command: Literal["dark"]


class Message(_ForMinutes):
    """Show everyone a sentence of the site's own list, which is named by its text in any language."""

    command: Literal["message"]
    message: str = Field("", max_length=500)


class Refresh(_Command):
    """Ask now whether there is a new release."""

    command: Literal["refresh"]


class Pin(_Command):
    """Stay with a release, whatever comes; with 0 follow the channel again."""

    command: Literal["pin"]
    release: int = Field(0, ge=0, le=10**9)


class SelfTest(_Command):
    """Look at everything that can be looked at without a person, as `kiosk doctor` does."""

    command: Literal["self_test"]


class Again(_Command):
    """Start the stand again."""

    command: Literal["again"]


class Picture(_Command):
    """Send a small picture of the screen."""

    command: Literal["picture"]


Command = Identify | Hold | Dark | Message | Refresh | Pin | SelfTest | Again | Picture
COMMANDS = (Identify, Hold, Dark, Message, Refresh, Pin, SelfTest, Again, Picture)
NAMES = tuple(str(get_args(each.model_fields["command"].annotation)[0]) for each in COMMANDS)
WHEN_ALONE = frozenset({"dark", "message", "self_test", "again", "picture"})
"""What waits until nobody visits, as long as it has not expired."""
_COMMAND: TypeAdapter[Command] = TypeAdapter(Annotated[Command, Field(discriminator="command")])


class _Named(BaseModel):
    """As much of a broken command as an answer needs."""

    model_config = ConfigDict(strict=True)
    id: str = Field(pattern=IDENTIFIER)


@dataclass(frozen=True)
class Refused:
    """No command: the id, where one can be read, and why."""

    id: str
    why: str


def read(payload: bytes) -> Command | Refused:
    """The command, or why it is none. It never raises."""
    if len(payload) > LARGEST:
        return Refused("", f"larger than {LARGEST} bytes")
    try:
        return _COMMAND.validate_json(payload)
    except (ValidationError, ValueError, RecursionError) as error:
        why = "not a command"
        if isinstance(error, ValidationError):
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            field = ".".join(str(step) for step in first["loc"][1:] if isinstance(step, str))[:40]
            why = f"{field}: {first['msg']}" if field else str(first["msg"])
        return Refused(_id(payload), _printable(why))


def outdated(command: Command, now: datetime) -> str:
    """Why it is not obeyed at this moment; "" if it can be."""
    if command.expires <= now:
        return f"expired: it is {now.isoformat(timespec='seconds')} at the stand"
    if command.expires > now + AHEAD:
        return f"it expires more than an hour ahead: it is {now.isoformat(timespec='seconds')} at the stand"
    return ""


def _id(payload: bytes) -> str:
    try:
        return _Named.model_validate_json(payload).id
    except (ValidationError, ValueError, RecursionError):
        return ""


def _printable(text: str) -> str:
    """Of what others wrote no more is told than letters on one line."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)[:200]
