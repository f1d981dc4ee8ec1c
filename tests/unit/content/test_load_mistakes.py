"""Every mistake that the tables in mistakes/ make is printed as they say, to the letter."""

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.model.issues import ContentError
from tests.support.content import BANNER, Folder
from tests.support.table import TABLES, Row, rows

ROWS = [(table.stem, row) for table in sorted(TABLES.glob("*.yaml")) for row in rows(table.stem)]


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{table}: {row.name}" for table, row in ROWS])
def test_a_mistake_is_printed_to_the_letter(tmp_path: Path, row: Row) -> None:
    folder = Folder(tmp_path)
    row.spoil(folder)
    assert folder.examined() == row.prints
    assert loads(folder) == all(": warning: " in line for line in row.prints), "a problem went live"


def loads(folder: Folder) -> bool:
    """Whether a stand would show it."""
    try:
        load(folder.root)
    except ContentError:
        return False
    return True


SAVE = "save it as UTF-8: in Notepad, File → Save as → Encoding: UTF-8"


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("kind: banner\ntitle: Überblick\n".encode("cp1252"), "2:8: is saved in an old Windows encoding, not UTF-8"),
        ("kind: banner\ntitle: Привет\n".encode("cp1251"), "2:8: is saved in an old Windows encoding, not UTF-8"),
        ("kind: banner\n".encode("utf-16"), "1:1: is saved as UTF-16"),
    ],
)
def test_another_encoding_says_how_to_save(tmp_path: Path, raw: bytes, printed: str) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", raw)
    assert folder.examined() == [f"content/pages/hello.yaml:{printed} — {SAVE}"]


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("pages/text/ru.md", SAVE),
        ("pages/data.csv", "save it as 'CSV UTF-8' (in Excel: File → Save as)"),
        ("../assets/ru.srt", SAVE),
    ],
)
@pytest.mark.parametrize("encoding", ["cp1251", "utf-16"])
def test_texts_beside_a_page_say_how_to_save_too(tmp_path: Path, name: str, way_out: str, encoding: str) -> None:
    folder = beside(tmp_path)
    folder.write(name, "1\n00:00:01,000 --> 00:00:04,000\nПривет, ты\n".encode(encoding))
    what = "is saved as UTF-16" if encoding == "utf-16" else "is saved in an old Windows encoding, not UTF-8"
    file = name.removeprefix("../") if name.startswith("..") else f"content/{name}"
    [line] = folder.examined()
    assert line.startswith(f"{file}:")
    assert line.endswith(f"{what} — {way_out}")


@pytest.mark.parametrize("name", ["pages/text/ru.md", "pages/data.csv", "../assets/ru.srt"])
def test_texts_beside_a_page_may_be_no_larger(tmp_path: Path, name: str) -> None:
    folder = beside(tmp_path)
    folder.write(name, b"a," * 2_600_000)
    [line] = folder.examined()
    assert line.endswith(":1:1: is 5.2 MB of text — keep each file under 5 MB")


@pytest.mark.parametrize("name", ["pages/text/ru.md", "pages/data.csv", "../assets/ru.srt"])
def test_texts_beside_a_page_may_come_from_windows(tmp_path: Path, name: str) -> None:
    folder = beside(tmp_path)
    folder.write(name, b"\xef\xbb\xbf" + (folder.root / name).read_bytes().replace(b"\n", b"\r\n"))
    assert folder.examined() == []


def beside(parent: Path) -> Folder:
    """Content with a statement, a chart with a CSV, and a film, each as the tables have it."""
    folder = Folder(parent)
    for table, page in (("kinds", "statement"), ("kinds", "csv"), ("films", "film")):
        next(row for row in rows(table) if row.page == page and not row.prints).spoil(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("pages/more.yml", "warning: is not read: its name does not end with .yaml — name it more.yaml"),
        ("pages/more.yaml.txt", "warning: is not read: its name does not end with .yaml — name it more.yaml"),
        ("pages/MORE.YAML", "warning: is not read: its name does not end with .yaml — name it MORE.yaml"),
        ("more.yaml", "warning: is not read: pages are in content/pages/ — move it into content/pages/"),
    ],
)
def test_a_file_that_nobody_reads_is_named(tmp_path: Path, name: str, printed: str) -> None:
    folder = Folder(tmp_path)
    folder.write(name, "kind: banner\n")
    folder.write("pages/.more.yaml.swp", "x")
    folder.write("pages/more.yaml.bak", "x")
    assert folder.examined() == [f"content/{name}:1:1: {printed}"]


