"""The packaged program makes releases and follows them, with all that they need."""

from __future__ import annotations

import json
from pathlib import Path

from tests.package.conftest import Program
from tests.support.content import Folder

STAND = "name: lobby-1\nreleases: {{address: '{address}', root: keys/root.json}}\n"


def test_a_release_is_made_and_followed(program: Program, tmp_path: Path) -> None:
    def kiosk(*words: str | Path) -> str:
        done = program(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    content, keys, web, stand = Folder(tmp_path), tmp_path / "keys", tmp_path / "web", tmp_path / "stand.yaml"
    kiosk("keys", keys)
    kiosk("release", content.root, "--to", web, "--keys", keys, "--note", "by the package")
    stand.write_text(STAND.format(address=web))
    followed = kiosk("follow", "--stand", stand, "--state", tmp_path / "state")
    assert json.loads(followed) == {"outcome": "new", "release": 1, "note": "by the package", "issues": []}
    stand.write_text(STAND.format(address="https://localhost:9/"))
    refused = kiosk("follow", "--stand", stand, "--state", tmp_path / "other")
    assert [issue["code"] for issue in json.loads(refused)["issues"]] == ["releases-unreachable"]
    assert "Connection refused" in refused
