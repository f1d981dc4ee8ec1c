"""Every text stands out from what is behind it: 4.5:1 on a dark and a light stand, 7:1 in high contrast both ways."""

from dataclasses import replace

import pytest

from kiosk.desk.fit.offscreen import Look
from kiosk.model.site import Site
from tests.support.hall import Hall
from tests.support.paths import ROOT
from tests.window.audit.contrast import sighted

CONTENT = ROOT / "content" / "pages"
PAGES = ["home", *sorted(path.stem for path in CONTENT.rglob("*.yaml"))]
CODES = ("en", "ar")


@pytest.fixture(scope="session")
def sites(site: Site) -> dict[str, Site]:
    """The stand under each of its themes."""
    light = replace(site, file=site.file.model_copy(update={"theme": "light"}))
    return {"dark": site, "high": site, "inverted": site, "light": light}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("theme", ["dark", "high", "inverted", "light"])
def test_texts_stand_out(hall: Hall, sites: dict[str, Site], page: str, theme: str) -> None:
    stand = hall.stand(sites[theme], restart=False)
    wishes = [Look(page, code, contrasting=theme == "high", inverted=theme == "inverted") for code in CODES]
    found = [flaw for wish in wishes for flaw in sighted(stand, wish)]
    assert not found, "\n".join(found)
