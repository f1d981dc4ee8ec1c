"""`kiosk preview`: the stand in a window, for staff."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import size
from kiosk.commands.options import Commands, at
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("preview", help="the stand in a window, with a bar for staff and its problems")
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the content folder")
    how = "opens a problem's file, as in 'code -g {file}:{line}' (default: VS Code where it is found)"
    parser.add_argument("--editor", metavar="COMMAND", help=how)
    parser.add_argument("--size", type=size, metavar="WIDTHxHEIGHT", help="the screen to begin with")
    at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.preview import run_preview

        return run_preview(content_folder(options.folder), options.editor, options.size, options.at)

    parser.set_defaults(run=run)
