"""`kiosk preview` as it is typed."""

from __future__ import annotations

from tests.support.command import kiosk

SCREENLESS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_wrong_use_is_one_line() -> None:
    for done in (kiosk("preview", "--editor", "nosuchprogram"), kiosk("preview", without=SCREENLESS)):
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1
        assert done.stderr.startswith("kiosk: there is no ")
