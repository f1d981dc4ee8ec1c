"""`kiosk uninstall`: what install did, undone."""

from __future__ import annotations

import argparse

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("uninstall", help="undo what 'kiosk install' did")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be removed")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.install import uninstall

        return uninstall(options.dry_run)

    parser.set_defaults(run=run)
