"""Texts in many languages, and the way one of them is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    RootModel,
    model_validator,
)

from kiosk.disk.names import composed
from kiosk.model.for_machines import ForMachines
from kiosk.model.inputs import FILMS, PICTURES, SOUNDS, SUBTITLES, Input
from kiosk.model.issues import Fact, Invalid

EASY = "easy"
"""Where a text stands in easy words, among its languages."""
MOST_LETTERS = 5_000
"""The longest that any one text may be: twenty screens full. Longer ones are documents, in files of their own."""


class Model(BaseModel):
    """What all content is made of: frozen, and strict about fields it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, str_max_length=MOST_LETTERS, allow_inf_nan=False
    )

    @cached_property
    def easy_codes(self) -> frozenset[str]:
        """The languages in which something in it is said in easy words."""
        return frozenset(code for _, text in texts(self) for code, said in text.easy.items() if said)


class Text(RootModel[str | dict[str, str]]):
    """One text for all languages, or one for each: `{en: Home, ru: Главная}`.

    Below `easy` it may say the same in easy words, by language as well: `{en: Home, easy: {en: The first page}}`.
    """

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True, str_max_length=MOST_LETTERS)
    _easy: Mapping[str, str] = PrivateAttr({})

    @model_validator(mode="wrap")
    @classmethod
    def _parted(cls, written: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        """A language with nothing behind its colon is not translated yet."""
        if type(written) is not dict:
            return read(written)
        text = read({code: _or_empty(said) for code, said in written.items() if code != EASY})
        if EASY in written:
            text._easy = _in_easy_words(written[EASY])
        return text

    @property
    def easy(self) -> Mapping[str, str]:
        """The text in easy words, by language; nothing where it has none."""
        return self._easy

    def within(self, languages: Sequence[str], easy: bool = False) -> str:
        """The text in the first of `languages` that has it, in `easy` words if it has those; empty if none has it."""
        said = self.root
        if isinstance(said, str):
            return said
        for code in languages:
            if text := (easy and self._easy.get(code)) or said.get(code):
                return text
        return ""

    def missing(self, languages: Sequence[str]) -> list[str]:
        """The languages that have no text of their own."""
        return [] if isinstance(self.root, str) else [code for code in languages if not self.root.get(code)]

    def __str__(self) -> str:
        return self.root if isinstance(self.root, str) else next(iter(self.root.values()), "")


def _or_empty(said: Any) -> Any:
    return "" if said is None else said


def _in_easy_words(written: Any) -> Mapping[str, str]:
    if not isinstance(written, dict) or not all(said is None or isinstance(said, str) for said in written.values()):
        raise Invalid("easy-not-by-language")
    said = {str(code): (text or "").strip() for code, text in written.items()}
    if longest := max((len(text) for text in said.values() if len(text) > MOST_LETTERS), default=0):
        raise Invalid("text-too-long", count=longest, limit=MOST_LETTERS)
    return said


def begun(text: str) -> str:
    """The text as it begins a line of its own: with a capital letter, where there are any."""
    return text[:1].upper() + text[1:]


def texts(value: object, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Every Text inside a model, with the loc that leads to it; after it its easy words, as a Text of their own."""
    if isinstance(value, Text):
        yield loc, value
        if value.easy:
            yield (*loc, EASY), Text(dict(value.easy))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*loc, index))


_ASSET = re.compile(r"^(?![A-Za-z]+:)[^/\\][^\\]*$")


def _under_assets(name: str) -> str:
    if not _ASSET.fullmatch(name):
        tidy = name.replace("\\", "/")
        hint: dict[str, Fact] = {"tidy": tidy} if _ASSET.fullmatch(tidy) else {}
        raise Invalid("asset-not-a-path", written=name, **hint)
    return ForMachines(name)


def _spelt(value: Any) -> Any:
    """A bare number is a label too: years need no quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Label = Annotated[Text, BeforeValidator(_spelt, json_schema_input_type=Text | int)]
Asset = Annotated[
    str,
    AfterValidator(_under_assets),
    Field(description="a file under assets/, as in film/sample.webm", json_schema_extra={"pattern": _ASSET.pattern}),
]
Picture = Annotated[Asset, Input("file", PICTURES)]
FilmFile = Annotated[Asset, Input("file", FILMS)]
Sound = Annotated[Asset, Input("file", SOUNDS)]
Subtitles = Annotated[Asset, Input("file", SUBTITLES)]
PageId = Annotated[
    str, AfterValidator(composed), Input("page"), Field(description="the name of a page's file, without .yaml")
]
