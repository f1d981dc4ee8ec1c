"""Measure everything, print a table and write build/bench.json; exit 1 if a bound is missed."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from kiosk.desk.display import lacking
from tools.bench.many import check_of_many
from tools.bench.start import compared

ROOT = Path(__file__).parents[2]
SIZE = "1920x1080"
RUNS = 5


@dataclass(frozen=True)
class Figure:
    """One measured figure and the most it may be."""

    name: str
    value: float
    bound: float
    unit: str

    @property
    def good(self) -> bool:
        return self.value <= self.bound


def main() -> int:
    if why := lacking():
        print(f"bench: {why}; use 'xvfb-run -a make bench'", file=sys.stderr)
        return 2
    figures = list(measured())
    print(f"\n{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {SIZE}\n")
    for figure in figures:
        verdict = "ok" if figure.good else "MISSED"
        print(f"{figure.name:<58} {figure.value:>8.2f} {figure.unit:<4} ≤ {figure.bound:<6g} {verdict}")
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps([asdict(figure) | {"good": figure.good} for figure in figures], indent=2))
    print(f"\n{out.relative_to(ROOT)} written")
    return 0 if all(figure.good for figure in figures) else 1


def measured() -> Iterator[Figure]:
    probe("first_frame")  # files and compiled scenes are warm from here on
    times = [probe("first_frame")["seconds"] for _ in range(RUNS)]
    yield Figure("start to the first frame of the rotation, median of 5", median(times), 0.8, "s")
    touches = probe("touches")
    yield Figure("touch to the first changed frame, 95th percentile", touches["changed"], 50, "ms")
    yield Figure("touch to the complete next page, 95th percentile", touches["complete"], 350, "ms")
    yield Figure("memory (PSS) on home, median of 5", median(probe("home")["pss"] for _ in range(RUNS)), 260, "MB")
    film = probe("film")
    yield Figure("memory (PSS) while the film plays", film["pss"], 330, "MB")
    yield Figure("cost of a page where nothing moves", probe("rest")["share"], 1, "%")
    yield Figure("growth over 500 turns of the rotation", probe("turns")["growth"], 5, "MB")
    saves = probe("save")
    yield Figure("from a save to the frame that shows it, median of 15", saves["median"], 0.5, "s")
    yield Figure("from a save to the frame that shows it, the worst of 15", saves["worst"], 0.5, "s")
    checks = []
    for _ in range(RUNS):
        started = time.monotonic()
        subprocess.run([sys.executable, "-m", "kiosk", "check"], cwd=ROOT, check=False, capture_output=True)
        checks.append(time.monotonic() - started)
    yield Figure("`kiosk check` of the stand, whole process, median of 5", median(checks), 0.6, "s")
    seconds, size = check_of_many(2000)
    yield Figure("`kiosk check` of 2,000 pages in six languages", seconds, 6, "s")
    yield Figure("memory of `kiosk check` of 2,000 pages", size, 300, "MB")
    packaged = ROOT / "dist" / "kiosk" / "kiosk"
    if packaged.exists():
        source, package = compared(packaged, ROOT, SIZE, RUNS)
        yield Figure("start of the package, in starts of the source", package / source, 1.15, "×")


def probe(name: str) -> dict[str, float]:
    """One measurement in a process of its own; its last line is JSON."""
    command = [sys.executable, "-m", "tools.bench.probe", name, str(time.monotonic())]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=900)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-3000:]}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print(f"  {name}: {figures}", file=sys.stderr)
    return figures


if __name__ == "__main__":
    sys.exit(main())
