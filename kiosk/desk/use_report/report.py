"""The whole report, before it is written in any form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.desk.use_report.access import access
from kiosk.desk.use_report.charts import cover, tiles
from kiosk.desk.use_report.drawing import Drawing
from kiosk.desk.use_report.figures import Figures, Running
from kiosk.desk.use_report.opened import Opened
from kiosk.desk.use_report.ran import on_for, ran
from kiosk.desk.use_report.section import Section
from kiosk.desk.use_report.visits import Visits
from kiosk.desk.use_report.watched import watched
from kiosk.desk.use_report.wording import Wording


@dataclass(frozen=True)
class Report:
    """`stand` is the stand's title, `period` its days in words, `key` the figures that answer most."""

    figures: Figures
    wording: Wording
    stand: str
    period: str
    key: Sequence[tuple[str, str]]
    sections: Sequence[Section]

    @property
    def cover(self) -> Drawing:
        return self._placed(cover(self.title, self.stand, self.period))

    @property
    def tiles(self) -> Drawing:
        return self._placed(tiles(self.key))

    @property
    def title(self) -> str:
        return self.wording.say("title")

    @property
    def foot(self) -> str:
        """Whose it is, and of when."""
        return f"{self.title} · {self.stand} · {self.period}"

    def _placed(self, drawing: Drawing) -> Drawing:
        return drawing.mirrored() if self.wording.mirrored else drawing

    def picture(self, section: Section) -> Drawing:
        """The section's, as its readers read."""
        return self._placed(section.picture)


def report(figures: Figures, running: Running, stand: str, wording: Wording) -> Report:
    """What is to be told of these figures."""
    visits, opened = Visits(figures, running, wording), Opened(figures, wording)
    key = [
        (wording.label(visits.total), wording.say("tile_visits")),
        (visits.median, wording.say("tile_median")),
        (wording.label(opened.total), wording.say("tile_pages")),
        (on_for(running, wording), wording.say(f"tile_{running.called}")),
    ]
    answers = [
        visits.used(),
        visits.when(),
        visits.length(),
        opened.languages(),
        opened.pages(),
        *watched(figures, wording),
        access(figures, wording),
        ran(figures, running, wording),
    ]
    period = wording.days(figures.first, figures.last)
    return Report(figures, wording, stand, period, key, [each for each in answers if each])
