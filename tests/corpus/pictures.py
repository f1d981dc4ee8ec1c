"""Pictures in the shapes that phones, cameras and programs give them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColorSpace

from kiosk.desk.fit.item_types import type_name
from tests.corpus import cards
from tests.corpus.cards import UPRIGHT, card
from tests.corpus.shape import Shape
from tests.support.content import BANNER, Folder
from tests.support.media import png
from tests.support.wait import wait_until

if TYPE_CHECKING:
    from tests.support.stand import Stand

ORIENTATION = 0x0112
SIZE = (640, 360)
Made = Callable[[], bytes]
Colour = tuple[int, int, int]
TURNS: dict[int, Callable[[cards.Pixels], cards.Pixels]] = {
    1: lambda pixels: pixels,
    2: np.fliplr,
    3: lambda pixels: np.rot90(pixels, 2),
    4: np.flipud,
    5: np.transpose,
    6: lambda pixels: np.rot90(pixels, -1),
    7: lambda pixels: np.rot90(np.transpose(pixels), 2),
    8: lambda pixels: np.rot90(pixels, 1),
}
"""What each number of EXIF asks for."""


def written(folder: Folder, name: str, made: Made) -> None:
    """A banner with the picture."""
    folder.asset(name, made())
    folder.add("shape", f"{BANNER}art: {{image: '{name}'}}\n")


def shown(stand: Stand, quarters: tuple[str, ...] = UPRIGHT, colour: Colour | None = None) -> None:
    """Visitors see the picture upright, and where `colour` is named, in its upper left, in that colour."""
    picture = next(item for item in stand.items() if type_name(item) == "Picture")
    middle = picture.mapToScene(QPointF(picture.width() / 2, picture.height() / 2))
    size = picture.width(), picture.height()

    def seen() -> tuple[str, ...]:
        return cards.quarters(stand.window.grabWindow(), (middle.x(), middle.y()), size)

    wait_until(lambda: seen() == quarters, f"{quarters} on the screen")
    if colour:
        place = round(middle.x() - size[0] * cards.ASIDE), round(middle.y() - size[1] * cards.ASIDE)
        found = stand.window.grabWindow().pixelColor(*place).getRgb()
        assert all(abs(one - other) < 8 for one, other in zip(found, colour, strict=False)), found  # type: ignore[call-overload]


def good(name: str, made: Made, *says: str, file: str = "p.jpg", common: bool = False, **seen: Any) -> Shape:
    """A picture that is shown, with what the check warns of."""
    return Shape(
        f"picture: {name}", partial(written, name=file, made=made), frozenset(says), partial(shown, **seen), common
    )


def bad(name: str, made: Made, *says: str, file: str = "p.jpg", common: bool = False) -> Shape:
    """A picture that never comes onto the screen."""
    return Shape(f"picture: {name}", partial(written, name=file, made=made), frozenset(says), None, common)


def saved(form: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = SIZE, **options: Any) -> Made:
    """The card as a program saves it."""

    def made() -> bytes:
        file, picture = BytesIO(), Image.fromarray(card(*size))
        picture = picture.quantize(16) if mode == "P" else picture.convert(mode)
        picture.save(file, form, **({"quality": 95} if form == "JPEG" else {}), **options)
        return file.getvalue()

    return made


def moving(form: str, **options: Any) -> Made:
    """The card, and then another picture."""
    other = Image.fromarray(np.ascontiguousarray(np.rot90(card(*SIZE), 2)))
    return saved(form, save_all=True, append_images=[other], duration=100, **options)


def exif(turn: int, order: str = "<") -> bytes:
    """EXIF data with nothing but a turn, in one order of bytes or the other."""
    head = b"II*\0" if order == "<" else b"MM\0*"
    return b"Exif\0\0" + head + struct.pack(f"{order}IHHHIHHI", 8, 1, ORIENTATION, 3, 1, turn, 0, 0)


def profile(space: QColorSpace.NamedColorSpace) -> bytes:
    """A profile of colours, as a camera puts it into its pictures."""
    return bytes(QColorSpace(space).iccProfile().data())


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def deep_png(kind: int, pixels: NDArray[Any]) -> bytes:
    """A PNG with sixteen bits for each colour."""
    rows = b"".join(b"\0" + np.asarray(row).astype(">u2").tobytes() for row in pixels)
    height, width = len(pixels), len(pixels[0])
    head = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def deep() -> bytes:
    return deep_png(2, card(*SIZE).astype(np.uint16) * 257)


def immense() -> bytes:
    """Not wider than the stand allows, and half a gigabyte of pixels."""
    return deep_png(2, np.zeros((6000, 6000, 3), np.uint8))


def edited(made: Made, edit: Callable[[bytes], bytes]) -> Made:
    """A file with something done to it."""
    return lambda: edit(made())


def frame(marker: int, depth: int = 8) -> Callable[[bytes], bytes]:
    """A JPEG that says that it is coded in another way."""

    def edit(data: bytes) -> bytes:
        at = data.index(b"\xff\xc0")
        return data[:at] + bytes((0xFF, marker)) + data[at + 2 : at + 4] + bytes((depth,)) + data[at + 5 :]

    return edit


P3, ADOBE, SRGB = (
    QColorSpace.NamedColorSpace.DisplayP3, QColorSpace.NamedColorSpace.AdobeRgb, QColorSpace.NamedColorSpace.SRgb,
)  # fmt: skip
FORM = "picture-format"
TRAILER = b"\0\0\0\x18ftypmp42" + bytes(200_000)
HEIC = b"\0\0\0\x24ftypheic\0\0\0\0mif1MiHBMiHEMiPrheic" + bytes(400)

SHOWN = (
    *(
        good(f"a camera held so: {turn}", saved(exif=exif(turn)), common=turn in (1, 3, 6, 8),
             quarters=cards.turned(UPRIGHT, TURNS[turn]))
        for turn in TURNS
    ),
    good("a name with signs of addresses", saved(), file="Opium #3? 100%20 (1), été & ‘2017’+a;b.jpg", common=True),
    good("a name in Arabic", saved(), file="صورة ١.jpg"),
    good("a turn in the other order of bytes", saved(exif=exif(6, ">")), quarters=cards.turned(UPRIGHT, TURNS[6])),
    good("a turn that is none", saved(exif=exif(9))),
    good("a turn in a PNG", saved("PNG", exif=exif(6)), "picture-turned", file="p.png", common=True),
    good("a turn in a WebP", saved("WEBP", lossless=True, exif=exif(6)), "picture-turned", file="p.webp"),
    good("Display P3 of a phone", saved(icc_profile=profile(P3)), common=True, colour=(240, 0, 2)),
    good("Adobe RGB of a camera", saved(icc_profile=profile(ADOBE)), common=True, colour=(255, 24, 26)),
    good("sRGB named", saved(icc_profile=profile(SRGB)), colour=(220, 30, 30)),
    good("Display P3 in a PNG", saved("PNG", icc_profile=profile(P3)), file="p.png", colour=(240, 0, 0)),
    good("Display P3 in a WebP", saved("WEBP", lossless=True, icc_profile=profile(P3)), file="p.webp",
         colour=(240, 0, 0)),
    good("CMYK of a printer", saved(mode="CMYK"), common=True),
    good("gray", saved(mode="L"), quarters=("white",) * 4),
    good("progressive", saved(progressive=True), common=True),
    good("every pixel's colour", saved(subsampling=0)),
    good("a moving photo, with its film behind", edited(saved(), lambda data: data + TRAILER), common=True),
    good("two pictures in one", moving("MPO"), file="p.jpg"),
    good("a preview within", edited(saved(exif=exif(1)), lambda data: data)),
    good("a JPEG named PNG", saved(), file="p.png", common=True),
    good("a PNG named JPEG", saved("PNG"), file="p.jpg"),
    good("PNG", saved("PNG"), file="p.png", common=True),
    good("PNG with sixteen bits", deep, file="p.png", common=True),
    good("PNG with a palette", saved("PNG", mode="P"), file="p.png"),
    good("PNG, transparent", saved("PNG", mode="RGBA"), file="p.png"),
    good("PNG, gray", saved("PNG", mode="L"), file="p.png", quarters=("white",) * 4),
    good("PNG that moves", moving("PNG"), "picture-moves", file="p.png"),
    good("WebP", saved("WEBP", quality=95), file="p.webp", common=True),
    good("WebP without loss", saved("WEBP", lossless=True), file="p.webp"),
    good("WebP that moves", moving("WEBP"), "picture-moves", file="p.webp"),
    good("GIF", saved("GIF"), file="p.gif", common=True),
    good("GIF that moves", moving("GIF"), "picture-moves", file="p.gif", common=True),
    good("as large as a good camera's", saved(size=(6000, 4000))),
    good("small", saved("PNG", size=(320, 180)), "picture-small", file="p.png"),
)  # fmt: skip
REFUSED = (
    bad("HEIC of a phone", lambda: HEIC, "picture-heic", file="p.heic", common=True),
    bad("HEIC named JPEG", lambda: HEIC, "picture-heic"),
    bad("AVIF", saved("AVIF"), FORM, file="p.avif", common=True),
    bad("TIFF", saved("TIFF"), FORM, file="p.tif", common=True),
    bad("a camera's raw file", lambda: b"II*\0\x10\0\0\0CR\2\0" + bytes(400), FORM, file="p.cr2"),
    bad("BMP", saved("BMP"), FORM, file="p.bmp"),
    bad("JPEG 2000", saved("JPEG2000"), FORM, file="p.jp2"),
    bad("JPEG XL", lambda: b"\xff\x0a" + bytes(100), FORM, file="p.jxl"),
    bad("Photoshop", lambda: b"8BPS\0\1" + bytes(100), FORM, file="p.psd"),
    bad("PDF", lambda: b"%PDF-1.7\n", FORM, file="p.pdf"),
    bad("an icon", saved("ICO", size=(64, 64)), FORM, file="p.ico"),
    bad("a web page", lambda: b"<!DOCTYPE html><title>404</title>", FORM, common=True),
    bad("a film", lambda: b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + bytes(100), FORM),
    bad("a text", lambda: b"The picture.", FORM),
    bad("nothing", lambda: b"", "picture-empty", common=True),
    bad("JPEG cut short", edited(saved(), lambda data: data[: len(data) // 2]), "picture-cut-short", common=True),
    bad("JPEG whose end was never written", edited(saved(), lambda data: data[:-900] + bytes(900)),
        "picture-cut-short"),
    bad("PNG cut short", edited(saved("PNG"), lambda data: data[:-20]), "picture-cut-short", file="p.png"),
    bad("PNG with a wrong bit", edited(saved("PNG"), lambda data: data[:60] + bytes((data[60] ^ 1,)) + data[61:]),
        "picture-damaged", file="p.png", common=True),
    bad("WebP cut short", edited(saved("WEBP"), lambda data: data[:-20]), "picture-cut-short", file="p.webp"),
    bad("GIF cut short", edited(saved("GIF"), lambda data: data[:-20]), "picture-cut-short", file="p.gif"),
    bad("JPEG without loss", edited(saved(), frame(0xC3)), "picture-jpeg-rare"),
    bad("JPEG with twelve bits", edited(saved(), frame(0xC1, 12)), "picture-jpeg-rare"),
    bad("JPEG with arithmetic coding", edited(saved(), frame(0xC9)), "picture-jpeg-rare"),
    bad("a panorama", lambda: png(16_000, 900), "picture-large", file="p.png", common=True),
    bad("half a gigabyte of pixels", immense, "picture-large", file="p.png"),
)  # fmt: skip
SHAPES = (*SHOWN, *REFUSED)
