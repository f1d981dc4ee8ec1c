"""YAML as authors write it: texts stay texts, every value has its place, and no file brings the stand down."""

from pathlib import Path

import pytest

from kiosk.content.yaml.source import Data, Source, read


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.yaml"


def parsed(page: Path, text: str | bytes) -> Source:
    page.write_bytes(text if isinstance(text, bytes) else text.encode())
    source, problems = read(page, "page.yaml")
    assert not problems
    return source


def complaints(page: Path, text: str | bytes) -> list[str]:
    page.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [str(problem) for problem in read(page, "page.yaml")[1]]


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("12:30", "12:30"),
        ("2017-03-13", "2017-03-13"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("007", "007"),
        ("+43", "+43"),
        ("0", 0),
        ("4800", 4800),
        ("-3.5", -3.5),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("'4800'", "4800"),
        ("true", True),
        ("~", None),
        ("", None),
        ('""', ""),
        ("<<", "<<"),
        ("=", "="),
        ("12345678901234567890", "12345678901234567890"),
        ("!!python/object:os.system x", "x"),
    ],
)
def test_a_scalar_is_what_its_author_meant(page: Path, written: str, data: Data) -> None:
    assert parsed(page, f"value: {written}\n").data == {"value": data}


def test_every_value_has_the_place_of_its_key(page: Path) -> None:
    source = parsed(page, "title:\n  en: Home\n  ru: Главная\nrows:\n  - a\n  - name: b\n")
    assert source.place(("title", "ru")) == (3, 3)
    assert source.place(("rows", 0)) == (5, 5)
    assert source.place(("rows", 1, "name")) == (6, 5)
    assert source.place(("title", "function-after", "en")) == (2, 3)
    assert source.place(("nowhere",)) == (1, 1)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(page: Path) -> None:
    source = parsed(page, b"\xef\xbb\xbftitle: Home\r\nbody: |\r\n  one\r\n  two\r\n")
    assert source.data == {"title": "Home", "body": "one\ntwo\n"}
    assert source.place(("body",)) == (2, 1)


def test_the_same_key_twice_is_named_with_both_lines(page: Path) -> None:
    assert complaints(page, "title: a\nbody: b\ntitle: c\n") == [
        "page.yaml:3:1: 'title' is written twice — it is first on line 1; keep one of them"
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("values: [224.000]\n", ["1:10: '224.000' can be read as 224000 or as 224"]),
        (
            "rows:\n  - [2016, 57.613, 65.100]\n",
            ["2:12: '57.613' can be read as 57613 or as 57.6130", "2:20: '65.100' "],
        ),
        ("values: [57.613, 65.1]\n", []),
        ("values: [0.123, 1.234]\n", []),
        ("width: 1.125\n", []),
    ],
)
def test_a_number_with_a_point_for_thousands_is_unclear(page: Path, text: str, printed: list[str]) -> None:
    said = complaints(page, text)
    assert len(said) == len(printed)
    assert all(line.startswith(f"page.yaml:{start}") for line, start in zip(said, printed, strict=True))


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("title: Vienna: a report\n", "1:14", "a text with a colon"),
        ("title:\n\t- a\n", "2:1", "a tab — use spaces to indent, never tabs"),
        ("a:\n  b: 1\n\tc: 2\n", "3:1", "a tab"),
        ("title: 'open\nbody: b\n", "1:8", "a quote that is never closed"),
        ("title: a\n  body: b\n", "2:7", "an indent that fits no line above"),
        ("a:\n    b: 1\n  c: 2\n", "3:3", "an indent that fits no line above"),
        ("a:\n  - x\n - y\n", "3:2", "an indent that fits no line above"),
        ("title: a\nbody\n", "2:1", "a line without a colon"),
        ("a: [1, 2\nb: 3\n", "1:4", "a [ that is never closed, or a missing comma"),
        ("a: {b: 1\nc: 3\n", "1:4", "a { that is never closed, or a missing comma"),
        ("a: - b\n", "1:4", "a dash that does not belong there"),
        ("a: @b\n", "1:4", "a text that begins with @ — put quotes around the text"),
        ('a: "x\\q"\n', "1:6", "a backslash in a text"),
        ("a: > b\n", "1:6", "a text behind > or |"),
        ("a: b\n\x07\n", "2:1", "an unusual character (U+0007)"),
        ("a: b\nc: d\u2028e\n", "2:5", "an unusual character (U+2028)"),
        ("a: b\u2029c\u2029d: e", "1:5", "an unusual character (U+2029)"),
        ("# a\x85b: c", "1:4", "an unusual character (U+0085)"),
        ("a: b\rc\rd: e: f\r", "2:1", ""),
        ("a: *nobody\n", "1:4", "a text that begins with *"),
        ("a: 1\n---\nb: 2\n", "2:1", "a second document"),
    ],
)
def test_broken_yaml_is_told_in_an_authors_words(page: Path, text: str, place: str, what: str) -> None:
    [complaint] = complaints(page, text)
    assert complaint.startswith(f"page.yaml:{place}: cannot be read: {what}")
    assert " — " in complaint


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "the file is empty"),
        (b"# only a remark\n", "the file is empty"),
        (b"~\n", "the file is empty"),
        ("title: Домой\n".encode("utf-16"), "page.yaml:1:1: is saved as UTF-16 — save it as UTF-8: in Notepad, File"),
        ("title: Home\n".encode("utf-16-le"), "is saved as UTF-16"),
        (
            "title: Домой\n".encode("cp1251"),
            "page.yaml:1:8: is saved in an old Windows encoding, not UTF-8 — save it as UTF-8: in Notepad, File",
        ),
        (b"title: a\0b\n", "page.yaml:1:9: cannot be read: an unusual character (U+0000) — remove it"),
        (b"title: " + b"x" * 5_000_001, "is 5.0 MB of text"),
        (b"[" * 2_000 + b"]" * 2_000, "holds too much"),
        (b"[" * 500_000 + b"]" * 500_000, "holds too much"),
        (b"- " * 500_000, "holds too much"),
        (b"a: 1\n" * 500_000, "holds too much"),
        ("".join(f"{' ' * n}a:\n" for n in range(60)).encode(), "holds too much"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(page: Path, raw: bytes, what: str) -> None:
    [complaint] = complaints(page, raw)
    assert what in complaint


def test_aliases_that_multiply_are_stopped(page: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    [complaint] = complaints(page, bomb)
    assert "holds too much, nested or repeated" in complaint


def test_a_list_inside_itself_is_stopped(page: Path) -> None:
    [complaint] = complaints(page, "a: &a [*a]\n")
    assert "holds too much" in complaint


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    [problem] = read(tmp_path / "gone.yaml", "gone.yaml")[1]
    assert str(problem).startswith("gone.yaml:1:1: cannot be read")
