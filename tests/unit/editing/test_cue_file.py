"""Subtitles changed cue by cue: what is meant is what the stand's parser reads then, and no other byte is another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from kiosk.content.yaml.source import Data
from kiosk.editing.cue_file import CueFile, moment, read_moment
from kiosk.editing.errors import CannotEdit
from kiosk.model.issues import Invalid, Loc
from kiosk.pages.film.subtitles import Cue, parse
from tests.support.paths import ROOT

VTT = """\ufeffWEBVTT - made by hand

STYLE
::cue { color: white }

NOTE who spoke first
is not known

opening
00:01.000 --> 00:02.500 align:start position:10%
<v Anna>Good <i>morning</i>.
Second line

2
00:03.000 --> 00:04.000
Two

NOTE between

00:05.000 --> 00:06.000
Three &amp; more
"""
SRT = "1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n\r\ngoes on\r\n"
FILES = sorted((ROOT / "assets" / "film").glob("*.vtt"))


def file(text: str, name: str = "assets/film/a.vtt") -> CueFile:
    return CueFile.of(text.encode(), name)


def cues(of: CueFile) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in parse(of.text) if isinstance(cue, Cue)]


@pytest.mark.parametrize(
    ("loc", "value", "before", "after"),
    [
        ((0, "words"), "Good evening.", "<v Anna>Good <i>morning</i>.\nSecond line", "Good evening."),
        ((0, "start"), "0:00.5", "00:01.000 -->", "00:00.500 -->"),
        ((0, "end"), "2,75", "--> 00:02.500 align", "--> 00:02.750 align"),
        ((1, "end"), "1:00:00", "--> 00:04.000", "--> 01:00:00.000"),
        ((2, "words"), "3 < 4", "Three &amp; more", "3 < 4"),
        ((1, "words"), "Two\n\nand a half ", "\nTwo\n", "\nTwo\nand a half\n"),
        ((1, "words"), "", "00:04.000\nTwo\n", "00:04.000\n"),
    ],
)
def test_only_what_changed_becomes_another(loc: Loc, value: str, before: str, after: str) -> None:
    assert VTT.count(before) == 1
    assert file(VTT).with_value(loc, value).raw == VTT.replace(before, after).encode()


def test_windows_line_ends_and_commas_stay() -> None:
    srt = file(SRT, "assets/film/a.srt")
    assert srt.with_value((0, "words"), "One\nand more").raw == SRT.replace("One", "One\r\nand more").encode()
    assert srt.with_value((0, "end"), "0:02").raw == SRT.replace("02,500", "02,000").encode()
    assert srt.value((1, "words")) == "Two\n\ngoes on", "words below an empty line are the cue's, as players show them"
    assert srt.with_value((1, "words"), "Two").raw == SRT.replace("Two\r\n\r\ngoes on", "Two").encode()


def test_a_new_cue_is_written_as_the_others_are() -> None:
    new: dict[str, Data] = {"start": "0:02.6", "end": "0:02.9", "words": "Between"}
    between = VTT.replace("line\n", "line\n\n00:02.600 --> 00:02.900\nBetween\n")
    assert file(VTT).with_item((), 1, new).raw == between.encode()
    numbered = SRT.replace("One\r\n", "One\r\n\r\n3\r\n00:00:02,600 --> 00:00:02,900\r\nBetween\r\n")
    assert file(SRT, "a.srt").with_item((), 1, new).raw == numbered.encode()
    first = file("WEBVTT\n").with_item((), 0, new)
    assert first.text == "WEBVTT\n\n00:00:02.600 --> 00:00:02.900\nBetween\n"
    assert file("", "a.srt").with_item((), 0, new).text == "1\n00:00:02,600 --> 00:00:02,900\nBetween\n"
    before = file(VTT).with_item((), 0, {**new, "start": "0:00", "end": "0:00.9"})
    assert before.raw == VTT.replace("opening", "00:00.000 --> 00:00.900\nBetween\n\nopening").encode()


def test_a_cue_that_is_taken_out_takes_nothing_else_along() -> None:
    without = file(VTT).without((1,))
    assert without.raw == VTT.replace("2\n00:03.000 --> 00:04.000\nTwo\n\n", "").encode()
    last = file(VTT).without((2,))
    assert last.raw == VTT.replace("\n00:05.000 --> 00:06.000\nThree &amp; more\n", "").encode()


@pytest.mark.parametrize("words", ["00:07.000 --> 00:08.000", "Two\n00:07.000 --> 00:08.000\nmore", "\ud800"])
def test_words_that_would_be_something_else_are_refused_with_their_line(words: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        file(VTT).with_value((1, "words"), words)
    assert refused.value.issue.file == "assets/film/a.vtt"


def test_what_is_no_time_is_refused() -> None:
    with pytest.raises(CannotEdit) as refused:
        file(VTT).with_value((1, "end"), "soon")
    assert str(refused.value.issue).startswith("assets/film/a.vtt:15")
    with pytest.raises(Invalid):
        read_moment("1:75")


def test_moments_are_read_as_they_are_written() -> None:
    assert [read_moment(moment(at)) for at in (0, 1250, 65_000, 3_665_001)] == [0, 1250, 65_000, 3_665_001]


WORDS = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), min_size=1)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_change_of_the_sample_s_subtitles_is_read_back_and_undone_to_the_byte(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    before = CueFile.of(path.read_bytes(), path.name)
    index = data.draw(st.integers(0, len(before.parts) - 1))
    field = data.draw(st.sampled_from(["words", "start", "end"]))
    value = "\n".join(data.draw(WORDS)) if field == "words" else moment(data.draw(st.integers(0, 10**8)))
    try:
        after = before.with_value((index, field), value)
    except CannotEdit:
        assert field == "words"
        return
    others = [part.said for at, part in enumerate(before.parts) if at != index]
    assert [part.said for at, part in enumerate(after.parts) if at != index] == others
    assert after.with_value((index, field), before.value((index, field))).raw == before.raw


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_cue_comes_and_goes(path: object) -> None:
    before = CueFile.of(path.read_bytes(), path.name)  # type: ignore[attr-defined]
    for index in range(len(before.parts)):
        without = before.without((index,))
        assert cues(without) == [cue for at, cue in enumerate(cues(before)) if at != index]
        again = without.with_item((), index, before.value((index,)))
        assert cues(again) == cues(before)
