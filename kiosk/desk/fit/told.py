"""What does not fit, as problems that an author can mend."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.content.problems import Problem, counted
from kiosk.desk.fit.cuts import Long
from kiosk.desk.fit.fields import Fields
from kiosk.desk.fit.room import Look
from kiosk.desk.fit.trial import Found

PARTED = "or part it with a hyphen"
SHOWN, FEW = 40, 3


def told(found: Found, fields: Fields) -> Problem:
    """A problem at the line of the text: what it is, where it is seen, how much too long, and the way out."""
    what, where = found.what, seen(found.worst, found.looks)
    if isinstance(what, Long) and found.letters is not None:
        room = counted(found.letters, "letter")
        over = counted(what.length - found.letters, "letter")
        share = f"about {_round(100 * (what.length - found.letters) / found.letters)} % ({over}) too long {where}"
        if what.word:
            return fields.problem(
                what.field, f"'{what.word}' in '{what.field.name}' is {share}", f"use a word of about {room}, {PARTED}"
            )
        return fields.problem(what.field, f"'{what.field.name}' is {share}", f"shorten it to about {room}")
    assert not isinstance(what, Long)
    page, code, word = found.worst.page, found.worst.language, what.torn
    said = f"the word '{word}' is too long" if word else f"'{_short(what.words)}' does not fit"
    way_out = f"use a shorter word, {PARTED}" if word else "shorten it, or what stands around it"
    if field := fields.find(what.words, page, code):
        return fields.problem(field, f"{said} {where}", way_out)
    words = word or what.words.partition("\n")[0][:SHOWN]
    owner = ("pages", page) if page in fields.site.pages else ("file",)
    return fields.beside(words, code, owner, f"{said} {where}", way_out)


def seen(worst: Look, looks: list[Look]) -> str:
    """`in ru on the page 'opium' at 1366x768 with larger text, also at 1920x1080`: the worst first."""
    here = f"in {worst.language} on {_page(worst.page)} at {_size(worst)}"
    if all(look.rotating for look in looks):
        here += " in the rotation"
    elif all(look.larger for look in looks):
        here += " with larger text"
    if all(look.opening for look in looks):
        here += " when opened"
    same = [look for look in looks if (look.page, look.language) == (worst.page, worst.language)]
    also = [
        _several("at", "sizes", (_size(look) for look in same if look.size != worst.size)),
        _several("in", "languages", (look.language for look in looks if look.language != worst.language)),
        _several("on", "pages", (_page(look.page) for look in looks if look.page != worst.page)),
    ]
    said = " and ".join(part for part in also if part)
    return f"{here}, also {said}" if said else here


def _several(word: str, kind: str, things: Iterable[str]) -> str:
    each = list(dict.fromkeys(things))
    named = ", ".join(each) if len(each) <= FEW else f"{len(each)} other {kind}"
    return f"{word} {named}" if each else ""


def _page(id: str) -> str:
    return "home" if id == "home" else f"the page '{id}'"


def _size(look: Look) -> str:
    return f"{look.size[0]}x{look.size[1]}"


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def _round(percent: float) -> int:
    return round(percent) if percent < 10 else 5 * round(percent / 5)
