"""A text in its languages: what it says in each, what is missing or older, and which official terms belong in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.content.terms import Term
from kiosk.content.translations.fingerprints import Fingerprints
from kiosk.content.translations.texts import Entry, Texts
from kiosk.content.yaml.source import Data
from kiosk.model.issues import Loc
from kiosk.model.line_breaks import spaced
from kiosk.model.site import Site
from kiosk.model.site_file import Language

ALL = ""
"""The one language of a text that says the same in all."""
TERMS = 4
"""How many terms are shown with a text."""
State = str


def texts_at(data: Data, site: Site) -> dict[str, str]:
    """What a text says by language; one for all languages by "" alone."""
    if isinstance(data, dict):
        return {code: str(data.get(code) or "") for code in site.codes}
    return {ALL: "" if data is None else str(data)}


def cells(texts: Mapping[str, str], site: Site, everywhere: str) -> list[dict[str, object]]:
    """The languages as their boxes show them, the original first; one for all is called `everywhere`."""
    first = original(texts, site)
    listed = sorted(site.file.languages, key=lambda each: each.code != first)
    if ALL in texts:
        own = site.file.languages[0]
        return [_cell(own, texts[ALL], False) | {"code": ALL, "name": everywhere}]
    return [_cell(each, texts[each.code], each.code == first) for each in listed]


def _cell(language: Language, text: str, first: bool) -> dict[str, object]:
    return {
        "code": language.code,
        "name": language.name,
        "script": language.script,
        "mirrored": language.direction == "rtl",
        "original": first,
        "written": text,
    }


def original(texts: Mapping[str, str], site: Site) -> str:
    """The language that the others are translated from."""
    order = (*site.file.fallback, *site.codes)
    return next((code for code in order if texts.get(code)), order[0])


def states(texts: Mapping[str, str], file: str, loc: Loc, site: Site, kept: Fingerprints) -> dict[str, State]:
    """For each language "missing", "older" or "translated", by what was kept of the translations."""
    if ALL in texts:
        return {}
    texts = {code: text.strip() for code, text in texts.items()}
    first = original(texts, site)
    entry = Entry(file.partition("/")[2], loc, texts, lambda _: (1, 1), first)
    one = Texts(Path(), site.file.languages, site.file.fallback, [entry])
    own = Fingerprints({entry.name: {**kept.pairs.get(entry.name, {})}})
    return {code: state for (_, code), state in own.judged(one).items()}


def terms_in(texts: Mapping[str, str], terms: Sequence[Term], site: Site) -> dict[str, list[dict[str, Any]]]:
    """By language, the terms that the original or the text itself has, and what it must not be called that it has."""
    first = original(texts, site)
    about = [term for term in terms if _has(texts.get(first, ""), term, first)][:TERMS]
    return {code: [*_entries(text, about, terms, code)] for code, text in texts.items()}


def _entries(text: str, about: Sequence[Term], terms: Sequence[Term], code: str) -> Iterator[dict[str, Any]]:
    for term in terms:
        if code in term.words:
            for wrong in dict.fromkeys(term.words[code].wrong(spaced(text))):
                yield {"say": f"{wrong} → {term.words[code].say[0]}", "used": False, "wrong": True}
    for term in about:
        if code in term.words:
            say = term.words[code].say
            used = next((each for each in say if _within(each, text)), "")
            yield {"say": used or say[0], "used": bool(used), "wrong": False}


def _has(text: str, term: Term, code: str) -> bool:
    return code in term.words and any(_within(each, text) for each in term.words[code].say)


def _within(words: str, text: str) -> bool:
    return spaced(words).casefold() in spaced(text).casefold()


def room_said(count: int, rooms: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> dict[str, object]:
    """How long a text is and how much room it has, by what was measured at each size, in these words."""
    if not count:
        return {"room": "", "fits": True}
    if bad := [room for room in rooms if not room["fits"]]:
        worst = min(bad, key=lambda room: room["letters"] or 0)
        over, size = max(1, count - (worst["letters"] or 0)), worst["size"].replace("x", " × ")
        return {"room": words["tooLong"].format(count=count, over=over, size=size), "fits": False}
    most = min((room["letters"] for room in rooms if room["letters"]), default=0)
    said = words["room"] if most else words["roomEnough"] if rooms else words["letters"]
    return {"room": said.format(count=count, most=most), "fits": True}
