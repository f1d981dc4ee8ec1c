"""`kiosk voice`, with a program that hums."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest

from kiosk.content.clips import recall
from kiosk.desk.synthesizer import Synthesizer
from kiosk.desk.translations import Wish, translations
from kiosk.desk.voice import voice as make_clips
from kiosk.errors import OperatorError
from tests.support.content import BANNER, Folder

PRONUNCIATION = "speech: {pronunciation: {en: {Hello: Hullo}}}\n"


class Booth:
    """A folder of content, and a voice that hums."""

    def __init__(self, place: Path) -> None:
        self.folder = Folder(place)
        self.clips = self.folder.root.parent / "assets" / "voice"
        self.given: list[str] = []

    def hum(self, sentence: str, voice: str) -> bytes:
        self.given.append(sentence)
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setparams((1, 2, 8000, 0, "NONE", ""))
            file.writeframes(bytes(range(256)) * 8)
        return out.getvalue()

    def speaks(self, *languages: str, voice: str = "hum") -> list[str]:
        """Make clips; what was spoken for that."""
        self.given.clear()
        make_clips(self.folder.root, languages or None, voice)
        return [*self.given]


@pytest.fixture
def booth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Booth:
    booth = Booth(tmp_path)
    monkeypatch.setattr(Synthesizer, "said", booth.hum)
    return booth


def test_every_sentence_is_spoken_once(booth: Booth, capsys: pytest.CaptureFixture[str]) -> None:
    spoken = booth.speaks()
    assert "Hello" in spoken
    assert "Привет" in spoken
    assert booth.speaks() == []
    assert len(list(booth.clips.rglob("*.opus"))) == len(spoken)
    assert " 0 clips made, 0 taken away" in " " + capsys.readouterr().out.splitlines()[-1]


def test_one_language_can_be_chosen(booth: Booth) -> None:
    booth.speaks("ru")
    assert [path.name for path in booth.clips.iterdir() if path.is_dir()] == ["ru"]
    with pytest.raises(OperatorError, match="no language 'xx'"):
        booth.speaks("xx")


def test_another_pronunciation_is_spoken_anew(booth: Booth) -> None:
    booth.speaks()
    site = booth.folder.root / "site.yaml"
    site.write_text(site.read_text("utf-8") + PRONUNCIATION, "utf-8")
    assert booth.speaks() == ["Hullo"]


def test_another_voice_speaks_everything_anew_but_what_a_person_recorded(booth: Booth) -> None:
    spoken = booth.speaks()
    first, second = sorted(booth.clips.rglob("*.opus"))[:2]
    first.write_bytes(b"a person")
    second.with_suffix(".wav").write_bytes(b"a person")
    assert len(booth.speaks(voice="another")) == len(spoken) - 2
    assert first.read_bytes() == b"a person"


def test_what_is_not_said_any_more_goes_and_recordings_stay(booth: Booth) -> None:
    booth.speaks()
    before = {*booth.clips.rglob("*.opus")}
    recording = booth.clips / "en" / "feedfeedfeedfeed.wav"
    recording.write_bytes(b"a person")
    booth.folder.write("pages/hello.yaml", BANNER.replace("Hello", "Good day"))
    assert booth.speaks() == ["Good day"]
    assert len(before - {*booth.clips.rglob("*.opus")}) == 1
    assert recording.is_file()


def test_content_that_is_not_whole_takes_no_clip_away(booth: Booth) -> None:
    booth.speaks()
    before = {*booth.clips.rglob("*.opus")}
    booth.folder.write("pages/hello.yaml", "kind: banner\n")
    with pytest.raises(OperatorError, match="kiosk check"):
        booth.speaks()
    assert {*booth.clips.rglob("*.opus")} == before


def test_the_check_of_translations_says_what_is_missing(booth: Booth, capsys: pytest.CaptureFixture[str]) -> None:
    assert translations(booth.folder.root, Wish(strict=True)) == 0
    assert "clips" not in capsys.readouterr().out
    booth.speaks()
    next(booth.clips.rglob("en/*.opus")).unlink()
    assert translations(booth.folder.root, Wish(strict=True)) == 1
    assert "kiosk voice" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("/nonexistent/voice", "there is no program '/nonexistent/voice'"),
        ("false", "it gave no sound"),
        ("cat", "is no sound file"),
    ],
)
def test_a_program_that_cannot_speak_is_named(tmp_path: Path, command: str, why: str) -> None:
    folder = Folder(tmp_path)
    with pytest.raises(OperatorError, match=why):
        make_clips(folder.root, None, command)
    assert not recall(tmp_path / "assets" / "voice").made
