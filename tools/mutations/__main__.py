"""Make each change in a copy of the repository, and see whether a test notices: `python -m tools.mutations [WORD …]`.

Only changes whose name or file has one of the words are tried. 1 if any survived.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.mutations.table import ROOT, Mutation, table

COPIED = ("assets", "content", "kiosk", "tests", "tools", "pyproject.toml")
PATIENCE = 600
FAILED = 1  # pytest's code for tests that failed


def copy(into: Path) -> None:
    """What the tests need, without what was built."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, into / name)


def noticed(mutation: Mutation, root: Path) -> str:
    """The tests that failed with the change; "" if none did."""
    file = root / mutation.file
    before = file.read_text("utf-8")
    file.write_text(mutation.applied(root), "utf-8")
    try:
        return next((" ".join(tests) for tests in mutation.tests if fails(tests, root)), "")
    finally:
        file.write_text(before, "utf-8")


def fails(tests: tuple[str, ...], root: Path) -> bool:
    """Whether a test fails, at once. Raises RuntimeError if the tests could not be run."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(root)}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    if done.returncode not in (0, FAILED):
        raise RuntimeError(f"pytest {' '.join(tests)}:\n{done.stdout}{done.stderr}")
    return done.returncode == FAILED


def main(words: list[str]) -> int:
    """Try them one after another, as gently as can be."""
    os.nice(10)
    wanted = [each for each in table() if not words or any(word in f"{each.file} {each.name}" for word in words)]
    survivors = []
    with tempfile.TemporaryDirectory(prefix="mutations-") as folder:
        copy(Path(folder))
        for number, mutation in enumerate(wanted, 1):
            by = noticed(mutation, Path(folder))
            print(f"{number}/{len(wanted)} {mutation.name}: {by or 'NOT NOTICED'}", flush=True)
            survivors += [] if by else [mutation]
    print(f"{len(wanted) - len(survivors)} of {len(wanted)} changes were noticed")
    for mutation in survivors:
        print(f"not noticed: {mutation.name} ({mutation.file})")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
