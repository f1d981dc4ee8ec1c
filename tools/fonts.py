"""Make the Chinese fonts of assets/fonts from the whole Noto Sans SC (docs/adr/0007-fonts.md).

python tools/fonts.py NotoSansSC-Regular.ttf assets/fonts/NotoSansSC-Regular.ttf
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from fontTools import subset

RANGES = ((0x20, 0x17F), (0x2000, 0x206F), (0x2190, 0x2193), (0x3000, 0x303F), (0xFF00, 0xFFEF), (0x20AC, 0x20AC))


def characters() -> Iterator[int]:
    """Latin, punctuation and every character of GB 2312."""
    for first, last in RANGES:
        yield from range(first, last + 1)
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def main(whole: str, small: str) -> None:
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "liga", "palt", "locl", "ccmp", "mark", "mkmk"]
    options.name_IDs = ["*"]
    font = subset.load_font(whole, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    subset.save_font(font, small, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
