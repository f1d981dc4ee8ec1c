"""HDR films become ordinary ones whose colours are those that were meant."""

from __future__ import annotations

from pathlib import Path

import av
import pytest

from kiosk.desk.convert import convert
from kiosk.desk.convert.tone import HLG, PQ, on_screen
from kiosk.editing.media.verdict import judged
from kiosk.media.films import opened
from tests.corpus.recorder import Film
from tests.support.content import Folder

BLACK, WHITE, BRIGHTEST = 0.0, 0.581, 0.752
"""PQ signals of no light, of HDR's reference white, and of 1,000 candelas."""


def grey(signal: float, kind: int = PQ) -> float:
    red, green, blue = on_screen((signal, signal, signal), kind)
    assert max(red, green, blue) - min(red, green, blue) < 0.002, "a grey stays a grey"
    return red


def test_hdr_s_white_is_the_screen_s_and_what_is_brighter_is_still_told_apart() -> None:
    assert grey(BLACK) < 0.01
    assert 0.85 < grey(WHITE) < grey(0.653) < grey(BRIGHTEST)
    assert grey(BRIGHTEST) == pytest.approx(1, abs=0.005)
    assert grey(0.75, HLG) == pytest.approx(grey(WHITE), abs=0.02), "three quarters of HLG are reference white as well"
    steps = [grey(index / 50) for index in range(51)]
    assert steps == sorted(steps)


def test_an_hdr_film_that_is_brought_becomes_one_for_ordinary_screens(tmp_path: Path) -> None:
    source, target, site = tmp_path / "phone.mp4", tmp_path / "new.mp4", Folder(tmp_path).site().file
    source.write_bytes(Film(coding="libx265", pixels="yuv420p10le", light=PQ).made())
    verdict = judged(source, site)
    assert [each.code for each in verdict.issues] == ["film-hdr"]
    assert verdict.becomes == ".mp4"
    assert convert(source, target, 0) == 0
    assert judged(target, site).issues == ()
    assert not opened(target).pictures[0].bright
    with av.open(str(target)) as read:
        assert next(read.decode(video=0)).format.name == "yuv420p"
