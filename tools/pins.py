"""Write requirements*.txt: every package with its version, also those behind the ones we name.

The versions in pyproject.toml are the source; pip works out the rest.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made from pyproject.toml by `make pins`; change the versions there.\n"


def resolved(wanted: str) -> list[str]:
    """`name==version` for all that `wanted`, such as `.[dev]`, brings with it."""
    command = [sys.executable, "-m", "pip", "install", "-qq", "--dry-run", "--ignore-installed", "--report", "-"]
    report = subprocess.run([*command, wanted], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    packages = [item["metadata"] for item in json.loads(report)["install"] if "dir_info" not in item["download_info"]]
    return sorted((f"{package['name']}=={package['version']}" for package in packages), key=str.lower)


def main() -> None:
    """Write all of them."""
    for name, wanted in (
        ("requirements.txt", "."),
        ("requirements-dev.txt", ".[dev,film,fonts,staff]"),
        ("requirements-package.txt", ".[package]"),
    ):
        lines = resolved(wanted)
        (ROOT / name).write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
        print(f"{name}: {len(lines)} packages")


if __name__ == "__main__":
    main()
