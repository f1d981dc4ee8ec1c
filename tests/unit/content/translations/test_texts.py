"""All texts of the content, with their translations."""

from __future__ import annotations

from kiosk.content.gather import gather
from kiosk.content.translations.texts import texts_of
from tests.support.paths import ROOT


def test_the_real_content_is_whole_in_every_language() -> None:
    """Every text has its translations, and the Statement counts as one text a language."""
    texts = texts_of(gather(ROOT / "content", {}))
    assert not texts.left_out
    assert [entry.name for entry in texts.entries if set(texts.codes) - {c for c, t in entry.texts.items() if t}] == []
    documents = [entry for entry in texts.entries if entry.document]
    assert [entry.path("ar") for entry in documents] == ["pages/statement/ar.md"]
