"""Languages that the stand speaks, and texts in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from kiosk.content.folder import Content, Written
from kiosk.content.problems import Problem, nearest
from kiosk.content.source import Trail
from kiosk.content.text import texts

FEW = 20


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
    """Texts that are missing, empty, or in a language that the stand does not have.

    A language that is wrong as a whole, or not begun, is said once at its place in the site file.
    """
    found = [(written, trail, text.root) for written in content.written() for trail, text in texts(written.model)]
    said = [(written, trail, root) for written, trail, root in found if not isinstance(root, str)]
    counts = Counter(code for _, _, root in said for code in root)
    many = max(FEW, len(said) // 2)
    strange = {code: count for code, count in counts.items() if code not in content.languages and count > many}
    absent = [code for code in content.languages if len(said) > FEW and code not in counts]
    yield from _wholly_wrong(content, strange, absent)
    for written, trail, root in said:
        yield from _translations(written, trail, root, content.languages, {*strange, *absent})
    for written, trail, text in found:
        if text == "" and written.has(trail):
            yield written.source.problem(trail, f"'{trail[-1]}' is empty", "write the text, or remove the line")


def _wholly_wrong(content: Content, strange: Mapping[str, int], absent: Sequence[str]) -> Iterator[Problem]:
    if content.site is None:
        return
    for code, count in strange.items():
        what = f"{count} texts are in '{code}', which is no language of the stand"
        hint = f"write it here in place of '{absent[0]}'" if absent else f"add it here, as {{code: {code}, name: …}}"
        yield content.site.source.problem(("languages",), what, hint)
    for code in absent:
        trail = ("languages", content.languages.index(code), "code")
        what, hint = f"no text is translated into '{code}'", "see 'kiosk check --export'"
        yield content.site.source.problem(trail, what, hint, warning=True)


def _translations(
    written: Written[Any], trail: Trail, said: Mapping[str, str], languages: Sequence[str], wholly: Collection[str]
) -> Iterator[Problem]:
    source = written.source
    for code in said:
        if code not in languages and code not in wholly:
            stray = f"'{code}' is a field of its own: begin its line further left"
            hint = stray if code in type(written.model).model_fields else nearest(code, languages)
            yield source.problem((*trail, code), f"the stand has no language '{code}'", hint)
    if not any(said.values()):
        yield source.problem(trail, f"{_field(trail)} is empty in every language", "write the text, or remove the line")
        return
    for code in languages:
        if code in said and not said[code]:
            yield source.problem((*trail, code), f"the text in '{code}' is empty", "write it", warning=True)
    if missing := [code for code in languages if code not in said and code not in wholly]:
        what = f"no translation of {_field(trail)} into {', '.join(missing)}"
        yield source.problem(trail, what, "add it below the others", warning=True)


def _field(trail: Trail) -> str:
    return next((f"'{step}'" for step in reversed(trail) if isinstance(step, str)), "the text")
