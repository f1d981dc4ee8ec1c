"""A site of very many pages: copies of the stand's own, each led to by a gallery.

python -m tools.bench.many 2000 DIR
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

CONTENT = Path(__file__).parents[2] / "content"
LARGEST = 9_000
IN_A_GALLERY = 50


def many(count: int, folder: Path) -> Path:
    """Write `count` pages in the stand's languages into `folder`/content; the content folder."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    (folder / "assets").symlink_to(CONTENT.parent / "assets")
    pages = content / "pages"
    own = [path for path in sorted((CONTENT / "pages").rglob("*.yaml")) if _copied(path)]
    here = len(list(pages.rglob("*.yaml")))
    ids = []
    for number, path in enumerate(islice(cycle(own), count - here - 1 - count // IN_A_GALLERY)):
        ids.append(f"{path.stem}-{number}")
        (pages / path.parent.name / f"{ids[-1]}.yaml").write_bytes(path.read_bytes())
    galleries = [ids[start : start + IN_A_GALLERY] for start in range(0, len(ids), IN_A_GALLERY)]
    for number, members in enumerate(galleries):
        _gallery(pages / f"gallery-{number}.yaml", members)
    _gallery(pages / "galleries.yaml", [f"gallery-{number}" for number in range(len(galleries))])
    site = content / "site.yaml"
    turns = r"(?m)^attract:\n(?:[ #].*\n|\n)*"
    last = "\n  - {page: galleries}\n\n"
    site.write_text(re.sub(turns, lambda there: there[0].rstrip() + last, site.read_text("utf-8")), "utf-8")
    return content


def check_of_many(count: int) -> tuple[float, float]:
    """How many seconds `kiosk check` takes for `count` pages, and its most memory in MB."""
    with TemporaryDirectory() as folder:
        content = many(count, Path(folder))
        started = time.monotonic()
        process = subprocess.Popen([sys.executable, "-m", "kiosk", "check", content], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit("kiosk check finds problems in the site of many pages")
    return seconds, used.ru_maxrss / 1024


def _copied(path: Path) -> bool:
    """Pages of an ordinary size that need no file beside them."""
    return path.parent.name != "pages" and path.stat().st_size < LARGEST


def _gallery(path: Path, members: list[str]) -> None:
    pages = "".join(f"  - {id}\n" for id in members)
    path.write_text(f"kind: gallery\ntitle: Pages\npages:\n{pages}", "utf-8")


if __name__ == "__main__":
    many(int(sys.argv[1]), Path(sys.argv[2]))
