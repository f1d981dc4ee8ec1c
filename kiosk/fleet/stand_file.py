"""What `stand.yaml` says: the one file that is a stand's own, beside content that many stands share.

Files and folders that it names are found from the folder that it lies in.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError, ValidationInfo

from kiosk.content.validation import issues_of
from kiosk.content.yaml.source import Source, read
from kiosk.errors import OperatorError
from kiosk.fleet.secret import WAY_OUT, open_to_others, secret_place
from kiosk.model.hours import SpansWritten
from kiosk.model.issues import Invalid, Issue
from kiosk.model.text import Model

NAME = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$"
CHANNEL = r"^[a-z0-9][a-z0-9_-]{0,30}$"
_WEB = re.compile(r"https?://[^/\s]+(/\S*)?", re.IGNORECASE)


def _near(written: str, info: ValidationInfo) -> str:
    """A path, from the folder of the stand's file where that is known."""
    return str((info.context or {}).get("folder", Path()) / Path(written).expanduser())


def _web_or_near(written: str, info: ValidationInfo) -> str:
    if "://" not in written:
        return _near(written, info)
    if not _WEB.fullmatch(written):
        raise Invalid("address-unknown", written=written)
    return written if written.endswith("/") else f"{written}/"


Place = Annotated[str, AfterValidator(_near)]
WebOrPlace = Annotated[str, AfterValidator(_web_or_near)]
OneLine = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\n\r\t]*$")]


class Follow(Model):
    """Where signed content comes from, and when it is asked for."""

    address: WebOrPlace | None = Field(
        None,
        description="where 'kiosk release' put the content: an https address, or a folder; without it, from sticks",
        examples=["https://stands.example.org/releases/"],
    )
    root: Place = Field(
        "root.json",
        validate_default=True,
        description="the file with the keys that are trusted first, as 'kiosk keys' wrote it",
        examples=["root.json"],
    )
    ca: Place | None = Field(
        None,
        description="who vouches for the web server, where it is an authority of your own",
        examples=["ca.pem"],
    )
    every_minutes: float = Field(
        15, ge=0.1, le=10_080, description="how often is asked; a tenth more or less each time"
    )
    hours: SpansWritten = Field(
        "all day",
        description="when films and pictures are fetched, by the machine's clock, as in 22:00-05:00; asked is always",
    )
    rate_kb: float | None = Field(
        None, ge=1, le=1_000_000, description="the most that is fetched in a second, in KB", examples=[500]
    )


class Broker(Model):
    """The MQTT broker that hears how the stand is, and gives it commands."""

    host: str = Field(
        pattern=r"^[A-Za-z0-9.:_-]{1,253}$", description="the broker's name or number", examples=["mqtt.example.org"]
    )
    port: int | None = Field(
        None, ge=1, le=65_535, description="8883 where it is left out, 443 for a websocket", examples=[8883]
    )
    transport: Literal["tcp", "websocket"] = Field(
        "tcp", description="websocket where only the web is let through", examples=["websocket"]
    )
    tls: bool = Field(
        True, description="false sends everything in the clear; for a test at one's own desk", examples=[True]
    )
    ca: Place | None = Field(
        None, description="who vouches for the broker, where it is an authority of your own", examples=["ca.pem"]
    )
    username: OneLine | None = Field(None, description="the stand's name at the broker", examples=["lobby-1"])
    password_file: Place | None = Field(
        None,
        description="the file with the password, for the stand's user alone; or the name of a systemd credential",
        examples=["broker.password"],
    )
    certificate: Place | None = Field(
        None, description="the stand's own certificate, in place of a password", examples=["lobby-1.pem"]
    )
    key: Place | None = Field(
        None, description="the key of that certificate, for the stand's user alone", examples=["lobby-1.key"]
    )
    prefix: str = Field(
        "kiosk",
        pattern=r"^[A-Za-z0-9_-]{1,40}(/[A-Za-z0-9_-]{1,40}){0,4}$",
        description="topics begin with it, as in kiosk",
        examples=["kiosk"],
    )

    @property
    def on_port(self) -> int:
        """The port that is connected to."""
        return self.port or (443 if self.transport == "websocket" else 8883)


class Metrics(Model):
    """Figures for Prometheus."""

    textfile: Place = Field(
        description="the file that node_exporter's textfile collector reads, with the ending .prom",
        pattern=r"^.*\.prom$",
        examples=["/var/lib/node_exporter/kiosk.prom"],
    )


class StandFile(Model):
    """What `stand.yaml` says."""

    name: str = Field(
        pattern=NAME, description="the stand's name among all: letters, digits, - and _", examples=["lobby-1"]
    )
    place: OneLine = Field("", description="where it hangs, for people", examples=["Building C, lobby"])
    group: str = Field(
        "",
        pattern=r"^([a-z0-9][a-z0-9_-]{0,30})?$",
        description="stands that belong together, as in vienna",
        examples=["vienna"],
    )
    channel: str = Field(
        "stable", pattern=CHANNEL, description="which releases it follows, as in stable or trial", examples=["trial"]
    )
    screen: OneLine | None = Field(
        None, description="which of several screens, by its name or number in 'kiosk doctor'", examples=["HDMI-1"]
    )
    releases: Follow | None = Field(None, description="where signed content comes from; without it, from the folder")
    broker: Broker | None = Field(None, description="who hears how the stand is; without it, nobody")
    metrics: Metrics | None = Field(None, description="figures for Prometheus; without it, none are written")


FILES = (
    ("releases", "root", False),
    ("releases", "ca", False),
    ("broker", "ca", False),
    ("broker", "certificate", False),
    ("broker", "key", True),
    ("broker", "password_file", True),
)
"""Every file that is named, and whether it is a secret."""
_FILE: TypeAdapter[StandFile] = TypeAdapter(StandFile)


def read_stand_file(path: Path) -> StandFile:
    """The stand's file. Raises OperatorError with a line for every mistake: file, line, what, and the way out."""
    file, issues = looked_at(path)
    if file is None or issues:
        raise OperatorError("\nkiosk: ".join(map(str, issues)))
    return file


def looked_at(path: Path) -> tuple[StandFile | None, list[Issue]]:
    """The stand's file and all that is wrong with it; None where it cannot be read as one."""
    source, issues = read(path, path.name)
    if any(issue.code == "file-empty" for issue in issues) or isinstance(source.data, (str, int, float, list)):
        return None, [source.issue("not-a-stand-file")]
    if source.data is None:
        return None, sorted(issues)
    try:
        file = _FILE.validate_python(source.data, context={"folder": path.absolute().parent})
    except ValidationError as error:
        return None, sorted([*issues, *issues_of(error, source, StandFile)])
    return file, sorted([*issues, *_unfit(file, source)])


def _unfit(file: StandFile, source: Source) -> list[Issue]:
    """What is wrong with the files that it names, and what does not go together."""
    found = []
    for section, field, secret in FILES:
        part = getattr(file, section)
        named = getattr(part, field) if part else None
        if named is None:
            continue
        place = secret_place(named) if secret else Path(named)
        if not place.is_file():
            found.append(source.issue("named-file-missing", (section, field), path=str(place)))
        elif secret and open_to_others(place):
            found.append(source.issue("secret-open", (section, field), path=str(place), way_out=WAY_OUT.format(place)))
    if file.broker and bool(file.broker.certificate) != bool(file.broker.key):
        lacking = "certificate" if file.broker.key else "key"
        found.append(source.issue("certificate-and-key", ("broker",), lacking=lacking))
    if file.broker and file.broker.password_file and not file.broker.username:
        found.append(source.issue("password-of-nobody", ("broker", "password_file")))
    return found
