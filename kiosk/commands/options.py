"""What several commands take."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn, TypeAlias

from kiosk.arguments import moment
from kiosk.errors import OperatorError


class Parser(argparse.ArgumentParser):
    """A parser whose errors are the operator's, told in one line."""

    def error(self, message: str) -> NoReturn:
        raise OperatorError(f"{message}; see '{self.prog} --help'")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, metavar="DIR", help="the content folder (default: content)")


def at(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--at", type=moment, default=None, metavar="ISO-TIME", help="start the stand's clock there")
