"""Translations whose original has been edited since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kiosk.content.folder import Content
from kiosk.content.translations.fingerprints import State, recall
from kiosk.content.translations.texts import Entry, Texts, texts_of
from kiosk.model.issues import Issue, issue


def stale(content: Content) -> list[Issue]:
    """As `stale_issues`, by the fingerprints that the folder keeps."""
    texts = texts_of(content)
    return stale_issues(texts, recall(content.folder).judged(texts))


def stale_issues(texts: Texts, states: Mapping[tuple[Entry, str], State]) -> list[Issue]:
    """A warning for each text with its languages that are older than their original, where the first of them is."""
    codes: dict[tuple[Entry, str], list[str]] = defaultdict(list)
    for (entry, code), state in states.items():
        if state == "older":
            codes[entry, entry.path(code)].append(code)
    return sorted(_issue(texts, entry, file, behind) for (entry, file), behind in codes.items())


def _issue(texts: Texts, entry: Entry, file: str, codes: list[str]) -> Issue:
    place = (1, 1) if entry.document else min(map(entry.place, codes))
    found = issue("translation-stale", called=entry.field, languages=tuple(codes), original=entry.original)
    return found.at(f"{texts.folder.name}/{file}", *place)
