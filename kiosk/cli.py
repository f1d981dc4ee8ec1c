"""The command line. Nothing heavy is imported before it is needed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

from kiosk.commands import COMMANDS
from kiosk.commands.exit_code import exit_code
from kiosk.commands.options import Parser
from kiosk.errors import EXIT_GOOD


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 good, 1 problems in the content, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    return exit_code(lambda: _command(words))


def _command(words: list[str]) -> int:
    options = _parser(words).parse_args(words)
    code = int(options.run(options))
    if sys.stdout:
        sys.stdout.flush()
    return code


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command that `words` begin with, or of all: each of them takes its time to make."""
    parser = Parser(prog="kiosk", description="An information stand for a lobby, driven by YAML content.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the versions and leave")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name in [name for name in COMMANDS if words[:1] == [name]] or COMMANDS:
        import_module(f"kiosk.commands.{name}").add(commands)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kiosk.stand.versions import versions

        print(versions())
        parser.exit(EXIT_GOOD)
