"""Staff sign a release in the edit window, with real keys, and a stand follows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.fleet.releases import keys, publish
from tests.support.content import Folder
from tests.support.desk import StaffDesk
from tests.support.releases import Follows, Publisher
from tests.support.wait import wait_until

PASSPHRASE = "correct horse"


@pytest.fixture
def desk(tmp_path: Path, qapp: QGuiApplication) -> Iterator[StaffDesk]:
    assert qapp
    Folder(tmp_path)
    desk = StaffDesk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "house", now=datetime.now(UTC))


def said(desk: StaffDesk, words: str) -> None:
    wait_until(lambda: any(words in name for name in desk.stand.names()), f"'{words}'")


def fill_in(desk: StaffDesk, to: Path, held: Path, passphrase: str = "") -> None:
    desk.mode.show("ready")
    wait_until(lambda: any("before an opening on" in name or "Ready for" in name for name in desk.stand.names()), "it")
    desk.settle()
    if "Folder of the releases" not in desk.stand.names():
        desk.click("As a signed release")
    desk.write("Folder of the releases", str(to))
    desk.write("Folder of the keys", str(held))
    desk.write("Passphrase of the keys", passphrase)
    desk.click("Sign and release")


def test_a_release_is_signed_and_followed(desk: StaffDesk, publisher: Publisher, tmp_path: Path) -> None:
    stand = Follows(tmp_path / "stand", publisher)
    desk.go("hello")
    desk.pick("Hello")
    desk.write("English", "Welcome")
    desk.save()
    fill_in(desk, publisher.to, publisher.keys)
    said(desk, "Released. Stands that follow take it with their next look.")
    stand.look(datetime.now(UTC))
    assert "Welcome" in stand.shows()


def test_a_wrong_passphrase_is_one_sentence_and_nothing_is_released(desk: StaffDesk, tmp_path: Path) -> None:
    held, to = tmp_path / "locked", tmp_path / "releases"
    keys.make(held, 1, 1, PASSPHRASE.encode(), datetime.now(UTC))
    fill_in(desk, to, held, "something else")
    said(desk, "passphrase")
    assert not [name for name in desk.stand.names() if "passphrase" in name and "\n" in name]
    assert not [*to.glob("**/*timestamp.json")]
    desk.write("Passphrase of the keys", PASSPHRASE)
    desk.click("Sign and release")
    said(desk, "Released.")


def test_a_release_that_is_cancelled_is_no_release(
    desk: StaffDesk, publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store: Callable[..., object] = publish._stored
    first, on = Event(), Event()

    def slowly(*given: object) -> object:
        first.set()
        on.wait(20)
        return store(*given)

    monkeypatch.setattr(publish, "_stored", slowly)
    fill_in(desk, publisher.to, publisher.keys)
    wait_until(first.is_set, "the first file to be on its way")
    said(desk, "Signing the content")
    desk.click("Cancel")
    on.set()
    assert "Cancel" not in desk.stand.names()
    monkeypatch.undo()
    fill_in(desk, publisher.to, publisher.keys)
    said(desk, "Released.")
    assert [*publisher.opened().releases] == [1], "what was cancelled left no release behind"
