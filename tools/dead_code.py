"""What nothing uses any more: vulture over the Python, and every name that QML declares.

A name counts as used if QML, or another file of Python, has it. What tests alone use of the program is dead.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from vulture import Vulture
from vulture.core import Item

ROOT = Path(__file__).parents[1]
PROGRAM = ("kiosk", "tools", "build.spec")
CONFIDENCE = 60
"""Percent: vulture's least, for functions, classes and fields; what is above is unused for certain."""
ALLOWED = {
    "Qt calls it": {
        "eventFilter",
        "watched",
        "requestImage",
        "requestPixmap",
        "qmlEngineAvailable",
        "closeEvent",
        "rowCount",
        "roleNames",
        "paintEvent",
    },
    "pydantic reads or calls it": {"model_config", "date_schema", "time_schema", "datetime_schema"},
    "PyYAML calls it": {"ascend_resolver", "descend_resolver"},
    "string.Formatter calls it": {"format_field"},
    "mypy alone reads it": {"getter", "fget", "fset", "notify"},
    "PySide's tools read it": {"QML_IMPORT_NAME", "QML_IMPORT_MAJOR_VERSION"},
    "pytest calls it": {"pytestmark", "pytest_*", "test_*", "lent"},
    "its name is put together where it is used": {"rhythm"},
    "a table of languages in tools/film": {"en", "ru", "zh", "fr", "es", "ar"},
    "technicians write down where the screen hangs": {"diagonal_cm", "lower_edge_cm"},
    "a window in which content is changed asks for it": {
        "Edit",
        "examined",
        "fewest",
        "add_page",
        "duplicate",
        "take_out",
        "hold_back",
        "removed_files",
    },
    "Python itself calls it": {
        "__getattr__",
        "log_message",
        "handleError",
        "handle_starttag",
        "handle_endtag",
        "handle_data",
        "attrs",
    },
}
DECLARED = re.compile(
    r"^\s*(?:default |required |readonly )*(?:property [\w.<>]+|signal|component|function)\s+(\w+)", re.M
)


def main() -> int:
    """1 if anything is unused."""
    found = [*unused_python(), *unused_qml()]
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


def unused_python() -> Iterator[str]:
    """One line for each name that the program does not use, and for each that tests have to no purpose."""
    from_qml = names(ROOT / "kiosk") | kinds()
    for paths, kept in ((PROGRAM, PROGRAM), (("tests", *PROGRAM), ("tests",))):
        for item in scavenged(paths):
            file = item.filename.relative_to(ROOT)
            if file.parts[0] in kept and item.typ != "attribute" and item.name not in from_qml:
                yield f"{file}:{item.first_lineno}: {item.message}"


def scavenged(paths: Iterable[str]) -> list[Item]:
    allowed = [name for names in ALLOWED.values() for name in names]
    vulture = Vulture(ignore_names=allowed, ignore_decorators=["@pytest.fixture*", "@field_*", "@model_*"])
    vulture.scavenge([str(ROOT / path) for path in paths])
    found: list[Item] = vulture.get_unused_code(min_confidence=CONFIDENCE)
    return found


def names(folder: Path) -> set[str]:
    """What QML calls by name; the fields of words and models also as Python writes them."""
    written = {name for path in folder.rglob("*.qml") for name in re.findall(r"\w+", path.read_text("utf-8"))}
    return written | {re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower() for name in written}


def kinds() -> set[str]:
    """The models of the kinds of page, which are found by the names of their folders."""
    models = (path for folder in ("kiosk", "tests") for path in (ROOT / folder).rglob("model.py"))
    return {path.parent.name.title().replace("_", "") for path in models}


def unused_qml() -> Iterator[str]:
    """One line for each name that is declared in QML and stands nowhere else."""
    files = [
        path for folder in ("kiosk", "tests") for path in (ROOT / folder).rglob("*") if path.suffix in (".qml", ".py")
    ]
    texts = {path: path.read_text("utf-8") for path in files}
    counted = Counter(name for text in texts.values() for name in re.findall(r"\w+", text))
    for path, text in texts.items():
        for declared in DECLARED.finditer(text) if path.suffix == ".qml" else ():
            handler = re.match(r"on[A-Z]|test_", declared[1])
            if counted[declared[1]] == 1 and not handler:
                line = text.count("\n", 0, declared.start(1)) + 1
                yield f"{path.relative_to(ROOT)}:{line}: unused '{declared[1]}'"


if __name__ == "__main__":
    sys.exit(main())
