"""Where what is seen is written: each part of a page is made another, and what on the screen becomes another is its.

So no kind of page has to say how its scene is made, and texts that the stand makes itself say what they are made of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from kiosk.desk.preview.edit.alter import altered, parts, put
from kiosk.model.direction_marks import MARKS
from kiosk.model.inputs import SUBTITLES
from kiosk.model.issues import Loc
from kiosk.model.line_breaks import spaced
from kiosk.model.page import View
from kiosk.model.site import HOME, Site
from kiosk.model.text import Text
from kiosk.visit import bridge
from kiosk.visit.tour import Tour

BESIDE = "beside"
LEAST = 3  # fewer letters stand in too many texts to tell it by
OF_HOME = {"title", "subtitle", "sections"}
MOST = 8  # what is made of more values is made of what holds them all


@dataclass(frozen=True)
class Origin:
    """A place in the content: its loc from the Site, and whether the very text is written there that is seen.

    What is written in a file beside a page begins with ("beside", id, file).
    """

    loc: Loc
    direct: bool

    @property
    def owner(self) -> Loc:
        """The file: ("file",), ("pages", id) or ("words", code)."""
        return self.loc[:1] if self.loc[0] == "file" else self.loc[:2]

    @property
    def beside(self) -> str:
        """The file beside a page where it is; "" for the page itself."""
        return str(self.loc[2]) if self.loc[0] == BESIDE else ""

    @property
    def is_cue(self) -> bool:
        """Whether it is said in a film."""
        return self.beside.endswith(SUBTITLES)

    @property
    def within(self) -> Loc:
        """The loc in its own file."""
        return self.loc[len(self.owner) :]


def plain(text: str) -> str:
    """The text as its author typed it."""
    return spaced(text).translate(MARKS)


class Origins:
    """The origins of what a stand shows at the moment of `tour`."""

    def __init__(self, tour: Tour) -> None:
        self._journey, self._site, self._now = tour.journey, tour.site, tour.clock.now()
        self._page = self._journey.page(self._site)
        self._base = self._strings(self._site)
        self.of = lru_cache(maxsize=None)(self._of)
        self.naming = lru_cache(maxsize=None)(self._naming)

    @property
    def owner(self) -> Loc:
        return ("file",) if self._page == HOME else ("pages", self._page)

    @cached_property
    def own(self) -> frozenset[str]:
        """What the texts of the page itself say: quick, for what the mouse is over."""
        order = self._site.order(self._journey.language)
        texts = _texts(_at(self._site, self.owner), self.owner)
        return frozenset(plain(text.within(order)) for _, text in texts) | self._beside.keys()

    @cached_property
    def _beside(self) -> dict[str, tuple[Origin, ...]]:
        """What is written in files beside the page, by what is seen of it."""
        found: dict[str, tuple[Origin, ...]] = {}
        if page := self._site.pages.get(self._page):
            for file, loc, said in page.beside(View(self._site, self._journey.language, self._now)):
                words = plain(said)
                found[words] = (*found.get(words, ()), Origin((BESIDE, self._page, file, *loc), True))
        return found

    def _of(self, words: str) -> tuple[Origin, ...]:
        """Where the words are from: the places that say them, else those they are made of; none if nobody knows."""
        words = plain(words)
        here = tuple(dict.fromkeys((self.owner, ("file",))))
        there = tuple(("pages", id) for id in self._site.pages if id != self._page)
        lettered = any(map(str.isalpha, words))
        return (
            self._saying(here, words.__eq__)
            or self._beside.get(words, ())
            or (self._saying(there, words.__eq__) if lettered else ())
            or self._worded(words)
            or self._made(here, words)
            or self._saying(there, lambda said: len(said) > LEAST and said in words)[:1]
        )

    def _naming(self, source: str) -> tuple[Origin, ...]:
        """The places that name an icon or a picture, by the address of its image."""
        icon = source.removeprefix("image://icon/").partition("?")[0] if source.startswith("image://icon/") else ""
        for owner in dict.fromkeys((self.owner, ("file",))):
            named = _named(_at(self._site, owner), owner)
            found = [loc for loc, name in named if name == icon or (not icon and self._shows(name, source))]
            if found:
                return tuple(Origin(loc, True) for loc in found)
        return ()

    def _shows(self, name: str, source: str) -> bool:
        return "/" in name and self._site.file_of(name).absolute().as_uri() == source

    def _saying(self, owners: Iterable[Loc], fits: Callable[[str], bool]) -> tuple[Origin, ...]:
        """The places of the first of the owners that has any whose text fits, the longest first."""
        order = self._site.order(self._journey.language)
        for owner in owners:
            said = ((loc, plain(text.within(order))) for loc, text in _texts(_at(self._site, owner), owner))
            if found := sorted((each for each in said if fits(each[1])), key=lambda each: -len(each[1])):
                return tuple(Origin(loc, True) for loc, _ in found)
        return ()

    def _worded(self, words: str) -> tuple[Origin, ...]:
        """The stand's own word."""
        code = self._journey.language
        said = self._site.words[code].model_dump()
        return tuple(
            Origin(("words", code, name), True) for name, text in said.items() if text and plain(str(text)) == words
        )

    def _made(self, owners: Iterable[Loc], words: str) -> tuple[Origin, ...]:
        sought = [words] if words in self._base else self._within(words)
        for owner in owners if sought else ():
            if found := self._narrowed(owner, sought):
                return tuple(found)
        return ()

    def _within(self, words: str) -> list[str]:
        """Finished texts of which a scene put these words together."""
        parted = [said for said in self._base if len(said) >= LEAST and said in words]
        longest = sorted(parted, key=len, reverse=True)[:2]
        return [said for said in longest if 2 * len(said) >= len(words)] or longest[:1]

    def _narrowed(self, loc: Loc, sought: list[str]) -> list[Origin]:
        """The smallest parts below `loc` that make what is sought; what many of them make is made of the whole."""
        value, owned = _at(self._site, loc), len(loc) > len(self.owner)
        makes = self._makes(loc, value, sought)
        if makes is False:
            return []
        below = (step for step, _ in parts(value) if loc != ("file",) or step in OF_HOME)
        found = [origin for step in below for origin in self._narrowed((*loc, step), sought)]
        if owned and (len(found) > MOST or (makes and not found)):
            return [Origin(loc, False)]
        return found

    def _makes(self, loc: Loc, value: Any, sought: list[str]) -> bool | None:
        """Whether what is sought is gone when the value is another; None where the page cannot be shown then."""
        other = altered(value)
        if other == value:
            return False
        try:
            now = self._strings(put(self._site, loc, other))
        except Exception:
            return None
        return any(now[said] < self._base[said] for said in sought)

    def _strings(self, site: Site) -> Counter[str]:
        shown = bridge.shown(self._journey, site, self._now)
        return Counter(_flat(shown.properties, without="words"))


def _flat(value: Any, without: str = "") -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name != without:
                yield from _flat(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, Text]]:
    if isinstance(value, Text):
        yield loc, value
        return
    for step, part in parts(value):
        yield from _texts(part, (*loc, step))


def _named(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    for step, part in parts(value):
        yield from _named(part, (*loc, step))


def _at(site: Site, loc: Loc) -> Any:
    value: Any = site
    for step in loc:
        value = value[step] if isinstance(value, tuple | dict) or hasattr(value, "keys") else getattr(value, str(step))
    return value
