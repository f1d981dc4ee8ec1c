"""A folder of content becomes a Site, or every mistake in it is named at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.load import examine, load
from kiosk.model.issues import ContentError
from kiosk.model.site import Site
from tests.support.content import BANNER, Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_small_folder_is_a_site_without_a_word(folder: Folder) -> None:
    site = folder.site()
    assert list(site.pages) == ["hello", "opium"]
    assert site.codes == ("en", "ru")
    assert site.section_of["opium"].accent == "gold"
    assert folder.problems() == []


def test_the_stands_own_content_has_nothing_to_say(site: Site) -> None:
    assert load(site.folder)[1] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "pages/opium.yaml",
            "title:",
            "titel:",
            ["content/pages/opium.yaml:4:1: unknown field 'titel' — did you mean 'title'?"],
        ),
        ("pages/opium.yaml", "type: bar", "type: barr", ["'type' cannot be 'barr' — did you mean 'bar'?"]),
        ("pages/opium.yaml", "kind: chart", "kind: chrat", ["unknown kind 'chrat' — did you mean 'chart'?"]),
        ("pages/opium.yaml", "kind: chart\n", "", ["the kind of page is missing"]),
        ("pages/opium.yaml", "source: UNODC\n", "", ["content/pages/opium.yaml:1:1: 'source' is missing"]),
        ("pages/opium.yaml", "4800]", "about lots]", ["7:34: 'about lots' is no value — write a number"]),
        ("pages/opium.yaml", ", 4800]", "]", ['2 categories but 1 value in series "Opium"']),
        ("pages/opium.yaml", "ru: Опия больше", "fi: Oopium", ["4:26: the stand has no language 'fi'"]),
        ("site.yaml", "page: opium", "page: opiun", ["there is no page 'opiun' — did you mean 'opium'?"]),
        ("site.yaml", "page: hello", "page: nobody", ["site.yaml:11:6: there is no page 'nobody'"]),
        ("site.yaml", "Europe/Vienna", "Europe/Wien", ["'Europe/Wien' is no time zone"]),
        ("site.yaml", "fallback: [en]", "fallback: [de]", ["the stand has no language 'de'"]),
        ("site.yaml", "accent: gold", "accent: red", ["'accent' cannot be 'red'"]),
        ("pages/hello.yaml", BANNER, "- a\n", ["is not a page"]),
        ("pages/hello.yaml", BANNER, "", ["the file is empty"]),
    ],
)
def test_a_mistake_is_named_where_it_is(folder: Folder, file: str, old: str, new: str, said: list[str]) -> None:
    folder.edit(file, old, new)
    with pytest.raises(ContentError):
        folder.site()
    text = "\n".join(folder.problems())
    for part in said:
        assert part in text


def test_one_wrong_item_is_one_problem(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "4800]", "about lots]")
    assert len(folder.problems()) == 1


def test_the_documented_example_is_printed_to_the_letter(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "title:", "note: Over time\ntitel:")
    assert "content/pages/opium.yaml:5:1: unknown field 'titel' — did you mean 'title'?" in folder.problems()


def test_every_mistake_is_named_at_once_in_order(folder: Folder) -> None:
    folder.edit("site.yaml", "page: hello", "page: helo")
    folder.edit("pages/opium.yaml", "type: bar", "type: barr")
    folder.edit("pages/hello.yaml", "kicker", "kiker")
    files = [problem.split(":")[0] for problem in folder.problems()]
    assert {"content/site.yaml", "content/pages/opium.yaml", "content/pages/hello.yaml"} == set(files)
    assert files == sorted(files)


def test_a_missing_translation_is_a_warning_and_the_fallback_is_shown(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", ", ru: Привет", "")
    assert folder.problems() == [
        "content/pages/hello.yaml:2:1: warning: no translation of 'title' into ru — add it below the others"
    ]
    page, order = folder.site().pages["hello"], folder.site().order("ru")
    assert page.title.within(order) == "Hello"


def test_a_missing_word_is_a_warning_and_the_fallback_is_shown(folder: Folder) -> None:
    folder.edit("words/ru.yaml", "\nhome:", "\n#home:")
    [problem] = folder.problems()
    assert "words/ru.yaml:" in problem
    assert "warning: 'home' is missing, 'en' is used" in problem
    assert folder.site().words["ru"].home == "Home"


def test_a_missing_words_file_is_a_problem(folder: Folder) -> None:
    (folder.root / "words" / "ru.yaml").unlink()
    with pytest.raises(ContentError, match=r"words/ru\.yaml"):
        folder.site()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("film/part.webm", "there is no file assets/film/part.webm — copy the file into assets/"),
        ("art/pictre.png", "there is no file assets/art/pictre.png — did you mean 'art/picture.png'?"),
        ("../content/site.yaml", "'../content/site.yaml' is outside assets/"),
        ("art/../../content/site.yaml", "is outside assets/"),
        ("/etc/passwd", "'/etc/passwd' is no file under assets/ — copy the file there"),
        ("art\\\\picture.png", "is no file under assets/ — write 'art/picture.png'"),
    ],
)
def test_a_picture_must_be_under_assets(folder: Folder, name: str, said: str) -> None:
    (folder.assets / "art").mkdir()
    (folder.assets / "art" / "picture.png").write_bytes(b"png")
    folder.write("pages/hello.yaml", f'{BANNER}art: {{image: "{name}"}}\n')
    [problem] = folder.problems()
    assert problem.startswith("content/pages/hello.yaml:4:7: ")
    assert said in problem


@pytest.mark.parametrize("put", [Path.mkdir, lambda path: path.symlink_to(path.name)], ids=["a folder", "a link"])
def test_what_is_there_and_no_file_is_named_as_that(folder: Folder, put: Callable[[Path], object]) -> None:
    put(folder.assets / "picture.png")
    folder.write("pages/hello.yaml", f"{BANNER}art: {{image: picture.png}}\n")
    [problem] = folder.problems()
    assert "assets/picture.png is there, but is no file" in problem


@pytest.mark.parametrize("name", ["picture.png ", " picture.png", "picture .png", "picture\u00a0.png"])
def test_a_space_in_the_name_of_a_picture_is_shown(folder: Folder, name: str) -> None:
    (folder.assets / name).write_bytes(b"png")
    folder.write("pages/hello.yaml", f"{BANNER}art: {{image: picture.png}}\n")
    [problem] = folder.problems()
    assert "␣" in problem
    assert "rename the file to 'picture.png', and write that name here" in problem


def test_a_space_in_the_name_of_a_file_beside_a_page_is_shown(folder: Folder) -> None:
    folder.write("pages/figures.csv ", "a;1\n")
    folder.edit("pages/opium.yaml", "categories: [2015, 2016]\n", "")
    folder.edit("pages/opium.yaml", ", values: [3300, 4800]", "")
    folder.edit("pages/opium.yaml", "source:", "csv: figures.csv\nsource:")
    assert any("figures.csv␣ — rename the file to 'figures.csv'" in problem for problem in folder.problems())


@pytest.mark.parametrize("name", [" hello.yaml", "hello.yaml ", "hello .yaml"])
def test_a_page_whose_name_has_a_space_that_nobody_sees_is_named(folder: Folder, name: str) -> None:
    (folder.root / "pages" / "hello.yaml").rename(folder.root / "pages" / name)
    issues = examine(folder.root)
    assert any("rename it to 'pages/hello.yaml'" in str(issue) for issue in issues)


def test_two_pages_of_one_name_are_told_apart(folder: Folder) -> None:
    folder.write("pages/more/hello.yaml", BANNER)
    assert "content/pages/more/hello.yaml:1:1: a page 'hello' is already in content/pages/hello.yaml" in "\n".join(
        folder.problems()
    )


def test_a_page_that_leads_nowhere_is_named(folder: Folder) -> None:
    folder.write("pages/hello.yaml", f"{BANNER}action: {{label: Go, page: opum}}\n")
    assert folder.problems() == ["content/pages/hello.yaml:4:21: there is no page 'opum' — did you mean 'opium'?"]


def test_a_gallery_lends_its_pages_its_section(folder: Folder) -> None:
    folder.write("pages/all.yaml", "kind: gallery\ntitle: All\npages: [opium, hello]\n")
    folder.edit("site.yaml", "page: opium", "page: all")
    site = folder.site()
    assert site.gallery_of == {"opium": "all", "hello": "all"}
    assert site.section_of["hello"].page == "all"


def test_no_folder_is_one_clear_problem(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="is no folder"):
        load(tmp_path / "nothing")
