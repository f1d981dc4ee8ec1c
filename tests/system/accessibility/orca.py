"""Orca, as Debian has it, with folders, a speech engine and a language of its own. For Debian's own Python."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.system.accessibility.listener import wait
from tests.system.accessibility.spoken import Record

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
LEAVES_WITH_US = ("setpriv", "--pdeathsig", "KILL")
LOCALES = {"en": "en_GB", "ar": "ar_EG", "zh": "zh_CN"}
ENGINE = """\
LogLevel 1
LogDir "{folder}"
AudioOutputMethod "alsa"
AddModule "recorder" "{folder}/voice" ""
DefaultModule "recorder"
DefaultLanguage "xx"
"""
SETTINGS = {
    "general": {"enableKeyEcho": False, "enableBraille": False},
    "profiles": {"default": {"profile": ["Default", "default"], "enableKeyEcho": False, "enableBraille": False}},
    "pronunciations": {},
    "keybindings": {},
}


@contextmanager
def orca(language: str, folder: Path) -> Iterator[Record]:
    """Orca for somebody who speaks `language`, once it has said that it is there; what it says is written down.

    It runs beside another Orca of the same user, whom it lets alone.
    """
    record, address = Record(folder / "heard.jsonl"), folder / "speechd.sock"
    _write(folder)
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    own = {**_locale(language, folder), "SPEECHD_ADDRESS": f"unix_socket:{address}", "GSETTINGS_BACKEND": "memory"}
    own["PATH"] = f"{folder / 'bin'}:{os.environ['PATH']}"
    engine = ["speech-dispatcher", "-s", "-t", "0", "-S", address, "-C", folder, "-P", folder / "speechd.pid"]
    with ExitStack() as running:
        running.enter_context(program([launcher, "--launch-immediately"]))
        running.enter_context(program(list(map(str, engine))))
        wait(address.exists, "speech-dispatcher")
        process = running.enter_context(program(["orca", "--user-prefs", str(folder / "prefs")], own))

        def has_come() -> bool:
            assert process.poll() is None, f"Orca ended with {process.returncode}"
            return any(each.heard for each in record.all())

        wait(has_come, "Orca's greeting")
        yield record


@contextmanager
def program(command: list[str], own: Mapping[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """It ends with the block."""
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(own or {})}
    process = subprocess.Popen(
        [*LEAVES_WITH_US, *command], env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def _write(folder: Path) -> None:
    """What is in its folder: settings, the engine's voice, and a look for other Orcas that finds none."""
    for name in ("prefs", "bin"):
        (folder / name).mkdir()
    (folder / "prefs" / "user-settings.conf").write_text(json.dumps(SETTINGS), "utf-8")
    (folder / "speechd.conf").write_text(ENGINE.format(folder=folder), "utf-8")
    voice = Path(__file__).with_name("recording_voice.py")
    _script(folder / "voice", f"exec {shlex.join([sys.executable, str(voice), str(folder / 'heard.jsonl')])}")
    _script(folder / "bin" / "pgrep", "exit 1")


def _script(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


def _locale(language: str, folder: Path) -> dict[str, str]:
    """A locale made for this run: few machines have all."""
    name = LOCALES[language]
    place = folder / "locales"
    place.mkdir()
    command = ["localedef", "-i", name, "-f", "UTF-8", str(place / f"{name}.UTF-8")]
    subprocess.run(command, check=True, stdout=sys.stderr)
    return {"LOCPATH": str(place), "LC_ALL": f"{name}.UTF-8", "LANGUAGE": name}
