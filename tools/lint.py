"""All linters, one after another; every one runs, and any finding fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
CHECKS = {
    "ruff check": ("ruff", "check", "--quiet", "."),
    "ruff format": ("ruff", "format", "--check", "--quiet", "."),
    "mypy": ("mypy", "--no-error-summary"),
    "layers": ("lint-imports", "--no-logo", "--no-cache"),
    "dead code": ("python", "-m", "tools.dead_code"),
    "qmllint": ("python", "-m", "tools.qml", "lint"),
    "qmlformat": ("python", "-m", "tools.qml", "check"),
}


def finding(command: tuple[str, ...]) -> str:
    """What the linter says if it finds anything, else ""."""
    program, *rest = command
    done = subprocess.run(
        [BIN / program, *rest], check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.stdout or f"{program} failed" if done.returncode else ""


def main() -> int:
    """1 if any linter found something."""
    findings = {name: finding(command) for name, command in CHECKS.items()}
    failed = [name for name, said in findings.items() if said]
    print(*filter(None, findings.values()), sep="\n", end="")
    print(f"lint: {', '.join(failed)} failed" if failed else "lint: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
