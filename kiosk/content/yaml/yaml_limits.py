"""What YAML says before it is data: too much of it, and words that it would take away."""

from __future__ import annotations

import re
from typing import Any

import yaml

from kiosk.model.issues import Issue, issue

DEEPEST = 40
MOST_NODES = 200_000
STANDARD = "tag:yaml.org,2002:"

_Parser: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&\S", re.MULTILINE)


class Loader(_Parser):  # type: ignore[misc]
    """Tags are not guessed: the style says what was quoted, and that is all `_scalar` asks.

    What is asked at every node says "" to whatever it is given; functions of Python's would cost as much as the parser.
    """

    resolve = descend_resolver = ascend_resolver = "".format


class TooMuch(Exception):
    """More than a page can hold, from `place` on."""

    def __init__(self, mark: Any) -> None:
        self.place = placed(mark)


def placed(mark: Any) -> tuple[int, int]:
    """Line and column as authors count them."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def begun_with(file: str, mark: Any, sign: str) -> Issue:
    """YAML would take away the word behind the sign without a word."""
    return issue("yaml-begins-with", sign=sign).at(file, *placed(mark))


def survey(text: str) -> None:
    """Raises TooMuch for a nesting that would end the process: composing it overflows C's stack."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=Loader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or count > 2 * MOST_NODES:
            raise TooMuch(event.start_mark)


def unused(text: str, file: str) -> list[Issue]:
    """Texts that begin with &, which YAML takes for a name that nothing refers to."""
    if "&" not in text or not _ANCHOR.search(text):
        return []
    events = [event for event in yaml.parse(text, Loader=Loader) if isinstance(event, yaml.NodeEvent)]
    used = {event.anchor for event in events if isinstance(event, yaml.AliasEvent)}
    named = [event for event in events if event.anchor and not isinstance(event, yaml.AliasEvent)]
    return [begun_with(file, event.start_mark, "&") for event in named if event.anchor not in used]
