"""`kiosk stands`: how all stands are."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("stands", help="say how all stands are, by what their broker knows")
    parser.add_argument("--stand", type=Path, metavar="FILE", required=True, help="a stand's file; it names the broker")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page for a browser instead")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json for scripts")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.stands import stands

        return stands(options.stand, options.html, options.format)

    parser.set_defaults(run=run)
