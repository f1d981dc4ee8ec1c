"""The mechanism in the proof book: each level as its panel tells it, each decision with all its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.model.page import View
from kiosk.model.proof import ProofTable
from kiosk.pages.mechanism import properties

if TYPE_CHECKING:
    from kiosk.pages.mechanism.model import Decision, Level


def level(view: View, index: int, level: Level) -> ProofTable:
    """What the panel of a level says, and what its groups do; `index` counts from the top, from 0."""
    shown = properties.level(view, index, level)
    rows = [("", view.say(level.summary))]
    rows += [(str(row["label"]), str(row["body"])) for row in properties.rows(view, level)]
    rows += [(view.say(group.name), view.say(group.body)) for group in level.groups]
    return _table(view.words.chart_value.format(at=shown["kicker"], value=shown["heading"]), rows)


def decision(view: View, decision: Decision) -> ProofTable:
    """The steps of a decision, and the source."""
    steps = [properties.step(view, decision.steps, index) for index in range(len(decision.steps))]
    rows = [(f"{step['count']} · {step['when']}", str(step["body"])) for step in steps]
    source = view.words.source.format(source=view.say(decision.source))
    return _table(view.say(decision.title), [*rows, ("", source)])


def _table(title: str, rows: list[tuple[str, str]]) -> ProofTable:
    return ProofTable(title, rows, (1, 3), translated=(0, 1), own_title=True)
