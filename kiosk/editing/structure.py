"""The stand's order by hand: pages that are new, doubled, taken out or held back, and what leads to them.

Order and seconds are values: `Edit.move` and `Edit.set` at the places that `rotation` and `members` name. Everything
here is pending until `Edit.save`, and one step of the history then.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count
from pathlib import Path, PurePosixPath

from kiosk.editing.document import Document
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.new_page import ID, begun, beside
from kiosk.editing.open_files import file_of
from kiosk.editing.place import Place
from kiosk.model.issues import Loc, issue, shown, suggestion
from kiosk.model.site import HOME
from kiosk.pages import KINDS

REMOVED = ".removed"
"""The folder in content/ where pages lie that were taken out: no stand reads what is hidden."""


def rotation(edit: Edit) -> Place:
    """The list of the pages that take turns: each a group of `page` and `seconds`."""
    return Place(edit.file_of(HOME), ("attract",))


def members(edit: Edit, page: str) -> Place | None:
    """The list of the pages that are parts of a page; None where it has no parts."""
    model = edit.draft.content.pages[page].model
    loc = next((loc for loc, id in model.links() if id in model.members()), None)
    return Place(edit.file_of(page), loc[:-1]) if loc else None


def links_to(edit: Edit, page: str) -> list[Place]:
    """Every place that names a page."""
    content = edit.draft.content
    site = content.site.model if content.site else None
    turns = [(("attract", index, "page"), turn.page) for index, turn in enumerate(site.attract if site else ())]
    tiles = [(("sections", index, "page"), tile.page) for index, tile in enumerate(site.sections if site else ())]
    named: list[tuple[str, Loc, str]] = [(edit.file_of(HOME), loc, id) for loc, id in (*turns, *tiles)]
    for written in content.pages.values():
        named += [(written.source.file, loc, id) for loc, id in written.model.links() if written.has(loc, id)]
    return [Place(file, loc) for file, loc, id in named if id == page]


def add_page(edit: Edit, kind: str, id: str, folder: str = "") -> Place:
    """A new page of a kind, an example to change, below pages/ or in a `folder` of it. Raises CannotEdit."""
    _possible(edit, id)
    if kind not in KINDS:
        raise CannotEdit(issue("kind-unknown", kind=kind, **suggestion(kind, [*KINDS])))
    content = edit.draft.content
    path = content.folder / "pages" / folder / f"{id}.yaml"
    file = shown(path, content.folder)
    for other, data in beside(content, kind, id, path.parent).items():
        _new(edit, shown(other, content.folder), data)
    _new(edit, file, begun(content, kind, id, path).encode())
    return Place(file)


def duplicate(edit: Edit, page: str, id: str) -> Place:
    """A page once more under another name, with files beside it of its own. Raises CannotEdit."""
    _possible(edit, id)
    source = edit.files.document(edit.file_of(page))
    file = PurePosixPath(source.file).with_name(f"{id}.yaml")
    new = replace(source, file=str(file))
    for loc, name in _named_files(edit, page, source):
        own = f"{id}/{{language}}{Path(name).suffix}" if "{language}" in name else f"{id}{Path(name).suffix}"
        for old, other in _spelt(edit, name, own):
            if held := edit.files.found(str(file.parent / old)):
                _new(edit, str(file.parent / other), held.raw)
        new = new.with_value(loc, own)
    _new(edit, str(file), new.raw)
    return Place(str(file))


def take_out(edit: Edit, page: str) -> list[Place]:
    """A page goes into `.removed`, with files beside it that no other has; nothing is deleted.

    What led to it does not any more: gives the places of those links. Raises CannotEdit where one cannot be without it;
    nothing has changed then.
    """
    links = links_to(edit, page)
    cuts = [_cut(edit, link) for link in links]
    own = [file for file in edit.files_beside(page) if edit.draft.pages_beside(edit.files.path(file)) == 1]
    moves = [(file, edit.files.file(file)) for file in (edit.file_of(page), *own)]
    whole = {cut for cut in cuts if not any(_is_within(cut, other) for other in cuts)}
    for cut in sorted(whole, key=_order, reverse=True):  # the last of a list first: the others keep their numbers
        edit.remove(cut)
    for file, held in moves:
        edit.put(_removed(edit, file), replace(held, file=_removed(edit, file)))
    for file, _ in moves:
        edit.put(file, None)
    return links


def hold_back(edit: Edit, page: str, moment: str | None) -> None:
    """Hold a page back until a day or a moment, `2017-03-13` or `2017-03-13T15:00`; None for no longer."""
    place = Place(edit.file_of(page), ("available_from",))
    if moment:
        edit.set(place, moment)
    elif edit.files.document(place.file).has(place.loc):
        edit.remove(place)


def _possible(edit: Edit, id: str) -> None:
    if not ID.fullmatch(id):
        raise CannotEdit(issue("page-name-odd", id=id))
    if id == HOME or id in {other.lower() for other in edit.draft.content.ids}:
        raise CannotEdit(issue("page-name-there", id=id))


def _new(edit: Edit, file: str, data: bytes) -> None:
    if edit.files.found(file) is not None:
        raise CannotEdit(issue("edit-file-there").at(file))
    edit.put(file, file_of(data, file))


def _removed(edit: Edit, file: str) -> str:
    """Where a file goes that is taken out: a name of its own, whatever was taken out before."""
    content, path = edit.draft.root.name, PurePosixPath(file)
    inner = PurePosixPath(content, REMOVED, *path.parts[1:])
    names = (
        inner.with_name(f"{inner.stem}{number}{inner.suffix}") for number in chain([""], map(".{}".format, count(2)))
    )
    return str(next(name for name in names if edit.files.found(str(name)) is None))


def _cut(edit: Edit, link: Place) -> Place:
    """What has to go for a link to go: its item or field, or the group that cannot be without it. Raises CannotEdit."""
    form, document = edit.fields(link.file), edit.files.document(link.file)
    loc = link.loc
    while loc:
        holder = document.value(loc[:-1])
        field = form.field(loc)
        if isinstance(loc[-1], int) and isinstance(holder, list):
            listed = form.field(loc[:-1])
            if len(holder) > (listed.fewest if listed else 0):
                return Place(link.file, loc)
        elif field and not field.required:
            return Place(link.file, loc)
        loc = loc[:-1]
    raise CannotEdit(issue("edit-link-needed", link.loc).at(link.file, document.line(link.loc)))


def _is_within(place: Place, other: Place) -> bool:
    return place.file == other.file and len(place.loc) > len(other.loc) and place.loc[: len(other.loc)] == other.loc


def _order(place: Place) -> tuple[str, list[tuple[str, int]]]:
    return place.file, [("", step) if isinstance(step, int) else (step, 0) for step in place.loc]


def _named_files(edit: Edit, page: str, source: Document) -> list[tuple[Loc, str]]:
    """The fields of a page that name files beside it."""
    folder = PurePosixPath(source.file).parent
    there = {*edit.files_beside(page)}
    texts = [(loc, held) for loc in source.source.places if isinstance(held := source.value(loc), str)]
    return [
        (loc, name) for loc, name in texts if any(str(folder / old) in there for old, _ in _spelt(edit, name, name))
    ]


def _spelt(edit: Edit, name: str, other: str) -> list[tuple[str, str]]:
    """Two names in every language, if they are of a file for each."""
    if "{language}" not in name:
        return [(name, other)]
    return [
        (name.replace("{language}", code), other.replace("{language}", code)) for code in edit.draft.content.languages
    ]


def removed_files(edit: Edit) -> list[str]:
    """The pages that were taken out, by their files."""
    from kiosk.disk.tree import walk

    folder = edit.draft.root / REMOVED
    names = sorted(entry.name for entry in walk(folder) if entry.name.endswith(".yaml"))
    return [f"{edit.draft.root.name}/{REMOVED}/{name}" for name in names]


def bring_back(edit: Edit, removed: str) -> Place:
    """A page that was taken out is a page again; nothing leads to it yet. Raises CannotEdit where its name is taken."""
    held, path = edit.files.file(removed), PurePosixPath(removed)
    file = str(PurePosixPath(path.parts[0], *path.parts[2:]))
    _possible(edit, path.stem)
    _new(edit, file, held.raw)
    edit.put(removed, None)
    return Place(file)
