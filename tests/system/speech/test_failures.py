"""What of speech can be missing: each is one line in the log and one of the doctor's, a note, and the visit goes on."""

from __future__ import annotations

import json
import logging
import shlex
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.speech.headset import Headset
from kiosk.speech.voice import Voice
from kiosk.stand.speech import Speech
from tests.support.command import kiosk
from tests.support.hall import OpenStand
from tests.support.hearing import Hearing
from tests.support.listener import Wall
from tests.support.paths import ROOT
from tests.support.reader import texts
from tests.support.sound_server import SoundServer
from tests.support.stand import Stand
from tests.support.wait import wait_until
from tests.system.speech.conftest import KIOSK

PATIENCE = 100_000
ENGLISH_ONLY = """\
LogLevel 1
LogDir "{folder}"
AudioOutputMethod "pulse"
AddModule "writer" "{folder}/voice" ""
DefaultModule "writer"
"""


@dataclass
class Visit:
    """Somebody who wants to hear the stand, with all that speaks as the stand wires it."""

    stand: Stand
    headset: Headset | None = None
    language: str = "en"
    speech: Speech = field(init=False)
    voices: list[Voice] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.speech = Speech(Wall(self.stand), self._voice)  # type: ignore[arg-type]
        if self.headset:
            self.headset.unplugged.connect(self.speech.warn)

    def _voice(self) -> Voice:
        self.voices.append(Voice([*KIOSK, "speak"], headset=self.headset))
        return self.voices[-1]

    def word(self, name: str) -> str:
        return str(getattr(self.stand.navigator.site.words[self.language], name))

    def asks_for_speech(self) -> None:
        """At its setting."""
        self.stand.go("home", self.language)
        self.stand.tap(self.word("easy_access"))
        self.stand.tap(self.word("speech"))

    def reads(self, code: str, note: str) -> None:
        """Wait for the note at the setting that says what is missing."""
        navigator = self.stand.navigator
        wait_until(lambda: navigator.speechless, f"'{code}' to be known", PATIENCE)
        assert navigator.speechless == code
        navigator.touch()
        if self.word(note) not in texts(self.stand.window):
            self.stand.tap(self.word("easy_access"))
        wait_until(lambda: self.word(note) in texts(self.stand.window), "the note")

    def goes_on(self) -> None:
        """To a page, as if nothing had been."""
        self.stand.navigator.open("statement")
        self.stand.settle()
        assert self.stand.navigator.mode == "visit"
        assert self.stand.say(self.stand.navigator.site.pages["statement"].title, self.language) in texts(
            self.stand.window
        )


Begin = Callable[..., Visit]


@pytest.fixture
def visit(open_stand: OpenStand, runtime: Path) -> Iterator[Begin]:
    """Begins one; its speech ends with the test."""
    begun: list[Visit] = []

    def begin(language: str = "en", headset: Headset | None = None) -> Visit:
        begun.append(Visit(open_stand("home", language), headset, language))
        return begun[-1]

    yield begin
    for each in begun:
        each.stand.restart()
        for voice in each.voices:
            voice.close()
        each.speech.deleteLater()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], list[str]]]:
    """What of it a technician reads: warnings and worse."""
    with caplog.at_level(logging.WARNING, "kiosk"):
        yield lambda: [record.getMessage() for record in caplog.records if record.name.startswith("kiosk")]


def doctor(subject: str) -> str:
    """What the doctor says of a subject on this machine."""
    found = json.loads(kiosk("doctor", "--format", "json").stdout)
    return next(f"{each['verdict']}: {each['says']}" for each in found if each["subject"] == subject)


def test_without_an_engine(
    visit: Begin, server: SoundServer, log: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHD_CMD", "/nonexistent")
    guest = visit()
    guest.asks_for_speech()
    guest.reads("no-engine", "speech_unable")
    guest.goes_on()
    (line,) = log()
    assert line.startswith("nothing can be said (no-engine): ")
    assert doctor("speech").startswith("look at this: no engine speaks here")


def test_without_a_voice_for_a_language(
    visit: Begin,
    server: SoundServer,
    runtime: Path,
    log: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine(runtime, monkeypatch)
    guest = visit("ar")
    guest.asks_for_speech()
    guest.reads("no-voice", "speech_unable")
    guest.goes_on()
    (line,) = log()
    assert line == "nothing can be said (no-voice): speechd has no voice for 'ar'"
    assert doctor("speech").startswith("look at this: no voice for ")


def test_without_a_sound_device(visit: Begin, runtime: Path, log: Callable[[], list[str]]) -> None:
    guest = visit()
    guest.asks_for_speech()
    guest.reads("no-device", "speech_plug_in")
    guest.goes_on()
    (line,) = log()
    assert line.startswith("nothing can be said (no-device): ")
    assert doctor("headset") == "look at this: no sound server tells of one"


def test_with_a_headset_taken_out_in_the_middle(
    visit: Begin, headset: Headset, server: SoundServer, log: Callable[[], list[str]], tmp_path: Path
) -> None:
    headset.watch()
    plugged = server.plug()
    wait_until(lambda: headset.present, "the headset to be seen")
    ears = Hearing(tmp_path / "ears.raw", "headset")
    guest = visit(headset=headset)
    guest.asks_for_speech()
    wait_until(ears.hears, "the stand to speak", PATIENCE)
    server.unplug(plugged)
    ears.close()
    wait_until(lambda: guest.stand.navigator.mode == "asking", "the question", PATIENCE)
    guest.reads("no-device", "speech_plug_in")
    guest.goes_on()
    assert log() == ["nothing can be said (no-device): the headset was taken out"]
    assert doctor("headset") == "good: none is plugged in; speech waits for one"


def engine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A speech-dispatcher that has a voice for English alone."""
    voice = ROOT / "tests" / "system" / "accessibility" / "recording_voice.py"
    (folder / "speechd.conf").write_text(ENGLISH_ONLY.format(folder=folder), "utf-8")
    record = shlex.quote(str(folder / "said.jsonl"))
    for name, line in (
        ("voice", f"exec /usr/bin/python3 {shlex.quote(str(voice))} {record}"),
        ("engine", f'exec speech-dispatcher -C {shlex.quote(str(folder))} "$@"'),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("SPEECHD_CMD", str(folder / "engine"))
    with suppress(KeyError):
        monkeypatch.delenv("SPEECHD_ADDRESS")
