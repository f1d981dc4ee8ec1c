"""Where on a page a file may go: every field of its form that takes files that end so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.fields import Field, found
from kiosk.editing.place import Place
from kiosk.model.issues import Loc

ABOUT = "about"
"""The field beside a picture that says what it shows."""


class FilePlace(NamedTuple):
    """A field for a file: what it is called, what is in it, and where a picture is put into words, if it can be."""

    place: Place
    label: str
    now: str
    about: Place | None


def places(edit: Edit, page: str, suffix: str) -> list[FilePlace]:
    """The fields of a page that take a file with this ending. Raises CannotEdit, KeyError."""
    file = edit.file_of(page)
    data = edit.value(Place(file))
    form = edit.fields(file)
    codes, group = edit.site.codes if edit.site else (), Field("", "", "", "group", fields=form.fields)
    return [
        FilePlace(Place(file, loc), label, now, Place(file, about) if about else None)
        for loc, label, now, about in _in(group, data, (), "", suffix, codes)
    ]


def abouts(edit: Edit, about: Place) -> list[dict[str, object]]:
    """What a picture shows, in each language of the stand; "" where nobody said it yet."""
    languages = edit.site.file.languages if edit.site else ()
    return [
        {
            "code": language.code,
            "language": language.name,
            "script": language.script,
            "rtl": language.direction == "rtl",
            "said": _said(edit, about, language.code),
        }
        for language in languages
    ]


def _said(edit: Edit, about: Place, code: str) -> str:
    try:
        return str(edit.value(about.at(code)))
    except CannotEdit:
        return ""


def _in(
    field: Field, data: object, loc: Loc, called: str, suffix: str, codes: Sequence[str]
) -> Iterator[tuple[Loc, str, str, Loc | None]]:
    """The fields for files in a group, also those that nothing is in yet."""
    for inner in field.fields:
        held = data.get(inner.name) if isinstance(data, dict) else None
        label = f"{called} › {inner.label}" if called else inner.label
        here = (*loc, inner.name)
        if inner.input == "file" and (not inner.suffixes or suffix in inner.suffixes):
            about = (*loc, ABOUT) if found(field, (ABOUT,)) else None
            yield here, label, str(held or ""), about
        elif inner.input == "group":
            yield from _in(inner, held, here, label, suffix, codes)
        elif inner.input == "map" and inner.item and inner.item.input == "file" and suffix in inner.item.suffixes:
            for code in codes:
                yield (
                    (*here, code),
                    f"{label} ({code})",
                    str(held.get(code, "")) if isinstance(held, dict) else "",
                    None,
                )
