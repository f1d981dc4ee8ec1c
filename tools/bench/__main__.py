"""Measure everything, print a table and write build/bench.json; exit 1 if a bound is missed."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass
from functools import partial
from math import inf, isnan, nan
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.stand.display import lacking
from tools.bench.chromium import PROGRAM as CHROMIUM, Browser
from tools.bench.many import check_of_many, many
from tools.bench.start import SOURCE, Stands, bare_window, in_turn, very_first

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
        return self.value <= self.bound or self.bound == inf

    def __str__(self) -> str:
        value = "not installed" if isnan(self.value) else f"{self.value:.2f} {self.unit:<4}"
        bound = "" if self.bound == inf else f" ≤ {self.bound:<6g} {'ok' if self.good else 'MISSED'}"
        return f"{self.name:<58} {value:>13}{bound}"


def main() -> int:
    if why := lacking():
        print(f"bench: {why}; use 'xvfb-run -a make bench'", file=sys.stderr)
        return 2
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {SIZE}\n")
    figures = []
    for figure in measured():
        print(figure, flush=True)
        figures.append(figure)
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps([asdict(figure) | {"good": figure.good} for figure in figures], indent=2))
    print(f"\n{out.relative_to(ROOT)} written")
    return 0 if all(figure.good for figure in figures) else 1


def measured() -> Iterator[Figure]:
    yield from starts()
    touches = probe("touches")
    yield Figure("touch to the first changed frame, 95th percentile", touches["changed"], 50, "ms")
    yield Figure("touch to the complete next page, 95th percentile", touches["complete"], 350, "ms")
    yield from of_speech()
    yield Figure("memory (PSS) on home, median of 5", median(probe("home")["pss"] for _ in range(RUNS)), 260, "MB")
    yield from of_the_film()
    yield Figure("cost of a page where nothing moves", probe("rest")["share"], 1, "%")
    yield Figure("growth over 500 turns of the rotation", probe("turns")["growth"], 5, "MB")
    saves = probe("save")
    yield Figure("from a save to the frame that shows it, median of 15", saves["median"], 0.5, "s")
    yield Figure("from a save to the frame that shows it, the worst of 15", saves["worst"], 0.5, "s")
    saves = probe("save_of_many")
    yield Figure("the same with 2,000 pages, median of 15", saves["median"], 0.5, "s")
    yield Figure("the same with 2,000 pages, the worst of 15", saves["worst"], 0.5, "s")
    yield from of_editing("stand", "")
    yield from of_editing("many", ", of 2,000 pages")
    checks = []
    for _ in range(RUNS):
        started = time.monotonic()
        subprocess.run([sys.executable, "-m", "kiosk", "check"], cwd=ROOT, check=False, capture_output=True)
        checks.append(time.monotonic() - started)
    yield Figure("`kiosk check` of the stand, whole process, median of 5", median(checks), 0.6, "s")
    seconds, size = check_of_many(2000)
    yield Figure("`kiosk check` of 2,000 pages in six languages", seconds, 6, "s")
    yield Figure("memory of `kiosk check` of 2,000 pages", size, 300, "MB")


def starts() -> Iterator[Figure]:
    """Every program that is started, in turn: what is compared has the same machine."""
    packaged = ROOT / "dist" / "kiosk" / "kiosk"
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)))
        content = {count: many(count, folder / str(count)) for count in (50, 2000)}
        stands = {
            "source": Stands(SOURCE, ROOT / "content", folder / "state", SIZE),
            "50": Stands(SOURCE, content[50], folder / "state-50", SIZE),
            "2000": Stands(SOURCE, content[2000], folder / "state-2000", SIZE),
        }
        if packaged.exists():
            stands["package"] = Stands((str(packaged),), ROOT / "content", folder / "state-package", SIZE)
        for stand in stands.values():
            stand.run_once()
        others: dict[str, Callable[[], float]] = {
            "bare": partial(bare_window, ROOT),
            "first": partial(very_first, SOURCE, ROOT / "content", SIZE),
        }
        if CHROMIUM:
            others["chromium"] = stack.enter_context(closing(Browser(ROOT, folder))).start
        seconds = in_turn({**others, **{name: stand.start for name, stand in stands.items()}}, RUNS)
    print(f"  starts: {seconds}", file=sys.stderr)
    yield Figure("start to the first picture of the rotation", seconds["source"], 0.45, "s")
    yield Figure("  a bare window's, for comparison", seconds["bare"], inf, "s")
    yield Figure("  Chromium's with an equal page, for comparison", seconds.get("chromium", nan), inf, "s")
    yield Figure("  in starts of a bare window", seconds["source"] / seconds["bare"], 1.8, "×")
    yield Figure("  the very first, when nothing is kept yet", seconds["first"], 0.8, "s")
    yield Figure("  with 2,000 pages, in starts with 50", seconds["2000"] / seconds["50"], 1.3, "×")
    if "package" in seconds:
        yield Figure("  of the package, in starts of the source", seconds["package"] / seconds["source"], 1.15, "×")


def of_speech() -> Iterator[Figure]:
    """What a listener's stand does, with real sound where there is what makes it."""
    there = all(map(shutil.which, ("pulseaudio", "parec", "speech-dispatcher")))
    names = ("changed", "complete", "answer")
    spoken = probe("spoken", "speech") if there else dict.fromkeys(names, nan)
    bounds = (50, 350, 100) if there else (inf,) * len(names)
    yield Figure("touch to the first changed frame while the stand speaks", spoken["changed"], bounds[0], "ms")
    yield Figure("touch to the complete next page while it speaks", spoken["complete"], bounds[1], "ms")
    yield Figure("a listener's key to the sound that answers it", spoken["answer"], bounds[2], "ms")


def of_editing(which: str, said: str) -> Iterator[Figure]:
    """The preview with edit mode on beside one without."""
    plain, own = (probe(which, "editing", how) for how in ("look", "edit"))
    yield Figure(f"the preview is open in edit mode, later than without{said}", own["open"] - plain["open"], 1, "s")
    yield Figure(f"from a key in edit mode to the frame, median of 31{said}", 1000 * own["key"], 50, "ms")
    yield Figure(f"the same in a paragraph of a document{said}", 1000 * own["paragraph"], 50, "ms")
    yield Figure(f"a save in edit mode{said}", 1000 * own["save"], 300, "ms")


def of_the_film() -> Iterator[Figure]:
    """What the film costs beside a window that shows nothing else, played in turn."""
    pairs = [(probe("film"), probe("film", "bare")) for _ in range(3)]
    own, bare = ({name: median(run[name] for run in runs) for name in runs[0]} for runs in zip(*pairs, strict=True))
    yield Figure("memory (PSS) while the film plays", own["pss"], 330, "MB")
    yield Figure(f"a playing film, frames a second (bare window {bare['fps']:.1f})", own["fps"], 26, "fps")
    yield Figure(
        f"a playing film, of one core (bare window {bare['cpu']:.0f} %)", own["cpu"], round(bare["cpu"] * 1.1), "%"
    )


def probe(name: str, module: str = "probe", *words: str) -> dict[str, float]:
    """One measurement in a process of its own; its last line is JSON."""
    command = [sys.executable, "-m", f"tools.bench.{module}", name, *words]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=900)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-3000:]}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print(f"  {name}: {figures}", file=sys.stderr)
    return figures


if __name__ == "__main__":
    sys.exit(main())
