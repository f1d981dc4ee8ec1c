"""A time that nobody may look at: whoever shows a page at it learns whether the page asks for the time."""

from __future__ import annotations

from datetime import datetime
from typing import cast


class TimeAsked(Exception):
    """A page wanted to know the time."""


class _Untold:
    def __getattr__(self, name: str) -> object:
        raise TimeAsked

    def _refuse(self, *_: object) -> str:
        raise TimeAsked

    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __hash__ = _refuse  # type: ignore[assignment]
    __add__ = __sub__ = __rsub__ = __format__ = __str__ = __repr__ = _refuse


UNTOLD = cast(datetime, _Untold())
