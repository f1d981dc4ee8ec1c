"""Content as it lies on real disks: links, names of other systems, rights that lack, disks that fail."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.disk import ask
from tests.support.content import BANNER, CHART, Folder
from tests.support.disk import scans

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
DECOMPOSED = unicodedata.normalize("NFD", "été")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def refuses(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
    """Every look at a path with this end fails."""

    def failing(look: Callable[..., object]) -> Callable[..., object]:
        def asked(path: str | Path, *rest: object, **more: object) -> object:
            if str(path).endswith(name):
                raise OSError(number, os.strerror(number), str(path))
            return look(path, *rest, **more)

        return asked

    monkeypatch.setattr(Path, "stat", failing(Path.stat))
    monkeypatch.setattr(os, "scandir", failing(os.scandir))


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOTCONN, errno.ESTALE, errno.EIO])
@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("/content", "{root}"),
        ("/site.yaml", "content/site.yaml:1:1"),
        ("/pages", "content/pages:1:1"),
        ("/pages/hello.yaml", "content/pages/hello.yaml:1:1"),
        ("/words/ru.yaml", "content/words/ru.yaml:1:1"),
    ],
)
def test_what_cannot_be_looked_at_is_one_problem(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, name: str, file: str, number: int
) -> None:
    refuses(monkeypatch, name, number)
    problems = folder.problems()
    reason = f"cannot be read: {os.strerror(number)}"
    place = file.format(root=folder.root)
    assert [line for line in problems if reason in line and line.startswith(place)]
    assert sum(reason in line for line in problems) == 1
    way_out = "let the stand's user read" if number == errno.EACCES else "is connected"
    assert way_out in next(line for line in problems if reason in line)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_picture_that_cannot_be_looked_at_is_one_problem(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    folder.asset("one.svg", PICTURE)
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    refuses(monkeypatch, "/one.svg", number)
    for said in (folder.problems(), folder.examined()):
        [line] = said
        assert line.startswith("content/pages/hello.yaml:4:")
        assert f"assets/one.svg cannot be read: {os.strerror(number)}" in line


def test_an_empty_folder_is_no_content_without_pages(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for path in sorted(folder.root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    [line] = folder.problems()
    assert "is an empty folder" in line


def test_a_pipe_among_the_pages_is_a_problem_and_no_wait(folder: Folder) -> None:
    os.mkfifo(folder.root / "pages" / "pipe.yaml")
    assert [line for line in folder.problems() if line.startswith("content/pages/pipe.yaml:1:1: cannot be read")]


def test_a_linked_folder_of_pages_is_read(folder: Folder, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    sheet = CHART.partition("categories")[0] + "csv: values.csv\nseries: [{name: N, column: n}]\nsource: S\n"
    (shared / "second.yaml").write_text(sheet, "utf-8")
    (shared / "values.csv").write_text("year,n\n2015,1\n", "utf-8")
    (folder.root / "pages" / "more").symlink_to(shared)
    folder.edit("site.yaml", "  - {page: hello}\n", "  - {page: hello}\n  - {page: second}\n")
    assert set(folder.site().pages) == {"hello", "opium", "second"}
    assert folder.examined() == []


def test_links_that_lead_round_or_nowhere_are_named_and_end_nothing(folder: Folder) -> None:
    (folder.root / "pages" / "up").symlink_to("../..")
    (folder.root / "notes").symlink_to("gone")
    (folder.assets / "a").mkdir()
    (folder.assets / "a" / "round").symlink_to("../../assets")
    assert set(folder.site().pages) == {"hello", "opium"}
    assert [line.partition(" — ")[0] for line in folder.examined()] == [
        "assets/a/round:1:1: warning: is a link to a folder that it lies in",
        f"content/notes:1:1: warning: is a link to {folder.root}/gone, where nothing can be read",
        "content/pages/up:1:1: warning: is a link to a folder that it lies in",
    ]


def test_a_file_is_found_as_another_system_spells_it(folder: Folder) -> None:
    folder.asset(f"{DECOMPOSED}/one.svg", PICTURE)
    folder.write("pages/hello.yaml", BANNER + "art: {image: été/one.svg}\n")
    assert folder.examined() == []
    assert folder.site().file_of("été/one.svg").read_bytes() == PICTURE


def test_a_page_is_found_as_another_system_spells_it(folder: Folder) -> None:
    folder.write(f"pages/{DECOMPOSED}.yaml", BANNER)
    folder.edit("site.yaml", "  - {page: hello}\n", "  - {page: hello}\n  - {page: été}\n")
    assert folder.problems() == []
    folder.edit("site.yaml", "{page: été}", f"{{page: {DECOMPOSED}}}")
    assert set(folder.site().pages) == {"hello", "opium", "été"}


def test_a_table_is_found_as_another_system_spells_it(folder: Folder) -> None:
    sheet = CHART.partition("categories")[0] + "csv: été.csv\nseries: [{name: N, column: n}]\nsource: S\n"
    folder.write("pages/opium.yaml", sheet)
    folder.write(f"pages/{DECOMPOSED}.csv", "year,n\n2015,1\n")
    assert folder.problems() == []


def test_names_that_are_no_text_are_named(folder: Folder) -> None:
    for parent in (folder.root / "pages", folder.assets):
        Path(os.fsdecode(os.fsencode(parent) + b"/caf\xe9.yaml")).write_text(BANNER, "utf-8")
    assert set(folder.site().pages) == {"hello", "opium"}
    said = folder.examined()
    assert [line.partition(": ")[0] for line in said] == [r"assets/caf\xe9.yaml:1:1", r"content/pages/caf\xe9.yaml:1:1"]
    "\n".join(said).encode()


def test_what_is_misspelt_is_never_guessed_to_be_bytes(folder: Folder) -> None:
    Path(os.fsdecode(os.fsencode(folder.assets) + b"/on\xe9.svg")).touch()
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    "\n".join(folder.problems()).encode()


def test_a_content_folder_that_is_a_link_is_what_it_leads_to_now(tmp_path: Path) -> None:
    current = tmp_path / "current"
    for title in ("First", "Later"):
        (tmp_path / title).mkdir()
        Folder(tmp_path / title).edit("site.yaml", "Together", title)
        current.unlink(missing_ok=True)
        current.symlink_to(title)
        assert str(load(current / "content")[0].file.title) == title
        (tmp_path / "content").unlink(missing_ok=True)
        (tmp_path / "content").symlink_to(f"{title}/content")
        site = load(tmp_path / "content")[0]
        assert (str(site.file.title), site.assets) == (title, tmp_path / title / "assets")


def test_many_files_beside_a_missing_one_are_not_all_looked_at(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        folder.asset(f"archive/{number:02}/scan.jpg", b"")
    folder.write("pages/hello.yaml", BANNER + "art: {image: one.svg}\n")
    scanned = scans(monkeypatch)
    monkeypatch.setattr("kiosk.content.checks.files.SEEN", 5)
    assert "there is no file assets/one.svg" in folder.problems()[0]
    assert len([path for path in scanned if "/archive/" in path]) <= 6
    assert ask.is_folder(folder.assets)
