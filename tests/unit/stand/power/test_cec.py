"""A television by HDMI-CEC: programs that answer as the real ones do."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.stand.power import cec
from kiosk.stand.power.way import Unable, switched

CLIENT = """\
#!/bin/sh
if [ "$1" = --list-devices ]; then echo "Found devices: 1"; exit; fi
read -r order _
case $order in
    pow) echo "power status: $(cat {state})";;
    on) echo on > {state};;
    standby) echo standby > {state};;
esac
"""
CTL = """\
#!/bin/sh
case "$*" in
    *--give-device-power-status*) echo "    REPORT_POWER_STATUS (0x90):"; echo "	pwr-state: $(cat {state}) (0x00)";;
    *--image-view-on*) echo on > {state};;
    *--standby*) echo standby > {state};;
esac
"""


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the television is, in a file; it is on."""
    (tmp_path / "state").write_text("on\n")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path / "state"


def put(state: Path, name: str, text: str) -> None:
    program = state.with_name(name)
    program.write_text(text.replace("{state}", str(state)))
    program.chmod(0o755)


def test_an_adapter_in_a_usb_port(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cec, "DEVICES", state.parent)
    put(state, "cec-client", CLIENT)
    assert switched(cec.here(), "off") == (True, "the television at the USB adapter")
    assert state.read_text() == "standby\n"
    assert switched(cec.here(), "on").confirmed


def test_the_kernels_own_adapter(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cec, "DEVICES", state.parent)
    (state.parent / "cec0").touch()
    put(state, "cec-ctl", CTL)
    way = cec.here()
    assert switched(way, "off").confirmed
    assert (way.state(), state.read_text()) == ("off", "standby\n")
    for said, meant in {"to-on": "off", "to-standby": "on", "": None}.items():
        state.write_text(said)
        assert way.state() == meant


@pytest.mark.parametrize(("text", "why"), [("#!/bin/sh\necho broken >&2; exit 3\n", "fails: broken")])
def test_a_program_that_fails_says_why(state: Path, monkeypatch: pytest.MonkeyPatch, text: str, why: str) -> None:
    monkeypatch.setattr(cec, "DEVICES", state.parent)
    (state.parent / "cec0").touch()
    put(state, "cec-ctl", text)
    with pytest.raises(Unable, match=why):
        cec.here()


def test_a_program_that_hangs_is_given_up(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cec, "DEVICES", state.parent)
    monkeypatch.setattr(cec, "ANSWER", 0.1)
    (state.parent / "cec0").touch()
    put(state, "cec-ctl", "#!/bin/sh\nexec sleep 60\n")
    with pytest.raises(Unable, match="does not come to an end"):
        cec.here()
