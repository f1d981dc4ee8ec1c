"""Spoil content and see what becomes of it: `python -m tools.fuzz [COUNT] [--seed S] [--workers N] [--only NUMBER]`.

Each failing mutant is printed with its traceback and written to build/fuzz. 1 if there are any.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.fuzz.grounds import grounds
from tools.fuzz.trial import Ground

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "fuzz"
STEP = 200
LINES = 24


@dataclass(frozen=True)
class Failure:
    """A mutant that was neither explained nor shown."""

    number: int
    file: str
    change: str
    said: str
    raw: bytes


def run(numbers: range, seed: int) -> list[Failure]:
    """The failures among these mutants."""
    _grounds()
    gc.freeze()
    gc.disable()
    found = list(_failures(numbers, seed))
    gc.collect()
    return found


def _failures(numbers: range, seed: int) -> Iterator[Failure]:
    logging.disable(logging.CRITICAL)
    for number in numbers:
        own, examples = _grounds()
        ground = own if number % 25 == 0 else examples  # which has all kinds, and is looked at sooner
        path, raw = ground.mutant(f"{seed} {number}")
        before = path.read_bytes()
        if said := ground.tried(path, raw):
            yield Failure(number, str(path.relative_to(ground.content.parent)), _change(before, raw), said, raw)


@cache
def _grounds() -> tuple[Ground, ...]:
    """This process's own; they go with the folder of the run."""
    return grounds(Path(tempfile.mkdtemp(dir=os.environ["FUZZ"])))


def _change(before: bytes, after: bytes) -> str:
    old, new = (raw.decode("utf-8", "backslashreplace").splitlines() for raw in (before, after))
    return "\n".join(line[:200] for line in [*difflib.unified_diff(old, new, lineterm="", n=0)][2:LINES])


def _tell(failure: Failure, seed: int) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{failure.number}-{Path(failure.file).name}").write_bytes(failure.raw)
    print(f"\n{failure.file}, --seed {seed} --only {failure.number}\n{failure.change}\n{failure.said}", flush=True)


def main() -> int:
    """0 if every mutant was explained or shown."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz")
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    first, count = (0, given.count) if given.only is None else (given.only, 1)
    parts = [range(at, min(at + STEP, first + count)) for at in range(first, first + count, STEP)]
    failures, done, began = 0, 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FUZZ"] = folder
        with ProcessPoolExecutor(given.workers) as pool:
            asked = {pool.submit(run, part, given.seed): part for part in parts}
            for answer in as_completed(asked):
                try:
                    found = answer.result()
                except BrokenProcessPool:
                    print(f"a process died, perhaps at one of {asked[answer]}", file=sys.stderr)
                    return 1
                for failure in found:
                    _tell(failure, given.seed)
                failures, done = failures + len(found), done + len(asked[answer])
                if done % (25 * STEP) == 0:
                    print(f"{done} of {count}, {failures} failed, {time.monotonic() - began:.0f} s", file=sys.stderr)
    print(f"{count} mutants, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
