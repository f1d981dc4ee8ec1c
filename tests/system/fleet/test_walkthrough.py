"""docs/many.md, "Three stands in half an hour", as it is typed in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM

from tests.support.display import LEAVES_WITH_US
from tests.support.paths import ROOT

PATIENCE = 400
USERS_PATH = "/usr/local/bin:/usr/bin:/bin"
"""As Debian gives it to who is not root: without the folders of servers."""
HERE = """
set -e -o pipefail
trap 'kill $(jobs -p) 2>/dev/null; /usr/sbin/nginx -p . -c nginx.conf -e error.log -s quit' EXIT
until_so() { for try in $(seq 100); do if "$@" > last.txt 2>&1; then return; fi; sleep 0.5; done; cat last.txt; false; }
look() { kiosk stands --stand desk.yaml || [ $? -eq 1 ]; }
three() { look > looked.txt; grep -q "3 stands" looked.txt; }
second() { look > looked.txt; grep -q "lobby-1.*release 2" looked.txt; }
kiosk() { PYTHONPATH=ROOT INTERPRETER -m kiosk "$@"; }
"""
"""Nothing of it leaves the machine, and it waits where a person would."""


def blocks() -> list[str]:
    part = (ROOT / "docs" / "many.md").read_text("utf-8").split("## Three stands in half an hour")[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", part, re.DOTALL)


def script() -> str:
    """All of it, with this program in place of the one in /opt, and on this machine alone."""
    typed = [block.replace("sudo apt-get", ": apt-get") for block in blocks()]
    typed[0] += (
        "sed -i 's/^listener 8883/& 127.0.0.1/' mosquitto.conf\n"
        "sed -i 's/listen 8443/listen 127.0.0.1:8443/' nginx.conf\n"
    )
    if os.getuid() == 0:
        typed[0] += "echo 'user root' >> mosquitto.conf\nsed -i '1i user root;' nginx.conf\n"
    looks = next(number for number, block in enumerate(typed) if "kiosk stands" in block)
    typed[looks] = "until_so three\n" + typed[looks].replace("desk.yaml", "desk.yaml || true")
    typed[-1] += "until_so second\nkiosk stands --stand desk.yaml || true\ncat lobby-2/kiosk.prom\n"
    here = HERE.replace("ROOT", str(ROOT)).replace("INTERPRETER", sys.executable)
    return (here + "\n".join(typed)).replace("/opt/kiosk/kiosk", "kiosk").replace("/opt/kiosk", str(ROOT))


def test_whoever_types_it_in_has_three_stands(tmp_path: Path) -> None:
    assert len(blocks()) == 9
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        typing = subprocess.Popen(
            [*LEAVES_WITH_US, "bash", "-c", script()],
            cwd=tmp_path,
            env={**os.environ, "PATH": USERS_PATH},
            stdout=out,
            stderr=out,
            process_group=0,
        )
        try:
            code = typing.wait(PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(typing.pid, SIGTERM)
            typing.wait(PATIENCE)
    text = said.read_text("utf-8")
    assert code == 0, text[-3000:]
    assert "lobby-2: done" in text
    assert re.search(r"lobby-1.*release 2", text)
    assert 'kiosk_info{name="lobby-2",place="Building C, floor 2"' in text
    assert (tmp_path / "fleet" / "lobby-2.png").read_bytes().startswith(b"\x89PNG")
