"""The stand's own content is said in easy words where visitors begin: home, the banners and the mechanism."""

from collections.abc import Iterator

from kiosk.content.gather import gather
from kiosk.content.translations.texts import Entry, texts_of
from tests.support.paths import ROOT

NAMED = {
    "source": "where a fact is from is cited as it is called",
    "later_source": "where a fact is from is cited as it is called",
    "official_name": "what something is called; the short name is said in easy words",
    "when": "a day",
}
"""Fields that are the same in easy words, and why."""
PLAIN = """
site.yaml sections.2.title
site.yaml sections.4.title
site.yaml sections.5.title
site.yaml sections.6.title
pages/mechanism.yaml levels.2.name
pages/mechanism.yaml levels.3.groups.1.name
pages/mechanism.yaml levels.3.groups.2.name
pages/mechanism.yaml levels.3.groups.3.name
pages/mechanism.yaml levels.3.groups.4.name
pages/mechanism.yaml principles.4.name
pages/mechanism.yaml decisions.1.title
pages/mechanism.yaml decisions.2.title
pages/banners/film-premiere.yaml action.label
pages/banners/heroin-seized.yaml kicker
pages/banners/heroin-seized.yaml action.label
pages/banners/joint-event.yaml kicker
pages/banners/joint-event.yaml action.label
pages/banners/no-borders.yaml kicker
pages/banners/no-borders.yaml action.label
pages/banners/six-languages.yaml kicker
pages/banners/six-languages.yaml action.label
pages/banners/three-conventions.yaml action.label
pages/banners/three-levels.yaml kicker
pages/banners/three-levels.yaml action.label
pages/banners/three-million.yaml kicker
pages/banners/three-million.yaml action.label
pages/banners/unodc-memorandum.yaml kicker
"""
"""Names that a text beside them explains, and texts of a few plain words."""


def first_texts() -> Iterator[Entry]:
    """The texts of home, of all banners and of the mechanism, and their easy words."""
    for entry in texts_of(gather(ROOT / "content", {})).entries:
        home = entry.file == "site.yaml" and entry.loc[0] != "staff"
        if home or entry.file == "pages/mechanism.yaml" or entry.file.startswith("pages/banners/"):
            yield entry


def test_every_text_where_visitors_begin_has_easy_words_or_needs_none() -> None:
    texts = {entry.name: entry for entry in first_texts()}
    easy = {name.removesuffix(".easy") for name, entry in texts.items() if entry.easy}
    without = [
        name for name, entry in texts.items() if not entry.easy and name not in easy and entry.loc[-1] not in NAMED
    ]
    assert sorted(without) == sorted(PLAIN.strip().splitlines())


def test_easy_words_are_there_in_every_language_and_are_other_words() -> None:
    entries = list(first_texts())
    ordinary = {entry.name: entry.texts for entry in entries}
    for entry in entries:
        if entry.easy:
            same = ordinary[entry.name.removesuffix(".easy")]
            unsaid = [code for code in same if not entry.texts.get(code)]
            assert not unsaid, f"{entry.name} has no easy words in {unsaid}"
            assert entry.texts["en"] != same["en"], f"{entry.name} says the same again"
