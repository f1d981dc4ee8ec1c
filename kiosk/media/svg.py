"""SVG: what a drawing holds that Qt's SVG, a little more than SVG Tiny 1.2, does not draw."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from xml.etree import ElementTree

from kiosk.media.bad_file import BadFile
from kiosk.media.seen import Seen
from kiosk.media.svg_weight import HEAVIEST, weight

UNKNOWN = {
    "foreignObject", "script", "textPath", "video", "audio", "iframe", "canvas", "mesh", "hatch", "animate", "set",
    "animateMotion", "animateTransform", "animateColor", "feTurbulence", "feDisplacementMap", "feDiffuseLighting",
    "feSpecularLighting", "feMorphology", "feConvolveMatrix", "feComponentTransfer", "feImage", "feTile",
    "feDropShadow", "view", "cursor", "glyph",
}  # fmt: skip
"""Elements that are left out."""
UNREAD = {"clip-path", "mix-blend-mode", "transform-origin", "textLength", "writing-mode", "backdrop-filter"}
"""Attributes and properties of style that change nothing."""
BEGUN = 400
"""Letters of an embedded picture that tell what it is."""
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_EMBEDDED = re.compile(r"data:image/[a-z.+-]+;base64")
_PROPERTY = re.compile(r"([a-z-]+)\s*:\s*([^;{}]+)")
_ELSEWHERE = re.compile(r"@(import|font-face)|url\(\s*['\"]?(?!#|data:)", re.IGNORECASE)
ELSEWHERE = "another file"
_OWN_FONTS = re.compile(r"noto sans\b.*|sans-serif|inherit", re.IGNORECASE)
NOTHING = {"none", "normal", "auto", "0", "0 0", "initial", "lr-tb"}


def read(data: bytes) -> Seen:
    """What is drawn of it. Raises BadFile."""
    if b"<!ENTITY" in data:
        raise BadFile("picture-svg-entities")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise BadFile("picture-svg-damaged", row=error.position[0]) from None
    if weight(root) > HEAVIEST:
        raise BadFile("picture-svg-heavy", most=HEAVIEST)
    for element in root.iter():
        if _local(element.tag) == "image":
            _embedded(element)
    ignored = {part for each in root.iter() for part in _ignored(each, each is root)}
    if any(_local(each.tag) == "text" for each in root.iter()):
        ignored |= {part for each in root.iter() for part in _other_fonts(each)}
    return Seen("SVG", ignored=tuple(sorted(ignored)))


def _embedded(image: ElementTree.Element) -> None:
    """Raises BadFile for a picture that is not within the drawing, or is a drawing itself, which could draw in others.

    Qt reads the file that is named, wherever it is, and takes what is embedded for what it really is.
    """
    for key, value in image.attrib.items():
        if _local(key) == "href":
            head, _, data = value.partition(",")
            try:
                begun = b64decode(data[:BEGUN]) if _EMBEDDED.fullmatch(head.strip()) else b""
            except ValueError:
                begun = b""
            if not begun.startswith(PICTURES):
                raise BadFile("picture-svg-elsewhere", named=value[:60])


def _ignored(element: ElementTree.Element, outermost: bool) -> Iterator[str]:
    """The parts of an element that are not drawn."""
    name = _local(element.tag)
    if name in UNKNOWN or (name == "svg" and not outermost):
        yield name
    style = element.text or "" if name == "style" else ""
    for key, value in element.attrib.items():
        attribute = _local(key)
        if attribute == "href" and name == "use" and not value.strip().startswith("#"):
            yield ELSEWHERE
        elif attribute == "style":
            style = value
        elif attribute in UNREAD and value.strip() not in NOTHING:
            yield attribute
    yield from (key for key, value in _PROPERTY.findall(style) if key in UNREAD and value.strip() not in NOTHING)
    if _ELSEWHERE.search(style):
        yield ELSEWHERE


def _other_fonts(element: ElementTree.Element) -> Iterator[str]:
    """The fonts that the stand has not: it draws the words in its own."""
    told = [value for key, value in element.attrib.items() if _local(key) == "font-family"]
    style = element.text or "" if _local(element.tag) == "style" else element.get("style", "")
    told += [value for key, value in _PROPERTY.findall(style) if key == "font-family"]
    for families in told:
        first = families.split(",")[0].strip(" '\"")
        if not _OWN_FONTS.fullmatch(first):
            yield f"the font {first}"


def _local(name: object) -> str:
    """A name without its namespace; "" for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
