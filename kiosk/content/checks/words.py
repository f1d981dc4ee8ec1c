"""The stand's own words: what is filled in, and nothing empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from kiosk.content.folder import Content
from kiosk.content.problems import Problem, nearest
from kiosk.content.words import Words

_BLANK = re.compile(r"{(\w+)}")
_NAMES, _FIRST_LETTERS = {"month", "weekday"}, re.compile(r"\.\d")
_WANTED = {
    name: set(_BLANK.findall(field.description or ""))
    for name, field in Words.model_fields.items()
    if field.annotation is str and name not in ("group_mark", "decimal_mark")
}


def blanks(content: Content) -> Iterator[Problem]:
    """Words whose {blanks} the stand could not fill in, and words that are empty."""
    for written in content.words.values():
        for name, wanted in _WANTED.items():
            if not written.has((name,)):
                continue
            text = getattr(written.model, name)
            if not text:
                yield written.source.problem((name,), f"'{name}' is empty", "write the word", warning=True)
            for what, way_out, warning in _wrongs(text, wanted) if text else ():
                yield written.source.problem((name,), f"'{name}' {what}", way_out, warning=warning)


def _wrongs(text: str, wanted: set[str]) -> Iterator[tuple[str, str, bool]]:
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        yield "has a brace without its partner", "write { and } in pairs", False
        return
    for _, blank, form, conversion in parts:
        if blank not in wanted:
            hint = nearest(blank or "", wanted) or "remove the braces"
            yield f"has '{{{blank}}}', which the stand cannot fill in", hint, False
        elif conversion or (form and not (blank in _NAMES and _FIRST_LETTERS.fullmatch(form))):
            yield f"has more than a name in '{{{blank}}}'", f"write '{{{blank}}}'", False
    for lacking in sorted(wanted - {blank for _, blank, _, _ in parts if blank}):
        yield f"does not say '{{{lacking}}}'", "add it where it belongs", True
