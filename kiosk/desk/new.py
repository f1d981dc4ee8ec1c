"""`kiosk new`: a page to begin with, from the example of its kind, in the languages of the stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from kiosk.content.folder import Content
from kiosk.content.gather import gather
from kiosk.content.yaml.source import Data, Source, parse
from kiosk.content.yaml.yaml_edit import edited_text, scalar
from kiosk.desk.schema import PAGES, modeline
from kiosk.errors import OperatorError
from kiosk.model.issues import Loc, nearest, shown
from kiosk.model.page import Page
from kiosk.pages import KINDS

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_page(folder: Path, kind: str, id: str) -> int:
    """Write the page and what stands beside it, and say where to name it. Raises OperatorError."""
    content = gather(folder, {})
    _possible(content, kind, id)
    path = folder / "pages" / f"{id}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(begun(content, kind, id, path), "utf-8", newline="\n")
    beside = _beside(content, kind, id)
    for file, original in beside.items():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(original.read_bytes())
    print(
        f"{shown(path, folder)} is written, an example to change",
        *[f"  and {shown(f, folder)}" for f in beside],
        sep="\n",
    )
    for line in _where(content, id):
        print(line)
    return 0


def _possible(content: Content, kind: str, id: str) -> None:
    if kind not in KINDS:
        raise OperatorError(f"there is no kind '{kind}': {nearest(kind, KINDS)}")
    if not _ID.fullmatch(id):
        raise OperatorError(f"'{id}' is no name for a page; write small letters, digits and hyphens, as in opium-2018")
    if id in {other.lower() for other in content.ids}:
        raise OperatorError(f"there is a page '{id}' already; choose another name")
    if not content.languages:
        raise OperatorError("content/site.yaml names no languages; run 'kiosk check' first")


def begun(content: Content, kind: str, id: str, path: Path) -> str:
    """The example of the kind as the page `id`: in the stand's languages, leading to its pages, its files its own."""
    text = (PAGES / kind / "example.yaml").read_text("utf-8")
    text = "".join(line for line in text.splitlines(keepends=True) if "yaml-language-server" not in line)
    text = re.sub(r"(?<=[ '\"])example(?=[/.])", id, text)
    page = KINDS[kind].model_validate(parse(text, "")[0].data)
    codes = page.title.root if isinstance(page.title.root, dict) else {}
    for loc, to in _links(content, page):
        text = edited_text(text, {loc: to})
    for loc, said in _by_language(parse(text, "")[0].data, set(codes), ()):
        text = _translated(text, loc, said, content.languages)
    about = (KINDS[kind].__doc__ or "").strip()
    return f"{modeline(kind, path, content.folder)}\n# {about}\n{_commented(text, KINDS[kind])}"


def _commented(text: str, kind: type[Page]) -> str:
    """The page with a note above every field that has none, and below it what else it may have."""
    lines, fields = text.splitlines(), {name: field for name, field in kind.model_fields.items() if name != "kind"}
    noted: list[str] = []
    for line in lines:
        field = fields.get(line.partition(":")[0])
        if field and field.description and not (noted and noted[-1].startswith("#")):
            noted.append(f"# {field.description}")
        noted.append(line)
    begun = {line.partition(":")[0] for line in lines}
    more = [_optional(name, field) for name, field in fields.items() if field.examples and name not in begun]
    return "\n".join([*noted, "# It may also have, without the # before its name:", *more, ""])


def _optional(name: str, field: FieldInfo) -> str:
    """A field as a note, which becomes one when its # is taken away."""
    example = field.examples[0] if field.examples else ""
    return f"# {name}: {scalar(example) if isinstance(example, str) else str(example).lower()}  # {field.description}"


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


def _translated(text: str, loc: Loc, said: dict[str, str], languages: tuple[str, ...]) -> str:
    """The page with this text in every language of the stand and no other; one that is missing begins as another."""
    begin = next((said[code] for code in languages if code in said), next(iter(said.values())))
    lacking = {(*loc, code): begin for code in languages if code not in said}
    text = edited_text(text, dict(lacking), languages)
    for code in said:
        if code not in languages:
            text = _without(text, parse(text, "")[0], (*loc, code))
    return text


def _without(text: str, source: Source, loc: Loc) -> str:
    """The text without one language of a map, whether it stands on a line of its own or between braces."""
    line, column = source.places[loc]
    lines = text.splitlines(keepends=True)
    row = lines[line - 1]
    if not row[: column - 1].strip():
        return "".join([*lines[: line - 1], *lines[line:]])
    later = [place[1] for other, place in source.places.items() if other[:-1] == loc[:-1] and place > (line, column)]
    if later:
        row = row[: column - 1] + row[min(later) - 1 :]
    else:
        row = row[: column - 1].rstrip(" ,") + row[row.index("}", column) :]
    return "".join([*lines[: line - 1], row, *lines[line:]])


def _links(content: Content, page: Page) -> list[tuple[Loc, str]]:
    """The example's links to pages that the stand does not have, each to one that it has."""
    there = [id for id, written in content.pages.items() if not written.model.members()] or sorted(content.ids)
    strange = [loc for loc, id in page.links() if id not in content.ids]
    return [(loc, there[index % len(there)]) for index, loc in enumerate(strange)] if there else []


def _beside(content: Content, kind: str, id: str) -> dict[Path, Path]:
    """The files that belong beside the page, each with the example's file it begins as."""
    pages = content.folder / "pages"
    files = {pages / path.name.replace("example", id): path for path in (PAGES / kind).glob("example.*")}
    files.pop(pages / f"{id}.yaml", None)
    documents = {path.stem: path for path in sorted((PAGES / kind).glob("example/*.md"))}
    for code in content.languages if documents else ():
        files[pages / id / f"{code}.md"] = documents.get(code) or next(iter(documents.values()))
    return files


def _where(content: Content, id: str) -> list[str]:
    galleries = [page for page in content.pages.values() if page.model.members()]
    return [
        "To show it, name it in one of these:",
        f"  content/site.yaml, under attract:   - {{page: {id}, seconds: 12}}",
        *[f"  {page.source.file}, under {page.model.links()[0][0][0]}:   - {id}" for page in galleries[:3]],
        f"  or where a page leads to another:   page: {id}",
    ]
