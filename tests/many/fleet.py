"""Many stands without their windows, in a process of their own: `python -m tests.many.fleet BROKER FOLDER FROM COUNT`.

It ends when its standard input does.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from kiosk.fleet.broker.inbox import Outcome
from kiosk.fleet.broker.link import Link, Pace
from kiosk.fleet.stand_file import Broker
from kiosk.fleet.state import Known, Seen, Stand, told

SEEN = Seen("attract", "opium-2016", "en", content="0123456789ab", frames=1_000, memory=240e6)
KNOWN = Known(disk_free=8_000_000_000, release="1")
BEGIN = 20.0
"""Seconds within which all of them come: as many a second as after a power cut of a whole city."""
STACK = 256 * 1024


def name(number: int) -> str:
    return f"stand-{number:05}"


def stand(number: int, broker: Broker, folder: Path) -> Link:
    """One that reports and answers."""
    own = folder / name(number)
    own.mkdir(parents=True)
    which = Stand(name(number), "Building C, lobby", "vienna", "stable", "1.0")
    link = Link(which, broker, own, lambda command: link.answer(command, Outcome()), Pace(first=BEGIN))
    link.tell(told(which, SEEN, KNOWN, datetime.now(UTC), 60), ("Back soon",))
    link.start()
    return link


def main(broker: str, folder: str, first: str, count: str) -> None:
    """Until standard input ends."""
    import threading

    logging.disable(logging.CRITICAL)
    threading.stack_size(STACK)
    section = Broker.model_validate(json.loads(broker))
    links = [stand(number, section, Path(folder)) for number in range(int(first), int(first) + int(count))]
    sys.stdin.read()
    for thread in [Thread(target=link.stop, args=(2.0,)) for link in links[:1]]:
        thread.start()
        thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
