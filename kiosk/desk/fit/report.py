"""What does not fit, as problems that an author can mend."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.desk.fit.cuts import Long
from kiosk.desk.fit.fields import Fields
from kiosk.desk.fit.offscreen import Look
from kiosk.desk.fit.trial import Misfit
from kiosk.model.issues import Fact, Issue, issue
from kiosk.model.site import HOME

SHOWN, FEW = 40, 3


def issue_of(misfit: Misfit, fields: Fields) -> Issue:
    """An issue at the line of the text: what it is, where it is seen, how much too long, and the way out."""
    what, where = misfit.what, seen(misfit.worst, misfit.looks)
    if isinstance(what, Long):
        assert misfit.letters is not None
        over = what.length - misfit.letters
        percent = _round(100 * over / misfit.letters)
        facts: dict[str, Fact] = {"called": what.field.name, "percent": percent, "over": over, "where": where}
        code, word = ("fit-word-long", {"word": what.word}) if what.word else ("fit-text-long", {})
        return fields.placed(issue(code, **facts, **word, letters=misfit.letters), what.field)
    page, language, word_torn = misfit.worst.page, misfit.worst.language, what.torn
    found = (
        issue("fit-word", word=word_torn, where=where)
        if word_torn
        else issue("fit-text", words=_short(what.words), where=where)
    )
    if field := fields.find(what.words, page, language):
        return fields.placed(found, field)
    words = word_torn or what.words.partition("\n")[0][:SHOWN]
    owner = ("pages", page) if page in fields.site.pages else ("file",)
    return fields.beside(found, words, language, owner)


def seen(worst: Look, looks: list[Look]) -> str:
    """`in ru on the page 'opium' at 1366x768 with larger text, also at 1920x1080`: the worst first."""
    here = f"in {worst.language} on {_page(worst.page)} at {_size(worst)}"
    if all(look.rotating for look in looks):
        here += " in the rotation"
    elif all(look.largest for look in looks):
        here += " with the largest text"
    elif all(look.larger or look.largest for look in looks):
        here += " with larger text"
    if all(look.easy for look in looks):
        here += " in easy words"
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
    return HOME if id == HOME else f"the page '{id}'"


def _size(look: Look) -> str:
    return f"{look.size[0]}x{look.size[1]}"


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def _round(percent: float) -> int:
    return round(percent) if percent < 10 else 5 * round(percent / 5)
