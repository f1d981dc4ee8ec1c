"""The packaged program as one stand among others: it follows, reports, obeys, and takes what is on a stick."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tests.package.conftest import Program
from tests.support.authority import Authority
from tests.support.broker import Mosquitto, Operator, wait_until
from tests.support.content import BANNER, Folder
from tests.support.display import LEAVES_WITH_US
from tests.support.releases import Publisher
from tests.support.web_server import WebServer

PATIENCE = 120.0


@contextmanager
def running(program: Program, stand: Path, state: Path) -> Iterator[None]:
    """The stand, until the block ends."""
    words = ("run", "--stand", stand, "--state", state, "--windowed", "800x600")
    process = subprocess.Popen([*LEAVES_WITH_US, *program.command(*words)], env=program.environment, cwd="/")
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_it_follows_reports_obeys_and_takes_a_stick(program: Program, tmp_path: Path) -> None:
    content, publisher = Folder(tmp_path), Publisher(tmp_path / "office", now=datetime.now(UTC))
    publisher.release(content.site(), note="from the server")
    authority, broker = Authority(tmp_path / "authority"), Mosquitto(tmp_path / "broker")
    web = WebServer(tmp_path / "nginx", publisher.to, authority.certificate("web"))
    stand, state, root = tmp_path / "stand.yaml", tmp_path / "state", publisher.keys / "root.json"
    stand.write_text(
        f"name: lobby-1\nreleases: {{address: '{web.address}', root: '{root}', ca: '{authority.ca}'}}\n{broker.yaml()}"
    )
    with broker, web, Operator(broker) as operator, running(program, stand, state):

        def shown() -> object:
            return (operator.last("lobby-1/state") or {}).get("release")

        wait_until(lambda: shown() == "1", "the release of the server", PATIENCE)
        told = program("tell", "lobby-1", "identify", "--stand", stand)
        assert told.stdout == "lobby-1: done\n", told.stderr
        assert "lobby-1" in program("stands", "--stand", stand).stdout
        found = json.loads(program("doctor", "--stand", stand, "--state", state, "--format", "json").stdout)
        verdicts = {each["subject"]: each["verdict"] for each in found}
        assert [verdicts[name] for name in ("stand's file", "releases", "server clock", "broker")] == ["good"] * 4
        content.write("pages/hello.yaml", BANNER.replace("Hello", "By stick"))
        publisher.release(content.site(), note="by stick")
        stick = tmp_path / "stick" / "releases"
        shutil.copytree(publisher.to, stick)
        web.stop()
        taken = program("follow", "--stand", stand, "--state", state, "--from", stick)
        assert json.loads(taken.stdout)["outcome"] == "new", taken.stderr
        wait_until(lambda: shown() == "2", "the release of the stick", PATIENCE)
