"""DDC/CI: every monitor that listens on its own cable is told. It works under any desktop, and under Windows."""

from __future__ import annotations

import sys
from pathlib import Path

from monitorcontrol import Monitor, PowerMode, VCPError, get_monitors

from kiosk.model.issues import counted
from kiosk.stand.power.way import State, Unable

RIGHTS = "'modprobe i2c-dev', and let the stand's user write to /dev/i2c-*: 'adduser USER i2c' with Debian's i2c-tools"
OFF = (PowerMode.standby, PowerMode.suspend, PowerMode.off_soft, PowerMode.off_hard)


class Monitors:
    """The monitors that have said how they are; one that is off may say no more."""

    def __init__(self, monitors: list[Monitor]) -> None:
        self._monitors = monitors

    def reaches(self) -> str:
        return counted(len(self._monitors), "monitor")

    def switch(self, to: State) -> None:
        """Off as by standby: what is off by its own switch hears no more."""
        mode = PowerMode.on if to == "on" else PowerMode.off_soft
        if not [monitor for monitor in self._monitors if _told(monitor, mode)]:
            raise Unable("no monitor takes an order by DDC/CI; look in the monitor's own menu whether it is on there")

    def state(self) -> State | None:
        modes = [mode for monitor in self._monitors if (mode := _mode(monitor))]
        if len(modes) < len(self._monitors):
            return None
        return "off" if all(mode in OFF for mode in modes) else "on"


def here() -> Monitors:
    """Raises Unable where no monitor can be told."""
    if sys.platform == "linux" and not list(Path("/dev").glob("i2c-*")):
        raise Unable(f"there is no way to the monitor's cable (/dev/i2c-*): {RIGHTS}")
    try:
        there = get_monitors()
    except (VCPError, OSError) as error:
        raise Unable(f"the monitors cannot be looked for: {error}") from None
    # A monitor that is off may be silent, and is the one to be switched on.
    if not there:
        raise Unable(f"no monitor is found that listens to DDC/CI; turn it on in the monitor's own menu, and {RIGHTS}")
    return Monitors(there)


def _told(monitor: Monitor, mode: PowerMode) -> bool:
    """Whether the monitor took the order."""
    try:
        with monitor as opened:
            opened.set_power_mode(mode)
    except (VCPError, OSError):
        return False
    return True


def _mode(monitor: Monitor) -> PowerMode | None:
    try:
        with monitor as opened:
            return opened.get_power_mode()
    except (VCPError, OSError, ValueError):
        return None
