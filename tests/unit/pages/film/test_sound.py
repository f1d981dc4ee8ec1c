"""Whether sound can come out of the machine, while its server comes and goes."""

import socket
import sys
from pathlib import Path

import pytest

from kiosk.pages.film.sound import audible


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a sound server of its own")
def test_a_server_that_was_lost_is_not_asked_for_sound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pulse" / "native"))
        server.listen()
        assert audible(), "nobody has asked it yet"
        for _ in range(2):
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(tmp_path / "pulse" / "native"))
                assert audible()
            assert not audible()
            assert not audible(), "as long as nobody is connected to it again"
