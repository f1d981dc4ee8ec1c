"""What is kept of content: whole, in folders that share what did not change, and never written again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.content.kept import SPARE, all_kept, choose, chosen, clear, described, keep, kept, tidy
from kiosk.model.site import Site
from tests.support.content import BANNER, CHART, Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def saved(folder: Folder, state: Path) -> Path:
    folder.write("pages/hello.yaml", BANNER + "body: More\n")
    return keep(folder.site(), state) / "content" / "pages"


def test_what_did_not_change_is_kept_once(folder: Folder, state: Path) -> None:
    first = keep(folder.site(), state) / "content" / "pages"
    second = saved(folder, state)
    assert (first / "opium.yaml").samefile(second / "opium.yaml")
    assert (first / "hello.yaml").read_text("utf-8") == BANNER
    assert (second / "hello.yaml").read_text("utf-8") == BANNER + "body: More\n"


def test_a_save_in_place_changes_no_copy(folder: Folder, state: Path) -> None:
    keep(folder.site(), state)
    second = saved(folder, state)
    with (folder.root / "pages" / "opium.yaml").open("r+") as file:
        file.write("kind: broken")
    assert (second / "opium.yaml").read_text("utf-8") == CHART


def test_nothing_new_is_kept_of_the_same_content(folder: Folder, state: Path) -> None:
    assert keep(folder.site(), state) == keep(folder.site(), state)
    folder.write(".hello.yaml.swp", "an editor's own")
    assert len(list((state / "kept").glob("[0-9]*"))) == 1
    assert keep(folder.site(), state) == state / "kept" / "000001"


def test_a_disk_without_hard_links_keeps_copies(folder: Folder, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refused)
    first = keep(folder.site(), state) / "content" / "pages"
    second = saved(folder, state)
    assert not (first / "opium.yaml").samefile(second / "opium.yaml")
    assert (second / "opium.yaml").read_text("utf-8") == CHART


def test_a_file_that_is_gone_is_not_kept(folder: Folder, state: Path) -> None:
    folder.write("pages/more.yaml", BANNER)
    folder.edit("site.yaml", "  - {page: hello}\n", "  - {page: hello}\n  - {page: more}\n")
    keep(folder.site(), state)
    (folder.root / "pages" / "more.yaml").unlink()
    folder.edit("site.yaml", "  - {page: more}\n", "")
    assert not (keep(folder.site(), state) / "content" / "pages" / "more.yaml").exists()
    site = kept(state)
    assert site
    assert set(site.pages) == {"hello", "opium"}


@pytest.mark.parametrize("damaged", ["{", "[" * 9_000])
def test_a_damaged_list_of_media_does_not_keep_the_next_content_from_being_kept(
    folder: Folder, state: Path, damaged: str
) -> None:
    (keep(folder.site(), state) / "media.json").write_text(damaged, "utf-8")
    saved(folder, state)
    site = kept(state)
    assert site
    assert str(getattr(site.pages["hello"], "body", "")) == "More"


def test_a_start_on_the_same_content_keeps_nothing_new_whatever_its_links(folder: Folder, state: Path) -> None:
    (folder.root / "gone").symlink_to("nowhere")
    (folder.root / "pages" / "up").symlink_to("..")
    first = keep(folder.site(), state)
    assert keep(folder.site(), state) == first
    assert [path.name for path in (state / "kept").iterdir() if path.name != "media"] == ["000001"]
    assert (first / "content" / "site.yaml").is_file()


def test_a_page_exchanged_for_one_of_the_same_size_and_time_is_kept_anew(folder: Folder, state: Path) -> None:
    page = folder.root / "pages" / "hello.yaml"
    for title in ("Hello", "Howdy"):
        page.unlink()
        folder.write("pages/hello.yaml", BANNER.replace("Hello", title))
        os.utime(page, (1_500_000_000, 1_500_000_000))
        keep(folder.site(), state)
        site = kept(state)
        assert site
        assert str(site.pages["hello"].title) == title


def test_a_film_with_a_long_name_is_found_again(folder: Folder, state: Path) -> None:
    name = "о" * 125 + ".svg"
    folder.asset(name, b"<svg/>")
    folder.write("pages/hello.yaml", BANNER + f"art: {{image: {name}}}\n")
    for _ in range(2):
        keep(folder.site(), state)
    folder.assets.rename(folder.assets.with_name("gone"))
    site = kept(state)
    assert site
    assert site.file_of(name).read_bytes() == b"<svg/>"


def test_a_full_disk_leaves_no_half_of_a_folder(folder: Folder, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder.site(), state)
    folder.write("pages/hello.yaml", BANNER + "body: More\n")
    full = SimpleNamespace(total=10**9, used=10**9, free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(OSError, match="are needed"):
        keep(folder.site(), state)
    assert [path.name for path in (state / "kept").iterdir() if path.name != "media"] == ["000001"]


def test_what_was_never_finished_is_cleared(folder: Folder, state: Path) -> None:
    keep(folder.site(), state)
    (state / "kept" / "new-12").mkdir()
    (state / "kept" / "media").mkdir()
    (state / "kept" / "media" / "film.webm.part").touch()
    clear(state)
    assert {path.name for path in (state / "kept").iterdir()} == {"000001", "media"}
    assert not list((state / "kept" / "media").iterdir())


def versions(folder: Folder, state: Path, count: int) -> None:
    for number in range(count):
        folder.write("pages/hello.yaml", BANNER + f"body: Version {number}\n")
        keep(folder.site(), state)


def body(site: Site | None) -> str:
    assert site
    return (site.folder / "pages" / "hello.yaml").read_text("utf-8").splitlines()[-1]


def test_three_are_kept(folder: Folder, state: Path) -> None:
    versions(folder, state, SPARE + 2)
    assert SPARE >= 3
    assert [each.name for each in all_kept(state)] == ["000005", "000004", "000003"]
    assert described(all_kept(state)[0])[1] == 2


def test_what_staff_chose_is_the_last_good_one_and_stays(folder: Folder, state: Path) -> None:
    versions(folder, state, 3)
    choose(state, all_kept(state)[-1])
    assert body(kept(state)) == "body: Version 0"
    folder.write("pages/hello.yaml", BANNER + "body: Newer\n")
    for number in range(2):
        folder.write("pages/hello.yaml", BANNER + f"body: Newer {number}\n")
        keep(folder.site(), state)
    tidy(state, spare=1)
    assert [each.name for each in all_kept(state)] == ["000005", "000001"]
    choose(state, None)
    assert chosen(state) is None
    assert body(kept(state)) == "body: Newer 1"


@pytest.mark.parametrize("damage", [b"", b"000009", b"\xff", b"../.."])
def test_a_choice_that_cannot_be_read_is_none(folder: Folder, state: Path, damage: bytes) -> None:
    versions(folder, state, 2)
    (state / "kept" / "chosen").write_bytes(damage)
    assert body(kept(state)) == "body: Version 1"
