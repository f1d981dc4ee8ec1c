"""The content with changes that are not saved, as if they were: only the page that changed is read again."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk.content.checks import SHOWABLE, found
from kiosk.content.folder import Content, Written
from kiosk.content.gather import Reader, gather, id_of
from kiosk.content.load import closely_judged, judged
from kiosk.content.read_cache import ReadCache
from kiosk.content.unshowable import unshowable
from kiosk.content.yaml.source import Source
from kiosk.editing.overlay import EditedCache, EditedReader, Files, is_page, read_bytes
from kiosk.model.issues import Issue, has_errors, shown
from kiosk.model.page import Page
from kiosk.model.site import Site
from kiosk.model.site_file import SiteFile


class Draft:
    """The content in a folder with changes to some of its files; `scratch` is where media lie that are not saved.

    What is `known` of the folder already is not read again.
    """

    def __init__(self, folder: Path, scratch: Path, known: ReadCache | None = None) -> None:
        self._folder, self._cache = folder, known or ReadCache()
        self._files: dict[Path, bytes | None] = {}
        self._own: dict[Path, list[Issue]] = {}
        self._scratch, self._media = scratch, dict[str, Path]()
        shutil.rmtree(scratch, ignore_errors=True)
        self.content: Content = gather(folder, {}, self._cache)
        self.site, self._issues = judged(self.content)
        self._stale = False

    @property
    def root(self) -> Path:
        """The content folder, where its links lead."""
        return self.content.folder

    @property
    def issues(self) -> list[Issue]:
        """All that keeps the content, as it would be, from being shown, and what is quickly found besides."""
        if self._stale:
            self._issues, self._stale = judged(self.content)[1], False
        return self._issues

    def examined(self) -> list[Issue]:
        """As `issues`, with all that only a close look finds."""
        return closely_judged(self.content)[1]

    def is_page(self, path: Path) -> bool:
        """Whether a file is that of a page."""
        return is_page(path, self.root)

    def reload(self, files: Files | None = None) -> None:
        """Read what others changed on the disk, below the changes; those are now `files`, if given."""
        self._files = {**(self._files if files is None else files)}
        self.content = gather(self._folder, {}, self._cache)
        self._own.clear()
        if self._files:
            self._reread()
        self._media = {}
        self._show_media(self._scratched())

    def seen_with(self, files: Files) -> tuple[Site | None, list[Issue]]:
        """The content if these files were so, and what is wrong with it. Nothing changes; on any thread."""
        return judged(self._content_with(files, self._cache.copy()))

    def saved(self, paths: Iterable[Path] | None = None) -> None:
        """What was changed is on the disk now: all of it, or these files."""
        done = [*(self._files if paths is None else paths)]
        self._cache.forget(done)
        for path in done:
            self._files.pop(path, None)
        if self._media:
            self._show_media(self._scratched())

    def change(self, path: Path, raw: bytes | None, parsed: tuple[Source, list[Issue]] | None = None) -> None:
        """A file has become another; `parsed` is what a YAML file says, if that is known already."""
        if path.is_relative_to(self.content.assets):
            self._files[path] = raw
            self._show_media(self._scratched())
            return
        name = shown(path, self.root)
        if (
            path == self.root / "site.yaml"
            and raw is not None
            and self._reread_site(raw, parsed or read_bytes(raw, name))
        ):
            return
        beside = self._cache.pages_beside(path)
        page = path if raw is not None and path not in beside else beside[0] if len(beside) == 1 else path
        written = self.content.pages.get(id_of(page))
        if written and written.source.file == shown(page, self.root) and raw is not None:
            own = self._issues_of(page, written)
            self._files[path] = raw
            new = parsed or read_bytes(raw, name) if page == path else self._source(page, written)
            self._reread_page(page, new, own)
        else:
            self._files[path] = raw
            self._reread()
            self._judge()

    def _source(self, path: Path, page: Written[Any]) -> tuple[Source, list[Issue]]:
        """What a page's file says, as it would be."""
        raw = self._files.get(path)
        return read_bytes(raw, page.source.file) if raw is not None else self._cache.known(path, self.root)

    def _issues_of(self, path: Path, page: Written[Page]) -> list[Issue]:
        """What is wrong with a page as it is, found by reading it."""
        if not self.content.issues:
            return []
        if path not in self._own:
            self._own[path] = self._page(path, self._source(path, page))[1]
        return self._own[path]

    def _reread(self) -> None:
        """All of the content, as it is known already, with what changed."""
        self.content = self._content_with(self._files, self._cache)
        self._own.clear()

    def _content_with(self, files: Files, cache: ReadCache) -> Content:
        content = Content(self.root, self.content.assets, {})
        EditedReader(content, EditedCache(cache, files)).read()
        content.media = self.content.media
        return content

    def _scratched(self) -> dict[str, Path]:
        """Files under assets/ that are changed, each where the scene finds it before it is saved."""
        media: dict[str, Path] = {}
        for path, raw in self._files.items():
            if raw is not None and path.is_relative_to(self.content.assets):
                self._scratch.mkdir(parents=True, exist_ok=True)
                file = self._scratch / f"{sha256(raw).hexdigest()[:16]}{path.suffix}"
                file.write_bytes(raw)
                media[path.relative_to(self.content.assets).as_posix()] = file
        return media

    def _show_media(self, media: dict[str, Path]) -> None:
        others = {name: path for name, path in self.content.media.items() if name not in self._media}
        self.content, self._media = replace(self.content, media={**others, **media}), media
        self._judge()

    def _judge(self) -> None:
        site, self._issues = judged(self.content)
        self.site, self._stale = site or self.site, False

    def _page(self, path: Path, parsed: tuple[Source, list[Issue]]) -> tuple[Written[Page] | None, list[Issue]]:
        """A page that is read by itself, and what is wrong with it."""
        alone = replace(self.content, issues=[*parsed[1]], spoilt=set(), pages={})
        written = Reader(alone, EditedCache(self._cache, self._files)).new_page(path, parsed[0])
        return written, alone.issues

    def _reread_page(self, path: Path, parsed: tuple[Source, list[Issue]], own: list[Issue]) -> None:
        id, file = id_of(path), parsed[0].file
        written, issues = self._page(path, parsed)
        others = [*(Counter(self.content.issues) - Counter(own)).elements()]
        pages = {**self.content.pages}
        pages.pop(id) if written is None else pages.update({id: written})
        self.content, self._own[path] = replace(self.content, pages=pages, issues=[*others, *issues]), issues
        if self._is_spoilt(file):
            self._judge()
            return
        self._stale = True
        if written and not has_errors(issues):
            self._show(id, written)

    def _reread_site(self, raw: bytes, parsed: tuple[Source, list[Issue]]) -> bool:
        """The site file alone; False where pages may be others by it."""
        path, last = self.root / "site.yaml", self.content.site
        if last is None or self._is_spoilt(last.source.file):
            return False
        own = self._site(self._source(path, last))[1] if self.content.issues else []
        site, issues = self._site(parsed)
        if site is None or site.model.setting != last.model.setting:
            return False
        self._files[path] = raw
        others = [*(Counter(self.content.issues) - Counter(own)).elements()]
        self.content, self._stale = replace(self.content, site=site, issues=[*others, *issues]), True
        alone = replace(self.content, pages={}, issues=[])
        if not has_errors(issues) and not has_errors(found(alone, SHOWABLE)):
            self.site = self.content.frozen()
        return True

    def _site(self, parsed: tuple[Source, list[Issue]]) -> tuple[Written[SiteFile] | None, list[Issue]]:
        """The site file by itself, and what is wrong with it."""
        alone = replace(self.content, issues=[*parsed[1]], spoilt=set())
        return Reader(alone, self._cache).site(parsed[0]), alone.issues

    def _is_spoilt(self, file: str) -> bool:
        """Whether something is wrong elsewhere, so that nothing can be shown."""
        return any(each.is_error and each.file != file for each in self._issues)

    def _show(self, id: str, written: Written[Page]) -> None:
        """The site with this page, if that can be shown."""
        alone = replace(self.content, pages={id: written}, issues=[])
        last = self.site.pages.get(id) if self.site else None
        if self.site is None or last is None or last.members() != written.model.members():
            site = self.content.frozen()
        else:
            site = replace(self.site, pages={**self.site.pages, id: written.model})
        if site and not has_errors(found(alone, SHOWABLE)) and not has_errors(unshowable(alone, site)):
            self.site = site

    def beside(self, page: Path) -> list[Path]:
        """The files beside a page that it was read with."""
        return self._cache.beside(page)

    def pages_beside(self, file: Path) -> int:
        """How many pages were read with this file beside them."""
        return len(self._cache.pages_beside(file))
