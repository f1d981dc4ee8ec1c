"""The start at login: shown first, written as the platform wants it, and undone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.desk import install
from kiosk.desk.install import scheduled_task, user_unit
from kiosk.errors import EXIT_LEFT

ODD = '/media/100 % "Стенд"/kio$k'
TASK = {"": "http://schemas.microsoft.com/windows/2004/02/mit/task"}


@pytest.fixture
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A systemctl that only writes down what it is asked; the configuration is in a folder of its own."""
    asked, script = tmp_path / "asked", tmp_path / "bin" / "systemctl"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\necho "$@" >>"{asked}"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{script.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return asked


def unit(folder: Path) -> Path:
    return folder / "config" / "systemd" / "user" / "information-stand.service"


def test_a_dry_run_shows_everything_and_writes_nothing(
    systemctl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install.install(["--content", "/srv/content"], dry=True) == 0
    told = capsys.readouterr().out
    assert str(unit(tmp_path)) in told
    assert '"--content" "/srv/content"' in told
    assert "systemctl --user enable information-stand.service" in told
    assert not unit(tmp_path).exists()
    assert not systemctl.exists()


def test_installing_and_uninstalling_leave_nothing_behind(systemctl: Path, tmp_path: Path) -> None:
    assert install.install([], dry=False) == 0
    assert f'ExecStart="{sys.executable}" "-m" "kiosk" "run"' in unit(tmp_path).read_text()
    assert install.uninstall(dry=True) == 0
    assert unit(tmp_path).exists()
    session = tmp_path / "config" / "information-stand" / "session"
    assert os.access(session, os.X_OK)
    assert subprocess.run(["sh", "-n", session], check=False).returncode == 0
    assert install.uninstall(dry=False) == 0
    assert not unit(tmp_path).exists()
    assert not session.exists()
    assert install.uninstall(dry=False) == 0
    assert systemctl.read_text().splitlines() == [
        "--user daemon-reload",
        "--user enable information-stand.service",
        "--user disable --now information-stand.service",
        "--user daemon-reload",
    ]


def test_the_unit_starts_again_and_survives_an_odd_path(tmp_path: Path) -> None:
    plan = user_unit([ODD, "run"], tmp_path)
    assert 'ExecStart="/media/100 %% \\"Стенд\\"/kio$$k" "run"' in plan.text
    assert {"Type=notify", "Restart=on-failure", f"SuccessExitStatus={EXIT_LEFT}"} <= set(plan.text.splitlines())


@pytest.mark.skipif(not Path("/usr/bin/systemd-analyze").exists(), reason="systemd is not installed")
def test_systemd_itself_reads_the_unit(tmp_path: Path) -> None:
    plan = user_unit(["/bin/true", "run", "--content", ODD], tmp_path)
    plan.file.parent.mkdir(parents=True)
    plan.file.write_text(plan.text, "utf-8")
    read = subprocess.run(
        ["systemd-analyze", "--user", "--man=no", "verify", plan.file],
        capture_output=True,
        text=True,
        env={**os.environ, "SYSTEMD_LOG_LEVEL": "warning"},
        check=False,
    )
    assert plan.file.name not in read.stderr


def test_the_task_for_windows_looks_every_minute(tmp_path: Path) -> None:
    plan = scheduled_task([r"C:\Stand & Co\kiosk.exe", "run", "--content", r"D:\My content"], tmp_path, r"LOBBY\stand")
    task = ElementTree.fromstring(plan.text.replace(' encoding="UTF-16"', ""))
    assert task.findtext(".//Command", namespaces=TASK) == r"C:\Stand & Co\kiosk.exe"
    assert task.findtext(".//Arguments", namespaces=TASK) == r'run --content "D:\My content"'
    assert task.findtext(".//Repetition/Interval", namespaces=TASK) == "PT1M"
    assert task.findtext(".//MultipleInstancesPolicy", namespaces=TASK) == "IgnoreNew"
    assert task.findtext(".//LogonTrigger/UserId", namespaces=TASK) == r"LOBBY\stand"
