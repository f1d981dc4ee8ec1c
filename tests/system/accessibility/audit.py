"""A part of `make audit`: Orca says all of the stand in three languages, with what it said; 1 if anything is wrong.

`python -m tests.system.accessibility.audit [LANGUAGE …]`
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from kiosk.content.load import load
from tests.support.display import private_folders
from tests.support.paths import ROOT
from tests.system.accessibility.heard import PARTS, hear

LANGUAGES = ("en", "ar", "zh")
REPORT = Path("build/audit")


def main(*languages: str) -> int:
    site, found = load(ROOT / "content")[0], list[str]()
    REPORT.mkdir(parents=True, exist_ok=True)
    for language in languages or LANGUAGES:
        with private_folders() as folders, tempfile.TemporaryDirectory() as place:
            os.environ.update(folders)
            heard = hear(site, language, Path(place), PARTS, [section.page for section in site.file.sections])
            shutil.copy(Path(place) / f"heard-{language}.jsonl", REPORT)
        found += [f"{language}: {flaw}" for flaw in heard.found]
        print(f"{language}: {heard.stops} stops heard, {len(heard.found)} flaws")
    report = REPORT / "heard.txt"
    report.write_text("".join(f"{flaw}\n" for flaw in found), "utf-8")
    print(*found[:40], f"{len(found)} flaws, in {report}", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
