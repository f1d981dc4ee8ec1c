"""Charts of a few values, and what is drawn of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.pages.chart.model import Chart
from kiosk.pages.chart.plot import drawn

NOON = datetime(2017, 3, 13, 12)


def chart(type: str = "bar", *values: list[object], **fields: object) -> Chart:
    """A chart of `values`, one list a series, over years from 2014."""
    given = {
        "kind": "chart",
        "title": "t",
        "type": type,
        "subject": "s",
        "source": "o",
        "categories": [2014 + index for index in range(len(values[0]))] if values else [],
        "series": [{"name": name, "values": row} for name, row in zip("ABCD", values, strict=False)],
    }
    return Chart.model_validate(given | fields)


def view(site: Site, language: str = "en") -> View:
    """`site` as a reader of `language` sees it."""
    return View(site, language, NOON)


def plot(page: Chart, site: Site, language: str = "en") -> Any:
    """What the scene draws of `page`."""
    return drawn(page, view(site, language))
