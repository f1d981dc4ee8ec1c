"""A disk may say no, or nothing: what is asked of it says so, and nobody waits for ever."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from threading import Event

import pytest

from kiosk.disk import ask

LONG = "о" * 129 + ".webm"


def refusing(number: int) -> OSError:
    return OSError(number, os.strerror(number), "/mnt/share/content")


@pytest.mark.parametrize("name", ["gone", "file/below", LONG + LONG, "round", "nul\0"])
def test_what_no_disk_has_is_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "round").symlink_to(tmp_path / "round")
    path = tmp_path / name
    assert ask.look(path) is None
    assert [ask.is_file(path), ask.is_folder(path), ask.there(path)] == [False, False, False]
    with pytest.raises(OSError, match=r"No such file|Not a directory|too long|Too many"):
        ask.read(path)


@pytest.mark.parametrize("number", [errno.ENOTCONN, errno.EACCES, errno.ESTALE, errno.EIO, errno.EHOSTDOWN])
def test_a_disk_that_does_not_tell_is_no_disk_with_nothing_on_it(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise refusing(number)

    monkeypatch.setattr(Path, "stat", refused)
    monkeypatch.setattr(os, "listdir", refused)
    path = Path("/mnt/share/content")
    with pytest.raises(OSError, match=os.strerror(number)):
        ask.look(path)
    assert [ask.is_file(path), ask.is_folder(path), ask.there(path)] == [False, False, True]
    assert ask.names(path) == []


def test_a_pipe_is_no_file_and_nobody_waits_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "film.webm")
    assert not ask.is_file(tmp_path / "film.webm")
    with pytest.raises(OSError, match="a pipe or a device"):
        ask.read(tmp_path / "film.webm")


def test_links_are_followed_each_time(tmp_path: Path) -> None:
    for release in ("41", "42"):
        (tmp_path / release).mkdir()
    current = tmp_path / "current"
    current.symlink_to("41")
    assert ask.real(current) == tmp_path / "41"
    current.unlink()
    current.symlink_to("42")
    assert ask.real(current) == tmp_path / "42"
    current.unlink()
    current.symlink_to("current")
    assert ask.real(current).name == "current"


@pytest.mark.parametrize(
    ("number", "fact"), [(errno.EACCES, "forbidden"), (errno.EIO, "failing"), (errno.ESTALE, "failing")]
)
def test_the_way_out_depends_on_who_is_to_blame(number: int, fact: str) -> None:
    assert ask.refusal(refusing(number), "/mnt/share/content") == {"reason": os.strerror(number), fact: "content"}
    assert set(ask.refusal(refusing(errno.ENOENT))) == {"reason"}


def test_a_question_is_answered_or_not_waited_for() -> None:
    asked, share = Event(), Event()

    def hangs() -> str:
        asked.set()
        share.wait()
        return "at last"

    question = ask.Question(hangs, "/mnt/share")
    asked.wait()
    with pytest.raises(TimeoutError) as caught:
        question.answer(0.01)
    assert caught.value.filename == "/mnt/share"
    share.set()
    assert question.answer() == "at last"


def test_what_goes_wrong_is_raised_where_it_was_asked() -> None:
    with pytest.raises(ZeroDivisionError):
        ask.Question(lambda: 1 / 0, "").answer()
