"""What kinds add to the proof book: everything that a visitor sees only after a touch."""

from __future__ import annotations

from datetime import datetime

from kiosk.model.page import View
from kiosk.model.proof import ProofProse, ProofTable
from kiosk.model.site import Site

EARLY = datetime(2017, 3, 1)
"""Before the Statement's moment: the book is signed before it."""


def proof(site: Site, page: str, language: str = "en") -> list[ProofTable | ProofProse]:
    return list(site.pages[page].proof(View(site, language, EARLY)))


def tables(site: Site, page: str, language: str = "en") -> list[ProofTable]:
    return [part for part in proof(site, page, language) if isinstance(part, ProofTable)]


def test_a_table_gives_all_its_rows_in_place_of_its_fields(site: Site) -> None:
    (table,) = tables(site, "poppy-table")
    page = site.pages["poppy-table"]
    assert len(table.rows) == len(page.rows)  # type: ignore[attr-defined]
    assert len(table.translated) == len(table.shares) == len(table.heads)
    assert set(table.instead_of) == {"columns", "rows"}


def test_a_chart_gives_every_value_and_its_sentence(site: Site) -> None:
    values, sentence = tables(site, "opium")
    assert ["2016", "4,800"] in [list(row) for row in values.rows]
    assert "4,800" in sentence.rows[0][0]


def test_the_mechanism_gives_each_level_with_its_groups_and_each_decision(site: Site) -> None:
    levels, decisions = tables(site, "mechanism")[:3], tables(site, "mechanism")[3:]
    assert [table.title.split(" · ")[0] for table in levels] == ["Level 1", "Level 2", "Level 3"]
    assert "Precursor control" in [row[0] for row in levels[2].rows]
    assert decisions[0].title == "The Anti-Drug Strategy, 2011"
    assert [row[0].split(" · ")[0] for row in decisions[0].rows][:2] == ["Step 1 of 5", "Step 2 of 5"]
    assert decisions[0].rows[-1][1].startswith("Source: ")


def test_the_statement_gives_its_text_before_its_moment(site: Site) -> None:
    (prose,) = proof(site, "statement", "ar")
    assert isinstance(prose, ProofProse)
    assert {level for level, _ in prose.blocks} == {0, 1, 2}
    assert any(words.startswith("• ") for _, words in prose.blocks)


def test_the_film_gives_the_subtitles_and_the_transcript_of_the_readers_language(site: Site) -> None:
    subtitles, transcript = tables(site, "film", "zh")
    assert [subtitles.title, transcript.title] == ["Subtitles: 中文", "Transcript: 中文"]
    assert subtitles.rows[0][0] == "0:00.8"
    assert "毒品" in "".join(row[2] for row in subtitles.rows)
    assert transcript.rows[0][2].startswith("（上百条细线"), "what is seen"


def test_what_has_nothing_to_open_adds_nothing(site: Site) -> None:
    assert not proof(site, "no-borders")
