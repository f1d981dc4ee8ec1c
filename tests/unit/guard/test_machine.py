"""The machine is asked to start anew by its own command, and what that says is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guard.machine import reboot


def systemctl(folder: Path, script: str) -> None:
    program = folder / "systemctl"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_it_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    systemctl(tmp_path, f'echo "$@" >"{tmp_path}/asked"')
    assert reboot() == ""
    assert (tmp_path / "asked").read_text() == "reboot\n"


@pytest.mark.parametrize(
    ("script", "says"), [("echo Access denied >&2; exit 1", "Access denied"), ("exit 4", "systemctl ended with 4")]
)
def test_why_not_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, says: str) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    systemctl(tmp_path, script)
    assert reboot() == says


def test_a_machine_without_that_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "No such file" in reboot()
