"""`kiosk pin`: the PIN of the staff panel."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("pin", help="set the PIN of the staff panel; without one there is no panel")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--from-stdin", action="store_true", help="read it from the standard input, for scripts")
    how.add_argument("--remove", action="store_true", help="take the PIN away, and the panel with it")
    parser.add_argument("--state", type=Path, metavar="DIR", help="as for 'kiosk run'")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.pin import remove_staff_pin, set_staff_pin

        return remove_staff_pin(options.state) if options.remove else set_staff_pin(options.state, options.from_stdin)

    parser.set_defaults(run=run)
