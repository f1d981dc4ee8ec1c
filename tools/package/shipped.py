"""What went into the package, asked of the package itself: the base of the notices and of the SBOM."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from tools.package.keep import Entry


@dataclass(frozen=True)
class Debian:
    """A package of the building machine whose library travels with us."""

    name: str
    version: str
    architecture: str

    @property
    def copyright(self) -> str:
        return Path(f"/usr/share/doc/{self.name}/copyright").read_text("utf-8", "replace")


@dataclass(frozen=True)
class Shipped:
    """Names of Python distributions, and the files of the building machine that are libraries in the package."""

    python: list[str]
    libraries: list[str]

    @property
    def distributions(self) -> list[Distribution]:
        return [distribution(name) for name in self.python]

    def debian(self) -> list[Debian]:
        """The system packages that the libraries are from; none outside Debian and its like."""
        try:
            found = _run("dpkg-query", "-S", *map(_dpkg_path, self.libraries))
        except FileNotFoundError:
            return []
        names = sorted({line.split(": ")[0] for line in found.splitlines() if ": " in line})
        form = "${Package}\t${Version}\t${Architecture}\n"
        lines = _run("dpkg-query", "-W", "-f", form, *names).splitlines() if names else []
        return sorted((Debian(*line.split("\t")) for line in lines), key=lambda each: each.name)


def record(modules: Iterable[Entry], files: Iterable[Entry], path: Path) -> None:
    """Write down for later what PyInstaller collected."""
    tops = {re.split(r"[./\\]", name)[0] for name, *_ in (*modules, *files)}
    owners = packages_distributions()
    names = {name for top in tops for name in owners.get(top, ()) if _owns(name, top)} | {"pyinstaller"}
    outside = [source for _, source, kind in files if kind == "BINARY" and not source.startswith(sys.prefix)]
    path.write_text(json.dumps(asdict(Shipped(sorted(names, key=str.lower), sorted(outside)))), "utf-8")


def recorded(path: Path) -> Shipped:
    """What `record` wrote."""
    return Shipped(**json.loads(path.read_text("utf-8")))


def _owns(name: str, top: str) -> bool:
    """Not the tests and helpers that some packages leave beside themselves."""
    return top not in {"tests", "tools", "kiosk"} and not name.startswith(("pip", "setuptools"))


def _dpkg_path(library: str) -> str:
    """/lib leads to /usr/lib, and Debian records some libraries under the one, some under the other."""
    return re.sub("^(/usr)?/lib/", "*/lib/", str(Path(library).resolve()))


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
