"""What YAML would take away from a text, or add to it, without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kiosk.content.yaml.yaml_limits import placed
from kiosk.model.issues import Fact, Issue, issue

_NOTE = re.compile(r"[ \t]+#(.*)")
_SWALLOWED = re.compile(r"\n[ \t]*(?:(-)[ \t]?|(?!https?:|mailto:)[A-Za-z_][\w-]*(:))\S")
LONGEST = 60


def begins_word(note: str) -> bool:
    """Whether a note is more likely `#3` or `#peace`, a part of a text."""
    return bool(note[1:2].strip("# "))


class Losses:
    """Looks at values beside the text they were written in."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self._noted = "#" in text

    def note(self, node: yaml.Node) -> str:
        """What is behind # on the line where a text without quotes ends, "" for nothing."""
        if not self._noted or not isinstance(node, yaml.ScalarNode) or node.style:
            return ""
        behind = _NOTE.match(self.text, node.end_mark.index)
        return f"#{behind[1].rstrip()}" if behind else ""

    def of_scalar(self, node: yaml.ScalarNode) -> Iterator[Issue]:
        """A text whose first sign, or whose next lines, are not what was meant."""
        start, end = node.start_mark, node.end_mark
        if self.text.startswith("! ", start.index, end.index):
            yield self._at(node, "yaml-begins-with", sign="!")
        elif (
            not node.style and start.line != end.line and (line := _SWALLOWED.search(self.text, start.index, end.index))
        ):
            row = placed(start)[0] + self.text.count("\n", start.index, line.start() + 1)
            yield issue("yaml-line-swallowed", sign=line[1] or line[2]).at(self.file, row)

    def lone(self, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether a key between braces has no colon: it is what follows a comma in a text, or the text itself."""
        return not value.value and ":" not in self.text[key.end_mark.index : value.end_mark.index]

    def of_braces(self, key: yaml.Node) -> Issue:
        """The issue of a lone key."""
        return self._at(key, "yaml-lone-word", word=str(key.value)[:LONGEST])

    def _at(self, node: yaml.Node, code: str, **facts: Fact) -> Issue:
        return issue(code, **facts).at(self.file, *placed(node.start_mark))
