"""How words are said: the site file's list of pronunciation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kiosk.content.folder import Content
from kiosk.content.said import said_in
from kiosk.model.issues import Issue
from kiosk.model.spoken import plain, says


def unused_pronunciation(content: Content) -> Iterator[Issue]:
    """Words that no text of their language has: misspelt, or not said any more."""
    if content.site is None:
        return
    for code, words in content.site.model.speech.pronunciation.items():
        left = [*words]
        for each in chain(said_in(content, code), said_in(content, "")):
            if not left:
                break
            text = plain(each.text)
            left = [word for word in left if not says(text, word)]
        for word in left:
            loc = ("speech", "pronunciation", code, word)
            yield content.site.source.issue("pronunciation-unused", loc, word=word)
