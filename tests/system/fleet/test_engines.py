"""The files that come for Prometheus, Grafana and Home Assistant, as these engines' own tools see them."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.fleet import metrics
from kiosk.fleet.broker.discovery import discovery
from kiosk.fleet.state import Known, Seen, Stand, told
from tests.support.broker import program
from tests.support.paths import ROOT

FILES = ROOT / "docs" / "fleet"
NOW = datetime(2026, 3, 2, tzinfo=UTC)
WELL = {"kiosk_up": "1x60", "kiosk_healthy": "1x60", "kiosk_safe_mode": "0x60", "kiosk_screen_on": "1x60",
        "kiosk_frames_total": "0+60x60", "kiosk_content_problems": "0x60", "kiosk_disk_free_bytes": "9000000000x60",
        "kiosk_last_report_timestamp_seconds": "0+60x60"}  # fmt: skip
"""An hour of a good stand, minute by minute."""


def told_metrics() -> set[str]:
    seen, known = Seen("attract", frames=1, memory=1), Known(1, NOW, visits=1, films=1)
    text = metrics.text(told(Stand("lobby-1"), seen, known, NOW, 1), seen, known)
    return {line.split("{")[0].split(" ")[0] for line in text.splitlines() if not line.startswith("#")}


def promtool(*arguments: str | Path) -> str:
    done = subprocess.run([program("promtool"), *map(str, arguments)], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_promtool_knows_every_rule() -> None:
    assert promtool("check", "rules", FILES / "alerts.yml") == ""


@pytest.mark.parametrize(
    ("alert", "series"),
    [
        ("", {}),
        ("StandSilent", {"kiosk_last_report_timestamp_seconds": "0+60x10 600x50"}),
        ("StandSilent", {"kiosk_last_report_timestamp_seconds": "0+60x10"}),
        ("StandWithoutContent", {"kiosk_up": "1x10 0x50"}),
        ("StandInSafeMode", {"kiosk_safe_mode": "0x10 1x50"}),
        ("StandStandsStill", {"kiosk_frames_total": "0+60x10 600x50"}),
        ("", {"kiosk_frames_total": "0+60x10 600x50", "kiosk_screen_on": "1x9 0x51"}),
        ("StandNeedsALook", {"kiosk_healthy": "1x10 0x50"}),
        ("StandContentRefused", {"kiosk_content_problems": "0x5 2x55"}),
        ("StandDiskNearlyFull", {"kiosk_disk_free_bytes": "9e9x5 1e8x55"}),
    ],
)
def test_each_alert_comes_when_it_should_and_never_else(tmp_path: Path, alert: str, series: dict[str, str]) -> None:
    given = [
        {"series": f'{name}{{instance="lobby-1"}}', "values": values} for name, values in {**WELL, **series}.items()
    ]
    rules = yaml.safe_load((FILES / "alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
    fires = [{"exp_labels": {"instance": "lobby-1"}}]
    checks = []
    for rule in rules:
        expected = [{"exp_labels": {**fires[0]["exp_labels"], **rule["labels"]}}] if rule["alert"] == alert else []
        checks.append({"eval_time": "50m", "alertname": rule["alert"], "exp_alerts": expected})
    unsaid = tmp_path / "alerts.yml"
    for rule in rules:
        del rule["annotations"]  # promtool compares them to the letter, with their figures
    unsaid.write_text(yaml.safe_dump({"groups": [{"name": "stands", "rules": rules}]}))
    test = tmp_path / "test.yml"
    test.write_text(
        yaml.safe_dump(
            {
                "rule_files": ["alerts.yml"],
                "tests": [{"interval": "1m", "input_series": given, "alert_rule_test": checks}],
            }
        )
    )
    assert promtool("test", "rules", test) == ""


def test_alerts_and_dashboard_ask_for_figures_that_are_told() -> None:
    for file in ("alerts.yml", "grafana.json"):
        asked = {*re.findall(r"\bkiosk_\w+", (FILES / file).read_text("utf-8"))}
        assert asked
        assert asked <= told_metrics()


def test_the_dashboard_is_json_with_panels_that_do_not_overlap() -> None:
    found: dict[str, Any] = json.loads((FILES / "grafana.json").read_text("utf-8"))
    cells = [
        (x, y)
        for panel in found["panels"]
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len({*cells}) == len(cells)
    assert all(x < 24 for x, _ in cells)
    assert len({panel["id"] for panel in found["panels"]}) == len(found["panels"])


def test_home_assistants_example_names_entities_that_the_stand_announces() -> None:
    text = (FILES / "homeassistant.yaml").read_text("utf-8")
    parts: Any = discovery(Stand("lobby-1"), "kiosk")["components"]
    announced = {
        f"{one['platform']}.lobby_1_{re.sub(r'[^a-z0-9]+', '_', one['name'].lower())}" for one in parts.values()
    }
    named = {*re.findall(r"\b(?:binary_sensor|sensor|button|select|image)\.lobby_1_\w+", text)}
    assert len(named) == 3
    assert named <= announced
    assert len(yaml.safe_load(text)["automation"]) == 3
