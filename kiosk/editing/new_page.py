"""A page to begin with: the example of its kind, in the languages of the stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from kiosk.content.folder import Content
from kiosk.content.yaml.source import Data
from kiosk.editing.document import Document, with_data
from kiosk.editing.scalars import scalar
from kiosk.model.issues import Loc
from kiosk.model.page import Page
from kiosk.pages import KINDS

SCHEMAS = ".schema"
"""The folder in content/ where editors look for what a file may say."""
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a new page may be called."""


def modeline(kind: str, file: Path, content: Path) -> str:
    """The comment by which editors find the schema of `file`."""
    up = "../" * len(file.relative_to(content).parent.parts)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json"


def begun(content: Content, kind: str, id: str, path: Path) -> str:
    """The example of the kind as the page `id`: in the stand's languages, leading to its pages, its files its own."""
    text = (KINDS.folder(kind) / "example.yaml").read_text("utf-8")
    text = "".join(line for line in text.splitlines(keepends=True) if "yaml-language-server" not in line)
    page = Document("", re.sub(r"(?<=[ '\"])example(?=[/.])", id, text))
    model = KINDS[kind].model_validate(page.data)
    data, codes = page.data, model.title.root if isinstance(model.title.root, dict) else {}
    for loc, to in _links(content, model):
        data = with_data(data, loc, to)
    for loc, said in _by_language(page.data, set(codes), ()):
        data = with_data(data, loc, _translated(said, content.languages))
    page = page.with_value((), data)
    about = (KINDS[kind].__doc__ or "").strip()
    return f"{modeline(kind, path, content.folder)}\n# {about}\n{_commented(page.text, KINDS[kind])}"


def beside(content: Content, kind: str, id: str, folder: Path) -> dict[Path, bytes]:
    """The files that belong beside such a page in `folder`, each as the example's own begins."""
    own = KINDS.folder(kind)
    files = {folder / path.name.replace("example", id): path for path in own.glob("example.*")}
    files.pop(folder / f"{id}.yaml", None)
    documents = {path.stem: path for path in sorted(own.glob("example/*.md"))}
    for code in content.languages if documents else ():
        files[folder / id / f"{code}.md"] = documents.get(code) or next(iter(documents.values()))
    return {file: original.read_bytes() for file, original in files.items()}


def _commented(text: str, kind: type[Page]) -> str:
    """The page with a note above every field that has none, and below it what else it may have."""
    lines, fields = text.splitlines(), {name: field for name, field in kind.model_fields.items() if name != "kind"}
    noted: list[str] = []
    for line in lines:
        field = fields.get(line.partition(":")[0])
        if field and field.description and not (noted and noted[-1].startswith("#")):
            noted.append(f"# {field.description}")
        noted.append(line)
    written = {line.partition(":")[0] for line in lines}
    more = [_optional(name, field) for name, field in fields.items() if field.examples and name not in written]
    return "\n".join([*noted, "# It may also have, without the # before its name:", *more, ""])


def _optional(name: str, field: FieldInfo) -> str:
    """A field as a note, which becomes one when its # is taken away."""
    example = field.examples[0] if field.examples else ""
    spelt = scalar(example).head if isinstance(example, str) else str(example).lower()
    return f"# {name}: {spelt}  # {field.description}"


def _by_language(data: Data, codes: set[str], loc: Loc) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Whatever the example has once for each of its languages: texts, subtitle files."""
    if isinstance(data, dict) and data and set(data) <= codes:
        yield loc, {code: str(said) for code, said in data.items()}
    elif isinstance(data, dict):
        for name, inner in data.items():
            yield from _by_language(inner, codes, (*loc, name))
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            yield from _by_language(inner, codes, (*loc, index))


def _translated(said: dict[str, str], languages: tuple[str, ...]) -> dict[str, Data]:
    """A text in every language of the stand and no other; one that is missing begins as another."""
    begin = next((said[code] for code in languages if code in said), next(iter(said.values())))
    return {code: said.get(code, begin) for code in languages}


def _links(content: Content, page: Page) -> list[tuple[Loc, str]]:
    """The example's links to pages that the stand does not have, each to one that it has."""
    there = [id for id, written in content.pages.items() if not written.model.members()] or sorted(content.ids)
    strange = [loc for loc, id in page.links() if id not in content.ids]
    return [(loc, there[index % len(there)]) for index, loc in enumerate(strange)] if there else []
