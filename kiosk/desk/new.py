"""`kiosk new`: a page to begin with, from the example of its kind, in the languages of the stand."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.folder import Content
from kiosk.content.gather import gather
from kiosk.editing.new_page import ID, begun, beside
from kiosk.errors import OperatorError
from kiosk.model.issues import nearest, shown
from kiosk.pages import KINDS


def new_page(folder: Path, kind: str, id: str) -> int:
    """Write the page and what stands beside it, and say where to name it. Raises OperatorError."""
    content = gather(folder, {})
    _possible(content, kind, id)
    path = content.folder / "pages" / f"{id}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(begun(content, kind, id, path), "utf-8", newline="\n")
    others = beside(content, kind, id, path.parent)
    for file, data in others.items():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    print(
        f"{shown(path, folder)} is written, an example to change",
        *[f"  and {shown(file, folder)}" for file in others],
        sep="\n",
    )
    for line in _where(content, id):
        print(line)
    return 0


def _possible(content: Content, kind: str, id: str) -> None:
    if kind not in KINDS:
        raise OperatorError(f"there is no kind '{kind}': {nearest(kind, KINDS)}")
    if not ID.fullmatch(id):
        raise OperatorError(f"'{id}' is no name for a page; write small letters, digits and hyphens, as in opium-2018")
    if id in {other.lower() for other in content.ids}:
        raise OperatorError(f"there is a page '{id}' already; choose another name")
    if not content.languages:
        raise OperatorError("content/site.yaml names no languages; run 'kiosk check' first")


def _where(content: Content, id: str) -> list[str]:
    galleries = [page for page in content.pages.values() if page.model.members()]
    return [
        "To show it, name it in one of these:",
        f"  content/site.yaml, under attract:   - {{page: {id}, seconds: 12}}",
        *[f"  {page.source.file}, under {page.model.links()[0][0][0]}:   - {id}" for page in galleries[:3]],
        f"  or where a page leads to another:   page: {id}",
    ]
