"""Make the sample film: picture, sound, poster, subtitles, described sound and transcript, all from this folder.

python tools/make_film.py                  everything
python tools/make_film.py --only poster    or film, described, subtitles
python tools/make_film.py --frames 50 --out /tmp/try    a quick look at the first frames
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from pathlib import Path

# each process draws one frame at a time; more threads in one frame only get in each other's way
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from tools.film import FPS, HEIGHT, SECONDS, WIDTH  # noqa: E402
from tools.film.canvas import Canvas  # noqa: E402
from tools.film.described import write_described, write_transcripts  # noqa: E402
from tools.film.encode import film  # noqa: E402
from tools.film.scenes import picture  # noqa: E402
from tools.film.score import score  # noqa: E402
from tools.film.subtitles import write_subtitles  # noqa: E402

POSTER_AT = 73.0
AHEAD = 24
_canvas = cache(Canvas)


def _draw(number: int) -> NDArray[np.uint8]:
    return picture(_canvas(), number / FPS)


def _pictures(count: int, workers: int) -> Iterator[NDArray[np.uint8]]:
    """All frames in order, drawn a few ahead, with a line that says how far it is."""
    began = time.monotonic()
    with ProcessPoolExecutor(workers) as pool:
        ahead: deque[Future[NDArray[np.uint8]]] = deque()
        for number in range(count + AHEAD):
            if number < count:
                ahead.append(pool.submit(_draw, number))
            if number >= AHEAD and ahead:
                yield ahead.popleft().result()
                if number % FPS == 0:
                    print(f"\r{number - AHEAD} of {count} frames, {time.monotonic() - began:.0f} s", end="", flush=True)
    print()


def _poster(path: Path) -> None:
    from PySide6.QtGui import QImage

    rgb = np.ascontiguousarray(_draw(round(POSTER_AT * FPS)).transpose(1, 2, 0))
    QImage(rgb.tobytes(), WIDTH, HEIGHT, WIDTH * 3, QImage.Format.Format_RGB888).save(str(path), None, 92)


def main() -> None:
    """Read the options and make what they name."""
    options = argparse.ArgumentParser(description="Make the sample film.")
    options.add_argument("--only", choices=("film", "poster", "subtitles", "described"))
    options.add_argument("--frames", type=int, default=SECONDS * FPS, help="stop after so many frames")
    options.add_argument("--workers", type=int, default=2, help="processes that draw")
    options.add_argument("--out", type=Path, default=ROOT / "assets" / "film")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.only in (None, "subtitles"):
        write_subtitles(chosen.out)
        write_transcripts(chosen.out)
    if chosen.only in (None, "described"):
        write_described(chosen.out, score())
    if chosen.only in (None, "poster"):
        _poster(chosen.out / "poster.jpg")
    if chosen.only in (None, "film"):
        film(chosen.out / "sample.webm", _pictures(chosen.frames, chosen.workers), score())


if __name__ == "__main__":
    main()
