"""`kiosk snapshot`: a picture of every page."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import names, sizes
from kiosk.commands.options import Commands, at, content
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("snapshot", help="write a picture of every page")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    content(parser)
    parser.add_argument("--languages", type=names, default=None, metavar="en,ar", help="default: all")
    parser.add_argument("--sizes", type=sizes, default=None, metavar="1920x1080,1080x1920", help="default: the site's")
    parser.add_argument("--pages", type=names, default=None, metavar="ID,…", help="default: all")
    at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.snapshot import snapshot

        return snapshot(
            content_folder(options.content), options.out, options.languages, options.sizes, options.pages, options.at
        )

    parser.set_defaults(run=run)
