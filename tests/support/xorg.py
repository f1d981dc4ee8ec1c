"""A real X server with screens of changing sizes that come and go: Xorg with its dummy driver."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from tests.support.display import XServer

CONFIG = """\
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "{mode}"
    EndSubSection
EndSection
"""
FIRST, SECOND = "DUMMY0", "DUMMY1"


class Xorg(XServer):
    """An Xorg with one screen of a size. `place` holds its files."""

    def __init__(self, place: Path, width: int = 1280, height: int = 720) -> None:
        config = place / "xorg.conf"
        config.write_text(CONFIG.replace("{mode}", f"{width}x{height}"))
        files = ("-config", config, "-logfile", place / "xorg.log")
        super().__init__("Xorg", *files, "-noreset", "-novtswitch", "-sharevts")

    def show(self, width: int, height: int, output: str = FIRST, *where: str) -> None:
        """Give a screen a size, and plug it in if it was not."""
        name = f"{width}x{height}"
        if not re.search(rf"\b{name}\b", self._outputs()[output]):
            line = _modeline(width, height)
            self._xrandr("--newmode", name, *line, check=False)
            self._xrandr("--addmode", output, name)
        self._xrandr("--output", output, "--mode", name, *where)

    def unplug(self, output: str) -> None:
        self._xrandr("--output", output, "--off")

    def plugged(self) -> list[str]:
        """The screens that are on."""
        return [name for name, said in self._outputs().items() if re.match(r"(?: primary)? \d+x\d+\+", said)]

    def _outputs(self) -> dict[str, str]:
        """What xrandr says of each output."""
        parts = re.split(r"^(\w+) (?:dis)?connected", self._xrandr(), flags=re.M)
        return dict(zip(parts[1::2], parts[2::2], strict=True))

    def _xrandr(self, *arguments: str, check: bool = True) -> str:
        environment = {**os.environ, "DISPLAY": self.name}
        done = subprocess.run(["xrandr", *arguments], env=environment, capture_output=True, text=True, check=check)
        return done.stdout


def _modeline(width: int, height: int) -> list[str]:
    """Numbers that a server takes for a mode; nothing is really drawn at that rate."""
    return [
        str(number)
        for number in (60, width, width + 8, width + 16, width + 32, height, height + 3, height + 6, height + 9)
    ]
