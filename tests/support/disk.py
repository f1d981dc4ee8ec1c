"""Disks as tests see and spoil them."""

from __future__ import annotations

import os

import pytest


def scans(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are listed from now on."""
    scanned: list[str] = []
    scan = os.scandir

    def noted(path: str) -> object:
        scanned.append(str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", noted)
    return scanned
