"""`kiosk stands`: every stand, as the broker's retained messages tell of it; those that need a person first."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.desk.report import colourful, json_text
from kiosk.desk.stands.html import page
from kiosk.desk.stands.row import Row, as_plain, rows
from kiosk.desk.stands.table import table
from kiosk.errors import EXIT_GOOD, EXIT_ISSUES, OperatorError
from kiosk.fleet.broker.reader import retained
from kiosk.fleet.stand_file import Broker, read_stand_file


def stands(file: Path, html: Path | None, form: str) -> int:
    """Print them, or write them as a page; 1 if any needs a person. Raises OperatorError."""
    now = datetime.now().astimezone()
    found = rows(retained(broker_of(file)), now)
    if html:
        _write(html, page(found, now))
        print(html)
    elif form == "json":
        print(json_text([as_plain(row) for row in found]))
    else:
        print(*table(found, now, colourful(sys.stdout)), sep="\n")
    return _code(found)


def broker_of(file: Path) -> Broker:
    """The broker that a stand's file names. Raises OperatorError."""
    broker = read_stand_file(file).broker
    if broker is None:
        raise OperatorError(f"'{file}' names no broker; add 'broker:' with its 'host:'")
    return broker


def _code(found: Sequence[Row]) -> int:
    return EXIT_ISSUES if any(row.needs_a_person for row in found) else EXIT_GOOD


def _write(html: Path, text: str) -> None:
    """Whole or not at all: a browser may read it at any moment."""
    part = html.with_name(f".{html.name}.part")
    try:
        part.write_text(text, "utf-8")
        part.replace(html)
    except OSError as error:
        raise OperatorError(f"'{os.fspath(html)}' cannot be written: {error.strerror}") from None
