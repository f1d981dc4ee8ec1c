"""What `content/site.yaml` says: the stand's languages, home, rotation, defaults and screen."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from kiosk.model.hours import Hours
from kiosk.model.icons import names
from kiosk.model.inputs import Input
from kiosk.model.issues import Invalid, suggestion
from kiosk.model.keypad import Keypad
from kiosk.model.text import Model, PageId, Text
from kiosk.model.timed import MaybeTimed

Accent = Annotated[Literal["gold", "teal", "sky", "coral"], Input("accent")]
Script = Literal["latin", "arabic", "chinese"]


def _icon(name: str) -> str:
    if name not in names():
        bare = re.sub(r"^mdi\W", "", name)
        raise Invalid("icon-unknown", written=name, site=ICONS, **suggestion(bare, names()))
    return name


ICONS = "pictogrammers.com/library/mdi"
IconName = Annotated[
    str, AfterValidator(_icon), Input("icon"), Field(description=f"a name from {ICONS}, as in file-document")
]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except Exception:
        raise Invalid("time-zone-unknown", written=name) from None
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
    summary: MaybeTimed = Field(description="one line that says what is behind the tile")


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
    largest_text: bool = Field(False, description="text twice as large from the start")
    wider_letters: bool = Field(False, description="letters and words further apart from the start")
    high_contrast: bool = Field(False, description="stronger contrast from the start")
    inverted_contrast: bool = Field(False, description="black on white in strong contrast from the start")
    easy_words: bool = Field(False, description="texts in easy words from the start, where there are any")
    reading_line: bool = Field(False, description="a line to read along in documents from the start")
    less_motion: bool = Field(False, description="drawings that keep still from the start")
    low_reach: bool = Field(False, description="all buttons low from the start, for a screen that hangs high")


Size = Annotated[str, Field(pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}$", description="as in 1920x1080")]


class Screen(Model):
    """The screen the stand hangs on; its diagonal and height let Low reach bring every control into reach."""

    sizes: tuple[Size, ...] = Field(
        ("1920x1080", "1080x1920"),
        min_length=1,
        max_length=20,
        description="the sizes in which content is tried before an opening, as in 1920x1080",
    )
    diagonal_cm: float | None = Field(
        None,
        ge=20,
        le=400,
        description="the screen's diagonal in centimetres: with the lower edge it tells Low reach what is in reach",
        examples=[140],
    )
    lower_edge_cm: float | None = Field(
        None, ge=0, le=250, description="from the floor to the screen's lower edge", examples=[60]
    )
    name: str | None = Field(
        None,
        description="which of several screens, by its name or number in 'kiosk doctor'; else the main one",
        examples=["HDMI-1"],
    )
    switch_off: Literal["black", "dpms", "wayland", "ddc", "cec"] = Field(
        "black", description="how the dark screen is switched off itself, by one of these ways; black leaves it on"
    )
    touch_wakes: bool = Field(False, description="true lets a touch of the dark screen begin a visit")

    @property
    def mount(self) -> tuple[float, float] | None:
        """The diagonal and the lower edge above the floor in millimetres; None where one of them is not known."""
        if self.diagonal_cm is None or self.lower_edge_cm is None:
            return None
        return self.diagonal_cm * 10, self.lower_edge_cm * 10

    @property
    def pixels(self) -> tuple[tuple[int, int], ...]:
        """The sizes as width and height in pixels."""
        sides = [size.split("x") for size in self.sizes]
        return tuple((int(width), int(height)) for width, height in sides)


class Guard(Model):
    """What looks after the stand while nobody does."""

    memory_mb: int | None = Field(
        None,
        ge=400,
        le=64_000,
        description="the most memory the stand may take, in MB, before it starts anew when nobody is there; "
        "twice what is usual where it is left out",
        examples=[900],
    )
    reboot: bool = Field(False, description="true lets the machine start anew where nothing else helps, once a day")


class Staff(Model):
    """The staff panel, which opens where `kiosk pin` has set a PIN."""

    corner: Literal["top-left", "top-right", "bottom-left", "bottom-right"] = Field(
        "top-right", description="the corner of the screen for the gesture: five taps, the last held for a second"
    )
    messages: tuple[Text, ...] = Field(
        (),
        max_length=12,
        description="what staff can show to everyone, in all languages at once",
        examples=[[{"en": "Back at 14:00"}]],
    )


class Speech(Model):
    """How texts are said to visitors who listen."""

    loudspeakers: bool = Field(
        False, description="true lets speech be heard from the loudspeakers, not in a headset only", examples=[True]
    )
    volume: int = Field(60, ge=0, le=100, description="how loud speech begins for every visitor, from 0 to 100")
    voices: dict[str, str] = Field(
        {},
        description="by language, the engine's voice, where it is to be another than the usual one",
        examples=[{"en": "English (Scotland)"}],
    )
    pronunciation: dict[str, dict[str, str]] = Field(
        {},
        description="by language, words that voices get wrong, and how they are to be written for them",
        examples=[{"en": {"UNODC": "U N O D C"}}],
    )


OF_THE_STAND = {
    "title", "subtitle", "sections", "attract", "hours", "idle", "figures_of_use", "guard", "staff", "speech", "keypad",
}  # fmt: skip
"""What the site file says of the stand around the pages, which none of them asks for."""


class SiteFile(Model):
    """What `content/site.yaml` says."""

    title: Text = Field(description="the headline of the first screen")
    subtitle: Text = Field(description="the line below the headline")
    time_zone: Annotated[str, AfterValidator(_zone)] = Field(description="the place whose clock the stand follows")
    languages: tuple[Language, ...] = Field(
        min_length=1,
        max_length=40,
        description="the languages in the order of the menu; each needs a file in content/words/",
    )
    fallback: tuple[str, ...] = Field(description="languages to try, in order, where a translation is missing")
    theme: Literal["dark", "light"] = Field("dark", description="dark suits a lobby, light a very bright place")
    sections: tuple[Section, ...] = Field(
        min_length=1, max_length=8, description="the tiles of the first screen, in their order"
    )
    attract: tuple[Turn, ...] = Field(
        min_length=1, max_length=100, description="what the screen shows while nobody touches it, in its order"
    )
    hours: Hours | None = Field(
        None, description="when the screen is lit, in the stand's time zone; it always is where nothing is said"
    )
    idle: Idle = Field(Idle(), description="when a visit ends by itself")
    defaults: Defaults = Field(Defaults(), description="how every visit begins")
    screen: Screen = Field(Screen(), description="the screen the stand hangs on")
    figures_of_use: bool = Field(
        True,
        description="count, by the hour and without persons, how the stand is used; 'kiosk report' shows it",
        examples=[True],
    )
    guard: Guard = Field(Guard(), description="what looks after the stand while nobody does")
    staff: Staff = Field(Staff(), description="the staff panel at the stand itself")
    speech: Speech = Field(Speech(), description="how texts are said to visitors who listen")
    keypad: Keypad | None = Field(
        None, description="the keypad with which visitors hear the stand; any of its keys begins a spoken visit"
    )

    @cached_property
    def setting(self) -> str:
        """All that a page may ask for, as JSON: as long as it is the same, pages are shown as they were."""
        return self.model_dump_json(exclude=OF_THE_STAND)
