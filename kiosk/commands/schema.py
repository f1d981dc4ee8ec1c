"""`kiosk schema`: what editors need."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands, content
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("schema", help="write what editors need to complete and check content as it is typed")
    parser.add_argument("--out", type=Path, default=None, metavar="DIR", help="default: .schema in the content folder")
    content(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.schema import write_schemas

        return write_schemas(content_folder(options.content), options.out)

    parser.set_defaults(run=run)