def test_a_folder_that_looks_like_a_page_is_named(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/more.yaml/notes.txt", "x")
    folder.write("pages/more.yaml/old/notes.txt", "x")
    assert folder.examined() == [
        "content/pages/more.yaml:1:1: warning: is a folder, though it is called as a page is "
        "— put the page into a file of that name, or call the folder otherwise"
    ]


def test_a_banner_that_only_a_link_leads_to_is_missing_from_the_rotation(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/second.yaml", BANNER)
    folder.edit("pages/hello.yaml", "kind: banner", "kind: banner\naction: {label: Go, page: second}")
    assert folder.examined() == [
        "content/pages/second.yaml:1:1: warning: the banner 'second' is missing from the rotation "
        "— add a line '- {page: second, seconds: 12}' to content/site.yaml under attract"
    ]
    folder.write("pages/all.yaml", "kind: gallery\ntitle: All\npages: [opium, second]\n")
    folder.edit("site.yaml", "page: opium", "page: all")
    assert folder.examined() == []


def test_a_link_that_leads_to_itself_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (folder.root / "pages" / "loop.yaml").symlink_to("loop.yaml")
    [line] = folder.examined()
    assert "loop.yaml:1:1: cannot be read: " in line


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        (b"", "1:1: the file is empty — write the page, or delete the file"),
        (b"a" * 5_000_001, "1:1: is 5.0 MB of text — keep each file under 5 MB"),
        (b"[" * 60 + b"]" * 60, "1:42: holds too much, nested or repeated — split it, and write no aliases (*)"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*c]\n", "3:4: holds too much, nested or repeated"),
        (b"a: \x07\n", "1:4: cannot be read: an unusual character (U+0007) — remove it, or write it anew"),
    ],
    ids=["empty", "huge", "deep", "bomb", "odd"],
)
def test_a_file_that_is_no_page_is_one_problem(tmp_path: Path, raw: bytes, printed: str) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", raw)
    [line] = folder.examined()
    assert line.startswith(f"content/pages/hello.yaml:{printed}")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for name in ("site.yaml", "pages/hello.yaml", "words/ru.yaml"):
        text = (folder.root / name).read_bytes()
        folder.write(name, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert folder.examined() == []


def test_the_example_of_the_handbook(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write(
        "pages/opium.yaml",
        "kind: chart\ntype: bar\ntitle: Opium\nsubject: Opium, tonnes\ncategories:\n  [1, 2, 3, 4, 5, 6, 7]\n"
        "# tonnes\n# of opium\nsource: UNODC\nseries:\n"
        "  - name: Production\n    values: [1, 2, 3, 4, 5, 6]\n",
    )
    assert folder.examined() == [
        'content/pages/opium.yaml:12:5: chart "opium": 7 categories but 6 values in series "Production" '
        "— add the missing value or remove a category"
    ]


def test_names_that_differ_in_upper_and_lower_case_alone(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/more/Hello.yaml", (folder.root / "pages" / "hello.yaml").read_bytes())
    folder.asset("art/Map.png", b"1")
    folder.asset("art/map.png", b"2")
    assert folder.examined() == [
        "assets/art/map.png:1:1: warning: differs from assets/art/Map.png only in upper and lower case "
        "— rename one: Windows takes them for the same file",
        "content/pages/more/Hello.yaml:1:1: this name differs from content/pages/hello.yaml only in upper and lower "
        "case — give this file another name",
    ]


def test_a_site_file_that_cannot_be_read_hides_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "time_zone: Europe/Vienna", "time_zone: 'Europe/Vienna")
    folder.edit("pages/opium.yaml", "type: bar", "type: barr")
    folder.edit("pages/hello.yaml", "ru: Привет", "fi: Hei")
    places = [line.partition(": ")[0] for line in folder.examined()]
    assert places == [
        "content/pages/hello.yaml:2:1",
        "content/pages/hello.yaml:2:20",
        "content/pages/opium.yaml:2:1",
        "content/site.yaml:3:12",
    ]


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "accent: gold", "accent: glod")
    folder.edit("site.yaml", "page: hello", "page: helo")
    folder.write("pages/hello.yaml", "kind: banner\ntitel: Hello\nkicker: Now\naction: {label: Go, page: opum}\n")
    assert [line.partition(" — ")[0] for line in folder.examined()] == [
        "content/pages/hello.yaml:1:1: 'title' is missing",
        "content/pages/hello.yaml:2:1: unknown field 'titel'",
        "content/pages/hello.yaml:4:21: there is no page 'opum'",
        "content/site.yaml:9:36: item 1 'accent' cannot be 'glod'",
        "content/site.yaml:11:6: there is no page 'helo'",
    ]


def test_a_language_that_is_wrong_as_a_whole_is_said_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for number in range(10):
        folder.add(f"banner-{number}", BANNER)
    folder.edit("site.yaml", "code: ru", "code: rus")
    assert folder.examined() == [
        "content/site.yaml:4:1: 26 texts are in 'ru', which is no language of the stand — write it here in place of "
        "'rus'",
        "content/site.yaml:6:5: there is no file content/words/rus.yaml — copy the file of another language there and "
        "translate it",
        "content/site.yaml:6:6: warning: no text is translated into 'rus' — see 'kiosk check --export'",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Kind: banner", "2:1: unknown field 'Kind' — did you mean 'kind'?"),
        ("knd: banner", "2:1: unknown field 'knd' — did you mean 'kind'?"),
        ("# nothing", "3:1: the kind of page is missing — begin the file with a line such as 'kind: banner'"),
    ],
)
def test_a_kind_under_another_name_is_told(tmp_path: Path, line: str, said: str) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/second.yaml", f"# A page\n{line}\ntitle: Second\n")
    assert f"content/pages/second.yaml:{said}" in folder.problems()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("image: art/a.jpg", "4:1: unknown field 'image' — write it below 'art:', further to the right"),
        ("art: {kicker: Now}", "4:7: unknown field 'art' 'kicker' — write it beside 'art:', further to the left"),
        (
            "pages: [opium]",
            "4:1: unknown field 'pages' — use one of: accent, action, art, available_from, body, kicker, kind, later, "
            "source, title",
        ),
    ],
)
def test_a_field_in_the_wrong_place_is_told_the_right_one(tmp_path: Path, written: str, said: str) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", f"kind: banner\ntitle: Hello\nkicker: Now\n{written}\n")
    assert f"content/pages/hello.yaml:{said}" in folder.problems()


def test_content_is_tried_in_one_size_at_least(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    site = folder.root / "site.yaml"
    site.write_text(site.read_text("utf-8") + "screen: {sizes: []}\n", "utf-8")
    assert [line.partition(": ")[2] for line in folder.problems()] == [
        "'screen' 'sizes' has 0 items — write at least 1"
    ]
