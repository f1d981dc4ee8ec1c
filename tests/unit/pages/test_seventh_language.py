"""A seventh language, added as docs/authors.md tells it: its dates, numbers and plurals are there, typed by nobody."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.load import examine, load
from kiosk.model.direction_marks import MARKS
from kiosk.model.line_breaks import spaced
from kiosk.model.site import Site
from kiosk.visit import bridge
from kiosk.visit.destination import destination
from tests.support.paths import ROOT

TASK = re.search(r"^## 5\. Add a language$(.*?)^## 6", (ROOT / "docs/authors.md").read_text("utf-8"), re.M | re.S)
NOON = datetime(2017, 3, 13, 12, tzinfo=ZoneInfo("Europe/Vienna"))
LANGUAGES = {
    "de": "{code: de, name: Deutsch}",
    "fa": "{code: fa, name: فارسی, direction: rtl, script: arabic}",
    "hi": "{code: hi, name: हिन्दी}",
}
SEEN = {
    "de": {
        "prospects": ["1.–2. Februar 2017", "14. Dezember 2016", "Juni 2011"],
        "programme": ["Montag, 13. März"],
        "shares-2015": ["65,1 %"],
        "eradication": ["7.348", "2016"],
    },
    "fa": {
        "prospects": ["۱ تا ۲ فوریهٔ ۲۰۱۷", "۱۴ دسامبر ۲۰۱۶"],
        "programme": ["دوشنبه ۱۳ مارس"],
        "shares-2015": ["۶۵٫۱٪"],
        "eradication": ["۷٬۳۴۸", "۲۰۱۶"],
        "poppy-table": ["۲۰۱۵", "۱۸۳٬۰۰۰"],
    },
    "hi": {
        "prospects": ["1–2 फ़रवरी 2017", "14 दिसंबर 2016"],
        "programme": ["सोमवार, 13 मार्च"],
        "people": ["24.3 करोड़"],
        "poppy-table": ["2,01,000"],
    },
}


def added(parent: Path, code: str) -> Path:
    """The stand's content after steps 1 to 3 of the task, with nothing translated yet."""
    content = parent / "content"
    copytree(ROOT / "content", content)
    (parent / "assets").symlink_to(ROOT / "assets")
    for file in ("words/{}.yaml", "pages/statement/{}.md"):
        copyfile(content / file.format("en"), content / file.format(code))
    site = content / "site.yaml"
    last = "  - {code: ar, name: العربية, direction: rtl, script: arabic}\n"
    text = site.read_text("utf-8")
    assert last in text
    site.write_text(text.replace(last, f"{last}  - {LANGUAGES[code]}\n"), "utf-8")
    return content


def shown(site: Site, page: str, code: str) -> str:
    """Everything that a page's scene gets, with ordinary spaces."""
    properties: Any = bridge.shown(destination(site, page, code), site, NOON).properties
    return spaced(json.dumps(properties, ensure_ascii=False)).translate(MARKS)


def test_the_book_for_authors_tells_it() -> None:
    assert TASK
    for step in ("content/words/de.yaml", "content/pages/statement/de.md", f"- {LANGUAGES['de']}", "direction: rtl"):
        assert step in TASK[1]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_its_dates_and_numbers_at_once(tmp_path: Path, code: str) -> None:
    content = added(tmp_path, code)
    site, _ = load(content)
    for page, texts in SEEN[code].items():
        said = shown(site, page, code)
        assert [text for text in texts if f'"{text}' not in said] == [], page
    assert "usage" not in (content / "words" / f"{code}.yaml").read_text("utf-8")
    found = {issue.code for issue in examine(content)}
    films = {"subtitles-languages", "described-languages", "transcript-languages"}
    assert found == {"language-without-texts", "word-missing", *films}, "only what awaits translation"
