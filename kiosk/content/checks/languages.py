"""Languages that the stand speaks, and texts in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.content.folder import Content, Written
from kiosk.content.problems import Problem, nearest
from kiosk.content.source import Trail
from kiosk.content.text import texts


def unknown_languages(content: Content) -> Iterator[Problem]:
    """Codes in the site file that are no language of the stand, or are there twice."""
    if content.site is None:
        return
    source, site = content.site.source, content.site.model
    named: list[tuple[Trail, str]] = [(("defaults", "language"), site.defaults.language)]
    named += [(("fallback", index), code) for index, code in enumerate(site.fallback)]
    for trail, code in named:
        if code not in content.languages:
            yield source.problem(trail, f"the stand has no language '{code}'", nearest(code, content.languages))
    for index, code in enumerate(content.languages):
        if code in content.languages[:index]:
            yield source.problem(("languages", index, "code"), f"the language '{code}' is here twice", "keep one")


def translations(content: Content) -> Iterator[Problem]:
    """Texts that are missing, empty, or in a language that the stand does not have."""
    for written in content.written():
        for trail, text in texts(written.model):
            if not isinstance(text.root, str):
                yield from _translations(written, trail, text.root, content.languages)
            elif not text.root and written.has(trail):
                yield written.source.problem(trail, f"'{trail[-1]}' is empty", "write the text, or remove the line")


def _translations(
    written: Written[Any], trail: Trail, said: dict[str, str], languages: tuple[str, ...]
) -> Iterator[Problem]:
    source = written.source
    for code in said:
        if code not in languages:
            stray = f"'{code}' is a field of its own: begin its line further left"
            hint = stray if code in type(written.model).model_fields else nearest(code, languages)
            yield source.problem((*trail, code), f"the stand has no language '{code}'", hint)
    if not any(said.values()):
        yield source.problem(trail, f"{_field(trail)} is empty in every language", "write the text, or remove the line")
        return
    for code in languages:
        if code in said and not said[code]:
            yield source.problem((*trail, code), f"the text in '{code}' is empty", "write it", warning=True)
    if missing := [code for code in languages if code not in said]:
        what = f"no translation of {_field(trail)} into {', '.join(missing)}"
        yield source.problem(trail, what, "add it below the others", warning=True)


def _field(trail: Trail) -> str:
    return next((f"'{step}'" for step in reversed(trail) if isinstance(step, str)), "the text")
