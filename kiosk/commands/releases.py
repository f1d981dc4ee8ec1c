"""`kiosk releases`: what was released."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("releases", help="list the releases in a folder, and which channel has what")
    parser.add_argument("folder", type=Path, metavar="DIR", help="as of 'kiosk release --to'")
    parser.add_argument(
        "--keys", type=Path, default=Path("keys"), metavar="DIR", help="as of 'kiosk keys'; default: keys"
    )

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.releases import releases

        return releases(options.folder, options.keys)

    parser.set_defaults(run=run)
