"""Subtitles as the usual programs export them, each for a film that the stand plays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.corpus.shape import Shape
from tests.support.content import Folder
from tests.support.paths import ROOT

if TYPE_CHECKING:
    from tests.support.stand import Stand

PAGE = """\
kind: film
title: {en: The film, ru: Фильм}
film: film/shape.webm
poster: film/shape.jpg
duration: "1:16"
subtitles: {en: film/shape.en.vtt, ru: film/shape.ru.srt}
"""
OTHER = "1\n00:00:01,000 --> 00:00:04,000\nПривет\n"
Said = tuple[int, int, str]
HELLO: Said = (1000, 4000, "Hello")


def made(raw: bytes) -> Callable[[Folder], None]:
    """A film with these subtitles."""

    def make(folder: Folder) -> None:
        folder.write("pages/shape.yaml", PAGE)
        folder.asset("film/shape.en.vtt", raw)
        folder.asset("film/shape.ru.srt", OTHER.encode())
        for ours, other in (("sample.webm", "shape.webm"), ("poster.jpg", "shape.jpg")):
            lent(ROOT / "assets" / "film" / ours, folder.assets / "film" / other)
        folder.edit("site.yaml", "page: opium", "page: shape")
        folder.edit("site.yaml", "{page: hello}", "{page: hello}\n  - {page: opium}")

    return make


def lent(path: os.PathLike[str], other: os.PathLike[str]) -> None:
    """The file under another name, without its bytes being copied where that can be."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copyfile(path, other)


def says(*cues: Said) -> Callable[[Stand], None]:
    """The film has these subtitles and no others."""

    def seen(stand: Stand) -> None:
        [track] = [track for track in stand.scene.property("tracks") if track["code"] == "en"]
        assert [(cue["start"], cue["end"], cue["text"]) for cue in track["cues"]] == [*cues]

    return seen


def plays(*cues: Said) -> Callable[[Stand], None]:
    """As `says`, and each is on the screen while the film plays."""

    def seen(stand: Stand) -> None:
        from tests.support.film import Cinema

        says(*cues)(stand)
        cinema = Cinema(stand)
        cinema.play()
        for start, end, text in cues:
            cinema.seek((start + end) / 2)
            cinema.says(text)

    return seen


def good(name: str, text: str | bytes, *cues: Said, common: bool = True) -> Shape:
    """Subtitles that are read as they were meant."""
    raw = text if isinstance(text, bytes) else text.encode()
    return Shape(name, made(raw), seen=says(*(cues or [HELLO])), common=common)


def bad(name: str, text: str | bytes, *codes: str, common: bool = True) -> Shape:
    """Subtitles that are not to be read, or not without a word."""
    return Shape(name, made(text if isinstance(text, bytes) else text.encode()), frozenset(codes), common=common)


def vtt(*cues: str, head: str = "WEBVTT") -> str:
    return "\n\n".join([head, *cues]) + "\n"


FOUND = """\
WEBVTT

STYLE
::cue(.teletext) { color: white }

b2c41f7e
00:00:00.500 --> 00:00:04.000
<c.teletext>The drug threat stops at no border.</c>

NOTE TODO: ask the press office whether we may say this

d17e0b22
00:00:08.200 --> 00:00:12.000
It <00:00:09.000>shows <00:00:10.000>figures

end
00:00:13.000 --> 00:00:16.000
Last
"""
AUTOMATIC = """\
WEBVTT
Kind: captions
Language: en

00:00:01.000 --> 00:00:02.500 align:start position:0%
\x20
hello<00:00:01.480><c> my</c><00:00:01.873><c> world</c>

00:00:02.500 --> 00:00:04.000 align:start position:0%
hello my world
\x20
"""
ASS = """\
[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,{\\an8}Hello
"""
TTML = """\
<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="00:00:01.000" end="00:00:04.000">Hello</p></div></body></tt>
"""
TIMES = "00:00:01.000 --> 00:00:04.000"
SRT = "1\n00:00:01,000 --> 00:00:04,000\nHello\n"
SETTINGS = "region:fred vertical:rl line:-1,end position:10%,line-left size:50% align:left"

