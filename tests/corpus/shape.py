"""One shape that a file may have."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.content import Folder

if TYPE_CHECKING:
    from tests.support.stand import Stand


@dataclass(frozen=True)
class Shape:
    """`make` writes it into a content folder, `says` are the codes of all that `kiosk check` says of it.

    `seen` is called with the stand on the shape's `page`, where it can be shown, and asserts what a visitor sees.
    A `common` shape is tried by `make test`, every shape by `make fuzz`.
    """

    name: str
    make: Callable[[Folder], object]
    says: frozenset[str] = frozenset()
    seen: Callable[[Stand], None] | None = None
    common: bool = True
    page: str = "shape"

    def __str__(self) -> str:
        return self.name


def tried(shapes: Iterable[Shape]) -> list[Shape]:
    """The common shapes; all of them where CORPUS=all asks for it."""
    return [shape for shape in shapes if shape.common or os.environ.get("CORPUS") == "all"]
