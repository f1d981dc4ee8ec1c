"""Every page of the panel is whole, in every language, landscape and portrait; and can be read in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.desk.fit.visible_items import look
from kiosk.staff.view import ACTIONS
from kiosk.staff.words import LANGUAGES
from tests.support.content import BANNER
from tests.support.duty import Duty
from tests.support.wait import wait_until
from tests.window.audit.contrast import faint
from tests.window.audit.rules import flaws

PAGES = ("pin", "menu", *ACTIONS, "sound_test", "film_test", "language")
SIZES = ((1280, 720), (720, 1280))
EASES = {"larger": "largerText", "contrast": "highContrast"}
ENOUGH, HIGH = 4.5, 7.0


@pytest.fixture(scope="module", params=SIZES, ids=["landscape", "portrait"])
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication
) -> Iterator[Duty]:
    """A stand with something to say on every page: problems, contents to go back to."""
    assert qapp
    duty = Duty(tmp_path_factory.mktemp("stand"), request.param)
    keep(duty, 1)
    duty.folder.write("pages/hello.yaml", BANNER + "body: Newer\n")
    keep(duty, 2)
    duty.folder.write("pages/hello.yaml", BANNER.replace("title:", "titel:"))
    wait_until(lambda: duty.live.issues, "the mistake to be found")
    duty.staff.open()
    yield duty
    duty.close()


def keep(duty: Duty, number: int) -> None:
    folder: Path = duty.state / "kept" / f"{number:06}"
    wait_until(folder.is_dir, "the content to be kept")


def tour(duty: Duty, code: str, ease: str) -> Iterator[str]:
    """What is wrong with each page."""
    for page in PAGES:
        duty.panel.speak(code)
        duty.panel.open(page)
        if page == "contents":
            wait_until(lambda: duty.panel._kept, "what was kept")
        duty.window.grabWindow()
        item = next(each for each in duty.window.contentItem().childItems() if each.z() > 0)
        sight = look(item, False)
        yield from (f"{page} {code} {ease}: {flaw}" for flaw in flaws(sight))
        if page != "language":
            yield from (
                f"{page} {code} {ease}: {text}"
                for text in faint(sight, duty.window, HIGH if ease == "contrast" else ENOUGH)
            )
    duty.panel.close()


@pytest.mark.parametrize("code", [each.code for each in LANGUAGES])
def test_every_page_is_whole_in_every_language(shown: Duty, code: str) -> None:
    found = list(tour(shown, code, "plain"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("ease", EASES)
def test_every_page_can_be_read_with_easy_access(shown: Duty, ease: str) -> None:
    assert shown.screen.stand
    navigator = shown.screen.stand.navigator
    navigator.setEase(EASES[ease], True)
    found = list(tour(shown, "ar", ease))
    navigator.setEase(EASES[ease], False)
    assert not found, "\n".join(found)


def test_every_page_can_be_read_in_the_light_theme(shown: Duty) -> None:
    shown.screen.adjust(lambda site: replace(site, file=site.file.model_copy(update={"theme": "light"})))
    found = list(tour(shown, "zh", "light"))
    shown.screen.adjust(None)
    assert not found, "\n".join(found)
