"""Which languages and which pages: the report's sections about what was opened."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.desk.use_report.charts import Bar, bars
from kiosk.desk.use_report.disclosure import Cell, Told, told, told_together
from kiosk.desk.use_report.drawing import SKY
from kiosk.desk.use_report.figures import Figures
from kiosk.desk.use_report.section import Section, row
from kiosk.desk.use_report.wording import Wording
from kiosk.use.counters import HOME

SHOWN = 10
"""Pages in the picture; all are in the table."""
NAMED = 8
"""Pages that nobody opened, up to which they are named."""
OPENED, LAST = "pages", "last pages"


class Opened:
    """What may be told of pages."""

    def __init__(self, figures: Figures, wording: Wording) -> None:
        self._figures, self._wording = figures, wording
        self._pages, self._languages = figures.by_detail("page"), figures.by_language("page")
        for code in wording.languages:
            self._languages[code] += 0
        for id in wording.pages.keys() - {HOME}:
            self._pages[id] += 0
        self._last = figures.by_detail("last_page")
        self._told = told_together(dict(self._numbers()), [*self._sums()])

    def _numbers(self) -> Iterator[tuple[Cell, int]]:
        yield OPENED, self._figures.total("page")
        for id, number in self._pages.items():
            yield ("page", id), number
        for code, number in self._languages.items():
            yield ("language", code), number
        yield LAST, self._last.total()
        for id, number in self._last.items():
            yield ("last", id), number

    def _sums(self) -> Iterator[tuple[Cell, list[Cell]]]:
        yield OPENED, [("page", id) for id in self._pages]
        yield OPENED, [("language", code) for code in self._languages]
        yield LAST, [("last", id) for id in self._last]

    def _cell(self, *cell: object) -> tuple[Told, str]:
        number = self._told[cell]
        return number, self._wording.label(number)

    @property
    def total(self) -> Told:
        return self._told[OPENED]

    def languages(self) -> Section | None:
        """Each language of the stand, with what was opened in it."""
        if not self._figures.total("page"):
            return None
        wording = self._wording
        order = sorted(self._languages, key=lambda code: -self._told["language", code].value)
        shares = {code: wording.of(self._told["language", code], self.total) for code in order}
        bars_ = [
            Bar(
                wording.both(code),
                self._told["language", code].value,
                self._cell("language", code)[1],
                code == order[0],
            )
            for code in order
        ]
        names = [
            wording.say("pair", name=wording.language(code), share=share)
            for code, share in shares.items()
            if share and self._told["language", code].value
        ]
        sentence = wording.say("languages_first", name=names[0]) if names else wording.say("languages_few")
        if names[1:]:
            sentence = wording.joined(sentence, wording.say("languages_then", names=wording.listed(names[1:3])))
        note = wording.say("languages_note", n=wording.about(told(self._figures.total("language"))))
        rows = [row("pages by language", code, wording.language(code), *self._cell("language", code)) for code in order]
        return Section(wording.say("languages"), bars(bars_), sentence, note, rows)

    def pages(self) -> Section | None:
        """The pages that are opened most."""
        if not self._figures.total("page"):
            return None
        wording = self._wording
        order = sorted(self._pages, key=lambda id: (-self._told["page", id].value, wording.page(id)))
        shown = [id for id in order if self._told["page", id].value][:SHOWN]
        picture = bars(
            [
                Bar(wording.page(id), self._told["page", id].value, self._cell("page", id)[1], id == order[0])
                for id in shown
            ],
            SKY,
        )
        first = wording.about(self._told["page", order[0]])
        sentence = wording.say("pages_first", page=wording.quoted(order[0]), n=first)
        others = [wording.quoted(id) for id in shown[1:3] if not self._told["page", id].few]
        if others:
            sentence = wording.joined(sentence, wording.say("pages_then", pages=wording.listed(others)))
        never = [wording.quoted(id) for id in order if not self._pages[id] and id in wording.pages]
        note = wording.say("pages_never", pages=wording.listed(never)) if never else ""
        if len(never) > NAMED:
            note = wording.say("pages_never_many", count=len(never))
        rows = [row("pages opened", "", "all", self.total, wording.label(self.total))]
        rows += [row("page opened", id, wording.page(id), *self._cell("page", id)) for id in order]
        last = sorted(self._last, key=lambda id: (-self._told["last", id].value, id))
        rows += [row("last page of a visit", id, wording.page(id), *self._cell("last", id)) for id in last]
        if last and (share := wording.of(self._told["last", last[0]], self._told[LAST])):
            note = wording.joined(wording.say("pages_end", share=share, page=wording.quoted(last[0])), note)
        return Section(wording.say("pages"), picture, sentence, note, rows)
