"""The stand's own words: what is filled in, and nothing empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from kiosk.content.folder import Content
from kiosk.model.issues import Issue, Loc, issue, suggestion
from kiosk.pages.words import all_words

_BLANK = re.compile(r"{(\w+)}")
_WANTED = {
    name: set(_BLANK.findall(field.description or ""))
    for name, field in all_words().model_fields.items()
    if field.annotation is str
}


def blanks(content: Content) -> Iterator[Issue]:
    """Words whose {blanks} the stand could not fill in, and words that are empty."""
    for written in content.words.values():
        for name, wanted in _WANTED.items():
            if not written.has((name,)):
                continue
            text = getattr(written.model, name)
            if not text:
                yield written.source.issue("word-empty", (name,))
            for found in _wrongs(text, wanted, (name,)) if text else ():
                yield written.source.placed(found)


def _wrongs(text: str, wanted: set[str], loc: Loc) -> Iterator[Issue]:
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        yield issue("word-brace-alone", loc)
        return
    for _, blank, form, conversion in parts:
        if blank not in wanted:
            yield issue("word-blank-unknown", loc, blank=blank or "", **suggestion(blank or "", wanted))
        elif conversion or form:
            yield issue("word-blank-extended", loc, blank=blank)
    for lacking in sorted(wanted - {blank for _, blank, _, _ in parts if blank}):
        yield issue("word-blank-missing", loc, blank=lacking)
