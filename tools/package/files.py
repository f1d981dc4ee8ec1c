"""What others made and we ship, as a list kept in files.txt: whatever creeps in or is dropped is seen as a change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).with_name("files.txt")
PROGRAM = Path(__file__).resolve().parents[2] / "dist" / "kiosk"
PACKAGES, FILES, MACHINE = "Python packages", "their files, the same on every Linux", "libraries of Debian 12"
OURS = ("kiosk", "assets")
HEAD = "# What is in the package and not made here. `make package-files` writes it from dist/kiosk.\n"
Groups = dict[str, list[str]]


def listed(program: Path) -> Groups:
    """The names in a package, by what they depend on."""
    inner = program / "_internal"
    bill = json.loads((program / "sbom.cdx.json").read_text("utf-8"))
    machine = {path.name for path in inner.glob("*.so*") if not path.is_symlink()}
    files = (path.relative_to(inner) for path in inner.rglob("*") if path.is_symlink() or path.is_file())
    return {
        PACKAGES: sorted(part["name"] for part in bill["components"] if part["purl"].startswith("pkg:pypi/")),
        FILES: sorted({name for path in files if path.name not in machine for name in _named(path)}),
        MACHINE: sorted(name for name in machine if not name.startswith("libpython")),
    }


def known() -> Groups:
    """What files.txt says."""
    groups: Groups = {}
    for line in LIST.read_text("utf-8").splitlines():
        if line.startswith("["):
            groups[line.strip("[]")] = names = []
        elif line and not line.startswith("#"):
            names.append(line)
    return groups


def write(program: Path) -> None:
    """Make files.txt say what is in this package."""
    groups = (f"\n[{group}]\n" + "".join(f"{name}\n" for name in names) for group, names in listed(program).items())
    LIST.write_text(HEAD + "".join(groups), "utf-8")


def _named(path: Path) -> Iterator[str]:
    """Nothing of ours, nothing that a Python has inside or beside itself as it pleases; some folders in one line."""
    top = path.parts[0]
    if top in {"tzdata", "babel"} or top.endswith(".dist-info"):
        yield f"{top}/…"
    elif top not in OURS and not top.startswith("python3"):
        yield re.sub(r"cpython-3\d+", "cpython-3", path.as_posix())


if __name__ == "__main__":
    write(PROGRAM)
