"""`kiosk voice`: clips of every sentence."""

from __future__ import annotations

import argparse

from kiosk.arguments import names
from kiosk.commands.options import Commands, content
from kiosk.stand.paths import content_folder

WITH = (
    "the program that speaks: it is given a sentence on its standard input and gives a sound file on its output; "
    "{language} stands for the code of the language (default: espeak-ng)"
)


def add(commands: Commands) -> None:
    parser = commands.add_parser("voice", help="make a clip of every sentence, for visitors who listen")
    content(parser)
    parser.add_argument("--languages", type=names, default=None, metavar="en,ar", help="default: all")
    parser.add_argument("--with", dest="program", default="", metavar="COMMAND", help=WITH)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.voice import voice

        return voice(content_folder(options.content), options.languages, options.program)

    parser.set_defaults(run=run)
