"""At night: the stand that was started outside its hours is black from the first picture, and a touch may wake it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from Xlib import X

from tests.support.content import Folder
from tests.support.desktop import Desktop
from tests.support.display import Display
from tests.support.running import Running

SIZE = (640, 480)
NIGHT = "2017-03-14T23:00"
HOURS = """\
hours: {every day: 08:00-19:00}
screen: {switch_off: dpms, touch_wakes: true}
"""


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    display = Display(SIZE, "-noreset")
    for variable, value in display.environment().items():
        monkeypatch.setenv(variable, value)
    with closing(Desktop(display.name)) as desktop:
        yield desktop
    display.close()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "time_zone", f"{HOURS}time_zone")
    return folder.root


def is_black(desktop: Desktop) -> bool:
    seen = desktop.root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFF)
    return not any(bytes(seen.data))


def test_it_is_black_says_what_cannot_be_switched_and_wakes(desktop: Desktop, tmp_path: Path, content: Path) -> None:
    with Running(tmp_path, "--content", content, "--at", NIGHT) as stand:
        stand.wait_for_picture()
        desktop.wait_until(desktop.in_front, "the stand")
        assert is_black(desktop)
        stand.wait_until(lambda: "has no DPMS" in stand.log(), "what Xvfb cannot do")
        assert "the screen is dark until 2017-03-15 08:00" in stand.log()
        assert stand.log().count("the screen itself") == 1
        desktop.do("xdotool", "mousemove", "300", "200", "click", "1")
        desktop.wait_until(lambda: not is_black(desktop), "home")