SHAPES = (
    Shape(
        "as they were found",
        made(FOUND.encode()),
        seen=plays(
            (500, 4000, "The drug threat stops at no border."),
            (8200, 12000, "It shows figures"),
            (13000, 16000, "Last"),
        ),
    ),
    good("YouTube, automatic", AUTOMATIC, (1000, 2500, "hello my world"), (2500, 4000, "hello my world")),
    good("Whisper, WebVTT without hours", "WEBVTT\n\n00:01.000 --> 00:04.000\n Hello\n\n"),
    good("Whisper, SRT", SRT),
    good("Subtitle Edit, with marks of positions", SRT.replace("Hello", "{\\an8}Hello")),
    good("Subtitle Edit, SRT with a byte order mark and of Windows", "\ufeff" + SRT.replace("\n", "\r\n")),
    good(
        "Aegisub, SRT with what was SSA",
        SRT.replace("Hello", "{\\pos(190,230)\\i1}Hello{\\i0}\\Nthere"),
        (1000, 4000, "Hello\nthere"),
    ),
    good("DaVinci Resolve, with tags", SRT.replace("Hello", '<b><font color="#ffffff">Hello</font></b>')),
    good("Premiere Pro, WebVTT with settings", vtt(f"{TIMES} align:center line:90%\nHello")),
    good("Amara, WebVTT with a name a subtitle", vtt(f"1\n{TIMES}\nHello")),
    good(
        "a stream, with a map of time",
        vtt(f"{TIMES}\nHello", head="WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000"),
    ),
    good("regions and every setting", vtt("REGION\nid:fred width:40%", f"{TIMES} {SETTINGS}\nHello"), common=False),
    good(
        "voices, classes and languages",
        vtt(f"{TIMES}\n<v.loud Anna>Hello <i.x>my</i></v> <lang fr>monde</lang>"),
        (1000, 4000, "Hello my monde"),
    ),
    good("ruby", vtt(f"{TIMES}\n<ruby>上<rt>shàng</rt></ruby>合"), (1000, 4000, "上(shàng)合"), common=False),
    good("entities", vtt(f"{TIMES}\nR&amp;D 2 &lt; 3&nbsp;%"), (1000, 4000, "R&D 2 < 3\u00a0%")),
    good(
        "signs that are no tags",
        vtt(f"{TIMES}\n2 < 3, I <3 you, {{the eight}}"),
        (1000, 4000, "2 < 3, I <3 you, {the eight}"),
    ),
    good(
        "words in angle brackets",
        vtt(f"{TIMES}\n<applause> <info@unodc.org>"),
        (1000, 4000, "<applause> <info@unodc.org>"),
    ),
    good("line ends of web pages", SRT.replace("Hello", "Hello<br>there"), (1000, 4000, "Hello\nthere")),
    good("old Mac line ends", SRT.replace("\n", "\r"), common=False),
    good("no numbers, points for commas", SRT.replace("1\n00", "00").replace(",000", ".000")),
    good(
        "numbers that repeat", f"{SRT}\n1\n00:00:05,000 --> 00:00:06,000\nHo\n", HELLO, (5000, 6000, "Ho"), common=False
    ),
    good("coordinates", SRT.replace(",000\n", ",000  X1:100 X2:600 Y1:400 Y2:460\n"), common=False),
    good("an empty line within words, in SRT", SRT + "\nthere\n", (1000, 4000, "Hello\nthere")),
    good("a comment over times", vtt(f"NOTE\n1\n{TIMES}\nNot yet", "00:05.000 --> 00:06.000\nHo"), (5000, 6000, "Ho")),
    good("a title behind WEBVTT", vtt(f"{TIMES}\nHello", head="WEBVTT - The film"), common=False),
    good("webvtt in small letters", vtt(f"{TIMES}\nHello", head="webvtt"), common=False),
    good("drawings left over", SRT.replace("Hello", "{\\p1}m 0 0 l 100 0{\\p0}Hello"), common=False),
    good("codes of MicroDVD left over", SRT.replace("Hello", "{y:i}Hello"), common=False),
    good(
        "speakers and sounds",
        vtt(f"{TIMES}\n- ANNA: Yes.\n[applause] ♪"),
        (1000, 4000, "- ANNA: Yes.\n[applause] ♪"),
        common=False,
    ),
    bad("UTF-16", SRT.encode("utf-16"), "text-utf16"),
    bad("Windows-1251", SRT.replace("Hello", "Привет").encode("cp1251"), "text-not-utf8"),
    bad("SBV of YouTube", "0:00:01.000,0:00:04.000\nHello\n", "subtitles-unknown-format"),
    bad("ASS of Aegisub", ASS, "subtitles-unknown-format"),
    bad("TTML of Amara", TTML, "subtitles-unknown-format"),
    bad("MicroDVD", "{25}{100}Hello\n", "subtitles-unknown-format", common=False),
    bad("LRC", "[00:01.00]Hello\n", "subtitles-unknown-format", common=False),
    bad(
        "JSON of Whisper",
        '{"segments": [{"start": 1, "end": 4, "text": "Hello"}]}',
        "subtitles-unknown-format",
        common=False,
    ),
    bad("RTF of TextEdit", "{\\rtf1\\ansi 1\n00:00:01,000 --> 00:00:04,000\nHello}", "text-rtf"),
    bad("nothing", "", "subtitles-unknown-format", common=False),
    bad("a header alone", "WEBVTT\n", "subtitles-empty", common=False),
    bad("an hour late", SRT.replace("00:00:0", "01:00:0"), "subtitles-after-film"),
    bad("frames in times", SRT.replace(",000", ":12"), "subtitle-times-unreadable"),
    bad("hundredths", SRT.replace(",000", ",00"), "subtitle-times-unreadable", common=False),
    bad("a short arrow", SRT.replace("-->", "->"), "subtitle-times-unreadable"),
    bad("an arrow of a word processor", SRT.replace("-->", "→"), "subtitle-times-unreadable"),
    bad("spaces of a machine translator", SRT.replace(":", ": "), "subtitle-times-unreadable", common=False),
    bad("wide signs", SRT.replace(":", "：").replace(",", "，"), "subtitle-times-unreadable", common=False),
    bad("an empty line within words, in WebVTT", vtt(f"{TIMES}\nHello", "there"), "subtitle-without-times"),
    bad("no empty line between", SRT + "2\n00:00:05,000 --> 00:00:06,000\nHo\n", "subtitle-times-in-words"),
    bad("overlapping", vtt(f"{TIMES}\nHello", "00:03.000 --> 00:06.000\nHo"), "subtitle-overlap"),
    bad("out of order", vtt("00:05.000 --> 00:06.000\nHo", f"{TIMES}\nHello"), "subtitle-order", common=False),
    bad("too fast", SRT.replace("Hello", "Hello, all of you who came " * 4), "subtitle-fast", common=False),
    bad("times without words", vtt(f"{TIMES}\n<i></i>"), "subtitle-without-words", common=False),
    bad("ends first", SRT.replace("00:00:04", "00:00:01"), "subtitle-ends-first", common=False),
    bad("partly behind the end", SRT + "\n2\n00:01:20,000 --> 00:01:24,000\nHo\n", "subtitle-late", common=False),
)
