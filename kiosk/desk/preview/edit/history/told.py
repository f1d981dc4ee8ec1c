"""A step of the history as its row tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from kiosk.content.yaml.source import Data
from kiosk.editing.step_store import Step, ValueChange

MOST = 90


def told(step: Step, undone: bool, zone: tzinfo, words: Mapping[str, str]) -> dict[str, object]:
    """When it was saved, by whom, on which page, and what stood there before and after."""
    when = step.at.astimezone(zone)
    first = step.changes[0] if step.changes else None
    more = len(step.changes) - 1
    head = f"{when:%a %d %b %Y, %H:%M}" + (f" · {step.who}" if step.who else "")
    what = _what(first) if first else ", ".join(step.files)
    return {
        "head": head,
        "page": step.page or ", ".join(step.files),
        "what": what + (" " + words["more"].format(count=more) if more > 0 else ""),
        "before": _short(first.before) if first else "",
        "after": _short(first.after) if first else step.note,
        "undone": undone,
        "undoes": step.undoes is not None,
    }


def _what(change: ValueChange) -> str:
    return (
        " › ".join(str(step + 1 if isinstance(step, int) else step) for step in change.place.loc) or change.place.file
    )


def _short(value: Data) -> str:
    if value is None:
        return "–"
    if isinstance(value, dict):
        value = next((said for said in value.values() if isinstance(said, str)), "…")
    text = ", ".join(map(_short, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= MOST else f"{text[:MOST].rstrip()}…"
