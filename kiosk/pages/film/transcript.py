"""A film's transcript: what is said and seen, in passages with the chapters' names above them."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from kiosk.model.line_breaks import unbroken
from kiosk.model.page import Properties, View
from kiosk.pages.film.subtitles import cues, towards
from kiosk.pages.film.timecode import clock, ms

if TYPE_CHECKING:
    from kiosk.pages.film.model import Film


def passages(film: Film, view: View) -> Properties | None:
    """The transcript in the reader's language, or in the nearest one that has it."""
    order = view.site.order(view.language)
    code = next((code for code in order if code in film.transcript), None)
    if code is None:
        return None
    language, locale = view.site.language(code), view.site.locale(code)
    mirrored, space = language.direction == "rtl", "" if language.script == "chinese" else " "

    def passage(at: int, text: str, heading: bool) -> Properties:
        words = towards(unbroken(text, locale), mirrored)
        return {"at": at, "time": clock(at / 1000), "text": words, "heading": heading}

    said = [passage(cue.start, cue.text.replace("\n", space), False) for cue in cues(view.file(film.transcript[code]))]
    titles = [passage(ms(chapter.at), chapter.title.within((code, *order)), True) for chapter in film.chapters]
    # Sorting keeps the order of equals: a chapter stands above what begins with it.
    together = sorted([*titles, *said], key=itemgetter("at")) if said else []
    return {"script": language.script, "mirrored": mirrored, "passages": together}
