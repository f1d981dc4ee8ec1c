"""Films that the stand cannot play, written anew as films that it can."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import av
import pytest

from kiosk.desk.convert import convert
from kiosk.editing.media.verdict import judged
from kiosk.errors import OperatorError
from kiosk.media.films import opened
from tests.support.avi import film
from tests.support.content import Folder
from tests.support.paths import ROOT


def test_an_avi_becomes_an_mp4_that_plays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target, site = (
        film(tmp_path / "old.avi", "ffv1", "yuv422p"),
        tmp_path / "new.mp4",
        Folder(tmp_path).site().file,
    )
    assert judged(source, site).becomes == ".mp4"
    assert convert(source, target, 0) == 0
    assert judged(target, site).good
    tracks = opened(target)
    assert (tracks.pictures[0].coding, tracks.sounds[0].coding) == ("avc1", "mp4a")
    assert tracks.seconds == pytest.approx(2, abs=0.1)
    with av.open(str(target)) as read:
        last = [*read.decode(video=0)][-1].to_ndarray(format="rgb24")
    assert last.shape == (90, 160, 3)
    assert int(last.mean()) == pytest.approx(196, abs=6)
    told = [int(line) for line in capsys.readouterr().out.split()]
    assert told == sorted(set(told))
    assert told[-1] == 100


def test_what_plays_already_is_copied_bit_by_bit(tmp_path: Path) -> None:
    """Only its box is another: no picture becomes worse."""
    source = film(tmp_path / "recorded.mkv", "libx264", "yuv420p")
    assert convert(source, tmp_path / "new.mp4", 0) == 0
    with av.open(str(source)) as one, av.open(str(tmp_path / "new.mp4")) as other:
        sizes = [[packet.size for packet in each.demux(video=0) if packet.size] for each in (one, other)]
    assert sizes[0] == sizes[1]


def test_what_is_no_film_or_lacks_its_package_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "film.avi").write_bytes(b"RIFF....AVI nothing")
    with pytest.raises(OperatorError, match=r"film\.avi could not be converted: .* — save it as MP4 with H\.264"):
        convert(tmp_path / "film.avi", tmp_path / "new.mp4", 0)
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(OperatorError, match="a package is missing"):
        convert(tmp_path / "film.avi", tmp_path / "new.mp4", 0)
    assert not (tmp_path / "new.mp4").exists()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(
        OperatorError, match=r"film\.avi has to be converted, for which this program has no converter — save"
    ):
        convert(tmp_path / "film.avi", tmp_path / "new.mp4", 0)


def test_killed_in_the_middle_what_was_there_is_there(tmp_path: Path) -> None:
    source, target = film(tmp_path / "old.avi", "ffv1", "yuv422p", seconds=20), tmp_path / "new.mp4"
    target.write_bytes(b"another film")
    before = source.read_bytes()
    command = [sys.executable, "-m", "kiosk", "convert", str(source), str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline().strip().isdigit()
        process.send_signal(signal.SIGKILL)
    assert target.read_bytes() == b"another film"
    assert source.read_bytes() == before
    assert convert(source, target, 0) == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["new.mp4", "old.avi"]
