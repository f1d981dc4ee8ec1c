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


def passes(command: tuple[str, ...]) -> bool:
    """Whether the linter found nothing; it says itself what it found."""
    return subprocess.run([sys.executable, "-m", *command], check=False).returncode == 0


def main() -> int:
    """1 if any linter found something."""
    failed = [name for name, command in CHECKS.items() if not passes(command)]
    print(f"lint: {', '.join(failed)} failed" if failed else "lint: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
