"""What can be filled in on a page, made of its kind's model: a new kind has its form without a line.

A form is a tree of fields; each says what it is called, what it is for and how it is filled in, as the JSON Schema of
the same model does for editors (kiosk/desk/schema.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from pydantic import BaseModel

from kiosk.content.terms import Terms
from kiosk.editing.fields import Field, found
from kiosk.editing.model_fields import fields_of
from kiosk.model.site_file import SiteFile
from kiosk.pages import KINDS
from kiosk.pages.words import all_words


@dataclass(frozen=True)
class Form:
    """All that can be filled in of one kind of file; `about` says what the kind is for.

    `item` is what a file is made of that is a list; `apart` says that each language has a file of its own.
    """

    kind: str
    about: str
    fields: tuple[Field, ...]
    item: Field | None = None
    apart: bool = False

    @property
    def root(self) -> Field:
        """All of the file as one field."""
        return Field("", "", self.about, "list" if self.item else "group", fields=self.fields, item=self.item)

    @property
    def order(self) -> tuple[str, ...]:
        """The fields' names in the order in which they are written."""
        return ("kind", *(field.name for field in self.fields))

    def field(self, loc: Sequence[str | int]) -> Field | None:
        """The field whose value stands at `loc`; None for what the form does not know."""
        return found(self.root, loc)


@cache
def form(kind: str) -> Form:
    """The form of a kind of page. Raises KeyError for one that is not known."""
    return form_of(KINDS[kind], kind)


def site_form() -> Form:
    """The form of the site file."""
    return form_of(SiteFile, "site")


def words_form() -> Form:
    """The form of a file of words."""
    form = form_of(all_words(), "words")
    return replace(form, fields=tuple(replace(field, input="text") for field in form.fields), apart=True)


def document_form() -> Form:
    """The form of a document, which is a list of paragraphs."""
    return Form("document", "", (), Field("", "", "", "text"), apart=True)


def terms_form() -> Form:
    """The form of the list of terms."""
    return form_of(Terms, "terms")


def form_of(model: type[BaseModel], kind: str = "") -> Form:
    """The form of any model. Its `kind` cannot be changed and has no field."""
    return Form(kind, (model.__doc__ or "").strip(), tuple(fields_of(model)))
