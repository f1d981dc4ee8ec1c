"""Which sentences there are, and which have a clip that fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.clips import Clips, Key, Made, identity, recall, spoken, store
from kiosk.content.gather import gather
from kiosk.content.translations.texts import texts_of
from kiosk.model.site_file import Speech
from kiosk.model.spoken import print_of
from tests.support.content import BANNER, Folder

KEY: Key = ("en", "0123456789abcdef")


def clips(folder: Path, said: str = "Hello", sound: bytes = b"sound") -> Clips:
    """A folder with one clip of a machine."""
    made = Clips(folder)
    path = made.path(KEY)
    path.parent.mkdir(parents=True)
    path.write_bytes(sound)
    made.made[KEY] = Made("a voice", identity(path), said)
    return made


def test_a_machines_clip_fits_until_its_sentence_is_said_otherwise(tmp_path: Path) -> None:
    made = clips(tmp_path)
    assert made.state(KEY, "Hello") == "fits"
    assert made.state(KEY, "H e l l o") == "older"
    assert made.state(("ru", KEY[1]), "Hello") == "missing"


@pytest.mark.parametrize("ending", [".opus", ".wav", ".mp3"])
def test_a_recording_by_the_same_name_is_never_older(tmp_path: Path, ending: str) -> None:
    made = clips(tmp_path)
    made.path(KEY).with_suffix(ending).write_bytes(b"a person")
    assert made.state(KEY, "H e l l o") == "recorded"


def test_what_is_known_is_kept(tmp_path: Path) -> None:
    made = clips(tmp_path)
    store(made)
    assert recall(tmp_path) == made
    (tmp_path / "clips.tsv").write_bytes(b"spoilt\n\xff\tline")
    assert not recall(tmp_path).made


def test_what_is_not_said_any_more_is_left_over(tmp_path: Path) -> None:
    made = clips(tmp_path)
    assert [*made.left_over({KEY: "Hello"})] == []
    assert [*made.left_over({("en", "another"): "Bye"})] == [(KEY, made.path(KEY))]


def test_every_sentence_of_the_content_is_said_in_every_language(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", BANNER.replace("Hello", "Hello. The SCO"))
    content = gather(folder.root, {})
    said = spoken(texts_of(content), Speech(pronunciation={"en": {"SCO": "S C O"}}))
    assert said["en", print_of("Hello")] == "Hello."
    assert said["en", print_of("The SCO")] == "The S C O"
    assert said["ru", print_of("Привет")] == "Привет"
    assert not [text for text in said.values() if "{" in text], "what is filled in cannot be said beforehand"
