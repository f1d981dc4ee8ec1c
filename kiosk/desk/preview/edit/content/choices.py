"""What can be chosen where there is very much: icons, pages, files under assets/."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kiosk.disk.tree import walk
from kiosk.editing.edit import Edit
from kiosk.editing.fields import Field
from kiosk.model.icons import names
from kiosk.model.site import Site

MOST = 300
"""How many are shown at once; whoever wants another one writes a part of its name."""


class Choices:
    """The choices of an open place: `view` is icons, pages, files or words, those in the language `code`."""

    def __init__(self, view: str, field: Field, edit: Edit, code: str) -> None:
        self._view, self._field, self._edit, self._code = view, field, edit, code

    def found(self, sought: str) -> list[dict[str, str]]:
        """Those that have all the words that are sought in their name or title, the shortest names first."""
        return [{"value": value, "title": title} for value, title in self._found(sought)[:MOST]]

    def count(self, sought: str) -> int:
        return len(self._found(sought))

    def _found(self, sought: str) -> list[tuple[str, str]]:
        words = sought.casefold().replace("-", " ").split()
        every = self._every()
        if not words:
            return every
        fit = [each for each in every if all(word in " ".join(each).casefold() for word in words)]
        return sorted(fit, key=lambda each: (not each[0].casefold().startswith(words[0]), len(each[0])))

    def _every(self) -> list[tuple[str, str]]:
        site = self._edit.site
        if self._view == "icons":
            return _icons()
        if self._view == "words" and site:
            return [(name, str(said)) for name, said in site.words[self._code].model_dump().items() if said]
        if self._view == "pages" and site:
            order = site.order(site.codes[0])
            return [(id, page.title.within(order)) for id, page in site.pages.items()]
        return _files(site, self._field.suffixes) if site else []


@lru_cache(maxsize=1)
def _icons() -> list[tuple[str, str]]:
    return [(name, "") for name in names()]


def _files(site: Site, suffixes: tuple[str, ...]) -> list[tuple[str, str]]:
    root = site.assets
    paths = (Path(entry.path).relative_to(root).as_posix() for entry in walk(root) if entry.stat)
    return [(path, "") for path in sorted(paths) if not suffixes or path.lower().endswith(suffixes)]
