"""A headset that a real sound server has plugged in and taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.model.site import Site
from kiosk.speech.headset import Headset
from kiosk.speech.voice import Voice
from tests.support.hearing import Hearing
from tests.support.sound_server import SoundServer
from tests.support.wait import wait_until
from tests.system.speech.conftest import KIOSK, SERVERS

PATIENCE = 100_000
LONG = "This is a long text. " * 20
Listen = Callable[[], Hearing]
on_either = pytest.mark.parametrize("server", SERVERS, indirect=True)


@pytest.fixture
def plugged(headset: Headset, server: SoundServer) -> str:
    """A headset that was plugged in while the stand was looking."""
    watch(headset)
    module = server.plug()
    wait_until(lambda: headset.present, "the headset to be seen")
    return module


@pytest.fixture
def private(headset: Headset, site: Site) -> Iterator[Voice]:
    """A voice for a headset only."""
    voice = Voice([*KIOSK, "speak"], headset=headset)
    voice.follow(site)
    yield voice
    voice.close()


def watch(headset: Headset) -> None:
    """Until it is known that there is none."""
    headset.watch()
    wait_until(lambda: headset.known, "the sound server to tell")


@on_either
def test_it_is_told_when_it_comes_and_goes(headset: Headset, server: SoundServer) -> None:
    came, went = QSignalSpy(headset.plugged), QSignalSpy(headset.unplugged)
    watch(headset)
    assert not headset.present
    module = server.plug()
    wait_until(came.count, "the headset to be seen")
    assert server.default() == "headset"
    server.unplug(module)
    wait_until(went.count, "the headset to be missed")
    assert not headset.present
    assert (came.count(), went.count()) == (1, 1)
    assert server.default() == "null"


@on_either
def test_one_that_is_there_already_is_not_news(headset: Headset, server: SoundServer) -> None:
    came = QSignalSpy(headset.plugged)
    server.plug()
    watch(headset)
    assert headset.present
    assert not came.count()


@on_either
def test_a_sound_server_that_dies_takes_the_headset_with_it_only(
    headset: Headset, server: SoundServer, plugged: str
) -> None:
    went = QSignalSpy(headset.unplugged)
    server.die()
    wait_until(went.count, "the headset to be missed", PATIENCE)
    server.start()
    came = QSignalSpy(headset.plugged)
    server.plug()
    wait_until(came.count, "the headset to be seen again", PATIENCE)


@on_either
def test_speech_is_for_the_headset(private: Voice, hear: Listen, plugged: str, tmp_path: Path) -> None:
    room, ears = hear(), Hearing(tmp_path / "ears.raw", "headset")
    finished = QSignalSpy(private.finished)
    private.say("The member states meet every year.", "en")
    wait_until(finished.count, "the text to be said", PATIENCE)
    ears.close()
    assert ears.seconds() > 1
    assert not room.seconds()


def test_without_a_headset_the_room_hears_nothing(private: Voice, hear: Listen, headset: Headset) -> None:
    watch(headset)
    room, cannot = hear(), QSignalSpy(private.unable)
    private.say(LONG, "en")
    wait_until(cannot.count, "word that it is not said")
    assert cannot.at(0)[0] == "no-device"
    assert not room.seconds()


@on_either
def test_taken_out_in_the_middle_it_falls_silent(
    private: Voice, headset: Headset, server: SoundServer, hear: Listen, plugged: str, tmp_path: Path
) -> None:
    ears, cannot = Hearing(tmp_path / "ears.raw", "headset"), QSignalSpy(private.unable)
    private.say(LONG, "en")
    wait_until(ears.hears, "the text to be heard", PATIENCE)
    room = hear()
    server.unplug(plugged)
    wait_until(cannot.count, "word that it is not heard")
    assert cannot.at(0)[0] == "no-device"
    ears.close()
    wait_until(lambda: not room.hears(), "silence")
    assert room.seconds() < 3


def test_the_site_file_may_allow_loudspeakers(private: Voice, hear: Listen, headset: Headset, site: Site) -> None:
    watch(headset)
    speech = site.file.speech.model_copy(update={"loudspeakers": True})
    private.follow(replace(site, file=site.file.model_copy(update={"speech": speech})))
    room, finished = hear(), QSignalSpy(private.finished)
    private.say("The member states meet every year.", "en")
    wait_until(finished.count, "the text to be said", PATIENCE)
    assert room.seconds() > 1
