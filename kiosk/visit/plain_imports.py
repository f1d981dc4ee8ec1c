"""Imports without PySide's look into the source of every module."""

from __future__ import annotations

import builtins


def plain_imports() -> None:
    """From now on modules are imported and nothing more.

    PySide replaces Python's import, and looks through each module for its own name, in case somebody writes
    `from __feature__ import snake_case`, which nobody here does. That keeps the source of all modules in memory, 11 MB,
    takes 100 ms of a start, and asks half imported modules for attributes: one start of a hundred on a busy machine
    could not import pydantic, and read no content.
    """
    import PySide6.QtCore  # noqa: F401 - replaces it, once

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
