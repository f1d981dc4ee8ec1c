"""Is the film watched to its end: a section of the report for each film that was started."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kiosk.desk.use_report.charts import Bar, bars
from kiosk.desk.use_report.disclosure import Cell, told_together
from kiosk.desk.use_report.figures import Figures
from kiosk.desk.use_report.section import Section, row
from kiosk.desk.use_report.wording import Wording
from kiosk.use.counters import SHARES

STEPS = SHARES[1:]
"""Shares of a film, in per cent, each of which fewer saw."""


def watched(figures: Figures, wording: Wording) -> Iterator[Section]:
    """How much of each film was seen, and by how many to its end."""
    viewings, ends = figures.by_detail("film_watched"), figures.by_detail("film_end")
    for film in sorted({each.split()[0] for each in viewings}):
        seen = [sum(viewings[f"{film} {each}"] for each in SHARES if each >= share) for share in SHARES]
        yield _section(film, seen, ends[film], figures.by_language_of("film", film), wording)


def _section(film: str, seen: list[int], ended: int, languages: dict[str, int], wording: Wording) -> Section:
    cells: list[Cell] = [("seen", share) for share in SHARES]
    spoken: list[Cell] = [("language", code) for code in languages]
    numbers = dict(zip([*cells, "end", *spoken], [*seen, ended, *languages.values()], strict=True))
    # Each who saw more saw less, too; and was there at the end, or was not.
    chain: list[tuple[Cell, list[Cell]]] = [(less, [more, ("left", less)]) for less, more in pairwise(cells)]
    told = told_together(numbers, [*chain, (cells[0], ["end", "elsewhere"]), (cells[0], [*spoken, "not said"])])
    shares = [wording.say("film_step_share", share=wording.locale.percent(share)) for share in STEPS]
    names = [wording.say("film_step_started"), *shares, wording.say("film_step_end")]
    steps = list(zip(names, [*cells, "end"], strict=True))
    picture = bars(
        [Bar(name, told[cell].value, wording.label(told[cell]), cell == "end") for name, cell in steps],
    )
    share = wording.of(told["end"], told[cells[0]])
    started = wording.say("film_started", page=wording.quoted(film), n=wording.about(told[cells[0]]))
    sentence = wording.joined(started, wording.say("film_ended", share=share) if share else "")
    rows = [row("film", f"{film} {name}", name, told[cell], wording.label(told[cell])) for name, cell in steps]
    for code, cell in zip(languages, spoken, strict=True):
        text = wording.label(told[cell])
        rows.append(row("film by language", f"{film} {code}", wording.language(code), told[cell], text))
    return Section(wording.say("film"), picture, sentence, wording.say("film_note"), rows)
