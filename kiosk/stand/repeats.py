"""A line that is said over and over is one line with a count: what a technician needs is not pushed out by it."""

from __future__ import annotations

import logging
import re
from collections import OrderedDict
from dataclasses import dataclass
from time import monotonic

QUIET = 20.0
"""Seconds of silence after which a line is new again."""
QUIET_QT = 600.0
"""The same for Qt's lines, which no file of the content makes."""
MOST = 500
"""How many lines are remembered."""
_NUMBERED = re.compile(r"0x[0-9a-f]+|\d{5,}")


@dataclass
class _Line:
    name: str
    level: int
    text: str
    last: float
    said: int = 1
    told: int = 1


class Repeats(logging.Filter):
    """For all handlers of a log. Of a repeated line, the 1st, 10th, 100th … is kept, with how often it was said since.

    Lines are the same that differ only in addresses and in long numbers.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: OrderedDict[tuple[str, str], _Line] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        # Each handler asks.
        known = vars(record)
        if "repeated" not in known:
            known["repeated"] = self._judge(record)
        return known["repeated"] is not None

    def rest(self) -> None:
        """Say how often lines were said since they were last kept."""
        for line in self._lines.values():
            if more := line.said - line.told:
                line.told = line.said
                logging.getLogger(line.name).log(line.level, "%s", line.text, extra={"repeated": _more(more)})

    def _judge(self, record: logging.LogRecord) -> str | None:
        """What is to be added to its line; None where the line is not kept."""
        if record.levelno < logging.WARNING:
            return ""
        key, now = (record.name, _NUMBERED.sub("#", _text(record))), monotonic()
        line = self._lines.pop(key, None)
        if line is None or now - line.last > (QUIET_QT if record.name == "kiosk.qt" else QUIET):
            more = line.said - line.told if line else 0
            self._lines[key] = _Line(record.name, record.levelno, record.getMessage(), now)
            while len(self._lines) > MOST:
                self._lines.popitem(last=False)
            return _more(more)
        self._lines[key] = line
        line.last, line.said = now, line.said + 1
        if str(line.said).strip("0") != "1":
            return None
        more, line.told = line.said - line.told, line.said
        return _more(more)


def _more(times: int) -> str:
    return f" (said {times:,} times more)" if times else ""


def _text(record: logging.LogRecord) -> str:
    """What it says, with the fault if it has one."""
    return f"{record.getMessage()} {record.exc_info[1]!r}" if record.exc_info else record.getMessage()
