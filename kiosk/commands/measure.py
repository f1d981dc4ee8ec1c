"""`kiosk measure`: what measures texts for edit mode."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("measure", help="the process that measures for edit mode, which starts it by itself")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the content folder")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.fit.serve import serve

        return serve(options.folder)

    parser.set_defaults(run=run)
