"""`content/terms.yaml`: what things are called, in every language, and what they must not be called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError

from kiosk.content.validation import issues_of
from kiosk.content.yaml.source import Source, read
from kiosk.disk.ask import is_file
from kiosk.model.issues import Issue, shown
from kiosk.model.line_breaks import spaced
from kiosk.model.text import Model

NAME = "terms.yaml"
_ARABIC_PREFIX = "[وف]?[بلك]?"


def _listed(written: Any) -> Any:
    return [written] if isinstance(written, str) else written


Names = Annotated[tuple[str, ...], BeforeValidator(_listed, json_schema_input_type=str | list[str])]


class Wording(Model):
    """A term in one language."""

    say: Names = Field(min_length=1, description="the right words, the usual ones first", examples=["InfoSCO"])
    avoid: Names = Field(
        (), description="words that are wrong for it, unless they are a part of the right ones", examples=[["Infoshos"]]
    )

    def wrong(self, text: str) -> Iterator[str]:
        """Each of the words to avoid that the text has, unless they are a part of the right ones."""
        for found in self._wrong.finditer(text) if self.avoid else ():
            spans = (right.span() for right in self._right.finditer(text))
            if not any(start <= found.start() and found.end() <= end for start, end in spans):
                yield found[0]

    @cached_property
    def _right(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_either_case, sorted(self.say, key=len, reverse=True))))

    @cached_property
    def _wrong(self) -> re.Pattern[str]:
        return re.compile("|".join(map(_whole, sorted(self.avoid, key=len, reverse=True))))


class Term(Model):
    """One thing and its names."""

    about: str = Field(description="what it is, for whoever reads the warning", examples=["the news agency"])
    words: dict[str, Wording] = Field(description="its names by language", examples=[{}])


class Terms(Model):
    """All of them."""

    terms: tuple[Term, ...] = Field(description="a term for each thing that has one name only")


_TERMS = TypeAdapter(Terms)


def terms(folder: Path) -> tuple[tuple[Term, ...], list[Issue]]:
    """The terms of a content folder, none if it has no such file, and what is wrong with the file."""
    path = folder / NAME
    if not is_file(path):
        return (), []
    source, issues = read(path, shown(path, folder))
    if issues:
        return (), issues
    return _validated(source)


def _validated(source: Source) -> tuple[tuple[Term, ...], list[Issue]]:
    try:
        return _TERMS.validate_python(source.data).terms, []
    except ValidationError as error:
        return (), list(issues_of(error, source, Terms))


def _either_case(words: str) -> str:
    """The words, at the beginning of a sentence too."""
    plain = spaced(words)
    return f"[{re.escape(plain[0].upper() + plain[0].lower())}]{re.escape(plain[1:])}" if plain else "(?!)"


def _whole(words: str) -> str:
    """Whole words; Chinese has no spaces, and Arabic writes some small words together with the next."""
    plain = _either_case(words)
    if "\u2e80" <= words[:1] <= "\u9fff":
        return plain
    prefix = _ARABIC_PREFIX if "\u0600" <= words[:1] <= "\u06ff" else ""
    return rf"(?<!\w){prefix}{plain}(?!\w)"
