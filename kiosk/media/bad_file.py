"""A file that is not what it is named as."""

from __future__ import annotations


class BadFile(Exception):
    """Why a file cannot be used, as the code of an issue with its facts; `line` and `column` count from 1."""

    def __init__(self, code: str, line: int = 1, column: int = 1, **facts: str | float) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.facts = code, line, column, facts
