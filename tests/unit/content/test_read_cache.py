"""What is read again after a change is what would be read afresh, and no more than that is read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from kiosk.content.load import load
from kiosk.content.read_cache import ReadCache
from kiosk.model.issues import ContentError
from kiosk.model.site import Site
from tests.support.content import BANNER, CHART, SITE, WORDS, Folder

SHEET = BANNER.replace("kind: banner", "kind: chart").partition("kicker")[0]
CSV = SHEET + "type: bar\nsubject: {en: S, ru: С}\ncsv: values.csv\nseries: [{name: N, column: n}]\nsource: S\n"
PAPER = "kind: statement\ntitle: T\nstatus: S\nsource: S\ndocument: paper/{language}.md\n"
FRENCH = SITE.replace("fallback:", "  - {code: fr, name: Français}\nfallback:")
VARIANTS: dict[str, list[str | None]] = {
    "site.yaml": [SITE, FRENCH, SITE.replace("[en]", "[de]"), SITE.replace("code: ru", "code: es"), "broken: [", None],
    "words/en.yaml": [(WORDS / "en.yaml").read_text("utf-8"), "home: Home\n", None],
    "words/fr.yaml": [(WORDS / "fr.yaml").read_text("utf-8"), None],
    "pages/hello.yaml": [
        BANNER,
        BANNER + "body: More\n",
        BANNER + "art: {image: one.svg}\n",
        BANNER + "action: {label: Go, page: opium}\n",
        BANNER.replace("title", "titel"),
        BANNER.replace("{en: Hello, ru: Привет}", "{en: Hello}"),
        BANNER.replace("ru: Привет", "de: Hallo"),
        "kind: [",
        "",
        None,
    ],
    "pages/opium.yaml": [CHART, CSV, CHART + "csv: values.csv\n", None],
    "pages/values.csv": ["year,n\n2015,1\n", "year,n\n2015,over 2\n", "year,n\n2015,many\n", "year,m\n2015,1\n", None],
    "pages/more/hello.yaml": [BANNER, None],
    "pages/paper.yaml": [PAPER, PAPER.replace("status: S\n", ""), None],
    "pages/paper/en.md": ["# One\n", "Two\n", "", None],
    "pages/paper/ru.md": ["# Один\n", None],
    "../assets/one.svg": ["<svg/>", None],
}
SAVES = st.sampled_from([(name, text) for name, texts in VARIANTS.items() for text in texts])


def put(folder: Folder, name: str, text: str | None) -> None:
    if text is None:
        (folder.root / name).unlink(missing_ok=True)
    else:
        folder.write(name, text)


def outcome(read: Callable[[], tuple[Site, list[Any]]]) -> tuple[Site | None, list[str]]:
    try:
        site, warnings = read()
    except ContentError as error:
        return None, str(error).splitlines()
    return site, [str(warning) for warning in warnings]


@settings(max_examples=40)
@given(saves=st.lists(st.lists(SAVES, min_size=1, max_size=3), min_size=1, max_size=8))
def test_any_saves_give_what_reading_all_of_it_gives(saves: list[list[tuple[str, str | None]]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Folder(Path(place)), ReadCache()
        outcome(lambda: load(folder.root, cache=cache))
        for together in saves:
            for name, text in together:
                put(folder, name, text)
            assert outcome(lambda: load(folder.root, cache=cache)) == outcome(lambda: load(folder.root))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    for name, variant in {"pages/opium.yaml": CSV, "pages/values.csv": "year,n\n2015,1\n"}.items():
        folder.write(name, variant)
    return folder


def test_only_the_page_that_changed_is_made_anew(folder: Folder) -> None:
    cache = ReadCache()
    before = load(folder.root, cache=cache)[0]
    folder.write("pages/hello.yaml", BANNER + "body: More\n")
    after = load(folder.root, cache=cache)[0]
    assert after.pages["hello"] != before.pages["hello"]
    assert after.pages["opium"] is before.pages["opium"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pages/values.csv", "year,n\n2015,2\n"),
        ("pages/opium.yaml", CSV + "note: {en: N, ru: Н}\n"),
        ("site.yaml", FRENCH),
    ],
)
def test_a_page_is_made_anew_with_what_it_is_made_of(folder: Folder, name: str, text: str) -> None:
    folder.write("words/fr.yaml", (WORDS / "fr.yaml").read_text("utf-8"))
    cache = ReadCache()
    before = load(folder.root, cache=cache)[0]
    folder.write(name, text)
    assert load(folder.root, cache=cache)[0].pages["opium"] is not before.pages["opium"]


def test_two_saves_within_the_same_tick_of_the_disk_are_two(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    page = folder.root / "pages" / "hello.yaml"
    then, real = page.stat(), Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **how: then if path == page else real(path, **how))
    cache = ReadCache()
    load(folder.root, cache=cache)
    folder.edit("pages/hello.yaml", "Hello", "Hallo")
    assert str(load(folder.root, cache=cache)[0].pages["hello"].title) == "Hallo"


def test_a_language_that_is_begun_in_one_page_is_missed_in_the_others(folder: Folder) -> None:
    texts = ", ".join(f"{{en: E{number}, ru: Р{number}}}" for number in range(30))
    folder.write("pages/many.yaml", CHART.replace("[2015, 2016]", f"[{texts}]").replace("[3300, 4800]", f"{[1] * 30}"))
    folder.write("site.yaml", FRENCH)
    folder.write("words/fr.yaml", (WORDS / "fr.yaml").read_text("utf-8"))
    cache = ReadCache()
    load(folder.root, cache=cache)
    folder.write("pages/hello.yaml", BANNER.replace("ru: Привет", "ru: Привет, fr: Salut"))
    assert outcome(lambda: load(folder.root, cache=cache)) == outcome(lambda: load(folder.root))
