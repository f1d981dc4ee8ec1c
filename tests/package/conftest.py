"""The packaged program, in a place and with an environment in which nothing else can help it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

BUILT = os.environ.get("PACKAGE")
PLACE = "The stand · Стенд 展台"


@dataclass(frozen=True)
class Program:
    """The program in a folder that cannot be written, whose path has spaces and many scripts."""

    folder: Path
    home: Path
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """No PATH, no Python, no virtual environment: only a screen and a home."""
        return {"DISPLAY": os.environ["DISPLAY"], "HOME": str(self.home), **self.more}

    def command(self, *arguments: str | Path) -> list[str]:
        return [str(self.folder / "kiosk"), *map(str, arguments)]

    def __call__(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """`kiosk …` to its end."""
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )


@pytest.fixture(scope="session")
def built() -> Path:
    """The package as `make package` left it."""
    if not BUILT:
        pytest.skip("`make package-test` opens the packaged program")
    return Path(BUILT).resolve()


@pytest.fixture(scope="session")
def program(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A copy of the package, read-only."""
    place = tmp_path_factory.mktemp("package") / PLACE
    shutil.copytree(built, place, symlinks=True)
    _write_bits(place, False)
    home = tmp_path_factory.mktemp("home")
    yield Program(place, home)
    _write_bits(place, True)


def _write_bits(folder: Path, allowed: bool) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | 0o200 if allowed else path.stat().st_mode & ~0o222)
