"""`make soak`: thousands of turns of a stand in hours: memory, frames, a look at the screen; 1 if anything is wrong.

`python -m tests.soak [TURNS] [PLAYS] [SEED]`. The table is kept as build/soak.json too.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from tests.soak.run import flaws, soak
from tests.support.display import private_folders

KEPT = Path("build/soak.json")
COLUMNS = ("turns", "plays", "visits", "days", "memory", "own", "frames", "film_fps", "one_colour")


def row(told: dict[str, Any]) -> str:
    return "  ".join(f"{told[name]:>10}" for name in COLUMNS)


def main(turns: int = 20_000, plays: int = 500, seed: int = 1) -> int:
    """1 if anything is wrong."""
    print("  ".join(f"{name:>10}" for name in COLUMNS))
    rounds = []
    with private_folders() as folders:
        os.environ.update(folders)
        for told in soak(turns, plays, seed):
            rounds.append(told)
            print(row(told), flush=True)
    found = flaws(rounds)
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps({"rounds": rounds, "flaws": found}, indent=1), "utf-8")
    print("\n".join(found) if found else "nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:4])))
