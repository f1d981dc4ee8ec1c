"""`kiosk releases`: what is in a folder of releases, and which channel has what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk.errors import EXIT_GOOD
from kiosk.fleet.releases.repository import Repository


def releases(folder: Path, keys: Path) -> int:
    """Print every release, the newest first. Raises OperatorError."""
    now = datetime.now(UTC)
    repository = Repository(folder, keys, now)
    for line in _lines(repository):
        print(line)
    held = repository.expires
    if held:
        print(
            f"stands take it until {held:%Y-%m-%d}" + ("" if held > now else ": it has run out; kiosk release --renew")
        )
    return EXIT_GOOD


def _lines(repository: Repository) -> Iterator[str]:
    if not repository.releases:
        yield "there is no release yet"
    for number, about in reversed(repository.releases.items()):
        state = "withdrawn" if number in repository.channels.withdrawn else ", ".join(_channels(repository, number))
        size = f"{about.pages} pages, {about.bytes / 1e6:,.1f} MB, needs {about.needs}"
        yield "  ".join(filter(None, (f"{number:>4}  {about.made:%Y-%m-%d %H:%M}", size, state, about.note)))


def _channels(repository: Repository, number: int) -> Iterator[str]:
    for name, channel in repository.channels.channels.items():
        if channel.release == number:
            yield name if channel.share >= 100 else f"{channel.share:g} % of {name}"
        elif channel.before == number and channel.share < 100:
            yield f"the rest of {name}"
