"""A room of a test's own: a sound server, a speech engine, and a microphone before the loudspeaker."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.speech.headset import Headset
from kiosk.speech.voice import Voice
from tests.support.hearing import Hearing
from tests.support.sound_server import PipeWire, SoundServer

SPEAKER = "null"
KIOSK = [sys.executable, "-m", "kiosk"]
SERVERS = {"PulseAudio": SoundServer, "PipeWire": PipeWire}


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where this test's programs meet; a short path, as sockets want it."""
    with tempfile.TemporaryDirectory(prefix="hear-", ignore_cleanup_errors=True) as name:
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        monkeypatch.setenv("PULSE_RUNTIME_PATH", "")
        yield Path(name)


@pytest.fixture
def server(runtime: Path, request: pytest.FixtureRequest) -> Iterator[SoundServer]:
    """A sound server that runs: PulseAudio, unless the test asks for another."""
    server = SERVERS[getattr(request, "param", "PulseAudio")]()
    server.start()
    yield server
    server.die()


@pytest.fixture
def hear(server: SoundServer, tmp_path: Path) -> Iterator[Callable[[], Hearing]]:
    """Begins to listen."""
    listening: list[Hearing] = []

    def begin() -> Hearing:
        listening.append(Hearing(tmp_path / f"heard-{len(listening)}.raw", SPEAKER))
        return listening[-1]

    yield begin
    for each in listening:
        each.close()


@pytest.fixture
def voice(qapp: QGuiApplication, runtime: Path) -> Iterator[Voice]:
    """A voice in a process of its own."""
    voice = Voice([*KIOSK, "speak"])
    yield voice
    voice.close()


@pytest.fixture
def headset(qapp: QGuiApplication, runtime: Path) -> Iterator[Headset]:
    """What sees headsets."""
    headset = Headset([*KIOSK, "headset"])
    yield headset
    headset.close()
