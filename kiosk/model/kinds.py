"""The kinds of page that there are: a folder each, with the kind's model in its `model.py`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import cache, reduce
from importlib import import_module
from operator import or_
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import Field

from kiosk.model.page import Page


class Kinds(Mapping[str, type[Page]]):
    """The models of the kinds in `package` by their names in YAML, each imported when it is first asked for."""

    def __init__(self, package: str, *names: str) -> None:
        self._package, self._names = package, names

    def __getitem__(self, name: str) -> type[Page]:
        if name not in self._names:
            raise KeyError(name)
        return _model(f"{self._package}.{name}.model", name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def folder(self, name: str) -> Path:
        """Where the kind has its scene, its example and its words."""
        return Path(sys.modules[self._package].__path__[0]) / name

    def union(self) -> Any:
        """A page of any kind, told apart by `kind`, for pydantic to read. Imports all of them."""
        return Annotated[reduce(or_, self.values()), Field(discriminator="kind")]


@cache
def _model(module: str, name: str) -> type[Page]:
    """The page in `module` that YAML calls `name`. Raises TypeError if there is none."""
    for model in vars(import_module(module)).values():
        if isinstance(model, type) and issubclass(model, Page) and name in _names(model):
            return model
    raise TypeError(f"{module} has no page with a field 'kind: Literal[\"{name}\"]'")


def _names(model: type[Page]) -> tuple[str, ...]:
    field = model.model_fields.get("kind")
    return get_args(field.annotation) if field else ()
