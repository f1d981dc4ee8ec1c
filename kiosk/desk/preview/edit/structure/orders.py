"""The lists that have an order: the rotation, the tiles of home, and each gallery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kiosk.editing.edit import Edit
from kiosk.editing.place import Place
from kiosk.editing.structure import members, rotation
from kiosk.model.site import HOME, Site

ROTATION, TILES = "rotation", "tiles"


@dataclass(frozen=True)
class Order:
    """A list of pages: `name` is "rotation", "tiles" or the page of a gallery; items are groups or ids of pages."""

    name: str
    place: Place
    items: tuple[Any, ...]

    @property
    def timed(self) -> bool:
        """Whether its pages stay for a number of seconds."""
        return self.name == ROTATION

    def page(self, index: int) -> str:
        """The page of an item."""
        item = self.items[index]
        return str(item.get("page", "") if isinstance(item, dict) else item)

    def seconds(self, index: int) -> str:
        """How long its page stays, as it is written; "" where that is left open."""
        item = self.items[index]
        return str(item.get("seconds", "")) if self.timed and isinstance(item, dict) else ""

    @property
    def grows(self) -> bool:
        """Whether a page can be added without saying more of it."""
        return self.name != TILES


def orders(edit: Edit) -> list[Order]:
    """All of them, as they would be. Raises CannotEdit."""
    site = edit.site
    if site is None:
        return []
    places = [(ROTATION, rotation(edit)), (TILES, Place(edit.file_of(HOME), ("sections",)))]
    places += [(id, place) for id in site.pages if site.pages[id].members() and (place := members(edit, id))]
    found = [(name, place, edit.value(place)) for name, place in places]
    return [Order(name, place, tuple(items)) for name, place, items in found if isinstance(items, list)]


def added(edit: Edit, order: Order, page: str) -> None:
    """The page at the end of a list. Raises CannotEdit."""
    item: Any = {"page": page, "seconds": 12} if order.timed else page
    edit.insert(order.place, len(order.items), item)


def title(site: Site, page: str) -> str:
    """What a page is called, in the first language."""
    return site.pages[page].title.within(site.order(site.codes[0])) if page in site.pages else page
