"""`kiosk preview`: the stand in a window, for staff."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import size
from kiosk.commands.options import Commands, at
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    preview(commands, "preview", "the stand in a window, with a bar for staff and its problems", editing=False)


def preview(commands: Commands, name: str, help: str, editing: bool) -> None:
    """A command that opens the preview."""
    parser = commands.add_parser(name, help=help)
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the content folder")
    how = "opens a problem's file, as in 'code -g {file}:{line}' (default: VS Code where it is found)"
    parser.add_argument("--editor", metavar="COMMAND", help=how)
    parser.add_argument("--size", type=size, metavar="WIDTHxHEIGHT", help="the screen to begin with")
    parser.add_argument(
        "--commits", action="store_true", help="make each save a commit too, where content is a git repository"
    )
    at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.preview import run_preview

        folder = content_folder(options.folder)
        return run_preview(folder, options.editor, options.size, options.at, editing, options.commits)

    parser.set_defaults(run=run)
