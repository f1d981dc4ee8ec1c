"""Switching by an X server: what it is told, and what it says."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kiosk.stand.power import dpms
from kiosk.stand.power.way import Unable, switched


class Server:
    """An X server's connection, as far as DPMS goes."""

    def __init__(self, capable: bool) -> None:
        self._capable = capable
        self.level, self.enabled, self.timeouts = 0, False, (600, 600, 600)

    def has_extension(self, name: str) -> bool:
        return name == "DPMS"

    def close(self) -> None:
        pass

    def dpms_capable(self) -> SimpleNamespace:
        return SimpleNamespace(capable=self._capable)

    def dpms_enable(self) -> None:
        self.enabled = True

    def dpms_set_timeouts(self, *seconds: int) -> None:
        self.timeouts = seconds  # type: ignore[assignment]

    def dpms_force_level(self, level: int) -> None:
        assert self.enabled, "a server refuses that"
        self.level = level

    def dpms_info(self) -> SimpleNamespace:
        return SimpleNamespace(power_level=self.level)

    def sync(self) -> None:
        pass


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setenv("DISPLAY", ":7")
    server = Server(capable=True)
    monkeypatch.setattr(dpms, "Display", lambda _: server)
    return server


def test_off_is_kept_off_and_on_is_kept_on(there: Server) -> None:
    assert switched(dpms.here(), "off").confirmed
    assert (there.level, there.timeouts) == (3, (0, 0, dpms.TOUCHED))
    assert switched(dpms.here(), "on").confirmed
    assert (there.level, there.timeouts) == (0, (0, 0, 0))


def test_a_server_without_it_says_so(there: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dpms, "Display", lambda _: Server(capable=False))
    with pytest.raises(Unable, match="has no DPMS"):
        dpms.here().reaches()
