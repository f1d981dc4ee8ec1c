"""How high above the floor the controls of the stand are, in millimetres, where its screen hangs.

EN 301 549, clause 8.3.2: between 380 and 1,220 mm a control is reached from a wheelchair.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot

from kiosk.desk.fit.offscreen import Size
from kiosk.desk.fit.visible_items import Sight
from kiosk.model.site import Site
from kiosk.model.site_file import Screen
from tests.window.audit.rules import called, standing

LOWEST, HIGHEST = 380, 1220
ROUNDING = 1.0


@dataclass(frozen=True)
class Mount:
    """A screen on its wall: its size, its diagonal and its lower edge above the floor, in centimetres."""

    size: Size
    diagonal: float
    lower_edge: float

    def __str__(self) -> str:
        return f"{self.size[0]}x{self.size[1]}, {self.diagonal:g} cm, {self.lower_edge:g} cm above the floor"

    def site(self, site: Site) -> Site:
        """The site whose screen hangs like this."""
        screen = Screen(diagonal_cm=self.diagonal, lower_edge_cm=self.lower_edge)
        return replace(site, file=site.file.model_copy(update={"screen": screen}))

    def heights(self, sight: Sight) -> Iterator[tuple[str, float, float]]:
        """Every control that is not scrolled away: what it is called, its lower and its upper edge in millimetres."""
        fine = self.diagonal * 10 / hypot(*self.size)
        floor = self.lower_edge * 10 + sight.screen.height() * fine
        for target in standing(sight):
            seen = target.area.intersected(target.window)
            if seen.height() > 1 and seen.width() > 1:
                yield called(target), floor - seen.bottom() * fine, floor - seen.top() * fine


MOUNTS = (
    Mount((1080, 1920), 140, 40),
    Mount((1080, 1920), 140, 30),
    Mount((1920, 1080), 140, 70),
    Mount((1920, 1080), 107, 90),
)
"""As technicians are told to hang them: tall ones low, and so low that their edge is out of reach; wide ones higher."""


def out_of_reach(mount: Mount, sight: Sight) -> list[str]:
    """Each control that a hand does not reach, with its height."""
    return [
        f'"{name}" is between {low:.0f} and {high:.0f} mm above the floor'
        for name, low, high in mount.heights(sight)
        if low < LOWEST - ROUNDING or high > HIGHEST + ROUNDING
    ]
