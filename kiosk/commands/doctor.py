"""`kiosk doctor`: whether this machine can show the stand."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands, content


def add(commands: Commands) -> None:
    parser = commands.add_parser("doctor", help="say whether this machine can show the stand, and what to do")
    content(parser)
    parser.add_argument(
        "--stand", type=Path, metavar="FILE", help="the stand's own file: what it names is looked at too"
    )
    parser.add_argument("--state", type=Path, metavar="DIR", help="where logs and the last good content are kept")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json for scripts")
    parser.add_argument("--keypad", action="store_true", help="ask for each key of a keypad, and print the map of them")

    def run(options: argparse.Namespace) -> int:
        if options.keypad:
            from kiosk.desk.keypad import learn

            return learn()
        from kiosk.desk.doctor import doctor

        return doctor(options.content, options.state, options.format, options.stand)

    parser.set_defaults(run=run)
