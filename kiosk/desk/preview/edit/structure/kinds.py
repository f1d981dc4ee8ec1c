"""The kinds of page to begin with, each with what it looks like."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kiosk.content.yaml.source import read
from kiosk.pages import KINDS

PICTURES = Path(__file__).with_name("pictures")
"""A picture of each kind's example, made by `make kind-pictures`."""


@cache
def _known() -> tuple[tuple[str, str, str, str], ...]:
    return tuple((name, _icon(name), _picture(name), (kind.__doc__ or "").strip()) for name, kind in KINDS.items())


def kinds() -> list[dict[str, str]]:
    """Name, icon, picture ("" for none) and what it is for, of each kind."""
    return [dict(zip(("kind", "sign", "picture", "about"), each, strict=True)) for each in _known()]


def _icon(kind: str) -> str:
    source, _ = read(KINDS.folder(kind) / "example.yaml", kind)
    return KINDS[kind].model_validate(source.data).emblem()


def _picture(kind: str) -> str:
    path = PICTURES / f"{kind}.webp"
    return path.as_uri() if path.exists() else ""
