"""The three-level mechanism: who meets at each level, what flows between them, real decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.proof import ProofTable
from kiosk.model.site_file import IconName
from kiosk.model.text import Model, Text
from kiosk.pages.mechanism import proof, properties

Where = Literal["summit", "heads", "officials", "experts", "partners"]


class Group(Model):
    """An expert working group."""

    name: Text = Field(description="what the group is called")
    icon: IconName
    body: Text = Field(description="what the group does")


class Level(Model):
    """One level: its people, its rhythm, and what it passes up, down and out."""

    name: Text = Field(description="the short name")
    official_name: Text | None = Field(
        None, description="the full name", examples=["Meeting of the Heads of the Authorities"]
    )
    role: Text = Field(description="one or two words: Direction, Coordination, Expertise")
    summary: Text = Field(description="what it does, in a few words")
    icon: IconName
    who: Text = Field(description="who meets")
    rhythm: Text = Field(description="how often it meets, as observed")
    does: Text = Field(description="what it does")
    up: Text | None = Field(None, description="what it passes to the level above")
    down: Text | None = Field(None, description="what it passes to the level below")
    out: Text | None = Field(None, description="what it passes to partners outside")
    groups: tuple[Group, ...] = Field((), max_length=12, description="its expert groups")


class Principle(Model):
    """A core principle of the mechanism."""

    name: Text = Field(description="the principle in a word or two")
    icon: IconName
    body: Text = Field(description="the principle in a sentence")


class Step(Model):
    """One step of a decision: where it is, when, and which way it came."""

    at: Where = Field(description="where the decision is now")
    flow: Literal["up", "down", "out", "start"] = Field(description="which way it came: start for the first step")
    when: Text = Field(description="the day or year, as it is to be read")
    body: Text = Field(description="what happened, in a sentence")


class Decision(Model):
    """A real decision, followed from where it began to where it arrived."""

    title: Text = Field(description="what was decided")
    later: bool = Field(False, description="true for what happened after March 2017", examples=[True])
    steps: tuple[Step, ...] = Field(min_length=2, max_length=6, description="two to six steps, in their order")
    source: Text = Field(description="where the facts are from")


class Mechanism(Page):
    """Three levels from the top, the principles, and decisions to follow."""

    scene: ClassVar[str] = "MechanismScene.qml"
    kind: Literal["mechanism"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="one sentence below the headline")
    levels: tuple[Level, Level, Level] = Field(description="from the top: heads, senior officials, experts")
    summit: Text = Field(description="the name of what stands above the levels")
    partners: Text = Field(description="the name of those outside: the United Nations and others")
    principles: tuple[Principle, ...] = Field(min_length=1, max_length=6, description="up to six principles")
    decisions: tuple[Decision, ...] = Field((), max_length=12, description="real decisions to follow step by step")
    source: Text = Field(description="where the facts are from")
    later_source: Text | None = Field(
        None,
        description="what is from after March 2017, and from where: the stand labels it so",
        examples=["SCO Secretariat, 2020: the groups"],
    )

    def ui_states(self) -> Iterator[Properties]:
        for index, level in enumerate(self.levels):
            for group in range(-1, len(level.groups)):
                yield {"level": index, "group": group}
        yield {"view": "principles"}
        for index, decision in enumerate(self.decisions):
            for step in range(len(decision.steps)):
                yield {"view": "decision", "decision": index, "step": step}

    def proof(self, view: View) -> Iterator[ProofTable]:
        for index, level in enumerate(self.levels):
            yield proof.level(view, index, level)
        for decision in self.decisions:
            yield proof.decision(view, decision)

    def properties(self, view: View) -> Properties:
        return {
            **to_qml(self, view, without={"levels", "decisions", "source", "later_source"}),
            "levels": [properties.level(view, index, level) for index, level in enumerate(self.levels)],
            "decisions": [properties.decision(view, decision) for decision in self.decisions],
            "source": view.words.source.format(source=view.say(self.source)),
            "laterSource": properties.later_source(view, self),
        }
