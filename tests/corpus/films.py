"""Films in the shapes that phones, recorders, browsers and programs give them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF

from tests.corpus import cards
from tests.corpus.cards import UPRIGHT
from tests.corpus.recorder import Film, hole, patched, turned
from tests.corpus.shape import Shape
from tests.support.content import Folder
from tests.support.film import Cinema
from tests.support.media import png
from tests.support.wait import wait_until

if TYPE_CHECKING:
    from tests.support.stand import Stand

PAGE = "kind: film\ntitle: {{en: Film, ru: Film}}\nfilm: '{name}'\nposter: poster.png\nduration: '0:01'\n"
SECTION = "  - {page: shape, icon: movie-open-outline, accent: gold, title: Film, summary: A film}\n"
WIDE = 16 / 9
Made = Callable[[], bytes]


def written(folder: Folder, name: str, made: Made) -> None:
    """A page with the film."""
    folder.asset("poster.png", png(640, 360))
    folder.asset(name, made())
    folder.write("pages/shape.yaml", PAGE.format(name=name))
    folder.edit("site.yaml", "attract:\n", f"{SECTION}attract:\n")


def plays(stand: Stand, quarters: tuple[str, ...] = UPRIGHT, shape: float = WIDE, lasts: float = 1.0) -> None:
    """Visitors see its pictures, upright and whole or cut a little, in their shape, and how long it is."""
    cinema = Cinema(stand)
    cinema.play()

    def place() -> QRectF:
        found: QRectF = cinema.reel.property("picture")
        return found

    def cut() -> tuple[float, float]:
        return min(place().width(), cinema.reel.width()), min(place().height(), cinema.reel.height())

    def seen() -> tuple[str, ...]:
        middle = place().center()
        return cards.quarters(stand.window.grabWindow(), (middle.x(), middle.y()), cut())

    wait_until(lambda: abs(place().width() / max(1, place().height()) / shape - 1) < 0.03, f"a shape of {shape:.2f}")
    wait_until(lambda: seen() == quarters, f"{quarters} on the screen")
    picture, (across, down) = place(), cut()
    assert picture.width() >= cinema.reel.width() - 1 or picture.height() >= cinema.reel.height() - 1
    hidden = 1 - across * down / (picture.width() * picture.height())
    assert hidden < 0.16, "more of the picture is cut away than nobody misses"
    assert abs(float(cinema.reel.property("duration")) / 1000 - lasts) < 0.3
    wait_until(lambda: cinema.ended, "the end of the film")


def gray(stand: Stand) -> None:
    """It has a picture, though not in colour."""
    plays(stand, ("white",) * 4)


def good(name: str, made: Film | Made, *says: str, common: bool = False, file: str = "f.mp4", **seen: object) -> Shape:
    """A film that plays, with what the check warns of."""
    source = made.made if isinstance(made, Film) else made
    make = partial(written, name=file, made=source)
    return Shape(f"film: {name}", make, frozenset(says), partial(plays, **seen), common)  # type: ignore[arg-type]


def bad(name: str, made: Film | Made, *says: str, common: bool = False, file: str = "f.mp4") -> Shape:
    """A film that never comes onto the screen."""
    source = made.made if isinstance(made, Film) else made
    return Shape(f"film: {name}", partial(written, name=file, made=source), frozenset(says), None, common)


def plain() -> bytes:
    """The plainest of all."""
    return Film().made()


def phone(degrees: int) -> bytes:
    """Held so while it recorded."""
    return turned(plain(), degrees)


def two_tracks() -> bytes:
    """The second track of pictures is the one that is marked."""
    film = Film(pictures=2).made()
    return patched(film, film.index(b"tkhd") + 4, b"\0\0\0\2")


def skipping() -> bytes:
    """An edit list that leaves out the first half second, as an editor on a phone writes it."""
    film = Film(seconds=1.5, sounds=()).made()
    at = film.index(b"elst") + 12
    length, first = (int.from_bytes(film[place : place + 4], "big") for place in (at, at + 4))
    half = (first + 512 * 12).to_bytes(4, "big")
    shorter = (length - 500).to_bytes(4, "big")
    return patched(patched(film, at + 4, half), at, shorter)


def unknown_length() -> bytes:
    """A head that says of the length that nobody knows it, and a film in fragments."""
    film = Film(muxer={"movflags": "frag_keyframe+empty_moov"}).made()
    return patched(film, film.index(b"mvhd") + 20, b"\xff\xff\xff\xff")


def untold(film: Film) -> bytes:
    """A file that says nothing of its light curve: its box has no meaning, or its number is that of no curve."""
    raw = film.made()
    if film.form == "matroska":
        at = raw.index(b"\x55\xba")
        return patched(raw, at + 3, b"\2")
    return raw.replace(b"colr", b"free")


def far() -> bytes:
    """The size of the film itself in 64 bits, as long recordings have it."""
    film = plain()
    at = film.index(b"mdat") - 4
    size = int.from_bytes(film[at : at + 4], "big")
    if film[at - 8 : at] != b"\0\0\0\x08free":
        raise ValueError("FFmpeg leaves room for this")
    return patched(film, at - 8, b"\0\0\0\1mdat" + (size + 8).to_bytes(8, "big"))


TURNS = {90: -1, 180: 2, 270: 1}
LIVE = {"live": "1"}
FRAGMENTS = {"movflags": "frag_keyframe+empty_moov"}
WEBM = Film("webm", "libvpx-vp9", sounds=("libopus",))
HEVC = Film(coding="libx265")
PQ, HLG = 16, 18
HDR = Film(coding="libx265", pixels="yuv420p10le", light=PQ)
HDR_H264 = Film(coding="libx264", pixels="yuv420p10le", light=HLG)
NO_PICTURE = "film-picture-coding"
CUT, FORM = "film-cut-short", "film-format"


def cut(film: Film, parts: float) -> Made:
    """The first part of its bytes."""

    def made() -> bytes:
        whole = film.made()
        return whole[: round(len(whole) * parts)]

    return made


PLAYED = (
    good("H.264 and AAC", Film(), common=True),
    good("VP9 and Opus", WEBM, file="f.webm", common=True),
    good("VP8", Film("webm", "libvpx", sounds=("libopus",)), file="f.webm"),
    good("H.264 in Matroska", Film("matroska"), file="f.mkv"),
    good("H.264 in QuickTime", Film("mov"), file="f.mov"),
    good("HEVC of a phone", HEVC, common=True),
    good("HEVC with ten bits", Film(coding="libx265", pixels="yuv420p10le")),
    *(
        good(
            f"a phone turned by {degrees}",
            partial(phone, degrees),
            common=degrees != 180,
            quarters=cards.turned(UPRIGHT, partial(np.rot90, k=by)),
            shape=WIDE if degrees == 180 else 1 / WIDE,
        )
        for degrees, by in TURNS.items()
    ),
    good("pixels twice as wide", Film(shape=Fraction(2)), common=True, shape=2 * WIDE),
    good(
        "PAL, wide",
        Film("matroska", "mpeg2video", (180, 144), sounds=("ac3",), shape=Fraction(64, 45)),
        file="f.mkv",
        shape=WIDE,
    ),
    good("portrait", Film(size=(90, 160)), common=True, shape=1 / WIDE),
    good("square", Film(size=(120, 120)), shape=1),
    good("of the cinema", Film(size=(240, 100)), shape=2.4),
    good("odd sides", Film(size=(161, 91), pixels="yuv444p"), common=True),
    good("of 64 pixels", Film(size=(64, 36))),
    good("in fragments", Film(muxer=FRAGMENTS), common=True),
    good("in fragments with an index", Film(muxer={"movflags": "dash+frag_keyframe"})),
    good("a length that nobody knows, in fragments", unknown_length),
    good("of a browser, without its length", Film("webm", "libvpx-vp9", sounds=("libopus",), muxer=LIVE),
         "film-no-length", file="f.webm", common=True),
    good("recorded live, without its length", Film("matroska", muxer=LIVE), "film-no-length", file="f.mkv"),
    good("index first", Film(muxer={"movflags": "faststart"})),
    good("a size of 64 bits", far),
    good("begins late", Film(begins=10)),
    good("an edit list that leaves out the beginning", skipping, "film-without-sound"),
    good("rate that varies", Film(sounds=(), seconds=0.4, times=lambda n: n * (n + 1) // 4 + n), "film-without-sound",
         common=True),
    good("sixty pictures a second", Film(rate=60)),
    good("ten pictures a second", Film(rate=10)),
    good("two tracks of pictures", two_tracks),
    good("three tracks of sound", Film(sounds=("aac", "ac3", "libmp3lame"))),
    good("sound around", Film(sounds=("ac3",), layout="5.1")),
    good("FLAC and Opus in MP4", Film(sounds=("flac", "libopus"), muxer={"strict": "-2"})),
    good("Apple's lossless sound", Film("mov", sounds=("alac",)), file="f.mov"),
    good("no sound", Film(sounds=()), "film-without-sound", common=True),
    good("ProRes", Film("mov", "prores_ks", pixels="yuv422p10le", sounds=("pcm_s16le",)), file="f.mov", common=True),
    good("ProRes with transparency",
         Film("mov", "prores_ks", pixels="yuva444p10le", sounds=("pcm_s24le",), options={"profile": "4"}),
         file="f.mov"),
    good("DNxHR",
         Film("mov", "dnxhd", (256, 144), "yuv422p", sounds=("pcm_s16le",), options={"profile": "dnxhr_hq"}),
         file="f.mov"),
    good("Motion JPEG", Film("mov", "mjpeg", pixels="yuvj420p", sounds=("pcm_s16le",)), file="f.mov"),
    good("FFV1 of an archive", Film("matroska", "ffv1", sounds=("flac",)), file="f.mkv"),
    good("4:2:2 with ten bits", Film(pixels="yuv422p10le")),
    good("transparent VP9", Film("webm", "libvpx-vp9", pixels="yuva420p", sounds=("libopus",)), file="f.webm"),
    good("HDR, PQ", HDR, "film-hdr", common=True),
    good("HDR, HLG", Film(coding="libx265", pixels="yuv420p10le", light=HLG), "film-hdr"),
    good("HDR in Matroska", Film("matroska", "libx265", pixels="yuv420p10le", light=HLG), "film-hdr", file="f.mkv"),
    good("HDR that only the pictures tell of", partial(untold, HDR), "film-hdr", common=True),
    good("HDR of H.264", partial(untold, HDR_H264), "film-hdr"),
    good("HDR that only the pictures tell of, in Matroska",
         partial(untold, Film("matroska", "libx265", pixels="yuv420p10le", light=PQ)), "film-hdr", file="f.mkv"),
    good("interlaced H.264", Film(size=(160, 96), options={"x264-params": "interlaced=1:tff=1"}), "film-interlaced",
         common=True, shape=160 / 96),
    good("interlaced MPEG-2",
         Film("matroska", "mpeg2video", (160, 96), sounds=("mp2",), options={"flags": "+ildct+ilme"}),
         "film-interlaced", file="f.mkv", shape=160 / 96),
    good("DV of a tape", Film("mov", "dvvideo", (720, 576), shape=Fraction(16, 15), sounds=("pcm_s16le",)),
         "film-interlaced", file="f.mov", shape=4 / 3),
    good("longer than the page says", Film(seconds=3), "film-duration", lasts=3),
    good("a name with signs of addresses", Film(), file="Opium #3? 100%20 (1), été & ‘2017’+a;b.mp4", common=True),
    good("a track of time codes", Film("mov", tags={"timecode": "10:00:00:00"}), file="f.mov"),
    good("tags of a camera", Film(tags={"title": "<b>x</b>", "location": "+48.2085+016.3721/", "comment": "x" * 3000})),
    good("a film by another name", Film(), file="f.webm"),
    Shape("film: gray", partial(written, name="f.mp4", made=Film(pixels="gray").made), seen=gray, common=False),
)  # fmt: skip
REFUSED = (
    bad("AV1", Film(coding="libsvtav1"), NO_PICTURE, common=True),
    bad("AV1 in WebM", Film("webm", "libsvtav1", sounds=("libopus",)), NO_PICTURE, file="f.webm"),
    bad("protected", lambda: plain().replace(b"avc1", b"encv"), NO_PICTURE, common=True),
    bad("a coding that nobody knows", lambda: plain().replace(b"avc1", b"wxyz"), NO_PICTURE),
    bad("sound that nobody knows", lambda: plain().replace(b"mp4a", b"ac-4"), "film-sound-coding"),
    bad("cut short, index last", cut(Film(), 0.6), CUT, common=True),
    bad("cut short, index first", cut(Film(muxer={"movflags": "faststart"}), 0.8), CUT),
    bad("cut short in the index", cut(Film(), 0.95), CUT),
    bad("cut short in a fragment", cut(Film(muxer=FRAGMENTS), 0.9), CUT),
    bad("WebM cut short", cut(WEBM, 0.7), CUT, file="f.webm", common=True),
    bad("WebM of which the head came", cut(WEBM, 0.2), CUT, file="f.webm"),
    bad("an end that was never written", lambda: hole(Film(muxer={"movflags": "faststart"}).made(), 1200), CUT,
        common=True),
    bad("a WebM whose end was never written", lambda: hole(WEBM.made(), 600), CUT, file="f.webm"),
    bad("an index alone", lambda: plain()[plain().index(b"moov") - 4 :], CUT),
    bad("sound alone", Film("ipod", pictures=0), "film-without-picture", file="f.m4a"),
    bad("AVI", Film("avi", "mpeg4", sounds=("libmp3lame",)), FORM, file="f.avi", common=True),
    bad("MTS of a camcorder", Film("mpegts", sounds=("ac3",), muxer={"mpegts_m2ts_mode": "1"}), FORM, file="f.mts"),
    bad("TS of a recorder", Film("mpegts"), FORM, file="f.ts"),
    bad("VOB of a DVD", Film("vob", "mpeg2video", sounds=("ac3",)), FORM, file="f.vob"),
    bad("WMV", Film("asf", "wmv2", sounds=()), FORM, file="f.wmv"),
    bad("Flash", Film("flv", "flv", sounds=()), FORM, file="f.flv"),
    bad("an animated GIF", Film("gif", "gif", pixels="rgb8", sounds=()), FORM, file="f.gif"),
    bad("a web page", lambda: b"<!DOCTYPE html><title>404</title>", FORM, common=True),
    bad("a pointer of Git LFS", lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", FORM),
    bad("nothing", lambda: b"", "film-empty", common=True),
)  # fmt: skip
SHAPES = (*PLAYED, *REFUSED)
