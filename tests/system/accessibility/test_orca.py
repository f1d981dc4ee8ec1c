"""A real screen reader: Orca with Debian's speech-dispatcher, driven by keys, and what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.content.load import load
from kiosk.model.site import Site
from tests.support.paths import ROOT
from tests.system.accessibility.heard import PARTS, hear
from tests.system.accessibility.spoken import Heard, Listening, Stop, Utterance, flaws

TILE = Stop("push button", "Results in figures", "2 of 6", "en_GB")
SHOWN = ("Results in figures", "2 of 6", "Figures", "الأرقام")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_visit_is_heard(site: Site, tmp_path: Path, language: str) -> None:
    heard = hear(site, language, tmp_path, PARTS)
    assert heard.stops > 60
    assert not heard.found, json.dumps(heard.found, ensure_ascii=False, indent=1)


def test_whoever_only_listens_is_asked_and_stays_where_they_are(tmp_path: Path) -> None:
    content = tmp_path / "content"
    copytree(ROOT / "content", content)
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    file = content / "site.yaml"
    file.write_text(re.sub(r"ask_after: \d+", "ask_after: 15", file.read_text("utf-8")), "utf-8")
    site, _ = load(content)
    heard = hear(site, "en", tmp_path, ["is_asked_whether_somebody_is_there"], content=content)
    assert not heard.found, json.dumps(heard.found, ensure_ascii=False, indent=1)


def said(*texts: str, how: str = "ended", language: str = "en-gb") -> tuple[Utterance, ...]:
    return tuple(Utterance(text, language, how) for text in texts)


WELL = said("Results in figures push button.", "2 of 6.")


@pytest.mark.parametrize(
    ("stop", "utterances", "flaw"),
    [
        (TILE, WELL, ""),
        (replace(TILE, name=""), WELL, "without a name"),
        (replace(TILE, state="selected"), WELL, "the state of"),
        (replace(TILE, language="ar_EG"), WELL, "told to be in 'ar_EG'"),
        (TILE, WELL[:1], "the description of"),
        (TILE, (*WELL, *WELL[1:]), "is said twice"),
        (TILE, (*WELL, *said("Results in figures, 2 of 6.")), "the name"),
        (TILE, (*WELL, *said("Figures", how="stopped")), "is cut off"),
        (TILE, (*WELL, *said("Figures · 2017")), "U+00B7"),
        (TILE, (*WELL, *said("Figures", language="fr")), "by a voice for 'fr'"),
        (TILE, (*WELL, *said("The page before")), "not shown"),
        (TILE, (*WELL, *said("Figures زر ضغط وشيء آخر")), "in another language"),
        (TILE, (*WELL, *said("الأرقام")), "shown in another language"),
    ],
)
def test_what_is_wrong_with_what_is_said_is_found(stop: Stop, utterances: Sequence[Utterance], flaw: str) -> None:
    found = flaws(Heard(stop, utterances, SHOWN), Listening("en", "en"))
    assert len(found) == bool(flaw), found
    assert flaw in "".join(found)
