"""Subtitles as programs export them: what visitors see of them, and what `kiosk check` says."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from kiosk.media.bad_file import BadFile
from kiosk.pages.film.subtitles import MOST, Cue, Malformed, cues, parse, read, towards
from tests.support.content import Folder
from tests.support.media import png, webm

FILES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("subtitles.yaml").read_text("utf-8"))
PAGE = """\
kind: film
title: {en: The film, ru: Фильм}
film: film.webm
poster: poster.png
duration: "1:00"
subtitles: {en: film.en, ru: film.ru}
"""
SRT = "1\n00:00:01,000 --> 00:00:04,000\nПривет\n"
each_file = pytest.mark.parametrize("file", FILES, ids=[file["name"] for file in FILES])


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.asset("film.webm", webm(60))
    folder.asset("poster.png", png(1280, 720))
    folder.asset("film.ru", SRT.encode())
    folder.write("pages/film.yaml", PAGE)
    folder.edit("site.yaml", "page: opium", "page: film")
    folder.edit("site.yaml", "{page: hello}", "{page: hello}\n  - {page: opium}")
    return folder


@each_file
def test_what_visitors_see_and_what_the_check_prints(folder: Folder, file: dict[str, Any]) -> None:
    folder.asset("film.en", file["file"].encode())
    shown = [[cue.start, cue.end, cue.text] for cue in cues(folder.assets / "film.en")]
    assert shown == file["shown"]
    assert folder.examined() == [f"assets/film.en:{line}" for line in file.get("prints", [])]


def test_more_subtitles_than_a_film_has_are_refused(folder: Folder) -> None:
    times = (f"00:00:{at // 1000:02}.{at % 1000:03} --> 00:01:00.000\nHello\n" for at in range(MOST + 1))
    folder.asset("film.en", ("WEBVTT\n\n" + "\n".join(times)).encode())
    said = f"holds {MOST + 1} subtitles — keep at most {MOST}"
    assert any(said in line for line in folder.examined()), folder.examined()[-1]
    with pytest.raises(BadFile, match="subtitles-many"):
        read(folder.assets / "film.en")


LINES = ("WEBVTT", "NOTE", "1", "00:01.000 --> 00:04.000", "A {b}", "<i>", "&amp;", "-->", " ", "", "\r\n", "\ufeff")


@given(st.lists(st.sampled_from(LINES)))
def test_no_file_breaks_the_stand_and_each_place_is_a_line_of_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = list(parse(text))
    count = text.replace("\r\n", "\n").count("\n") + 1
    assert all(1 <= place.line <= count for place in found)
    assert [place.line for place in found] == sorted(place.line for place in found)
    assert all(place.text.strip() and place.start < place.end for place in found if isinstance(place, Cue))


def test_a_malformed_place_is_told_by_its_code() -> None:
    [place] = parse("WEBVTT\n\n4.5 --> 6\nGood bye\n")
    assert place == Malformed(3, "subtitle-times-unreadable", {"written": "4.5 --> 6"})


@pytest.mark.parametrize("written", ["", "just a text", "\x00\x01\x02"])
def test_what_is_no_subtitle_file_says_so(tmp_path: Path, written: str) -> None:
    (tmp_path / "no.vtt").write_text(written, "utf-8")
    with pytest.raises(BadFile, match=r"subtitles-unknown-format|text-not-utf8|text-utf16"):
        read(tmp_path / "no.vtt")


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16"])
def test_a_subtitle_file_of_another_encoding_says_so(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "old.srt").write_bytes(SRT.encode(encoding))
    with pytest.raises(BadFile, match=r"text-utf16|text-not-utf8"):
        read(tmp_path / "old.srt")


def test_unusable_subtitles_leave_one_line_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "film.ru.vtt"
    with caplog.at_level(logging.ERROR, "kiosk"):
        assert [cues(path), cues(path)] == [(), ()]
    assert caplog.messages == [
        "film.ru.vtt: the subtitles are left out: the file cannot be read: No such file or directory"
    ]


def test_edited_subtitles_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "film.ru.srt"
    path.write_text(SRT, "utf-8")
    first = cues(path)
    path.write_text(SRT.replace("Привет", "До свидания"), "utf-8")
    assert (first[0].text, cues(path)[0].text) == ("Привет", "До свидания")


def test_every_line_that_reads_from_the_right_is_marked() -> None:
    words = "UNODC مع\nثانيا"
    assert towards(words, mirrored=True) == "\u200fUNODC مع\n\u200fثانيا"
    assert towards(words, mirrored=False) == words
