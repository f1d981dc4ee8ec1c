"""The film's page: its subtitles, times and screenings."""

from __future__ import annotations

import itertools
import logging
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.content.site import Site
from kiosk.pages.film import Film, clock
from kiosk.pages.film.cues import BadSubtitles, Cue, cues, parse, read, towards
from kiosk.pages.film.sound import audible
from kiosk.pages.page import View
from tests.support.content import Folder

VIENNA = ZoneInfo("Europe/Vienna")
MOMENT = datetime(2017, 3, 13, 14, 20, tzinfo=VIENNA)
VTT = """WEBVTT

NOTE not for visitors

STYLE
::cue { color: red }

2
00:05.000 --> 00:06.500 align:start
Second <00:05.500>line

1
00:01.000 --> 00:04.000
<v Anna>Hello <i>there</i> &amp; <c.loud>you</c>&nbsp;&lt;3
  and on

3
00:07.000 --> 00:06.000
backwards
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
<font color="red">Red</font> {\\an8}and <b>bold</b>

2
00:01:04,500 --> 00:01:06,000
Две
строки
"""


def film(**fields: object) -> Film:
    files = {"film": "film/sample.webm", "poster": "film/poster.jpg", "duration": "1:16"}
    return Film.model_validate({"kind": "film", "title": "Film", **files, **fields})


def shown(site: Site, film: Film, language: str = "en", at: datetime = MOMENT) -> dict[str, Any]:
    return film.properties(View(site, language, at))


def test_webvtt_becomes_plain_words_in_the_order_of_their_times() -> None:
    assert parse(VTT) == (Cue(1000, 4000, "Hello there & you <3\nand on"), Cue(5000, 6500, "Second line"))


def test_srt_becomes_plain_words() -> None:
    assert parse(SRT) == (Cue(1000, 4000, "Red and bold"), Cue(64500, 66000, "Две\nстроки"))


@pytest.mark.parametrize("written", ["", "just a text", "\x00\x01\x02"])
def test_what_is_no_subtitle_file_says_so(written: str) -> None:
    with pytest.raises(BadSubtitles, match="neither WebVTT nor SRT"):
        parse(written)


def test_a_subtitle_file_of_an_old_encoding_says_so(tmp_path: Path) -> None:
    (tmp_path / "old.srt").write_bytes(SRT.encode("cp1251"))
    with pytest.raises(BadSubtitles, match="UTF-8"):
        read(tmp_path / "old.srt")


def test_unusable_subtitles_leave_one_line_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "film.ru.vtt"
    with caplog.at_level(logging.ERROR, "kiosk"):
        assert [cues(path), cues(path)] == [(), ()]
    assert caplog.messages == [
        "film.ru.vtt: the subtitles are left out: the file cannot be read: No such file or directory"
    ]


def test_edited_subtitles_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "film.en.srt"
    path.write_text(SRT, "utf-8")
    first = cues(path)
    path.write_text(SRT.replace("Red", "Blue and"), "utf-8")
    assert (first[0].text, cues(path)[0].text) == ("Red and bold", "Blue and and bold")


def test_every_line_that_reads_from_the_right_is_marked() -> None:
    cue = Cue(0, 1, "UNODC مع\nثانيا")
    assert towards(cue, mirrored=True) == "\u200fUNODC مع\n\u200fثانيا"
    assert towards(cue, mirrored=False) == cue.text


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "0:00"), (65.9, "1:05"), (600, "10:00"), (3665, "1:01:05"), (7200, "2:00:00")]
)
def test_moments_are_written_as_on_a_player(seconds: float, written: str) -> None:
    assert clock(seconds) == written


def test_tracks_follow_the_language_menu(site: Site) -> None:
    page = film(subtitles={"ar": "film/sample.ar.vtt", "ru": "film/sample.ru.vtt"})
    tracks = shown(site, page)["tracks"]
    assert [(track["code"], track["name"], track["script"]) for track in tracks] == [
        ("ru", "Русский", "latin"),
        ("ar", "العربية", "arabic"),
    ]
    assert all(cue["text"].startswith("\u200f") for cue in tracks[1]["cues"])
    assert not any("\u200f" in cue["text"] for cue in tracks[0]["cues"])


@pytest.mark.parametrize(("language", "own"), [("zh", "zh"), ("ru", "ru"), ("fr", "ru")])
def test_subtitles_are_on_in_the_readers_language_or_the_nearest(site: Site, language: str, own: str) -> None:
    page = film(subtitles={"zh": "film/sample.zh.vtt", "ru": "film/sample.ru.vtt"})
    assert shown(site, page, language)["ownTrack"] == own


def test_without_subtitles_none_are_on(site: Site) -> None:
    assert shown(site, film())["ownTrack"] == ""


def test_the_real_subtitles_speak_within_the_film_and_never_two_at_once(site: Site) -> None:
    page = site.pages["film"]
    assert isinstance(page, Film)
    tracks = shown(site, page)["tracks"]
    assert len({len(track["cues"]) for track in tracks}) == 1
    for track in tracks:
        spoken = [(cue["start"], cue["end"]) for cue in track["cues"]]
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spoken))
        assert spoken[-1][1] <= page.duration * 1000


def test_only_screenings_ahead_or_going_on_are_named(site: Site) -> None:
    page = film(screenings=["2017-03-14T10:00", "2017-03-13T12:00", "2017-03-13T14:19", "2017-03-13T14:00:00Z"])
    monday, tuesday = (View(site, "en", MOMENT).date(MOMENT.replace(day=day), "date_day") for day in (13, 14))
    assert shown(site, page)["screenings"] == [f"{monday} · 14:19", f"{monday} · 15:00", f"{tuesday} · 10:00"]


def test_chapters_and_the_cut_count_as_the_player_counts(site: Site) -> None:
    page = film(chapters=[{"at": "1:02.5", "title": "End"}], attract={"start": "0:12", "end": 32})
    properties = shown(site, page)
    assert properties["chapters"] == [{"at": 62500, "time": "1:02", "title": "End"}]
    assert properties["cut"] == {"start": 12000, "end": 32000}


def test_a_cut_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValidationError, match="too short"):
        film(attract={"start": "0:32", "end": "0:12"})


def test_missing_files_and_unknown_languages_are_named_where_they_are_written(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    lines = ["kind: film", "title: Film", "film: no.webm", "poster: no.jpg", "duration: 0:05"]
    folder.write("pages/film.yaml", "\n".join([*lines, "subtitles:", "  en: no.vtt", "  fr: no.srt", ""]))
    found = [problem for problem in folder.problems() if "film.yaml" in problem]
    assert [int(problem.split(":")[1]) for problem in found] == [3, 4, 7, 8, 8]
    assert any("the stand has no language 'fr'" in problem for problem in found)


def test_a_linux_without_a_sound_server_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    if not Path("/run/pulse/native").exists():
        assert not audible()
    (tmp_path / "pipewire-0").touch()
    assert audible()
