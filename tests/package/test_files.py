"""The same commit gives the same files, and none that nobody knows of."""

from __future__ import annotations

import platform
from difflib import ndiff
from pathlib import Path

from tests.support.paths import ROOT
from tools.package.files import FILES, LIST, MACHINE, PACKAGES, known, listed


def test_the_files_are_the_known_ones(built: Path) -> None:
    there, expected = listed(built), known()
    groups = [PACKAGES, FILES, *([MACHINE] if _debian_12() else [])]
    changes = [line for group in groups for line in ndiff(expected[group], there[group]) if line[0] in "+-"]
    advice = f"{LIST.name} says otherwise; if this is meant, run `make package-files`"
    assert not changes, "\n".join((advice, *changes))


def test_what_prometheus_grafana_and_home_assistant_need_comes_along(built: Path) -> None:
    names = {file.name for file in (ROOT / "docs" / "fleet").iterdir()}
    assert names == {file.name for file in (built / "docs" / "fleet").iterdir()}


def _debian_12() -> bool:
    """Libraries of the system have other names and versions elsewhere."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return False
    return (system["ID"], system.get("VERSION_ID")) == ("debian", "12")
