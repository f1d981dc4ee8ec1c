"""A text that each language has in a file of its own: where it is in each of them, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath

from kiosk.content.translations.texts import PLACE
from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.origins import Origin
from kiosk.editing.edit import Edit
from kiosk.editing.forms import Form
from kiosk.editing.place import Place
from kiosk.editing.prose import Paragraph, Prose
from kiosk.model.issues import Loc
from kiosk.model.site import HOME, Site

STAND_IN = "…"
_MARK = re.compile(r"([-*+]|\d{1,9}[.)])\s+")


@dataclass(frozen=True)
class Side:
    """Where the text is in a language; where it is not `there` yet, where it would begin."""

    place: Place
    there: bool = True


def beside_page(edit: Edit, origin: Origin) -> Place:
    """The place of what is written in a file beside a page."""
    folder = PurePosixPath(edit.file_of(str(origin.loc[1]))).parent
    return Place((folder / origin.beside).as_posix(), origin.loc[3:])


def word(edit: Edit, code: str, loc: Loc = ()) -> Place:
    """The place of a word that the stand says by itself; without `loc` the file of all of them."""
    return Place((PurePosixPath(edit.file_of(HOME)).parent / "words" / f"{code}.yaml").as_posix(), loc)


def owner(edit: Edit, file: str) -> str:
    """The page that a file of one language belongs to; home for the stand's own words."""
    return next((id for id in edit.draft.content.pages if file in documents(edit, id).values()), HOME)


def documents(edit: Edit, page: str) -> dict[str, str]:
    """The files of a page's document by language; none where it has no document."""
    written, codes = edit.draft.content.pages[page], edit.site.codes if edit.site else ()
    values = (getattr(written.model, name) for name in type(written.model).model_fields)
    pattern = next((value for value in values if isinstance(value, str) and PLACE in value), "")
    folder = PurePosixPath(written.source.file).parent
    return {code: (folder / pattern.replace(PLACE, code)).as_posix() for code in codes if pattern}


def whole(edit: Edit, site: Site, form: Form, file: str) -> Data:
    """All that a file says: of a document its paragraphs, of the stand's words also those that others say for it."""
    if form.kind == "document":
        return [part.written for part in _parts(edit, file)]
    written = edit.value(Place(file))
    if form.kind != "words":
        return written
    known = {name: said for name, said in site.words[PurePosixPath(file).stem].model_dump().items() if said}
    return {**known, **written} if isinstance(written, dict) else known


def sides(edit: Edit, place: Place) -> dict[str, Side]:
    """The text at a place in every language."""
    if edit.fields(place.file).kind == "words":
        return {code: Side(word(edit, code, place.loc)) for code in (edit.site.codes if edit.site else ())}
    index, base = int(place.loc[0]), _parts(edit, place.file)
    files = documents(edit, owner(edit, place.file))
    return {code: _side(base, index, file, _parts(edit, file)) for code, file in files.items()}


def said(edit: Edit, side: Side | None) -> str:
    """What the text says there; "" for nothing."""
    if side is None or not side.there or edit.site is None:
        return ""
    held = whole(edit, edit.site, edit.fields(side.place.file), side.place.file)
    step = side.place.loc[0]
    if isinstance(held, list) and isinstance(step, int) and step < len(held):
        return str(held[step])
    return str(held.get(str(step), "")) if isinstance(held, dict) else ""


def write(edit: Edit, side: Side, text: str) -> None:
    """The text says this there; where it is not there yet, it begins. Raises CannotEdit."""
    file = side.place.file
    if side.there:
        edit.set(side.place, text)
    elif text.strip():
        if edit.files.found(file) is None:
            edit.put(file, Prose(file, ""))
        edit.insert(Place(file), int(side.place.loc[0]), text)


def add_below(edit: Edit, where: Mapping[str, Side]) -> None:
    """One more paragraph below this one in every language, an item below an item. Raises CannotEdit."""
    for side in where.values():
        index = int(side.place.loc[0])
        mark = _MARK.match(str(edit.value(side.place))) if side.there else None
        below = Place(side.place.file, (index + side.there,))
        write(edit, Side(below, there=False), f"{mark[0] if mark else ''}{STAND_IN}")


def take_out(edit: Edit, where: Mapping[str, Side]) -> None:
    """Without this paragraph in every language. Raises CannotEdit."""
    for side in where.values():
        if side.there:
            edit.remove(side.place)


def lengths(edit: Edit, where: Mapping[str, Side]) -> dict[str, int]:
    """How many paragraphs the document has in each language."""
    return {code: len(_parts(edit, side.place.file)) for code, side in where.items()}


def _parts(edit: Edit, file: str) -> tuple[Paragraph, ...]:
    found = edit.files.found(file)
    return found.parts if isinstance(found, Prose) else ()


def _side(base: tuple[Paragraph, ...], index: int, file: str, parts: tuple[Paragraph, ...]) -> Side:
    """Where a paragraph is in another language: the one in the same place among headings, paragraphs and items."""
    spots: dict[int, int] = {}
    matcher = SequenceMatcher(None, _shapes(base), _shapes(parts), autojunk=False)
    for _, first, last, other, end in matcher.get_opcodes():
        spots.update(zip(range(first, last), range(other, end), strict=False))
    if index in spots:
        return Side(Place(file, (spots[index],)))
    behind = next((spots[at] + 1 for at in range(index - 1, -1, -1) if at in spots), 0)
    return Side(Place(file, (behind,)), there=False)


def _shapes(parts: tuple[Paragraph, ...]) -> list[tuple[str, bool, int]]:
    return [(part.block.style, bool(part.block.mark), part.block.depth) for part in parts]
