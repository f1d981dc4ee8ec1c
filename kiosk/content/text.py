"""Texts in many languages, and the way one of them is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, RootModel, model_validator


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


_ASSET = re.compile(r"^(?![A-Za-z]+:)[^/\\][^\\]*$")


def _under_assets(name: str) -> str:
    if not _ASSET.fullmatch(name):
        tidy = name.replace("\\", "/")
        way_out = (
            f"write '{tidy}'"
            if _ASSET.fullmatch(tidy)
            else "copy the file there and write its name, as in film/sample.webm"
        )
        raise ValueError(f"'{name}' is no file under assets/; {way_out}")
    return name


def _spelt(value: Any) -> Any:
    """A bare number is a label too: years need no quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Label = Annotated[Text, BeforeValidator(_spelt, json_schema_input_type=Text | int)]
Asset = Annotated[
    str,
    AfterValidator(_under_assets),
    Field(description="a file under assets/, as in film/sample.webm", json_schema_extra={"pattern": _ASSET.pattern}),
]
PageId = Annotated[str, Field(description="the name of a page's file, without .yaml")]
