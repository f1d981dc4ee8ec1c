"""The table of changes, read from the YAML files beside this one."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Mutation:
    """In `file`, `old` becomes `new`: what a visitor would see then, and the tests that must fail, the quickest first.

    Each of `tests` is what follows `pytest` on its command line.
    """

    name: str
    file: str
    old: str
    new: str
    tests: tuple[tuple[str, ...], ...]

    def applied(self, root: Path) -> str:
        """The file with the change. Raises ValueError if the place is not there, or not the only one."""
        text = (root / self.file).read_text("utf-8")
        if (count := text.count(self.old)) != 1:
            raise ValueError(f"{self.file} has {count} times, not once: {self.old!r}")
        return text.replace(self.old, self.new)


def table() -> list[Mutation]:
    """Every change of every file, in their order."""
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        written = yaml.safe_load(path.read_text("utf-8"))
        for row in written["mutations"]:
            tests = tuple(tuple(shlex.split(line)) for line in row.get("tests", written["tests"]))
            found.append(Mutation(row["name"], row["file"], row["old"], row["new"], tests))
    return found
