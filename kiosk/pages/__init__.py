"""The kinds of page. A new kind is a folder here and one line below."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.pages.banner import Banner
from kiosk.pages.chart import Chart
from kiosk.pages.film import Film
from kiosk.pages.gallery import Gallery
from kiosk.pages.mechanism import Mechanism
from kiosk.pages.programme import Programme
from kiosk.pages.statement import Statement
from kiosk.pages.table import Table
from kiosk.pages.timeline import Timeline

AnyPage = Annotated[
    Banner | Chart | Table | Mechanism | Timeline | Statement | Film | Programme | Gallery,
    Field(discriminator="kind"),
]
