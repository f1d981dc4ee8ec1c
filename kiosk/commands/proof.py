"""`kiosk proof`: a book of every page."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import names
from kiosk.commands.options import Commands, at, content
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("proof", help="write a book of every page, to be signed off")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="where the book goes")
    content(parser)
    parser.add_argument("--languages", type=names, default=None, metavar="en,ar", help="default: all")
    parser.add_argument("--per-language", action="store_true", help="a book for each: FILE-en.pdf, FILE-ar.pdf, …")
    parser.add_argument("--percent", action="store_true", help="print how much is done, for programs")
    at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.proof import Wish, proof

        wish = Wish(options.languages, options.per_language, options.at, options.percent)
        return proof(content_folder(options.content), options.out, wish)

    parser.set_defaults(run=run)
