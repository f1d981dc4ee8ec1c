"""Whether things are called by their names, and written as their language writes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from kiosk.content.folder import Content
from kiosk.content.said import Said, found_in_said, said_in
from kiosk.content.terms import Term, terms
from kiosk.model.issues import Issue, issue

HAN = "\u4e00-\u9fff"


class Rule(NamedTuple):
    """What is found, and what it is replaced by; `languages` are those it is a rule of."""

    languages: tuple[str, ...]
    wrong: re.Pattern[str]
    right: str | Callable[[re.Match[str]], str]


_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_ARABIC = str.maketrans(",;?", "،؛؟")
RULES = (
    Rule(("ru",), re.compile(r"\"([^\"]+)\"|“([^”]+)”"), lambda found: f"«{found[1] or found[2]}»"),
    Rule(("fr",), re.compile(r"\"([^\"]+)\"|“([^”]+)”"), lambda found: f"« {found[1] or found[2]} »"),
    Rule(
        ("fr",), re.compile(r"«(?=\S)([^»]*)»|«([^»]*)(?<=\S)»"), lambda found: f"« {(found[1] or found[2]).strip()} »"
    ),
    Rule(("fr",), re.compile(r"(?<=[^\W\d_])([:;!?])(?=\s|$)"), r" \1"),
    Rule(("fr", "es", "en"), re.compile(r"(?<=\w)'(?=\w)"), "’"),
    Rule(("en", "es"), re.compile(r"(?<!\w)\"([^\"]+)\""), r"“\1”"),
    Rule(("zh",), re.compile(rf"(?<=[{HAN}])[,;:!?](?=[{HAN}]|\s*$)"), lambda found: found[0].translate(_FULL_WIDTH)),
    Rule(("zh",), re.compile(rf"\((?=[{HAN}])([^()]*)\)"), r"（\1）"),
    Rule(("zh",), re.compile(rf"(?<=[{HAN}])\"([^\"]+)\""), r"“\1”"),
    Rule(("ar",), re.compile(r"(?<=[\u0621-\u064a])[,;?](?=\s|$)"), lambda found: found[0].translate(_ARABIC)),
    Rule(("ar",), re.compile("اً"), "ًا"),
    Rule(("en", "fr", "es", "ru"), re.compile(r"\.\.\."), "…"),
    Rule(("en", "fr", "es", "ru"), re.compile(r"(?<=\w) -(?= \w)"), " –"),
    Rule(("en", "es", "ru", "ar"), re.compile(r"(?<=\w) +([,.])(?=\s|$)"), r"\1"),
)
AROUND = 12
"""Letters on each side that show where in a text it is."""
_RUSSIAN = re.compile(r"[а-яё]+", re.IGNORECASE)
_BOTH = {"все", "всем", "чем", "нем", "берет", "небо", "осел", "мел", "лет"}
"""Words that are right with е too."""


def names(content: Content) -> Iterator[Issue]:
    """Texts that call a thing otherwise than `content/terms.yaml` says."""
    known, issues = terms(content.folder)
    yield from issues
    avoided: dict[str, list[str]] = defaultdict(list)
    for code, wording in (item for term in known for item in term.words.items() if item[1].avoid):
        avoided[code].append(wording.wrong_pattern)
    patterns = {code: re.compile("|".join(every)) for code, every in avoided.items()}
    if patterns:
        yield from found_in_said(content, "names", known, partial(_named, known, patterns))


def _named(known: Sequence[Term], avoided: Mapping[str, re.Pattern[str]], each: Said) -> Iterator[Issue]:
    for code in (each.code,) if each.code else avoided:
        if not (code in avoided and avoided[code].search(each.text)):
            continue
        for term in known:
            if wording := term.words.get(code):
                for wrong in dict.fromkeys(wording.wrong(each.text)):
                    yield each.placed(issue("term-other", written=wrong, about=term.about, say=wording.say[0]))


def typography(content: Content) -> Iterator[Issue]:
    """Marks and letters that a language writes otherwise."""
    yield from found_in_said(content, "typography", None, _marked)
    yield from _yo([*said_in(content, "ru")])


def _marked(each: Said) -> Iterator[Issue]:
    for rule in RULES:
        if each.code in rule.languages:
            yield from _mended(each, rule)


def _mended(each: Said, rule: Rule) -> Iterator[Issue]:
    for found in rule.wrong.finditer(each.text):
        better = found.expand(rule.right) if isinstance(rule.right, str) else rule.right(found)
        before = each.text[max(0, found.start() - AROUND) : found.start()]
        after = each.text[found.end() : found.end() + AROUND]
        written = f"{before}{found[0]}{after}"
        yield each.placed(issue("mark-otherwise", written=written, better=f"{before}{better}{after}"))


def _yo(russian: list[Said]) -> Iterator[Issue]:
    """Russian words that are written with ё elsewhere on the stand."""
    words = {word.lower() for each in russian for word in _RUSSIAN.findall(each.text)}
    without = {word.replace("ё", "е"): word for word in words if "ё" in word}
    for each in russian:
        for word in dict.fromkeys(_RUSSIAN.findall(each.text)):
            if (better := without.get(word.lower())) and word.lower() not in _BOTH:
                yield each.placed(issue("mark-otherwise", written=word, better=better))
