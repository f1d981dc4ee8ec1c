"""The stand as a whole: its site file, its pages and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.locale import Locale
    from kiosk.model.page import Page
    from kiosk.model.site_file import Language, Section, SiteFile
    from kiosk.model.words import Words

HOME = "home"
"""The id of the first screen, which is no page of its own."""


@dataclass(frozen=True)
class Site:
    """Everything the stand shows, checked and frozen.

    `folder` holds content, `assets` media; `pages` by id; `words` by language code; `media` names the files under
    assets/ that are shown from elsewhere, such as the kept copy, and `awaited` those that are only being copied.
    """

    file: SiteFile
    pages: Mapping[str, Page]
    words: Mapping[str, Words]
    folder: Path
    assets: Path
    section_of: Mapping[str, Section] = field(default_factory=dict)
    gallery_of: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Path] = field(default_factory=dict)
    awaited: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.file.languages)

    @cached_property
    def easy_codes(self) -> frozenset[str]:
        """The languages in which something is said in easy words."""
        return frozenset().union(*(part.easy_codes for part in (self.file, *self.pages.values())))

    def file_of(self, asset: str) -> Path:
        """Where a file under assets/ really is."""
        return self.media.get(asset, self.assets / asset)

    def language(self, code: str) -> Language:
        return next(language for language in self.file.languages if language.code == code)

    def locale(self, code: str) -> Locale:
        """How the stand writes numbers and dates in a language."""
        from kiosk.model.locale import locale_of  # the first picture may do without

        return locale_of(code, self.words[code].usage)

    def order(self, code: str) -> tuple[str, ...]:
        """The languages to try for a reader of `code`."""
        return (code, *(other for other in (*self.file.fallback, *self.codes) if other != code))
