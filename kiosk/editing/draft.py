"""The content with changes that are not saved, as if they were: only the page that changed is read again."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.checks import SHOWABLE, found
from kiosk.content.folder import Content, Written
from kiosk.content.gather import Reader, gather, id_of
from kiosk.content.load import closely_judged, judged
from kiosk.content.read_cache import ReadCache
from kiosk.content.unshowable import ready
from kiosk.content.yaml.source import Source
from kiosk.disk import ask
from kiosk.editing.overlay import EditedCache, EditedReader, Files, is_page, read_bytes
from kiosk.model.inputs import SUBTITLES
from kiosk.model.issues import Issue, has_errors, shown
from kiosk.model.page import Page, View
from kiosk.model.site import Site
from kiosk.model.site_file import SiteFile

Seen = tuple[Content, ReadCache]
_NONE = object()


def _is_ready(page: Page, site: Site) -> bool:
    """Whether a page can be shown now, in every language; how it is at other times `Draft.issues` tries."""
    now = datetime.now(ZoneInfo(site.file.time_zone))
    try:
        return all(ready(page, View(site, code, now)) for code in site.codes)
    except Exception:  # whatever it is, it must not come up on the stand
        return False


class Draft:
    """The content in a folder with changes to some of its files; `scratch` is where media lie that are not saved.

    What is `known` of the folder already is not read again.
    """

    def __init__(self, folder: Path, scratch: Path, known: ReadCache | None = None) -> None:
        self._folder, self._cache = folder, known or ReadCache()
        self._files: dict[Path, bytes | None] = {}
        self._wrong: set[str] = set()
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
            self._judge()
        return self._issues

    def examined(self) -> list[Issue]:
        """As `issues`, with all that only a close look finds."""
        return closely_judged(self.content)[1]

    def is_page(self, path: Path) -> bool:
        """Whether a file is that of a page."""
        return is_page(path, self.root)

    def look(self) -> Seen:
        """What is on the disk now; on any thread."""
        cache = self._cache.copy()
        return gather(self._folder, {}, cache), cache

    def reload(self, files: Files | None = None, seen: Seen | None = None) -> None:
        """Take what is on the disk, or was `seen` there, below the changes; those are now `files`, if given."""
        self.content, self._cache = seen or self.look()
        self._files = {**(self._files if files is None else files)}
        if self._files:
            self._reread()
        self._media = {}
        self._show_media(self._scratched())

    def seen_with(self, files: Files) -> tuple[Site | None, list[Issue]]:
        """The content if these files were so, and what is wrong with it. Nothing changes; on any thread."""
        return judged(self._content_with(files, self._cache.copy()))

    def saved(self, files: Files) -> None:
        """These are on the disk now; a file that was changed since stays so."""
        self._cache.forget(files)
        self._files = {path: raw for path, raw in self._files.items() if files.get(path, _NONE) != raw}
        if self._media:
            self._show_media(self._scratched(), unjudged=True)

    def change(self, path: Path, raw: bytes | None, parsed: tuple[Source, list[Issue]] | None = None) -> None:
        """A file has become another; `parsed` is what a YAML file says, if that is known already."""
        if path.is_relative_to(self.content.assets):
            known = path in self._files or ask.is_file(path)
            self._files[path] = raw
            said = path.suffix.lower() in SUBTITLES and known and raw is not None
            self._show_media(self._scratched(), unjudged=said)
            return
        name = shown(path, self.root)
        if (
            path == self.root / "site.yaml"
            and raw is not None
            and self._reread_site(raw, parsed or read_bytes(raw, name))
        ):
            return
        if path.parent == self.root / "words" and raw is not None and self._reread_words(path, raw):
            return
        beside = self._cache.pages_beside(path)
        page = beside[0] if len(beside) == 1 else path
        written = self.content.pages.get(id_of(page))
        if written and written.source.file == shown(page, self.root) and raw is not None:
            self._files[path] = raw
            new = parsed or read_bytes(raw, name) if page == path else self._source(page, written)
            self._reread_page(page, new, name)
        else:
            self._files[path] = raw
            self._reread()
            self._judge()

    def _source(self, path: Path, page: Written[Page]) -> tuple[Source, list[Issue]]:
        """What a page's file says, as it would be."""
        raw = self._files.get(path)
        return read_bytes(raw, page.source.file) if raw is not None else self._cache.known(path, self.root)

    def _reread(self) -> None:
        """All of the content, as it is known already, with what changed."""
        self.content = self._content_with(self._files, self._cache)

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

    def _show_media(self, media: dict[str, Path], unjudged: bool = False) -> None:
        """Show media from where they are; `unjudged` those that no page can be wrong with."""
        others = {name: path for name, path in self.content.media.items() if name not in self._media}
        self.content, self._media = replace(self.content, media={**others, **media}, said_beside=None), media
        if unjudged and self.site and not self._wrong:
            self.site, self._stale = replace(self.site, media=self.content.media), True
        else:
            self._judge()

    def _judge(self) -> None:
        site, self._issues = judged(self.content)
        self.site, self._stale = site or self.site, False
        self._wrong.clear()

    def _page(self, path: Path, parsed: tuple[Source, list[Issue]]) -> tuple[Written[Page] | None, list[Issue]]:
        """A page that is read by itself, and what is wrong with it."""
        alone = replace(self.content, issues=[*parsed[1]], spoilt=set(), pages={})
        written = Reader(alone, EditedCache(self._cache, self._files)).new_page(path, parsed[0])
        return written, alone.issues

    def _reread_page(self, path: Path, parsed: tuple[Source, list[Issue]], changed: str) -> None:
        """One page alone, of which the file `changed` is another now: its own or one beside it."""
        id = id_of(path)
        written, issues = self._page(path, parsed)
        pages = {**self.content.pages}
        pages.pop(id) if written is None else pages.update({id: written})
        self.content = replace(self._with_issues(path, issues), pages=pages)
        if self._is_spoilt(changed):
            self._judge()
        elif written and not has_errors(issues) and self._show(id, written):
            self._wrong.discard(changed)
        else:
            self._wrong.add(changed)

    def _with_issues(self, path: Path, issues: list[Issue]) -> Content:
        """The content with what reading a file found now, and nothing that was worked out of it before."""
        before, self._stale = self.content, True
        others = [*(Counter(before.issues) - Counter(before.found_in.get(path, ()))).elements()]
        found_in = {**before.found_in, path: issues}
        return replace(before, issues=[*others, *issues], found_in=found_in, said_beside=None)

    def _reread_site(self, raw: bytes, parsed: tuple[Source, list[Issue]]) -> bool:
        """The site file alone; False where pages may be others by it."""
        path, last = self.root / "site.yaml", self.content.site
        site, issues = self._site(parsed)
        if last is None or site is None or site.model.setting != last.model.setting:
            return False
        self._files[path] = raw
        self.content = replace(self._with_issues(path, issues), site=site)
        alone = replace(self.content, pages={}, issues=[])
        if self._is_spoilt(site.source.file):
            self._judge()
        elif has_errors(issues) or has_errors(found(alone, SHOWABLE)):
            self._wrong.add(site.source.file)
        else:
            self.site = self.content.frozen()
            self._wrong.discard(site.source.file)
        return True

    def _reread_words(self, path: Path, raw: bytes) -> bool:
        """What the stand says by itself alone; False where there is no site to say it."""
        self._files[path] = raw
        before, file = self.content, shown(path, self.root)
        if before.site is None or self.site is None:
            return False
        alone = replace(before, issues=[], spoilt=set(), words={})
        Reader(alone, EditedCache(self._cache, self._files)).words(before.site.source)
        own = {shown(self.root / "words" / f"{code}.yaml", self.root) for code in before.languages}
        others = [each for each in before.issues if each.file not in own and each.code != "words-file-missing"]
        spoilt, issues = {*before.spoilt} - own | alone.spoilt, [*others, *alone.issues]
        self.content = replace(before, words=alone.words, issues=issues, spoilt=spoilt, said_beside=None)
        self._stale = True
        tried = replace(self.content, pages={}, issues=[])
        if self._is_spoilt(file):
            self._judge()
        elif has_errors(alone.issues) or has_errors(found(tried, SHOWABLE)):
            self._wrong.add(file)
        else:
            self.site = self.content.frozen() or self.site
            self._wrong.discard(file)
        return True

    def is_wrong(self, file: str) -> bool:
        """Whether a file says what cannot be shown, so that what it said before is."""
        return file in self._wrong

    def _site(self, parsed: tuple[Source, list[Issue]]) -> tuple[Written[SiteFile] | None, list[Issue]]:
        """The site file by itself, and what is wrong with it."""
        alone = replace(self.content, issues=[*parsed[1]], spoilt=set())
        return Reader(alone, self._cache).site(parsed[0]), alone.issues

    def _is_spoilt(self, file: str) -> bool:
        """Whether something is wrong elsewhere, so that nothing can be shown."""
        return bool(self._wrong - {file}) or any(each.is_error and each.file != file for each in self._issues)

    def _show(self, id: str, written: Written[Page]) -> bool:
        """The site with this page, if that can be shown; whether it can."""
        alone = replace(self.content, pages={id: written}, issues=[])
        last = self.site.pages.get(id) if self.site else None
        if self.site is None or last is None or last.members() != written.model.members():
            site = self.content.frozen()
        else:
            site = replace(self.site, pages={**self.site.pages, id: written.model})
        if site is None or has_errors(found(alone, SHOWABLE)) or not _is_ready(written.model, site):
            return False
        self.site = site
        return True

    def beside(self, page: Path) -> list[Path]:
        """The files beside a page that it was read with."""
        return self._cache.beside(page)

    def pages_beside(self, file: Path) -> int:
        """How many pages were read with this file beside them."""
        return len(self._cache.pages_beside(file))
