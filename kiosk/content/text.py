"""Texts in many languages, and the way one of them is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, model_validator


class Model(BaseModel):
    """What all content is made of: frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Text(RootModel[str | dict[str, str]]):
    """One text for all languages, or one for each: `{en: Home, ru: Главная}`."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _unwritten(cls, written: Any) -> Any:
        """A language with nothing behind its colon is not translated yet."""
        return (
            {code: "" if text is None else text for code, text in written.items()} if type(written) is dict else written
        )

    def within(self, languages: Sequence[str]) -> str:
        """The text in the first of `languages` that has it; empty if none has."""
        if isinstance(self.root, str):
            return self.root
        return next((self.root[code] for code in languages if self.root.get(code)), "")

    def missing(self, languages: Sequence[str]) -> list[str]:
        """The languages that have no text of their own."""
        return [] if isinstance(self.root, str) else [code for code in languages if not self.root.get(code)]

    def __str__(self) -> str:
        return self.root if isinstance(self.root, str) else next(iter(self.root.values()), "")


def texts(value: object, trail: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Every Text inside a model, with the trail that leads to it."""
    if isinstance(value, Text):
        yield trail, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*trail, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*trail, index))


def _spelt(value: Any) -> Any:
    """A bare number is a label too: years need no quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Label = Annotated[Text, BeforeValidator(_spelt, json_schema_input_type=Text | int)]
Asset = Annotated[str, Field(pattern=r"^[^/\\][^\\]*$", description="a file under assets/, as in film/sample.webm")]
PageId = Annotated[str, Field(description="the name of a page's file, without .yaml")]
