"""A folder of content to a Site, or to every Problem in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.content.explain import explained
from kiosk.content.problems import ContentError, Problem, nearest, shown
from kiosk.content.site import Site, SiteFile
from kiosk.content.source import Source, Trail, read
from kiosk.content.text import Model, texts
from kiosk.content.words import Words
from kiosk.pages import AnyPage
from kiosk.pages.page import Beside, Flaw, Page

_PAGE: TypeAdapter[AnyPage] = TypeAdapter(AnyPage)
M = TypeVar("M", bound=Model)


def load(folder: Path, media: Mapping[str, Path] | None = None) -> tuple[Site, list[Problem]]:
    """The Site in `folder` and the warnings about it; media are in `assets/` beside it, or where `media` says.

    Raises ContentError with every problem if any keeps the content from being shown.
    """
    reader = _Reader(folder, media or {})
    site = reader.site()
    problems = sorted(reader.problems)
    if site is None or any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return site, problems


@dataclass
class _Reader:
    folder: Path
    media: Mapping[str, Path]
    problems: list[Problem] = field(default_factory=list)

    @property
    def assets(self) -> Path:
        return self.folder.parent / "assets"

    def site(self) -> Site | None:
        if not self.folder.is_dir():
            self.problems.append(
                Problem(str(self.folder), 0, 0, "is no folder", "name the folder that holds site.yaml")
            )
            return None
        source = self.source(self.folder / "site.yaml")
        file = self.model(source, SiteFile)
        languages = tuple(language.code for language in file.languages) if file else ()
        pages = dict(self.pages(languages))
        words = self.words(languages, file.fallback) if file else {}
        if file is None:
            return None
        self.translations(source, file, languages)
        self.site_links(source, file, pages)
        if set(words) != set(languages):
            return None
        section_of = {section.page: section for section in file.sections}
        gallery_of = {}
        for id, page in pages.items():
            for child in page.members():
                gallery_of[child] = id
                if id in section_of:
                    section_of.setdefault(child, section_of[id])
        return Site(file, pages, words, self.folder, self.assets, section_of, gallery_of, self.media)

    def source(self, path: Path) -> Source:
        source, problems = read(path, shown(path, self.folder))
        self.problems += problems
        return source

    def model(self, source: Source, model: type[M]) -> M | None:
        if source.data is None:
            return None
        try:
            return model.model_validate(source.data)
        except ValidationError as error:
            self.problems += explained(error, source, model)
            return None

    def pages(self, languages: tuple[str, ...]) -> Iterator[tuple[str, Page]]:
        sources = {path: self.source(path) for path in sorted((self.folder / "pages").rglob("*.yaml"))}
        pages: dict[str, tuple[Source, Page]] = {}
        for path, source in sources.items():
            if path.stem in pages:
                first = pages[path.stem][0].file
                self.problems.append(
                    Problem(
                        source.file, 1, 1, f"a page '{path.stem}' is already in {first}", "give this file another name"
                    )
                )
            elif page := self.page(path, source, languages):
                pages[path.stem] = (source, page)
        ids = [path.stem for path in sources]
        for id, (source, page) in pages.items():
            self.links(source, page.links(), ids)
            self.files(source, page.files())
            yield id, page

    def page(self, path: Path, source: Source, languages: tuple[str, ...]) -> Page | None:
        if source.data is None:
            return None
        if not isinstance(source.data, dict):
            self.problems.append(source.problem((), "is not a page", "begin with a line such as 'kind: banner'"))
            return None
        try:
            page: Page = _PAGE.validate_python({**source.data, "id": path.stem})
        except ValidationError as error:
            self.problems += explained(error, source, AnyPage)
            return None
        page, flaws = page.settled(Beside(path.parent, self.folder, languages))
        for flaw in flaws:
            self.flaw(source, flaw)
        self.translations(source, page, languages)
        return page

    def flaw(self, source: Source, flaw: Flaw) -> None:
        if flaw.beside:
            file = shown(flaw.beside, self.folder)
            self.problems.append(Problem(file, flaw.line, 1, flaw.what, flaw.way_out))
        else:
            self.problems.append(source.problem(flaw.trail, flaw.what, flaw.way_out))

    def words(self, languages: tuple[str, ...], fallback: tuple[str, ...]) -> dict[str, Words]:
        sources = {code: self.source(self.folder / "words" / f"{code}.yaml") for code in languages}
        known = {code: source.data for code, source in sources.items() if isinstance(source.data, dict)}
        words = {}
        for code, source in sources.items():
            data = known.get(code, {})
            for other in (*fallback, *languages):
                for key in known.get(other, {}).keys() - data.keys() & Words.model_fields.keys():
                    data = {**data, key: known[other][key]}
                    what = f"'{key}' is missing, '{other}' is used"
                    self.problems.append(source.problem((), what, f"add a line '{key}: …'", warning=True))
            if model := self.model(Source(source.file, data, source.places), Words):
                words[code] = model
        return words

    def translations(self, source: Source, model: Any, languages: tuple[str, ...]) -> None:
        for trail, text in texts(model):
            if isinstance(text.root, str):
                continue
            for code in sorted(set(text.root) - set(languages)):
                hint = nearest(code, languages)
                self.problems.append(source.problem((*trail, code), f"the stand has no language '{code}'", hint))
            if missing := text.missing(languages):
                what = f"no translation into {', '.join(missing)}"
                self.problems.append(source.problem(trail, what, "add it below the others", warning=True))

    def site_links(self, source: Source, file: SiteFile, pages: dict[str, Page]) -> None:
        named: list[tuple[Trail, str]] = [(("sections", i, "page"), s.page) for i, s in enumerate(file.sections)]
        named += [(("attract", i, "page"), turn.page) for i, turn in enumerate(file.attract)]
        broken = {Path(problem.file).stem for problem in self.problems}
        self.links(source, named, [*pages, *broken])
        codes = [language.code for language in file.languages]
        spoken: list[tuple[Trail, str]] = [(("defaults", "language"), file.defaults.language)]
        spoken += [(("fallback", i), code) for i, code in enumerate(file.fallback)]
        for trail, code in spoken:
            if code not in codes:
                self.problems.append(source.problem(trail, f"the stand has no language '{code}'", nearest(code, codes)))

    def links(self, source: Source, named: Iterable[tuple[Trail, str]], ids: list[str]) -> None:
        for trail, id in named:
            if id not in ids:
                self.problems.append(source.problem(trail, f"there is no page '{id}'", nearest(id, ids)))

    def files(self, source: Source, named: Iterable[tuple[Trail, str]]) -> None:
        root = self.assets.resolve()
        for trail, name in named:
            if name in self.media:
                continue
            path = (root / name).resolve()
            if not path.is_relative_to(root):
                self.problems.append(
                    source.problem(trail, f"'{name}' is outside assets/", "copy the file into assets/")
                )
            elif not path.is_file():
                near = [p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()]
                hint = nearest(name, near) if near and len(near) < 500 else "copy the file into assets/"
                hint = hint if hint.startswith("did") else "copy the file into assets/"
                self.problems.append(source.problem(trail, f"there is no file assets/{name}", hint))
