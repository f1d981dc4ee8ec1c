"""`kiosk screen`: the screen itself off or on."""

from __future__ import annotations

import argparse

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    from kiosk.stand.power.way import WAYS

    parser = commands.add_parser("screen", help="switch the screen itself off or on, or say how it is")
    parser.add_argument("to", choices=["on", "off", "state"])
    way = "the way, as 'screen: {switch_off: …}' in the site file"
    parser.add_argument("--by", required=True, choices=WAYS, help=way)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.screen import screen

        return screen(options.by, None if options.to == "state" else options.to)

    parser.set_defaults(run=run)
