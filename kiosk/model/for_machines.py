"""Texts that are no words."""

from __future__ import annotations


class ForMachines(str):
    """A text that no reader sees, such as what a phone scans: it stays as it is."""

    __slots__ = ()
