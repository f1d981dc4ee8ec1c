"""The kinds of page. A new kind is a folder here and one line below."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kiosk.model.kinds import Kinds
from kiosk.model.page import Page

KINDS = Kinds(
    __name__,
    "banner",
    "chart",
    "table",
    "mechanism",
    "timeline",
    "statement",
    "film",
    "programme",
    "gallery",
)
"""Every kind by its name in YAML."""

if TYPE_CHECKING:
    AnyPage: TypeAlias = Page
else:

    def __getattr__(name: str) -> object:
        """`AnyPage`, once it is asked for: making it takes every kind's model."""
        if name != "AnyPage":
            raise AttributeError(name)
        return globals().setdefault(name, KINDS.union())
