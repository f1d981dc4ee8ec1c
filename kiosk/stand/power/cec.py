"""HDMI-CEC: a television is told through its HDMI cable, by the kernel's `cec-ctl` or by libCEC's `cec-client`."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from kiosk.stand.power.way import State, Unable

ANSWER = 10.0
"""Seconds in which a program has to have done its work; an adapter takes some to find its television."""
DEVICES = Path("/dev")
TELEVISION = "0"
"""Its address, in every house."""
STATES: dict[str, State] = {
    "on": "on",
    "standby": "off",
    **dict.fromkeys(("to-standby", "in transition from on to standby"), "on"),
    **dict.fromkeys(("to-on", "in transition from standby to on"), "off"),
}
"""What the two programs call them."""
MISSING = (
    "a Raspberry Pi and some graphics cards speak it (/dev/cec0, Debian's v4l-utils); else plug in an adapter of "
    "Pulse-Eight's, and install Debian's cec-utils"
)


class Kernel:
    """The kernel's own adapter."""

    def __init__(self, program: str, device: Path) -> None:
        self._command = [program, "--device", str(device), "--to", TELEVISION]
        # An order comes from a device that plays, or the television does not heed it.
        _said([program, "--device", str(device), "--playback"])
        self._device = device

    def reaches(self) -> str:
        return f"the television at {self._device}"

    def switch(self, to: State) -> None:
        _said([*self._command, "--image-view-on" if to == "on" else "--standby"])

    def state(self) -> State | None:
        return _state(r"pwr-state: ([\w -]+)", _said([*self._command, "--give-device-power-status"]))


class Adapter:
    """An adapter in a USB port."""

    def __init__(self, program: str) -> None:
        self._command = [program, "--single-command", "--log-level", "1"]

    def reaches(self) -> str:
        return "the television at the USB adapter"

    def switch(self, to: State) -> None:
        _said(self._command, f"{'on' if to == 'on' else 'standby'} {TELEVISION}\n")

    def state(self) -> State | None:
        return _state(r"power status: ([\w ]+)", _said(self._command, f"pow {TELEVISION}\n"))


def here() -> Kernel | Adapter:
    """Raises Unable where neither an adapter nor its program is there."""
    devices = sorted(DEVICES.glob("cec[0-9]*"))
    if devices and (program := shutil.which("cec-ctl")):
        return Kernel(program, devices[0])
    if (program := shutil.which("cec-client")) and _has_adapter(program):
        return Adapter(program)
    raise Unable(f"no adapter for HDMI-CEC is found: {MISSING}")


def _has_adapter(program: str) -> bool:
    return "Found devices: NONE" not in _said([program, "--list-devices"])


def _state(pattern: str, said: str) -> State | None:
    """What a television answered; None where it did not. On its way to another state it is still in the one before."""
    found = re.search(pattern, said)
    return STATES.get(found[1].strip()) if found else None


def _said(command: list[str], typed: str = "") -> str:
    """What a program prints. Raises Unable where it fails or takes too long."""
    try:
        done = subprocess.run(command, input=typed, capture_output=True, text=True, timeout=ANSWER, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise Unable(f"{Path(command[0]).name} does not come to an end") from None
    if done.returncode:
        why = (done.stderr or done.stdout).strip().splitlines()
        raise Unable(f"{Path(command[0]).name} fails: {why[-1] if why else done.returncode}")
    return done.stdout
