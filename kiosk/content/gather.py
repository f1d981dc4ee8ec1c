"""A folder as it was written: every file read, and made into a model as far as it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.content.explain import explained
from kiosk.content.folder import Content, Written
from kiosk.content.mend import mended
from kiosk.content.problems import Problem, shown
from kiosk.content.site import SiteFile
from kiosk.content.source import Data, Source, read
from kiosk.content.text import Model
from kiosk.content.words import Words
from kiosk.pages import AnyPage
from kiosk.pages.beside import Beside
from kiosk.pages.page import Page

_PAGE: TypeAdapter[AnyPage] = TypeAdapter(AnyPage)
_SITE, _WORDS = TypeAdapter(SiteFile), TypeAdapter(Words)
_NEEDED = [name for name, field in Words.model_fields.items() if field.is_required()]
M = TypeVar("M", bound=Model)


def gather(folder: Path, media: Mapping[str, Path]) -> Content:
    """Read everything in `folder`."""
    content = Content(folder, media)
    if folder.is_dir():
        _Reader(content).read()
    else:
        what, way_out = "is no folder", "name the folder that holds site.yaml"
        content.problems.append(Problem(str(folder), 1, 1, what, way_out))
    return content


@dataclass
class _Reader:
    content: Content

    def read(self) -> None:
        content = self.content
        source = self.source(content.folder / "site.yaml")
        content.site = self.model(source, SiteFile, _SITE, source.data)
        content.languages = self.languages(source)
        self.pages()
        self.words(source)

    def source(self, path: Path) -> Source:
        source, problems = read(path, shown(path, self.content.folder))
        self.content.problems += problems
        return source

    def model(self, source: Source, model: Any, adapter: TypeAdapter[M], data: object) -> Written[M] | None:
        """What the file says; mistakes are named and left out, so that they do not hide others."""
        if source.data is None:
            return None
        try:
            return Written(source, adapter.validate_python(data))
        except ValidationError as error:
            self.content.problems += explained(error, source, model)
            rest = mended(adapter, data, error, model)
            return Written(source, rest, whole=False) if rest else None

    def languages(self, source: Source) -> tuple[str, ...]:
        """The stand's languages, from whatever can be read of them."""
        if self.content.site:
            return tuple(language.code for language in self.content.site.model.languages)
        named = source.data.get("languages") if isinstance(source.data, dict) else None
        codes = [each.get("code") for each in named if isinstance(each, dict)] if isinstance(named, list) else []
        spoken = sorted(path.stem for path in (self.content.folder / "words").glob("*.yaml"))
        return tuple(code for code in codes if isinstance(code, str)) or tuple(spoken)

    def pages(self) -> None:
        content, root = self.content, self.content.folder / "pages"
        paths = sorted(path for path in root.rglob("*.yaml") if not _hidden(path, root))
        content.ids = frozenset(path.stem for path in paths)
        first: dict[str, str] = {}
        for path in paths:
            source = self.source(path)
            other = first.setdefault(path.stem.lower(), source.file)
            if other != source.file:
                same = Path(other).stem == path.stem
                what = f"a page '{path.stem}' is already in {other}"
                what = what if same else f"this name differs from {other} only in upper and lower case"
                content.problems.append(Problem(source.file, 1, 1, what, "give this file another name"))
            elif page := self.page(path, source):
                content.pages[path.stem] = page

    def page(self, path: Path, source: Source) -> Written[Page] | None:
        if source.data is None:
            return None
        if not isinstance(source.data, dict):
            way_out = "begin with a line such as 'kind: banner'"
            self.content.problems.append(source.problem((), "is not a page", way_out))
            return None
        if "id" in source.data:
            what, way_out = "unknown field 'id'", "remove the line: a page is named by its file"
            self.content.problems.append(source.problem(("id",), what, way_out))
        adapter: TypeAdapter[Any] = _PAGE
        written = self.model(source, AnyPage, adapter, {**source.data, "id": path.stem})
        if written is None or not written.whole:
            return written
        page, flaws = written.model.settled(Beside(path.parent, self.content.folder, self.content.languages))
        self.content.problems += [written.flaw(flaw, self.content.folder) for flaw in flaws]
        return replace(written, model=page)

    def words(self, site: Source) -> None:
        """The words of every language; one that is missing is taken from another, and named."""
        content = self.content
        sources: dict[str, Source] = {}
        for index, code in enumerate(content.languages):
            path = content.folder / "words" / f"{code}.yaml"
            if path.exists():
                sources[code] = self.source(path)
            else:
                what = f"there is no file {shown(path, content.folder)}"
                way_out = "copy the file of another language there and translate it"
                content.problems.append(site.problem(("languages", index), what, way_out))
        known = {code: source.data for code, source in sources.items() if isinstance(source.data, dict)}
        fallback = content.site.model.fallback if content.site else ()
        for code, source in sources.items():
            others = [(other, known[other]) for other in (*fallback, *content.languages) if other in known]
            data = self.completed(source, known[code], others) if code in known else source.data
            if written := self.model(replace(source, data=data), Words, _WORDS, data):
                content.words[code] = written

    def completed(self, source: Source, data: dict[str, Data], others: list[tuple[str, dict[str, Data]]]) -> Data:
        """The words with those of other languages where they lack one."""
        data = {**data}
        for other, words in others:
            for key in [key for key in _NEEDED if key not in data and key in words]:
                data[key] = words[key]
                what, way_out = f"'{key}' is missing, '{other}' is used", f"add a line '{key}: …'"
                self.content.problems.append(source.problem((), what, way_out, warning=True))
        return data


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
