"""Content read from a folder and from files that are changed and not written: those come first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.content.folder import Written
from kiosk.content.gather import Reader
from kiosk.content.read_cache import ReadCache, SeenFiles
from kiosk.content.yaml.source import Source, parse
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import decoded
from kiosk.model.issues import Issue, Loc, issue, shown
from kiosk.model.page import Page

Files = Mapping[Path, bytes | None]
"""What files would be like if all were saved, by their real paths; None for one that is taken away."""


class EditedCache(ReadCache):
    """What was read of a folder, under the files that are changed; the disk is not asked again for what is known."""

    def __init__(self, under: ReadCache, files: Files) -> None:
        super().__init__()
        self._under, self.edited = under, files
        self._beside = {page for file in files for page in under.pages_beside(file)}

    def source(self, path: Path, root: Path) -> tuple[Source, list[Issue]]:
        raw = self.edited.get(path)
        return read_bytes(raw, shown(path, root)) if raw is not None else self._under.known(path, root)

    def page(self, path: Path, source: Source, languages: tuple[str, ...]) -> Written[Page] | None:
        other = path in self.edited or path in self._beside
        return None if other else self._under.known_page(path, source, languages)

    def keep(self, path: Path, written: Written[Page], files: SeenFiles) -> None:
        if path not in self.edited and self.edited.keys().isdisjoint(files.seen):
            self._under.know_page(path, written, files)

    def files(self, folder: Path, root: Path, languages: tuple[str, ...]) -> SeenFiles:
        return EditedFiles(folder, root, languages, edited=self.edited)


@dataclass(frozen=True)
class EditedFiles(SeenFiles):
    """The files beside a page, as they would be."""

    edited: Files = field(default_factory=dict)

    def text(self, name: str, loc: Loc) -> str | Issue:
        path = self.path(name)
        raw = self.edited.get(path)
        if raw is None:
            return issue("file-not-beside", loc, file=name) if path in self.edited else super().text(name, loc)
        try:
            return decoded(raw)
        except BadFile as error:
            return self.at(issue(error.code, loc, **error.facts), name, error.line, error.column)


class EditedReader(Reader):
    """Reads the pages that there would be."""

    def page_files(self) -> list[Path]:
        assert isinstance(self.cache, EditedCache)
        edited = self.cache.edited
        new = {path for path in edited if is_page(path, self.content.folder)}
        there = {*super().page_files(), *new}
        return sorted((path for path in there if edited.get(path, b"") is not None), key=lambda path: path.parts)

    def is_there(self, path: Path) -> bool:
        assert isinstance(self.cache, EditedCache)
        edited = self.cache.edited
        return edited[path] is not None if path in edited else super().is_there(path)


def read_bytes(raw: bytes, file: str) -> tuple[Source, list[Issue]]:
    """The data of a YAML file's bytes, and every mistake of its YAML."""
    try:
        return parse(decoded(raw), file)
    except BadFile as error:
        return Source(file, None), [issue(error.code, **error.facts).at(file, error.line, error.column)]


def is_page(path: Path, content: Path) -> bool:
    """Whether a file is that of a page."""
    return path.suffix == ".yaml" and path.is_relative_to(content / "pages")
