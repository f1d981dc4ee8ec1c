"""Content that changes, breaks and goes while the stand runs: the screen shows the old or the new, whole."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.content.kept import kept
from kiosk.content.live_folder import LiveFolder
from kiosk.content.watch import SETTLED_AFTER
from kiosk.model.site import Site
from kiosk.stand.live import Live
from tests.support.content import BANNER, SITE, Folder
from tests.support.stand import Stand
from tests.support.wait import wait_until

SAVES = 240


def banner(number: int) -> str:
    """A page whose three texts carry the same number, the last one at the file's end."""
    return (
        BANNER.replace("{en: Hello, ru: Привет}", f"{{en: Title {number}, ru: Заголовок {number}}}")
        + f"body: {{en: Body {number}, ru: Текст {number}}}\nsource: Source {number}\n"
    )


class Lobby:
    """A stand that follows a folder, and what visitors see on it."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = Folder(tmp_path)
        self.save(0)
        self.state = tmp_path / "state"
        self.live = Live(self.folder.root, self.state)
        site = self.live.first()
        assert site is not None
        self.refused: list[object] = []
        self.live.refused.connect(self.refused.append)
        self.stand = Stand.on(site)
        self.stand.navigator.pause()
        self.live.changed.connect(self.stand.navigator.replace)
        self.stand.go("hello")
        self.live.start()

    def save(self, number: int) -> None:
        self.folder.write("pages/hello.yaml", banner(number))

    def shown(self) -> int:
        """The number on the screen; all three texts must carry the same one."""
        names = self.stand.names()
        numbers = {name.rpartition(" ")[2] for name in names if name.startswith(("Title ", "Body ", "Source"))}
        assert len(numbers) == 1, f"half of one content and half of another: {sorted(names)}"
        assert sum(name.startswith(("Title ", "Body ", "Source")) for name in names) >= 3
        return int(numbers.pop())

    def wait_for(self, number: int) -> None:
        wait_until(lambda: self.shown() == number, f"version {number} on the screen")

    def close(self) -> None:
        self.live.stop()
        self.stand.close()


@pytest.fixture
def lobby(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Lobby]:
    assert qapp
    lobby = Lobby(tmp_path)
    yield lobby
    lobby.close()


def test_a_save_is_shown_where_the_visitor_is(lobby: Lobby) -> None:
    lobby.stand.go("hello", "ru")
    lobby.save(1)
    wait_until(lambda: "Заголовок 1" in lobby.stand.names(), "the new text in the visitor's language")


def test_a_mistake_changes_nothing_on_the_screen_and_its_repair_does(lobby: Lobby) -> None:
    lobby.folder.write("pages/hello.yaml", banner(1).replace("title:", "titel:"))
    wait_until(lambda: lobby.refused, "the mistake to be refused")
    assert lobby.shown() == 0
    lobby.save(2)
    lobby.wait_for(2)


def test_saves_that_arrive_in_halves(lobby: Lobby) -> None:
    path = lobby.folder.root / "pages" / "hello.yaml"
    dice = random.Random(1)
    for number in range(1, SAVES + 1):
        text = banner(number).encode()
        cut = dice.randrange(len(text))
        with path.open("wb") as file:
            file.write(text[:cut])
            file.flush()
            QTest.qWait(dice.randrange(4))
            lobby.shown()
            file.write(text[cut:])
        lobby.shown()
    lobby.wait_for(SAVES)


def test_a_save_that_stops_half_way_for_longer_than_a_save_takes(lobby: Lobby) -> None:
    text = banner(1)
    cut = text.index("body:") + 8
    with (lobby.folder.root / "pages" / "hello.yaml").open("w", encoding="utf-8") as file:
        file.write(text[:cut])
        file.flush()
        for _ in range(30):
            QTest.qWait(int(SETTLED_AFTER * 1000 / 8))
            assert lobby.shown() == 0
        file.write(text[cut:])
    lobby.wait_for(1)


def test_editors_that_save_by_renaming(lobby: Lobby) -> None:
    path = lobby.folder.root / "pages" / "hello.yaml"
    for number in range(1, SAVES + 1):
        aside = path.with_name(".hello.yaml.swp")
        aside.write_text(banner(number), "utf-8")
        aside.replace(path)
        QTest.qWait(number % 4)
        lobby.shown()
    lobby.wait_for(SAVES)


def test_a_folder_replaced_whole(lobby: Lobby, tmp_path: Path) -> None:
    root = lobby.folder.root
    for number in range(1, SAVES // 2 + 1):
        new = tmp_path / "new"
        shutil.copytree(root, new)
        (new / "pages" / "hello.yaml").write_text(banner(number), "utf-8")
        (new / "site.yaml").write_text(SITE.replace("Together", f"Site {number}"), "utf-8")
        root.rename(tmp_path / "old")
        QTest.qWait(number % 3)
        lobby.shown()
        new.rename(root)
        shutil.rmtree(tmp_path / "old")
        QTest.qWait(number % 3)
        shown, site = lobby.shown(), lobby.stand.navigator.site
        assert str(site.file.title) in {f"Site {shown}", "Together"}
    lobby.wait_for(SAVES // 2)
    assert str(lobby.stand.navigator.site.file.title) == f"Site {SAVES // 2}"


def test_a_page_deleted_while_it_is_shown(lobby: Lobby) -> None:
    path = lobby.folder.root / "pages" / "hello.yaml"
    for number in range(1, SAVES // 4 + 1):
        path.unlink()
        QTest.qWait(number % 4)
        lobby.shown()
        lobby.save(number)
        lobby.shown()
    lobby.wait_for(SAVES // 4)


def test_a_page_that_is_gone_for_good_leaves_its_place_to_home(lobby: Lobby) -> None:
    lobby.folder.edit("site.yaml", "- {page: hello}", "- {page: opium}")
    (lobby.folder.root / "pages" / "hello.yaml").unlink()
    wait_until(lambda: "hello" not in lobby.stand.navigator.site.pages, "the page to be gone")
    lobby.stand.settle()
    assert "Title 0" not in lobby.stand.names()


def test_the_last_good_content_survives_a_restart_on_broken_content(lobby: Lobby) -> None:
    lobby.save(3)
    lobby.wait_for(3)
    lobby.live.stop()
    for name in ("site.yaml", "pages/hello.yaml", "words/en.yaml"):
        lobby.folder.write(name, "broken: [")
    again = Live(lobby.folder.root, lobby.state).first()
    assert again is not None
    assert str(again.pages["hello"].title) == "Title 3"


def begun(folder: Folder, state: Path) -> Site:
    """What a stand shows that was started on `folder`, once it has kept its content."""
    live = Live(folder.root, state)
    sites = [live.first()]
    live.changed.connect(sites.append)
    before = sorted((state / "kept").glob("[0-9]*"))
    live.start()
    wait_until(lambda: sorted((state / "kept").glob("[0-9]*")) != before, "the content to be kept")
    live.stop()
    QTest.qWait(1)
    assert sites[-1] is not None
    return sites[-1]


def test_pictures_are_kept_too(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    picture = folder.assets / "one.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    state = tmp_path / "state"
    begun(folder, state)
    shutil.rmtree(folder.root)
    shutil.rmtree(folder.assets)
    site = kept(state)
    assert site is not None
    assert site.file_of("one.svg").read_text("utf-8").startswith("<svg")


def test_with_nothing_kept_there_is_nothing_to_show_yet(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("site.yaml", "broken: [")
    assert Live(folder.root, tmp_path / "state").first() is None


def test_a_text_that_changes_leaves_the_address_of_a_picture_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (folder.assets / "one.svg").write_text("<svg/>", "utf-8")
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    first = begun(folder, tmp_path / "state")
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\nbody: New\n")
    second = begun(folder, tmp_path / "state")
    (folder.assets / "one.svg").write_text("<svg >  </svg>", "utf-8")
    third = begun(folder, tmp_path / "state")
    assert first.file_of("one.svg") == second.file_of("one.svg") != third.file_of("one.svg")


def test_staff_go_back_to_what_was_kept_and_forth_again(lobby: Lobby) -> None:
    kept_content = [lobby.state / "kept" / f"{number:06}" for number in (1, 2)]
    lobby.save(1)
    lobby.wait_for(1)
    wait_until(lambda: all(folder.is_dir() for folder in kept_content), "both to be kept")
    lobby.live.choose("000001")
    lobby.wait_for(0)
    lobby.save(1)
    lobby.folder.edit("site.yaml", "Together", "Together")
    lobby.live.choose(None)
    lobby.wait_for(1)
    lobby.live.choose("000001")
    lobby.wait_for(0)
    lobby.save(2)
    lobby.wait_for(2)
    assert not (lobby.state / "kept" / "chosen").exists()


def test_what_staff_chose_is_not_overtaken_by_what_was_just_being_read(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby.save(1)
    lobby.wait_for(1)
    wait_until((lobby.state / "kept" / "000002").is_dir, "both to be kept")
    judged: list[object] = []
    shown = LiveFolder.shown

    def chosen_meanwhile(folder: LiveFolder, site: Site) -> Site:
        site = shown(folder, site)
        monkeypatch.undo()
        choice = Thread(target=lobby.live._choose, args=("000001",))
        choice.start()
        choice.join()
        lobby.live.judged.connect(judged.append)
        return site

    monkeypatch.setattr(LiveFolder, "shown", chosen_meanwhile)
    lobby.folder.edit("site.yaml", "Together", "Together")
    wait_until(lambda: judged, "the content to be read again")
    assert lobby.shown() == 0
