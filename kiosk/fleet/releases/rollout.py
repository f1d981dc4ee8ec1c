"""Which release a stand is to show. Pure: the same stand gets the same answer, wherever it is asked."""

from __future__ import annotations

from hashlib import sha256

from kiosk.fleet.releases.manifest import Channel

PARTS = 1 << 32


def place(stand: str, release: int) -> float:
    """Where a stand stands in the row in which stands get a release, in percent; another row for each release.

    So a share that grows keeps the stands that it had, and no stand is always the first to try.
    """
    return int(sha256(f"{release}\0{stand}".encode()).hexdigest()[:8], 16) * 100 / PARTS


def wanted(channel: Channel, stand: str) -> int | None:
    """The release that the stand is to show; None where it is not its turn, and there was none before."""
    return channel.release if place(stand, channel.release) < channel.share else channel.before
