"""`kiosk convert`: a picture or film that the stand cannot show, as one that it can."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands

MOST = 7680


def add(commands: Commands) -> None:
    parser = commands.add_parser("convert", help="write a picture or film anew, as one that the stand can show")
    parser.add_argument("source", type=Path, metavar="FILE", help="such as a phone's IMG_0001.HEIC")
    parser.add_argument("target", type=Path, metavar="NEW", help="a name that ends with .jpg, .png, .webp or .mp4")
    parser.add_argument("--most", type=int, default=MOST, metavar="PIXELS", help="the longest side of a picture")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.convert import convert

        return convert(options.source, options.target, options.most)

    parser.set_defaults(run=run)
