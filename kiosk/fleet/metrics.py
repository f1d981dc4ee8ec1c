"""Figures for Prometheus, in the text format that node_exporter's textfile collector reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.fleet.state import Health, Known, Ladder, Seen, State

Sample = tuple[str, str, str, float | int | None]
"""A metric's name without its prefix, its type, its help, and its value; None where it is not known."""


def text(state: State, seen: Seen, known: Known) -> str:
    """Every metric with its help; `kiosk_info` carries in labels what is no number."""
    lines = []
    for name, kind, meaning, value in _samples(state, seen, known):
        if value is not None:
            lines += [f"# HELP kiosk_{name} {meaning}", f"# TYPE kiosk_{name} {kind}", f"kiosk_{name} {value}"]
    labels = {
        "name": state.name, "place": state.place, "group": state.group, "channel": state.channel,
        "version": state.version, "content": state.content, "release": state.release,
    }  # fmt: skip
    marked = ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items())
    lines += ["# HELP kiosk_info Which stand this is, and what it shows.", "# TYPE kiosk_info gauge"]
    return "\n".join([*lines, f"kiosk_info{{{marked}}} 1", ""])


def write(file: Path, written: str) -> None:
    """Replace the file, whole or not at all; everybody may read it. Raises OSError."""
    part = file.with_name(f".{file.name}.part")  # the collector reads *.prom only
    try:
        part.write_text(written, "utf-8")
        part.chmod(0o644)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _samples(state: State, seen: Seen, known: Known) -> Iterator[Sample]:
    yield "up", "gauge", "1 while the stand has content on the screen.", int(bool(seen.mode))
    yield "healthy", "gauge", "0 when a person should look at the stand.", int(state.health is Health.GOOD)
    yield "last_report_timestamp_seconds", "gauge", "When the stand wrote this file.", _moment(state.at)
    yield "uptime_seconds", "gauge", "Since the stand was started.", state.uptime
    yield "frames_total", "counter", "Pictures drawn since the start.", seen.frames
    yield "falls", "gauge", "Falls that the guard remembers; it forgets them after a good hour.", known.falls
    yield "safe_mode", "gauge", "1 in safe mode.", int(state.ladder is Ladder.SAFE)
    yield "screen_on", "gauge", "0 while the screen is dark or off on purpose.", int(state.screen == "on")
    yield "resident_memory_bytes", "gauge", "What the stand's process takes.", state.memory or None
    yield "disk_free_bytes", "gauge", "Room on the disk of the state folder.", state.disk_free
    yield "content_problems", "gauge", "Errors in the content that is not shown because of them.", state.problems
    since = known.content_since
    yield (
        "content_timestamp_seconds",
        "gauge",
        "When the content that is shown came.",
        _moment(since) if since else None,
    )
    yield "visits_total", "counter", "Visits, to the last full hour.", known.visits
    yield "film_completions_total", "counter", "Films seen to their end in visits, to the last full hour.", known.films


def _moment(at: datetime) -> int:
    return int(at.timestamp())


def _escaped(label: str) -> str:
    return label.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
