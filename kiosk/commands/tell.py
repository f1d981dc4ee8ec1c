"""`kiosk tell`: have a stand do something from afar."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands

NAMES = ("identify", "hold", "dark", "message", "refresh", "pin", "self_test", "again", "picture")
WITH_MINUTES = {"hold", "dark", "message"}


def add(commands: Commands) -> None:
    parser = commands.add_parser("tell", help="have a stand do something from afar, through the broker")
    parser.add_argument("name", help="the stand's name")
    parser.add_argument("command", choices=NAMES, help="what it is to do")
    parser.add_argument("--stand", type=Path, metavar="FILE", required=True, help="a stand's file; it names the broker")
    parser.add_argument("--minutes", type=int, default=30, metavar="N", help="for hold, dark, message; 0 ends it")
    parser.add_argument("--message", default="", metavar="TEXT", help="a sentence of the site's own list")
    parser.add_argument("--release", type=int, default=0, metavar="N", help="for pin; 0 follows the channel again")
    parser.add_argument("--wait", type=float, default=30, metavar="SECONDS", help="for the answer (default: 30)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the picture goes (default: NAME.png)")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.tell import tell

        facts: dict[str, object] = {}
        if options.command in WITH_MINUTES:
            facts["minutes"] = options.minutes
        if options.command == "message":
            facts["message"] = options.message
        if options.command == "pin":
            facts["release"] = options.release
        return tell(options.stand, options.name, options.command, facts, options.wait, options.out)

    parser.set_defaults(run=run)
