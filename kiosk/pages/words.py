"""The words that kinds of page bring in their `words.yaml`, and the model of all that the stand says by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

import yaml
from pydantic import Field, create_model

from kiosk.model.words import Words
from kiosk.pages import KINDS

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLANK = re.compile(r"{\w+}")


@cache
def kind_words() -> Mapping[str, Mapping[str, str]]:
    """Every word of every kind by its name: its texts by language code. Raises ValueError where two have one name."""
    owners = dict.fromkeys(Words.model_fields, "the shell")
    found: dict[str, Mapping[str, str]] = {}
    for kind in KINDS:
        for name, texts in words_of(kind).items():
            if name in owners:
                raise ValueError(f"{kind}/words.yaml: {owners[name]} has a word '{name}' already; call it otherwise")
            owners[name], found[name] = f"the kind '{kind}'", texts
    return found


def words_of(kind: str) -> Mapping[str, Mapping[str, str]]:
    """The words that a kind brings; none if it has no `words.yaml`."""
    path = KINDS.folder(kind) / "words.yaml"
    words: Mapping[str, Mapping[str, str]] = yaml.load(path.read_bytes(), _Loader) if path.exists() else {}
    return words


@cache
def kind_words_in(language: str) -> Mapping[str, str]:
    """The words of the kinds in one language, as far as they have it."""
    return {name: texts[language] for name, texts in kind_words().items() if language in texts}


def kind_languages() -> Collection[str]:
    """The languages in which any kind has words."""
    return dict.fromkeys(code for texts in kind_words().values() for code in texts)


@cache
def all_words() -> type[Words]:
    """`Words` with a field for each word of a kind, which is to fill in the {blanks} of the first of its texts."""
    fields: dict[str, Any] = {name: (str, _field(next(iter(texts.values())))) for name, texts in kind_words().items()}
    return create_model("AllWords", __base__=Words, __module__=__name__, __doc__=Words.__doc__, **fields)


def _field(text: str) -> Any:
    return Field(description=" ".join(_BLANK.findall(text)) or None)
