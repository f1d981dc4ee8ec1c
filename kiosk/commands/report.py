"""`kiosk report`: how the stand is used."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import day
from kiosk.commands.options import Commands, content


def add(commands: Commands) -> None:
    parser = commands.add_parser("report", help="say how the stand is used: when, in which languages, which pages")
    content(parser)
    parser.add_argument("--state", type=Path, metavar="DIR", help="as for 'kiosk run'")
    parser.add_argument("--from", type=day, dest="first", metavar="DAY", help="default: 30 days before the last")
    parser.add_argument("--to", type=day, dest="last", metavar="DAY", help="default: the last day with figures")
    parser.add_argument("--language", default="en", metavar="CODE", help="en, ru, zh, fr, es or ar (default: en)")
    how = "a .pdf or .html to be read, a .csv or .json for programs (default: a short report here)"
    parser.add_argument("--out", type=Path, metavar="FILE", help=how)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.use_report import use_report

        chosen = (options.first, options.last, options.out, options.language)
        return use_report(options.content, options.state, *chosen)

    parser.set_defaults(run=run)
