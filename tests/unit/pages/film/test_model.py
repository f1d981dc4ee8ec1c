"""The film's page: its subtitles, times and screenings."""

from __future__ import annotations

import itertools
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.film.model import Film
from kiosk.pages.film.sound import audible
from kiosk.pages.film.timecode import clock
from tests.support.content import Folder

VIENNA = ZoneInfo("Europe/Vienna")
MOMENT = datetime(2017, 3, 13, 14, 20, tzinfo=VIENNA)


def film(**fields: object) -> Film:
    files = {"film": "film/sample.webm", "poster": "film/poster.jpg", "duration": "1:16"}
    return Film.model_validate({"kind": "film", "title": "Film", **files, **fields})


def shown(site: Site, film: Film, language: str = "en", at: datetime = MOMENT) -> dict[str, Any]:
    return film.properties(View(site, language, at))


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
    monday, tuesday = (View(site, "en", MOMENT).date(MOMENT.replace(day=day), "weekday") for day in (13, 14))
    assert shown(site, page)["screenings"] == [f"{monday} · 14:19", f"{monday} · 15:00", f"{tuesday} · 10:00"]


def test_chapters_and_the_cut_count_as_the_player_counts(site: Site) -> None:
    page = film(chapters=[{"at": "1:02.5", "title": "End"}], attract={"start": "0:12", "end": 32})
    properties = shown(site, page)
    assert properties["chapters"] == [{"at": 62500, "time": "1:02", "title": "End"}]
    assert properties["cut"] == {"start": 12000, "end": 32000}


def test_a_cut_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValidationError, match="film-part-short"):
        film(attract={"start": "0:32", "end": "0:12"})


def test_missing_files_and_unknown_languages_are_named_where_they_are_written(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    lines = ["kind: film", "title: Film", "film: no.webm", "poster: no.jpg", "duration: 0:05"]
    folder.write("pages/film.yaml", "\n".join([*lines, "subtitles:", "  en: no.vtt", "  fr: no.srt", ""]))
    found = [problem for problem in folder.problems() if "film.yaml" in problem]
    assert [int(problem.split(":")[1]) for problem in found] == [3, 4, 6, 7, 8, 8]
    assert any("the stand has no language 'fr'" in problem for problem in found)


def test_a_linux_without_a_sound_server_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    if not Path("/run/pulse/native").exists():
        assert not audible()
    (tmp_path / "pipewire-0").touch()
    assert audible()


def test_a_sound_is_a_track_of_the_film_or_a_file(site: Site) -> None:
    page = film(audio={"zh": "film/sample.zh.m4a", "en": 1, "ru": 2}, described={"fr": 3})
    properties = shown(site, page)
    assert [(sound["code"], sound["stream"], sound["fileName"]) for sound in properties["sounds"]] == [
        ("en", 0, ""),
        ("ru", 1, ""),
        ("zh", -1, "film/sample.zh.m4a"),
    ]
    assert [sound["stream"] for sound in properties["describedSounds"]] == [2]
    assert ("audio", "zh") in dict(page.files())
    assert ("audio", "en") not in dict(page.files())


@pytest.mark.parametrize(("language", "own"), [("ru", "ru"), ("fr", "en"), ("en", "en")])
def test_the_film_begins_with_the_readers_sound_or_its_own(site: Site, language: str, own: str) -> None:
    assert shown(site, film(audio={"en": 1, "ru": 2}), language)["ownSound"] == own


def test_a_film_whose_language_nobody_wrote_begins_with_its_original_sound(site: Site) -> None:
    assert shown(site, film(audio={"ru": 2}), "fr")["ownSound"] == "original"


@pytest.mark.parametrize(("language", "own"), [("zh", "zh"), ("ru", "en")])
def test_the_description_is_the_readers_or_the_nearest(site: Site, language: str, own: str) -> None:
    assert shown(site, film(described={"en": 1, "zh": 2}), language)["ownDescribed"] == own


@pytest.mark.parametrize("track", [0, -1, True, 1.5, "/x.m4a"])
def test_what_is_neither_a_track_nor_a_file_is_refused(track: object) -> None:
    with pytest.raises(ValidationError):
        film(audio={"en": track})


def test_the_transcript_is_the_readers_with_the_chapters_above_their_passages(site: Site) -> None:
    page = site.pages["film"]
    assert isinstance(page, Film)
    transcript = shown(site, page, "ar")["transcript"]
    assert (transcript["script"], transcript["mirrored"]) == ("arabic", True)
    passages = transcript["passages"]
    assert [passage["at"] for passage in passages] == sorted(passage["at"] for passage in passages)
    assert sum(passage["heading"] for passage in passages) == len(page.chapters)
    assert passages[0]["heading"], "the first chapter begins it"
    assert passages[1]["text"].startswith("\u200f[")
    assert not any("\n" in passage["text"] for passage in passages)


def test_without_a_transcript_there_is_none(site: Site) -> None:
    assert shown(site, film())["transcript"] is None
    assert shown(site, film(transcript={"ru": "film/sample.ru.transcript.vtt"}), "fr")["transcript"]["passages"]
