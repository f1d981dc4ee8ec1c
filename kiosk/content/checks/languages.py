"""Languages that the stand speaks, and texts in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from kiosk.content.folder import Content, Written
from kiosk.model.cldr import known
from kiosk.model.issues import Fact, Issue, Loc, suggestion
from kiosk.model.text import EASY

FEW = 20


def unknown_languages(content: Content) -> Iterator[Issue]:
    """Codes in the site file that are no language of the stand, or are there twice."""
    if content.site is None:
        return
    source, site = content.site.source, content.site.model
    named: list[tuple[Loc, str]] = [(("defaults", "language"), site.defaults.language)]
    named += [(("fallback", index), code) for index, code in enumerate(site.fallback)]
    for field in ("voices", "pronunciation"):
        named += [(("speech", field, code), code) for code in getattr(site.speech, field)]
    for loc, code in named:
        if code not in content.languages:
            yield source.issue("language-unknown", loc, language=code, **suggestion(code, content.languages))
    for index, code in enumerate(content.languages):
        if code in content.languages[:index]:
            yield source.issue("language-twice", ("languages", index, "code"), language=code)


def unknown_customs(content: Content) -> Iterator[Issue]:
    """Languages whose numbers and dates CLDR does not know."""
    for index, code in enumerate(content.languages):
        words = content.words.get(code)
        if content.site and words and not words.model.usage.locale and not known(code):
            yield content.site.source.issue("language-without-customs", ("languages", index, "code"), language=code)


def translations(content: Content) -> Iterator[Issue]:
    """Texts that are missing, empty, or in a language that the stand does not have.

    A language that is wrong as a whole, or not begun, is said once at its place in the site file.
    """
    said, counts = 0, Counter[str]()
    for written in content.written():
        number, spoken = written.spoken
        said += number
        counts.update(spoken)
    many = max(FEW, said // 2)
    strange = {code: count for code, count in counts.items() if code not in content.languages and count > many}
    absent = [code for code in content.languages if said > FEW and code not in counts]
    yield from _wholly_wrong(content, strange, absent)
    wholly = frozenset({*strange, *absent})
    for written in content.written():
        alone = partial(_in_one_file, written, content.languages, wholly)
        yield from written.once("translations", (content.languages, wholly), alone)


def _wholly_wrong(content: Content, strange: Mapping[str, int], absent: Sequence[str]) -> Iterator[Issue]:
    if content.site is None:
        return
    source = content.site.source
    for code, count in strange.items():
        hint: dict[str, Fact] = {"absent": absent[0]} if absent else {}
        yield source.issue("language-not-of-stand", ("languages",), count=count, language=code, **hint)
    for code in absent:
        loc = ("languages", content.languages.index(code), "code")
        yield source.issue("language-without-texts", loc, language=code)


def _in_one_file(written: Written[Any], languages: Sequence[str], wholly: Collection[str]) -> Iterator[Issue]:
    for loc, text in written.texts:
        if not isinstance(text.root, str):
            yield from _translations(written, loc, text.root, languages, wholly)
        elif text.root == "" and written.has(loc):
            yield written.source.issue("text-empty", loc)


def _translations(
    written: Written[Any], loc: Loc, said: Mapping[str, str], languages: Sequence[str], wholly: Collection[str]
) -> Iterator[Issue]:
    source = written.source
    for code in said:
        if code not in languages and code not in wholly:
            if code in type(written.model).model_fields:
                yield source.issue("language-is-field", (*loc, code), language=code)
            else:
                yield source.issue("language-unknown", (*loc, code), language=code, **suggestion(code, languages))
    if loc[-1] == EASY:
        yield from _easy(written, loc, said, [code for code in languages if code not in wholly])
        return
    if not any(said.values()):
        yield source.issue("text-empty-everywhere", loc, called=_called(loc))
        return
    for code in languages:
        if code in said and not said[code]:
            yield source.issue("text-empty-in-language", (*loc, code), language=code)
    if missing := tuple(code for code in languages if code not in said and code not in wholly):
        yield source.issue("translation-missing", loc, called=_called(loc), languages=missing)


def _easy(written: Written[Any], loc: Loc, said: Mapping[str, str], languages: Sequence[str]) -> Iterator[Issue]:
    """Easy words are for all readers or for none."""
    without = tuple(code for code in languages if not said.get(code))
    if without:
        yield written.source.issue("easy-missing", loc, called=_called(loc[:-1]), languages=without)


def _called(loc: Loc) -> str:
    return next((f"'{step}'" for step in reversed(loc) if isinstance(step, str)), "the text")
