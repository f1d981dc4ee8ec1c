"""What is a headset to the sound server."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kiosk.speech.plugs import headset, worn


def sink(name: str = "card", form: str = "", **ports: str) -> SimpleNamespace:
    """A sink as pulsectl has it: its form, and whether what belongs in each of its ports is there."""
    told = {"device.form_factor": form} if form else {}
    listed = [SimpleNamespace(name=port.replace("_", "-"), available=there) for port, there in ports.items()]
    return SimpleNamespace(name=name, proplist=told, port_list=listed)


@pytest.mark.parametrize(
    ("device", "is_one"),
    [
        (sink(analog_output_speaker="yes", analog_output_headphones="yes"), True),
        (sink(analog_output_speaker="yes", analog_output_headphones="no"), False),
        (sink(analog_output_headphones="unknown"), False),
        (sink(headset_output="yes"), True),
        (SimpleNamespace(proplist={}, port_list=[SimpleNamespace(name="[Out] Headphones", available="yes")]), True),
        (sink(form="headset"), True),
        (sink(form="speaker"), False),
        (sink(hdmi_output_0="yes"), False),
        (sink(), False),
    ],
)
def test_what_is_a_headset(device: SimpleNamespace, is_one: bool) -> None:
    assert worn(device) is is_one


def test_the_first_one_is_taken() -> None:
    sinks = [sink("wall"), sink("usb", form="headset"), sink("other", form="headphone")]
    found = headset(sinks)
    assert found
    assert found.name == "usb"
    assert headset(sinks[:1]) is None
