"""The components' own tests, written in QML beside this file: one test here for each function there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.paths import ROOT

FOLDER = Path(__file__).parent
PATIENCE = 120
NAME, FUNCTION = re.compile(r'^    name: "(\w+)"', re.M), re.compile(r"^    function (test_\w+?)\(", re.M)


def functions() -> list[str]:
    """Every test function of every file, as Qt Test names it: Tile::test_is_pressed."""
    found = []
    for file in sorted(FOLDER.glob("tst_*.qml")):
        text = file.read_text("utf-8")
        (case,) = NAME.findall(text)
        found += [f"{case}::{name}" for name in FUNCTION.findall(text) if not name.endswith("_data")]
    return found


@pytest.fixture(scope="session")
def outcomes(
    request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """What went wrong in each function that is wanted; "" if nothing did. One program runs them all."""
    wanted = [
        str(item.callspec.params["function"])
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.function is test_a_component and hasattr(item, "callspec")
    ]
    report = tmp_path_factory.mktemp("qml") / "report.xml"
    command = [sys.executable, "-m", "tests.window.qml", "-o", f"{report},junitxml", *wanted]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert report.is_file(), done.stderr
    told: dict[str, list[str]] = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        name = str(case.get("name"))
        wrong = told.setdefault(name.split("(", maxsplit=1)[0], [])
        for kind in ("failure", "error", "system-err"):  # a warning of Qt's fails, too
            wrong += [f"{name}: {each.get('message', '')} {(each.text or '').strip()}" for each in case.iter(kind)]
    return {function: "\n".join(wrong) for function, wrong in told.items()}


@pytest.mark.parametrize("function", functions())
def test_a_component(outcomes: dict[str, str], function: str) -> None:
    assert function in outcomes, "Qt Test did not run it"
    assert not outcomes[function], outcomes[function]
