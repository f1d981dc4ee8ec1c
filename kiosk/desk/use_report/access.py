"""Does everybody find their way: the report's section about easy access, and touches in vain."""

from __future__ import annotations

from kiosk.desk.use_report.charts import Bar, bars
from kiosk.desk.use_report.disclosure import LEAST_OF_SHARES, Cell, Told, told_together
from kiosk.desk.use_report.figures import Figures
from kiosk.desk.use_report.section import Row, Section, row
from kiosk.desk.use_report.wording import Wording

EASE = (
    "larger_text", "largest_text", "wider_letters", "high_contrast", "inverted_contrast", "reading_line", "easy_words",
    "less_motion", "low_reach", "speech",
)  # fmt: skip
USED, TOUCHES, MISSED = "used", "touches", "missed"


def access(figures: Figures, wording: Wording) -> Section:
    """How often easy access was used, and how many touches hit nothing, most of them where."""
    ease, missed = figures.by_detail("easy_access"), figures.by_detail("touch_missed")
    numbers: dict[Cell, int] = {("ease", name): ease[name] for name in EASE}
    numbers |= {("missed", page): number for page, number in missed.items()}
    numbers |= {USED: ease.total(), TOUCHES: figures.total("touch"), MISSED: missed.total()}
    parts = (USED, [("ease", name) for name in EASE]), (MISSED, [("missed", page) for page in missed])
    told = told_together(numbers, [*parts, (TOUCHES, [MISSED, "hit"])])
    used = told[USED]
    opened = used.few or used.withheld or used.value
    sentence = wording.say("access_used", n=wording.about(used)) if opened else wording.say("access_never")
    if told[TOUCHES].value >= LEAST_OF_SHARES:
        share = wording.of(told[MISSED], told[TOUCHES]) or wording.say("access_few")
        sentence = wording.joined(sentence, wording.say("access_missed", n=wording.about(told[TOUCHES]), share=share))
    note = wording.say("access_note")
    most = max(missed, key=lambda page: missed[page], default="")
    if most and told["missed", most].value and not told["missed", most].few:
        note = wording.joined(note, wording.say("access_most", page=wording.quoted(most)))
    unused = [name for name in EASE if opened and told["ease", name].high == 0]
    if unused:
        note = wording.joined(note, wording.say("access_unused", names=wording.listed([*map(wording.say, unused)])))
    picture = bars(
        [
            Bar(wording.say(name), told["ease", name].value, wording.label(told["ease", name]))
            for name in EASE
            if name not in unused
        ]
    )
    rows = [_row("easy access", name, wording.say(name), told["ease", name], wording) for name in EASE]
    rows += [
        _row("touches", "", "all", told[TOUCHES], wording),
        _row("touches", "missed", "hit nothing", told[MISSED], wording),
    ]
    rows += [
        _row("touches that hit nothing", page, wording.page(page), told["missed", page], wording)
        for page in sorted(missed)
    ]
    return Section(wording.say("access"), picture, sentence, note, rows)


def _row(figure: str, of: str, name: str, number: Told, wording: Wording) -> Row:
    return row(figure, of, name, number, wording.label(number))
