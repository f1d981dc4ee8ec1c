"""Pictures written anew: upright, in the colours of screens, no larger than can be shown quickly."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QTransform

from kiosk.desk.convert import NoConverter, Unreadable
from kiosk.disk import ask
from kiosk.media import pictures
from kiosk.media.bad_file import BadFile
from kiosk.media.formats import name_of

MOST_MEGABYTES = 2_000
QUALITY = 92
MIRRORED, ROTATED = (2, 4, 5, 7), {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
"""What is done to a picture by EXIF's number of its turn: mirrored first, then turned by degrees clockwise."""
_PHONES = ("HEIC", "AVIF")


def picture(source: Path, target: Path, most: int) -> None:
    """Raises Unreadable, NoConverter and OSError."""
    with ask.opened(source) as file:
        phones = name_of(file.read(1024)).startswith(_PHONES)
    image = _heif(source) if phones else _read(source, most)
    image = _on_screens(image)
    if max(image.width(), image.height()) > most:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(most, most, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    if target.suffix == ".jpg" and image.hasAlphaChannel():
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    writer = QImageWriter(str(target))
    writer.setQuality(QUALITY)
    if not writer.write(image):
        raise Unreadable(writer.errorString())


def _read(source: Path, most: int) -> QImage:
    reader = QImageReader(str(source))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    size: QSize = reader.size()
    if reader.format() == b"jpeg" and max(size.width(), size.height()) > 2 * most:
        reader.setScaledSize(size.scaled(2 * most, 2 * most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Unreadable(reader.errorString())
    return _upright(image, source)


def _upright(image: QImage, source: Path) -> QImage:
    """As EXIF says, where Qt does not look for it."""
    try:
        seen = pictures.opened(source)
    except BadFile:
        return image
    if not seen.turn_unread:
        return image
    image = image.flipped(Qt.Orientation.Horizontal) if seen.turn_unread in MIRRORED else image
    return image.transformed(QTransform().rotate(ROTATED.get(seen.turn_unread, 0)))


def _on_screens(image: QImage) -> QImage:
    """In sRGB, by the profile of the picture where it has one."""
    screens = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    alpha = image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    if image.colorSpace().isValid() and image.colorSpace() != screens:
        turned = image.convertedToColorSpace(screens, form)
        image = image if turned.isNull() else turned
    return image if image.format() == form else image.convertToFormat(form)


def _heif(source: Path) -> QImage:
    """A phone's photo, which Qt does not read."""
    try:
        import pi_heif
    except ImportError:
        raise NoConverter from None
    try:
        read = pi_heif.open_heif(source, convert_hdr_to_8bit=True)
        data, (width, height), mode, stride = bytes(read.data), read.size, read.mode, read.stride
        profile = read.info.get("icc_profile")
    except (OSError, ValueError, EOFError, SyntaxError, RuntimeError) as error:
        raise Unreadable(str(error)) from None
    forms = {
        "RGB": QImage.Format.Format_RGB888,
        "RGBA": QImage.Format.Format_RGBA8888,
        "L": QImage.Format.Format_Grayscale8,
    }
    if mode not in forms:
        raise Unreadable(f"its pixels are {mode}")
    image = QImage(data, width, height, stride, forms[mode]).copy()
    if profile:
        image.setColorSpace(QColorSpace.fromIccProfile(profile))
    return image
