"""How much there is to draw of an SVG: what is drawn over and over counts each time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod
from xml.etree.ElementTree import Element

HEAVIEST = 20_000
"""Shapes that are drawn within some three seconds."""
DEEPEST = 200
"""Elements within each other; Qt gives up at 2,047."""
FREE = {"linearGradient", "radialGradient", "stop", "solidColor", "title", "desc", "metadata", "style"}
LAYER = 100
"""Shapes that a filter's step or a mask is worth: each has a picture of its own."""
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")]+)")
_NUMBER = re.compile(r"[-+]?[\d.]+")


def weight(root: Element) -> float:
    """The number of shapes that are drawn; infinite where drawings use each other in a circle, or nest too deeply."""
    weights = _Weights(root)
    styles = (found for each in root.iter() if _local(each.tag) == "style" for found in weights.named(each.text or ""))
    return weights.of(root, 0) * prod(1 + weights.of(each, 0) for each in styles)


class _Weights:
    def __init__(self, root: Element) -> None:
        self._named = {id: each for each in root.iter() if (id := each.get("id"))}
        self._known: dict[Element, float] = {}

    def of(self, element: Element, depth: int) -> float:
        """What is drawn of an element and all it uses."""
        if depth > DEEPEST:
            return float("inf")
        if element not in self._known:
            self._known[element] = float("inf")  # until it is known: for those that use themselves
            self._known[element] = self._sum(element, depth + 1)
        return self._known[element]

    def _sum(self, element: Element, depth: int) -> float:
        name = _local(element.tag)
        if not name or name in FREE:
            return 0
        own = LAYER if name.startswith("fe") or name == "mask" else 1
        used = sum(self.of(each, depth) for each in self._used(element, name))
        total = own + used
        for child in element:
            total += self.of(child, depth)
        for each, times in self._referred(element):
            total *= 1 + times * self.of(each, depth)
        return total

    def _used(self, element: Element, name: str) -> Iterator[Element]:
        for key, value in element.attrib.items():
            if name == "use" and _local(key) == "href" and (target := self._named.get(value.strip()[1:])) is not None:
                yield target

    def _referred(self, element: Element) -> Iterator[tuple[Element, int]]:
        """The patterns, masks, filters and markers of an element; a marker is drawn at each of its points."""
        for key, value in element.attrib.items():
            for target in self.named(value):
                points = len(_NUMBER.findall(element.get("d", "") + element.get("points", "")))
                yield target, max(1, points) if "marker" in key or "marker" in value else 1

    def named(self, style: str) -> Iterator[Element]:
        """The elements, but no gradients, that a property names by url(#…)."""
        found = (self._named.get(id) for id in _REFERENCE.findall(style))
        return (target for target in found if target is not None and _local(target.tag) not in FREE)


def _local(name: object) -> str:
    """A name without its namespace; "" for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
