"""Texts that end before a #, which makes a note of what follows."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.folder import Content
from kiosk.content.yaml.yaml_losses import begins_word
from kiosk.model.issues import Issue, Loc
from kiosk.model.text import texts


def cut_texts(content: Content) -> Iterator[Issue]:
    """Notes behind texts, and words that begin with # wherever they stand."""
    for written in content.written():
        source = written.source
        said = _places(written.model) if source.notes else ()
        for loc, note in source.notes.items():
            if loc in said or begins_word(note):
                yield source.issue("yaml-text-cut", loc, note=note)
    for words in content.words.values():
        yield from (words.source.issue("yaml-text-cut", loc, note=note) for loc, note in words.source.notes.items())


def _places(model: object) -> set[Loc]:
    """Where a model has texts."""
    return {
        place
        for loc, text in texts(model)
        for place in ([loc] if isinstance(text.root, str) else [(*loc, code) for code in text.root])
    }
