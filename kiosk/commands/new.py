"""`kiosk new`: a page to begin with."""

from __future__ import annotations

import argparse

from kiosk.commands.options import Commands, content
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("new", help="write a page to begin with")
    parser.add_argument("kind", metavar="KIND", help="banner, chart, table, …")
    parser.add_argument("id", metavar="ID", help="the page's name, as in opium-2018")
    content(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.new import new_page

        return new_page(content_folder(options.content), options.kind, options.id)

    parser.set_defaults(run=run)
