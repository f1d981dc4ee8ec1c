"""The mechanism as its scene tells it: finished lines, rows without content left out, the way a decision took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.model.page import Properties, View, to_qml

if TYPE_CHECKING:
    from kiosk.pages.mechanism.model import Decision, Level, Mechanism, Step

ACCENTS = ("gold", "teal", "sky")
FLOWS = ("up", "down", "out")
ROWS = {
    "who": ("account-multiple", "who_meets"),
    "rhythm": ("calendar-sync", "how_often"),
    "does": ("clipboard-check-outline", "what_it_does"),
    "up": ("triangle", "goes_up"),
    "down": ("triangle-down", "goes_down"),
    "out": ("play", "goes_out"),
}


def level(view: View, index: int, level: Level) -> Properties:
    """One level's card and panel; `index` counts from the top, from 0."""
    number = view.words["level"].format(number=view.place(index + 1))
    name = view.say(level.name)
    kicker = f"{number} · {view.say(level.role)}"
    return {
        "accent": ACCENTS[index],
        "icon": level.icon,
        "kicker": kicker,
        "name": name,
        "spoken": f"{kicker}: {name}",
        "summary": view.say(level.summary),
        "heading": view.say(level.official_name) or name,
        "rows": rows(view, level),
        "groups": [to_qml(group, view) for group in level.groups],
        "reachesOut": bool(view.say(level.out)),
    }


def rows(view: View, level: Level) -> list[Properties]:
    """What is known of a level, in order: who, how often, what it does, then what flows up, down and out."""
    return [
        {"icon": icon, "label": view.words[label], "body": body, "flow": name if name in FLOWS else ""}
        for name, (icon, label) in ROWS.items()
        if (body := view.say(getattr(level, name)))
    ]


def later_source(view: View, page: Mechanism) -> str:
    """`After March 2017: SCO Secretariat, 2020`, "" for none."""
    later = view.say(page.later_source)
    return view.words.chart_value.format(at=view.words.later, value=later) if later else ""


def decision(view: View, decision: Decision) -> Properties:
    """One decision to follow: each step knows where it came from and which places were visited before it."""
    return {
        "title": view.say(decision.title),
        "later": decision.later,
        "source": view.words.source.format(source=view.say(decision.source)),
        "steps": [step(view, decision.steps, index) for index in range(len(decision.steps))],
    }


def step(view: View, steps: tuple[Step, ...], index: int) -> Properties:
    """The step at `index`; the first came from nowhere."""
    here = steps[index]
    before = [passed.at for passed in steps[:index]]
    return {
        **to_qml(here, view),
        "count": view.words["step"].format(index=view.place(index + 1), count=view.place(len(steps))),
        "origin": before[-1] if before else "",
        "visited": list(dict.fromkeys(before)),
    }
