"""Whether things are called by their names, and written as their language writes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from kiosk.content.folder import Content, Said
from kiosk.content.said import found_in_said, said_in
from kiosk.content.terms import Term, terms
from kiosk.model.issues import Issue, issue
from kiosk.model.line_breaks import spaced

HAN = "\u4e00-\u9fff"


class Rule(NamedTuple):
    """What is found, and what it is replaced by; `languages` are those it is a rule of.

    Only a text in which something matches `marks`, plain characters that are soon looked for, is searched for `wrong`.
    """

    languages: tuple[str, ...]
    marks: str
    wrong: re.Pattern[str]
    right: str | Callable[[re.Match[str]], str]


_FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_ARABIC = str.maketrans(",;?", "،؛؟")
RULES = (
    Rule(("ru",), '"|“', re.compile(r"\"([^\"]+)\"|“([^”]+)”"), lambda found: f"«{found[1] or found[2]}»"),
    Rule(("fr",), '"|“', re.compile(r"\"([^\"]+)\"|“([^”]+)”"), lambda found: f"« {found[1] or found[2]} »"),
    Rule(
        ("fr",),
        "«|»",
        re.compile(r"«(?=\S)([^»]*)»|«([^»]*)(?<=\S)»"),
        lambda found: f"« {(found[1] or found[2]).strip()} »",
    ),
    Rule(("fr",), r":|;|!|\?", re.compile(r"(?<=[^\W\d_])([:;!?])(?=\s|$)"), r" \1"),
    Rule(("fr", "es", "en"), "'", re.compile(r"(?<=\w)'(?=\w)"), "’"),
    Rule(("en", "es"), '"', re.compile(r"(?<!\w)\"([^\"]+)\""), r"“\1”"),
    Rule(
        ("zh",),
        r",|;|:|!|\?",
        re.compile(rf"(?<=[{HAN}])[,;:!?](?=[{HAN}]|\s*$)"),
        lambda found: found[0].translate(_FULL_WIDTH),
    ),
    Rule(("zh",), r"\(", re.compile(rf"\((?=[{HAN}])([^()]*)\)"), r"（\1）"),
    Rule(("zh",), '"', re.compile(rf"(?<=[{HAN}])\"([^\"]+)\""), r"“\1”"),
    Rule(
        ("ar",), r",|;|\?", re.compile(r"(?<=[\u0621-\u064a])[,;?](?=\s|$)"), lambda found: found[0].translate(_ARABIC)
    ),
    Rule(("ar",), "اً", re.compile("اً"), "ًا"),
    Rule(("en", "fr", "es", "ru"), r"\.\.\.", re.compile(r"\.\.\."), "…"),
    Rule(("en", "fr", "es", "ru"), " - ", re.compile(r"(?<=\w) -(?= \w)"), " –"),
    Rule(("en", "es", "ru", "ar"), r" ,| \.", re.compile(r"(?<=\w) +([,.])(?=\s|$)"), r"\1"),
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
    avoided: dict[str, set[str]] = defaultdict(set)
    for code, wording in (item for term in known for item in term.words.items()):
        avoided[code].update(spaced(words).lower() for words in wording.avoid)
    if any(avoided.values()):
        yield from found_in_said(content, "names", known, partial(_named, known, avoided))


def _named(known: Sequence[Term], avoided: Mapping[str, Collection[str]], each: Said) -> Iterator[Issue]:
    lower = each.text.lower()
    for code in (each.code,) if each.code else avoided:
        if not any(words in lower for words in avoided.get(code, ())):
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
    marks, rules = _of_language(each.code)
    for rule in rules if marks.search(each.text) else ():
        yield from _mended(each, rule)


@cache
def _of_language(code: str) -> tuple[re.Pattern[str], tuple[Rule, ...]]:
    """The language's rules, and the marks of which a text has one if any of them finds something."""
    rules = tuple(rule for rule in RULES if code in rule.languages)
    return re.compile("|".join(rule.marks for rule in rules) or "(?!)"), rules


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
