"""Somebody's words, who said them, and at a touch where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kiosk.model.issues import Issue, issue
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.proof import ProofTable
from kiosk.model.text import Text


class Quote(Page):
    """What somebody said, in large type."""

    scene: ClassVar[str] = "QuoteScene.qml"
    kind: Literal["quote"] = Field(description="what kind of page this is")
    who: Text = Field(description="who said it")
    setting: Text = Field(description="where and when it was said")

    def properties(self, view: View) -> Properties:
        said_by = view.words["said_by"].format(who=view.say(self.who))
        return {**to_qml(self, view, without={"who"}), "saidBy": said_by}

    def lint(self, context: LintContext) -> Iterator[Issue]:
        if self.setting == self.who:
            yield issue("quote-says-twice", ("setting",))

    def ui_states(self) -> Iterator[Properties]:
        yield {"unfolded": True}

    def proof(self, view: View) -> Iterator[ProofTable]:
        rows = [(view.words["where_said"], view.say(self.setting))]
        yield ProofTable("What a touch unfolds", rows, (1, 3), translated=(0, 1))
