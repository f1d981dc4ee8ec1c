"""Lint and format QML with Qt's own tools: `python -m tools.qml lint`, `check` or `format`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QT = Path(PySide6.__file__).parent
BIN = Path(sys.executable).parent
TYPES = ROOT / "build" / "qml"
TESTS = "tests/window/qml"
PREVIEW = "kiosk/desk/preview"
MODULES = {
    "kiosk.visit": ("kiosk/visit/showing.py", "kiosk/visit/listening.py", "kiosk/visit/navigator.py"),
    "kiosk.staff": ("kiosk/staff/panel.py",),
    "kiosk.desk": tuple(
        str(path.relative_to(ROOT))
        for path in sorted(
            (ROOT / PREVIEW).rglob("*.py"), key=lambda path: ("(QObject)" not in path.read_text("utf-8"), path)
        )
        if "@QmlElement" in path.read_text("utf-8")
    ),
}
"""Each module's sources; a class stands after the one that it is made of."""


def files(*folders: str) -> list[str]:
    """Every QML file of the stand, or of these folders."""
    return [
        str(path.relative_to(ROOT))
        for folder in folders or ("kiosk",)
        for path in sorted((ROOT / folder).rglob("*.qml"))
    ]


def run(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """The command's outcome, with all it said in `stdout`."""
    return subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def write_types() -> None:
    """Describe the Python types that QML names, for qmllint."""
    for name, sources in MODULES.items():
        _write_types(name, sources)


def _write_types(name: str, sources: Sequence[str]) -> None:
    module = TYPES.joinpath(*name.split("."))
    module.mkdir(parents=True, exist_ok=True)
    described = module / "types.json"
    said = run([BIN / "pyside6-metaobjectdump", "--out-file", described, *sources])
    core = next((QT / "Qt" / "metatypes").glob("qt6core_*.json"))
    names: list[str | Path] = ["--import-name", name, "--foreign-types", core]
    names += ["--major-version", "1", "--minor-version", "0"]
    output: list[str | Path] = ["-o", "/dev/null", "--generate-qmltypes", module / "plugins.qmltypes"]
    registered = run([BIN / "pyside6-qmltyperegistrar", *names, *output, described])
    if said.returncode or registered.returncode:
        raise SystemExit(said.stdout + registered.stdout)
    (module / "qmldir").write_text(f"module {name}\ntypeinfo plugins.qmltypes\ndepends QtQml\n", "utf-8")


def lint() -> int:
    """qmllint's findings; any fails."""
    write_types()
    command: list[str | Path] = [BIN / "pyside6-qmllint", "--max-warnings", "0", "-I", ROOT, "-I", TYPES]
    # What the tests are given comes from Python, by names that no type describes.
    found = [run([*command, *files()]), run([*command, "--unqualified", "disable", *files(TESTS)])]
    print(*(each.stdout for each in found), sep="", end="")
    return max(each.returncode for each in found)


def _formatted(file: str) -> tuple[bool, str]:
    """Whether the file is in qmlformat's layout, and what qmlformat said if it could not read it."""
    done = subprocess.run([QT / "qmlformat", file], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode == 0 and done.stdout == (ROOT / file).read_text("utf-8"), done.stderr


def check() -> int:
    """Name the files that are not in qmlformat's layout, of all or of those that are named."""
    named = sys.argv[2:] or files("kiosk", TESTS)
    with ThreadPoolExecutor(2) as pool:
        outcomes = dict(zip(named, pool.map(_formatted, named), strict=True))
    for file, (good, said) in outcomes.items():
        if not good:
            print(f"{file}: not in qmlformat's layout; run 'make format'. {said}".rstrip())
    return 0 if all(good for good, _ in outcomes.values()) else 1


def layout() -> int:
    """Put every file in qmlformat's layout."""
    done = run([QT / "qmlformat", "--inplace", *files("kiosk", TESTS)])
    print(done.stdout, end="")
    return done.returncode


if __name__ == "__main__":
    sys.exit({"lint": lint, "check": check, "format": layout}[sys.argv[1]]())
