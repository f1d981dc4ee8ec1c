"""`kiosk doctor` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.desktop import openbox
from tests.support.display import Display


def test_a_whole_look_at_this_machine_has_nothing_that_will_not_work(tmp_path: Path) -> None:
    done = kiosk("doctor", "--format", "json", "--state", tmp_path)
    diagnoses = {line["subject"]: line for line in json.loads(done.stdout)}
    assert set(diagnoses) >= {
        "versions",
        "screen",
        "touch",
        "renderer",
        "sound",
        "disk",
        "content",
        "clock",
        "fonts",
        "figures",
    }
    assert diagnoses["renderer"]["says"].startswith("software")
    assert all(line["todo"] for line in diagnoses.values() if line["verdict"] != "good")
    assert done.returncode == any(line["verdict"] == "will not work" for line in diagnoses.values())


def test_without_a_display_and_content_it_still_says_what_it_can(tmp_path: Path) -> None:
    done = kiosk("doctor", "--content", tmp_path / "none", without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert done.returncode == 1
    assert "there is no display: touch" in done.stdout
    assert "there is no content folder" in done.stdout
    assert "Traceback" not in done.stderr


def test_what_can_be_reached_beside_the_stand_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    display = Display((640, 480), "-noreset")
    monkeypatch.setenv("DISPLAY", display.name)
    look = ("doctor", "--format", "json", "--state", tmp_path)
    bare = {line["subject"]: line for line in json.loads(kiosk(*look).stdout)}["session"]
    with openbox(display.name):
        managed = {line["subject"]: line for line in json.loads(kiosk(*look).stdout)}["session"]
    display.close()
    assert (bare["verdict"], managed["verdict"]) == ("good", "look at this")
    assert bare["says"].startswith("no window manager")
    assert managed["says"].startswith("Openbox; keys that others answer: Alt+Tab, Alt+F4, Alt+Space, Ctrl+Alt+Right")
