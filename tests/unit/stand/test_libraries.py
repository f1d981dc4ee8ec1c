"""What is said about a library that the system lacks."""

from __future__ import annotations

import pytest

from kiosk.stand.libraries import unloaded

LACKS = "cannot open shared object file: No such file or directory"


@pytest.mark.parametrize(
    ("why", "library", "package"),
    [
        (f"libxcb-cursor.so.0: {LACKS}", "libxcb-cursor.so.0", "libxcb-cursor0"),
        (f"libEGL.so.1: {LACKS}", "libEGL.so.1", "libegl1"),
        (f"libX11-xcb.so.1: {LACKS}", "libX11-xcb.so.1", "libx11-xcb1"),
        (f"libdbus-1.so.3: {LACKS}", "libdbus-1.so.3", "libdbus-1-3"),
        ("/usr/lib/x86_64-linux-gnu/libGL.so.1.7.0: file too short", "libGL.so.1", "libgl1"),
    ],
)
def test_a_library_is_named_with_its_package(why: str, library: str, package: str) -> None:
    said = unloaded(why)
    assert library in said
    assert f"(Debian: {package})" in said


@pytest.mark.parametrize("why", ["No module named 'yaml'", "cannot import name 'libs' from 'kiosk'", ""])
def test_what_is_about_no_library_is_left_alone(why: str) -> None:
    assert not unloaded(why)
