"""The doctor's lines as they are printed."""

from __future__ import annotations

import json

from kiosk.desk.doctor import as_json, table
from kiosk.desk.health import Diagnosis, broken, good, look


def test_the_table_says_what_is_how_and_what_to_do() -> None:
    written = table([good("disk", "enough"), look("touch", "none", "plug it in"), broken("screen", "none", "buy one")])
    assert written.splitlines() == [
        "good          disk          enough",
        "look at this  touch         none",
        "                          → plug it in",
        "will not work screen        none",
        "                          → buy one",
    ]


def test_json_has_the_same_lines() -> None:
    diagnoses = [look("touch", "none", "plug it in")]
    assert [Diagnosis(**line) for line in json.loads(as_json(diagnoses))] == diagnoses
