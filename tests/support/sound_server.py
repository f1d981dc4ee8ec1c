"""A sound server of a test's own, with a loudspeaker that nobody hears."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

PATIENCE = 20
LEAVES_WITH_US = ("setpriv", "--pdeathsig", "KILL")
PULSEAUDIO = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no")


class SoundServer:
    """PulseAudio in the run's own folder for such things."""

    def __init__(self) -> None:
        if not shutil.which("pulseaudio"):
            raise RuntimeError("there is no pulseaudio; see tools/system.txt")
        folder = Path(os.environ["XDG_RUNTIME_DIR"]) / "pulse"
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ["PULSE_RUNTIME_PATH"] = str(folder)
        self.socket = folder / "native"
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Let it listen; a machine under load takes a moment for that."""
        loads = ["module-null-sink", f"module-native-protocol-unix auth-anonymous=1 socket={self.socket}"]
        self._server = subprocess.Popen(
            [*LEAVES_WITH_US, *PULSEAUDIO, *(word for load in loads for word in ("-L", load))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + PATIENCE
        while not self.socket.exists():
            if time.monotonic() > deadline or self._server.poll() is not None:
                raise RuntimeError("pulseaudio did not start")
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
        if self._server:
            self._server.kill()
            self._server.wait(PATIENCE)
        self.socket.unlink(missing_ok=True)
