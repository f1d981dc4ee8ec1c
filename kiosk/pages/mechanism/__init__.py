"""The three-level mechanism: who meets at each level, what flows between them, real decisions."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from kiosk.content.site import IconName
from kiosk.content.text import Model, Text
from kiosk.pages.mechanism import told
from kiosk.pages.page import Page, Properties, View, said

Where = Literal["summit", "heads", "officials", "experts", "partners"]


class Group(Model):
    """An expert working group."""

    name: Text
    icon: IconName
    body: Text


class Level(Model):
    """One level: its people, its rhythm, and what it passes up, down and out."""

    name: Text = Field(description="the short name")
    official_name: Text | None = None
    role: Text = Field(description="one or two words: Direction, Coordination, Expertise")
    summary: Text
    icon: IconName
    who: Text
    rhythm: Text = Field(description="how often it meets, as observed")
    does: Text
    up: Text | None = None
    down: Text | None = None
    out: Text | None = None
    groups: tuple[Group, ...] = ()


class Principle(Model):
    """A core principle of the mechanism."""

    name: Text
    icon: IconName
    body: Text


class Step(Model):
    """One step of a decision: where it is, when, and which way it came."""

    at: Where
    flow: Literal["up", "down", "out", "start"]
    when: Text
    body: Text


class Decision(Model):
    """A real decision, followed from where it began to where it arrived."""

    title: Text
    later: bool = False
    steps: tuple[Step, ...] = Field(min_length=2, max_length=6)
    source: Text


class Mechanism(Page):
    """Three levels from the top, the principles, and decisions to follow."""

    scene: ClassVar[str] = "MechanismScene.qml"
    kind: Literal["mechanism"]
    body: Text | None = None
    levels: tuple[Level, Level, Level] = Field(description="from the top: heads, senior officials, experts")
    summit: Text = Field(description="the name of what stands above the levels")
    partners: Text = Field(description="the name of those outside: the United Nations and others")
    principles: tuple[Principle, ...] = Field(min_length=1, max_length=6)
    decisions: tuple[Decision, ...] = ()
    source: Text

    def properties(self, view: View) -> Properties:
        return {
            **said(self, view, without={"kind", "id", "levels", "decisions", "source"}),
            "levels": [told.level(view, index, level) for index, level in enumerate(self.levels)],
            "decisions": [told.decision(view, decision) for decision in self.decisions],
            "source": view.words.source.format(source=view.say(self.source)),
        }
