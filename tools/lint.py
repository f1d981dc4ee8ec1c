"""All linters, one after another; every one runs, and any finding fails."""

from __future__ import annotations

import subprocess
import sys

CHECKS = {
    "ruff check": ("ruff", "check", "--quiet", "."),
    "ruff format": ("ruff", "format", "--check", "--quiet", "."),
    "mypy": ("mypy", "--no-error-summary"),
    "qmllint": ("tools.qml", "lint"),
    "qmlformat": ("tools.qml", "check"),
}


def main() -> int:
    """1 if any linter found something."""
    failed = [name for name, command in CHECKS.items() if subprocess.run([sys.executable, "-m", *command]).returncode]
    print(f"lint: {', '.join(failed)} failed" if failed else "lint: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
