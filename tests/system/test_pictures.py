"""Pictures of the content's in snapshots and in the proof: all of them, or a clear no."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from PIL import Image

from tests.support.command import kiosk
from tests.support.content import BANNER, Folder
from tests.support.media import png
from tests.support.paths import ROOT

COLOURS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220)}
SIZE = (1280, 720)
LARGE = (6000, 4000)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A stand with three banners, each with a photo as large as cameras make them."""
    folder = Folder(tmp_path)
    for name, colour in COLOURS.items():
        picture = Image.merge("RGB", [Image.new("L", LARGE, level) for level in colour])
        picture.save(folder.assets / f"{name}.jpg", quality=95)
        folder.add(name, f"{BANNER}art: {{image: {name}.jpg}}\n")
    return folder


def snapshot(folder: Folder, out: Path, *more: str) -> CompletedProcess[str]:
    """`kiosk snapshot` of the banners with photos."""
    sides = f"{SIZE[0]}x{SIZE[1]}"
    return kiosk(
        "snapshot", "--content", folder.root, "--out", out, "--sizes", sides, "--at", "2017-03-13T14:20", *more
    )


def test_a_snapshot_has_large_photos(folder: Folder, tmp_path: Path) -> None:
    done = snapshot(folder, tmp_path / "out", "--languages", "en", "--pages", ",".join(COLOURS))
    assert done.returncode == 0, done.stderr
    for name, colour in COLOURS.items():
        taken = Image.open(tmp_path / "out" / f"{name}-en-{SIZE[0]}x{SIZE[1]}.png").convert("RGB")
        seen = taken.getpixel((SIZE[0] - 20, 100))
        assert isinstance(seen, tuple)
        assert all(abs(one - other) < 12 for one, other in zip(seen, colour, strict=True)), name


def test_a_snapshot_of_a_film_shows_its_transcript_too(tmp_path: Path) -> None:
    wide, tall = f"{SIZE[0]}x{SIZE[1]}", f"{SIZE[1]}x{SIZE[0]}"
    out, content = tmp_path / "out", ROOT / "content"
    done = kiosk(
        "snapshot",
        "--content",
        content,
        "--out",
        out,
        "--sizes",
        f"{wide},{tall}",
        "--languages",
        "en,ar",
        "--pages",
        "home,film",
    )
    assert done.returncode == 0, done.stderr
    names = [
        f"film-{opened}{code}-{size}.png"
        for size in (wide, tall)
        for opened in ("", "transcript-")
        for code in ("en", "ar")
    ]
    assert sorted(path.name for path in out.glob("film-*")) == sorted(names)
    pictures = [Image.open(out / name).convert("L").resize((32, 18)).tobytes() for name in names]
    assert len({*pictures}) == len(names), "each shows something else"


def unseen(folder: Folder) -> None:
    """A picture whose file is whole, and which no program can show."""
    good = png(1280, 720)
    at = good.index(b"IDAT")
    length = struct.unpack(">I", good[at - 4 : at])[0]
    broken = b"IDAT" + b"\x55" * length
    folder.asset("red.png", good[:at] + broken + struct.pack(">I", zlib.crc32(broken)) + good[at + 8 + length :])
    folder.edit("pages/red.yaml", "red.jpg", "red.png")


def test_a_snapshot_without_its_picture_is_not_good(folder: Folder, tmp_path: Path) -> None:
    unseen(folder)
    done = snapshot(folder, tmp_path / "out", "--languages", "en,ru", "--pages", "red")
    assert done.returncode == 1
    assert done.stderr.count("the picture red.png cannot be shown") == 2
    assert "0 of 2 pictures are good" in done.stdout


def test_a_proof_without_its_picture_is_no_proof(folder: Folder, tmp_path: Path) -> None:
    unseen(folder)
    done = kiosk("proof", "--content", folder.root, "--out", tmp_path / "proof.pdf", "--languages", "en")
    assert done.returncode == 1
    assert "red, en: the picture red.png cannot be shown" in done.stderr
