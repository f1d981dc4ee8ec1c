"""A sound server of a test's own, with a loudspeaker that nobody hears."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 20
LEAVES_WITH_US = ("setpriv", "--pdeathsig", "KILL")
PULSEAUDIO = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no")


class SoundServer:
    """PulseAudio in the run's own folder for such things."""

    programs: tuple[str, ...] = ("pulseaudio",)

    def __init__(self) -> None:
        for name in self.programs:
            if not shutil.which(name):
                raise RuntimeError(f"there is no {name}; see tools/system.txt")
        folder = Path(os.environ["XDG_RUNTIME_DIR"]) / "pulse"
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ["PULSE_RUNTIME_PATH"] = str(folder)
        self.socket = folder / "native"
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Let it listen; a machine under load takes a moment for that."""
        loads = ["module-null-sink", f"module-native-protocol-unix auth-anonymous=1 socket={self.socket}"]
        self._run(*PULSEAUDIO, *(word for load in loads for word in ("-L", load)))
        self._wait(self.socket.exists)

    def _run(self, *command: str) -> None:
        quiet = subprocess.DEVNULL
        self._running.append(subprocess.Popen([*LEAVES_WITH_US, *command], stdin=quiet, stdout=quiet, stderr=quiet))

    def _wait(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            ended = [process.args for process in self._running if process.poll() is not None]
            if ended or time.monotonic() > deadline:
                raise RuntimeError(f"the sound server did not start: {ended or self.programs}")
            time.sleep(0.02)

    def plug(self) -> str:
        """Have a headset of USB plugged in; what takes it out again."""
        device = ["module-null-sink", "sink_name=headset", "sink_properties=device.form_factor=headset"]
        return self._pactl("load-module", *device)

    def unplug(self, plugged: str) -> None:
        """Take it out again."""
        self._pactl("unload-module", plugged)

    def default(self) -> str:
        """The name of what is heard by default."""
        return self._pactl("get-default-sink")

    def _pactl(self, *words: str) -> str:
        return subprocess.run(["pactl", *words], check=True, capture_output=True, text=True).stdout.strip()

    def die(self) -> None:
        """End it as a crash would, without a word to those who use it."""
        while self._running:
            process = self._running.pop()
            process.kill()
            process.wait(PATIENCE)
        self.socket.unlink(missing_ok=True)


class PipeWire(SoundServer):
    """PipeWire, as a session of a desktop has it: a bus, WirePlumber, and what speaks PulseAudio's language."""

    programs = ("dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse", "pactl")

    def start(self) -> None:
        """Let it listen, and take a loudspeaker that nobody hears for what is heard by default."""
        folder = Path(os.environ["XDG_RUNTIME_DIR"])
        bus = folder / "bus"
        self._run("dbus-daemon", "--session", "--nofork", f"--address=unix:path={bus}")
        self._wait(bus.exists)
        for program, socket in (("pipewire", folder / "pipewire-0"), ("pipewire-pulse", self.socket)):
            self._run("env", f"DBUS_SESSION_BUS_ADDRESS=unix:path={bus}", program)
            self._wait(socket.exists)
        self._run("env", f"DBUS_SESSION_BUS_ADDRESS=unix:path={bus}", "wireplumber")
        self._pactl("load-module", "module-null-sink", "sink_name=null")
        self._wait(lambda: self.default() == "null")

    def die(self) -> None:
        super().die()
        folder = Path(os.environ["XDG_RUNTIME_DIR"])
        for name in ("bus", "pipewire-0", "pipewire-0.lock"):
            (folder / name).unlink(missing_ok=True)
