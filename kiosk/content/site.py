"""The stand as a whole: what `site.yaml` says, its pages and its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from kiosk.content.icons import names
from kiosk.content.problems import nearest
from kiosk.content.text import Model, PageId, Text
from kiosk.content.words import Words

if TYPE_CHECKING:
    from kiosk.pages.page import Page

Accent = Literal["gold", "teal", "sky", "coral"]
Script = Literal["latin", "arabic", "chinese"]


def _icon(name: str) -> str:
    if name not in names():
        bare = re.sub(r"^mdi\W", "", name)
        raise ValueError(f"there is no icon '{name}'; {nearest(bare, names(), f'choose one from {ICONS}')}")
    return name


ICONS = "pictogrammers.com/library/mdi"
IconName = Annotated[str, AfterValidator(_icon), Field(description=f"a name from {ICONS}, as in file-document")]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except Exception:
        raise ValueError(f"'{name}' is no time zone; write one such as Europe/Vienna") from None
    return name


class Language(Model):
    """A language of the stand, under its own name."""

    code: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]+)?$", description="two small letters, as in en or zh")
    name: str = Field(description="its own name for itself")
    direction: Literal["ltr", "rtl"] = Field("ltr", description="rtl reads from right to left")
    script: Script = Field("latin", description="chooses the font: latin also draws Cyrillic")


class Section(Model):
    """One tile of home: the page it opens, and how it is shown there."""

    page: PageId
    icon: IconName
    accent: Accent = Field(description="the colour of the tile and of its pages")
    title: Text = Field(description="what the tile is called")
    summary: Text = Field(description="one line that says what is behind the tile")


class Turn(Model):
    """One page of the attract rotation."""

    page: PageId
    seconds: float = Field(12, ge=3, le=600, description="how long it stays")


class Idle(Model):
    """When the stand asks whether somebody is still there, and how long it waits."""

    ask_after: float = Field(60, ge=10, le=3600, description="seconds without a touch")
    answer_within: float = Field(20, ge=20, le=120, description="seconds to answer; 20 at least")


class Defaults(Model):
    """What every visit starts with, and what the stand returns to."""

    language: str = Field("en", description="the first language")
    volume: int = Field(70, ge=0, le=100, description="loudness of films, from 0 to 100")
    larger_text: bool = Field(False, description="larger text from the start")
    high_contrast: bool = Field(False, description="stronger contrast from the start")
    less_motion: bool = Field(False, description="drawings that keep still from the start")
    low_reach: bool = Field(False, description="all buttons low from the start, for a screen that hangs high")


Size = Annotated[str, Field(pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}$", description="as in 1920x1080")]


class Screen(Model):
    """The screen the stand hangs on; the diagonal and height let it keep touch targets in reach."""

    sizes: tuple[Size, ...] = Field(
        ("1920x1080", "1080x1920"), description="the sizes in which content is tried before an opening, as in 1920x1080"
    )
    diagonal_cm: float | None = Field(
        None, ge=20, le=400, description="the screen's diagonal in centimetres: buttons stay 20 mm wide", examples=[140]
    )
    lower_edge_cm: float | None = Field(
        None, ge=0, le=250, description="from the floor to the screen's lower edge", examples=[60]
    )


class SiteFile(Model):
    """What `content/site.yaml` says."""

    title: Text = Field(description="the headline of the first screen")
    subtitle: Text = Field(description="the line below the headline")
    time_zone: Annotated[str, AfterValidator(_zone)] = Field(description="the place whose clock the stand follows")
    languages: tuple[Language, ...] = Field(
        min_length=1, description="the languages in the order of the menu; each needs a file in content/words/"
    )
    fallback: tuple[str, ...] = Field(description="languages to try, in order, where a translation is missing")
    theme: Literal["dark", "light"] = Field("dark", description="dark suits a lobby, light a very bright place")
    sections: tuple[Section, ...] = Field(
        min_length=1, max_length=8, description="the tiles of the first screen, in their order"
    )
    attract: tuple[Turn, ...] = Field(
        min_length=1, description="what the screen shows while nobody touches it, in its order"
    )
    idle: Idle = Field(Idle(), description="when a visit ends by itself")
    defaults: Defaults = Field(Defaults(), description="how every visit begins")
    screen: Screen = Field(Screen(), description="the screen the stand hangs on")


@dataclass(frozen=True)
class Site:
    """Everything the stand shows, checked and frozen.

    `folder` holds content, `assets` media; `pages` by id; `words` by language code; `media` names the files under
    assets/ that are shown from elsewhere, such as the kept copy.
    """

    file: SiteFile
    pages: Mapping[str, Page]
    words: Mapping[str, Words]
    folder: Path
    assets: Path
    section_of: Mapping[str, Section] = field(default_factory=dict)
    gallery_of: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Path] = field(default_factory=dict)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.file.languages)

    def file_of(self, asset: str) -> Path:
        """Where a file under assets/ really is."""
        return self.media.get(asset, self.assets / asset)

    def language(self, code: str) -> Language:
        return next(language for language in self.file.languages if language.code == code)

    def order(self, code: str) -> tuple[str, ...]:
        """The languages to try for a reader of `code`."""
        return (code, *(other for other in (*self.file.fallback, *self.codes) if other != code))
