"""`make many`: python -m tests.many [STANDS [SECONDS]]. 1 if a bound is broken. Nothing leaves the machine."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from signal import SIGCONT, SIGSTOP

from kiosk.fleet.broker.connection import KEEP_ALIVE
from kiosk.fleet.broker.link import EVERY
from tests.many.fleet import BEGIN, name
from tests.many.rollout import rolled_out
from tests.support.broker import Mosquitto, Operator, wait_until
from tests.support.display import LEAVES_WITH_US
from tests.support.paths import ROOT

STANDS, SECONDS, TOGETHER = 1_000, 60.0, 125
"""Stands, seconds in which is measured, and stands of one process."""
DEAD, CORE, MEMORY, BYTES = 2.5, 1.0, 12.0, 1.2
"""At most: times the keep-alive until a dead stand is known, percent of a core, MB, times the bytes that changed."""
TICK = os.sysconf("SC_CLK_TCK")
Line = tuple[str, str, bool | None]


@contextmanager
def stands(broker: Mosquitto, folder: Path, first: int, count: int) -> Iterator[subprocess.Popen[bytes]]:
    """So many of them, until the block ends."""
    section = broker.section().model_dump_json()
    command = [sys.executable, "-m", "tests.many.fleet", section, str(folder), str(first), str(count)]
    process = subprocess.Popen([*LEAVES_WITH_US, *command], cwd=ROOT, stdin=subprocess.PIPE)
    try:
        yield process
    finally:
        process.send_signal(SIGCONT)
        process.kill()
        process.wait()


def of_broker(broker: Mosquitto) -> tuple[float, float]:
    """The seconds of a core that it used, and its memory in MB."""
    fields = Path(f"/proc/{broker.number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK, int(fields[21]) * resource.getpagesize() / 1e6


def messages(operator: Operator) -> int:
    return sum(map(len, operator.heard.values()))


def reporting(count: int, seconds: float, place: Path) -> Iterator[Line]:
    """The broker and its stands."""
    with ExitStack() as opened:
        broker = opened.enter_context(Mosquitto(place / "broker", settings="max_connections -1"))
        _, empty = of_broker(broker)
        operator = opened.enter_context(Operator(broker))
        began = time.monotonic()
        for first in range(0, count, TOGETHER):
            opened.enter_context(stands(broker, place / "fleet", first, min(TOGETHER, count - first)))
        lonely = opened.enter_context(stands(broker, place / "fleet", count, 1))
        every = [name(number) for number in range(count + 1)]
        wait_until(lambda: all(operator.availability(each) == "online" for each in every), "all stands", 600)
        wait_until(lambda: all(operator.last(f"{each}/state") for each in every), "the states of all", 300)
        yield (
            "stands at the broker",
            f"{count}, within {time.monotonic() - began:.0f} s (drawn from {BEGIN:.0f} s)",
            None,
        )
        used, _ = of_broker(broker)
        heard, at = messages(operator), time.monotonic()
        lonely.send_signal(SIGSTOP)
        time.sleep(seconds)
        passed = time.monotonic() - at
        share, memory = 100 * (of_broker(broker)[0] - used) / passed, of_broker(broker)[1]
        yield "the broker's share of a core", f"{share:.1f} %", None
        yield "the broker's memory", f"{memory:.0f} MB, {(memory - empty) * 1_000 / count:.0f} KB a stand", None
        yield "messages a second", f"{(messages(operator) - heard) / passed:.1f} (a state each {EVERY:.0f} s)", None
        wait_until(lambda: operator.availability(every[-1]) == "offline", "the dead one", DEAD * KEEP_ALIVE + 60)
        known = time.monotonic() - at
        times = known / KEEP_ALIVE
        yield "until a dead stand is known", f"{known:.0f} s, {times:.2f} × the keep-alive (≤ {DEAD})", times <= DEAD
        cost = [
            sys.executable,
            "-m",
            "tests.many.cost",
            broker.section().model_dump_json(),
            str(place / "one"),
            str(seconds),
        ]
        told = json.loads(subprocess.run(cost, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
        yield "one stand's share of a core", f"{told['share']:.2f} % (≤ {CORE:g})", told["share"] <= CORE
        yield "one stand's memory", f"{told['memory']:.1f} MB more (≤ {MEMORY:g})", told["memory"] <= MEMORY


def following(count: int, place: Path) -> Iterator[Line]:
    """nginx and what stands fetch."""
    found = rolled_out(count, place)
    yield "a whole release, the first time", f"{found.first / 1e6:.1f} MB", None
    yield "until all had the next one", f"{found.seconds:.0f} s, {found.refused} refused", found.refused == 0
    times = found.fetched / found.changed
    lists = (found.fetched - found.changed) / 1e3
    said = (
        f"{found.fetched / 1e3:.1f} KB a stand, {times:.2f} × its page with a photo (≤ {BYTES}); lists: {lists:.1f} KB"
    )
    yield "fetched for one page of 60", said, times <= BYTES
    times = found.text / found.page
    said = f"{found.text / 1e3:.2f} KB a stand, {times:.2f} × its page of {found.page / 1e3:.2f} KB (≤ {BYTES})"
    yield "fetched for text alone", said, times <= BYTES


def main(count: int = STANDS, seconds: float = SECONDS) -> int:
    """Print a line for each figure as it comes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8 * count + 4_096)), hard))
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    failed = False
    with tempfile.TemporaryDirectory() as place:
        for part in (reporting(count, seconds, Path(place)), following(count, Path(place) / "releases")):
            for what, said, good in part:
                print(f"{what:<32}{said}{'' if good is None or good else '   <-- too much'}", flush=True)
                failed |= good is False
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:])))
