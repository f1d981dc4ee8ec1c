"""The words of a subtitle alone, out of the markup of WebVTT and SRT."""

from __future__ import annotations

import html
import re
from html.entities import html5

# Only what is known as a tag is one: "2 < 3", "<applause>", "<info@unodc.org>" and "{the eight}" are words.
_TAGS = r"a|b|big|c|center|color|div|em|font|h\d|i|lang|p|r[btp]|rtc|ruby|s|size|small|span|strike|strong|su[bp]|u|v"
_TAG = re.compile(rf"</?(?:{_TAGS})(?:[.\s=][^<>]*)?/?>|<\d+:[\d:.]*>", re.IGNORECASE)
_LINE_END = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RUBY_TEXT = re.compile(r"<rt(?:[.\s][^<>]*)?>(.*?)(?=<|\Z)", re.DOTALL)
_SSA_DRAWING = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?=\{[^{}]*\\p0|\Z)", re.DOTALL)
_SSA_OVERRIDE = re.compile(r"\{(?:\\|[yfscph]:)[^{}]*\}", re.IGNORECASE)
"""Those of SSA, and of MicroDVD, which converters leave over."""
_UNSEEN = dict.fromkeys([*range(9), *range(14, 28), 127])
_SSA_ESCAPES = {"\\N": "\n", "\\h": " "}
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);")


def plain(markup: str) -> str:
    """The words as a visitor reads them, line by line, without empty lines; "" if there are none."""
    text = _SSA_OVERRIDE.sub("", _SSA_DRAWING.sub("", markup.translate(_UNSEEN)))
    for escape, character in _SSA_ESCAPES.items():
        text = text.replace(escape, character)
    text = _LINE_END.sub("\n", text)
    text = _TAG.sub("", _RUBY_TEXT.sub(_in_brackets, text))
    text = _ENTITY.sub(_character, text)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _in_brackets(reading: re.Match[str]) -> str:
    return f"({reading[1].strip()})" if reading[1].strip() else ""


def _character(entity: re.Match[str]) -> str:
    if entity[1].startswith("#"):
        return html.unescape(entity[0])
    return html5.get(f"{entity[1]};", entity[0])
