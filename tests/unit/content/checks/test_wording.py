"""Things are called by their names, and written as their language writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.checks.wording import names, typography
from kiosk.content.gather import gather
from tests.support.content import Folder
from tests.support.paths import ROOT

TERMS = """\
terms:
  - about: the news agency
    words:
      en: {say: InfoSCO, avoid: [Infoshos]}
      ru: {say: ИнфоШОС, avoid: [Инфошос]}
  - about: the meeting of the heads
    words:
      zh: {say: [禁毒部门领导人会议, 禁毒部门领导人], avoid: [领导人]}
  - about: the heads
    words:
      ar: {say: رؤساء الأجهزة, avoid: [الرؤساء]}
  - about: member states of the SCO
    words:
      ar: {say: [الدول الأعضاء في المنظمة], avoid: [الدول الأعضاء]}
"""
SIX = "".join(f"  - {{code: {code}, name: {code}}}\n" for code in ("zh", "fr", "es", "ar"))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A stand in six languages."""
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "fallback:", f"{SIX}fallback:")
    for code in ("zh", "fr", "es", "ar"):
        folder.write(f"words/{code}.yaml", (ROOT / "content" / "words" / f"{code}.yaml").read_text("utf-8"))
    return folder


def say(folder: Folder, code: str, text: str) -> None:
    folder.write("pages/hello.yaml", f"kind: banner\ntitle: Hello\nkicker: Now\nbody:\n  {code}: '{text}'\n")


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("en", "From Infoshos, today", ["Infoshos"]),
        ("en", "From InfoSCO, today", []),
        ("en", "From Infoshosting, today", []),
        ("ru", "По данным Инфошос", ["Инфошос"]),
        ("ru", "Infoshos", []),
        ("zh", "领导人会议每年举行", ["领导人"]),
        ("zh", "禁毒部门领导人会议每年举行", []),
        ("ar", "اجتمع والرؤساء كل عام", ["والرؤساء"]),
        ("ar", "اجتمع رؤساء الأجهزة كل عام", []),
        ("ar", "وفود الدول الأعضاء الست", ["الدول الأعضاء"]),
        ("ar", "وفود الدول الأعضاء في المنظمة", []),
    ],
)
def test_a_name_to_avoid_is_found_unless_it_is_a_part_of_the_right_one(
    folder: Folder, code: str, text: str, wrong: list[str]
) -> None:
    folder.write("terms.yaml", TERMS)
    say(folder, code, text)
    assert [dict(found.facts)["written"] for found in names(gather(folder.root, {}))] == wrong


def test_a_wrong_name_is_told_with_its_line_and_the_right_one(folder: Folder) -> None:
    folder.write("terms.yaml", TERMS)
    say(folder, "ru", "По данным Инфошос")
    cure = "write 'ИнфоШОС', or add it to content/terms.yaml"
    said = f"warning: 'Инфошос' is not what the news agency is called here — {cure}"
    assert f"content/pages/hello.yaml:5:3: {said}" in folder.examined()


def test_documents_and_subtitles_are_looked_through_too(folder: Folder) -> None:
    folder.write("terms.yaml", TERMS)
    folder.write("pages/statement/en.md", "# Title\n\nFrom Infoshos.\n")
    folder.asset("film/a.vtt", b"WEBVTT\n\n00:01.000 --> 00:03.000\nFrom Infoshos\n")
    film = "kind: film\ntitle: F\nfilm: film/a.webm\nposter: film/a.jpg\nduration: 0:05\nsubtitles: {en: film/a.vtt}\n"
    folder.write("pages/film.yaml", film)
    found = [(each.file, each.line) for each in names(gather(folder.root, {}))]
    assert found == [("content/pages/statement/en.md", 3), ("assets/film/a.vtt", 4)]


def test_a_stand_without_terms_has_nothing_to_compare(folder: Folder) -> None:
    assert not [*names(gather(folder.root, {}))]


def test_terms_that_are_written_wrongly_are_named(folder: Folder) -> None:
    folder.write("terms.yaml", "terms:\n  - about: it\n    words:\n      en: {avoid: [x]}\n")
    assert "content/terms.yaml:4:7: 'en' 'say' is missing — add a line 'say: …'" in folder.examined()


@pytest.mark.parametrize(
    ("code", "written", "better"),
    [
        ("ru", "слово \"мир\" здесь", "слово «мир» здесь"),
        ("fr", "un «mot» ici", "un « mot » ici"),
        ("fr", "voici: un mot", "voici : un mot"),
        ("fr", "un \"mot\"", "un « mot »"),
        ("zh", "中国,日本", "中国，日本"),
        ("zh", "中国(北京)", "中国（北京）"),
        ("ar", "نعم, لا", "نعم، لا"),
        ("ar", "معاً", "معًا"),
        ("es", "la \"palabra\"", "la “palabra”"),
        ("en", "wait...", "wait…"),
        ("en", "this - that", "this – that"),
        ("en", "this , that", "this, that"),
    ],
)  # fmt: skip
def test_marks_are_written_as_their_language_does(folder: Folder, code: str, written: str, better: str) -> None:
    say(folder, code, written)
    told = [dict(found.facts)["better"] for found in typography(gather(folder.root, {})) if found.line == 5]
    assert told == [better]
    say(folder, code, better)
    assert not [found for found in typography(gather(folder.root, {})) if found.line == 5]


def test_a_russian_word_has_its_yo_everywhere(folder: Folder) -> None:
    folder.write("pages/hello.yaml", "kind: banner\ntitle: {ru: Ещё и партнёр}\nkicker: {ru: Еще партнер}\n")
    found = [(dict(each.facts)["written"], dict(each.facts)["better"]) for each in typography(gather(folder.root, {}))]
    assert found == [("Еще", "ещё"), ("партнер", "партнёр")]


def test_the_stand_calls_things_by_their_names() -> None:
    content = gather(ROOT / "content", {})
    assert not [str(found) for found in (*names(content), *typography(content))]
