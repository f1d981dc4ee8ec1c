"""What is known of a text by language."""

from __future__ import annotations

import pytest

from kiosk.content.load import load
from kiosk.content.terms import Term, Wording
from kiosk.content.translations.fingerprints import Fingerprints, fingerprint
from kiosk.desk.preview.edit.content.languages import cells, room_said, states, terms_in, texts_at
from kiosk.model.site import Site
from tests.support.paths import ROOT

WORDS = {"letters": "{count}", "room": "{count} of {most}", "roomEnough": "enough", "tooLong": "{over} over at {size}"}
FILE = "content/pages/figures/opium.yaml"


@pytest.fixture(scope="module")
def site() -> Site:
    return load(ROOT / "content")[0]


def test_the_original_is_first_and_arabic_runs_the_other_way(site: Site) -> None:
    found = cells(texts_at({"en": "Home", "ar": "الرئيسية"}, site), site, "All")
    assert (found[0]["code"], found[0]["original"]) == ("en", True)
    assert [each["code"] for each in found if each["mirrored"]] == ["ar"]
    assert next(each for each in found if each["code"] == "ar")["script"] == "arabic"


def test_a_text_for_all_languages_is_one(site: Site) -> None:
    assert [each["name"] for each in cells(texts_at("UNODC", site), site, "All")] == ["All"]


def test_what_is_missing_and_what_is_older_is_known(site: Site) -> None:
    kept = Fingerprints({"pages/figures/opium.yaml title": {"ru": (fingerprint("Home"), fingerprint("Главная"))}})
    texts = texts_at({"en": "Home again", "ru": "Главная", "zh": " "}, site)
    found = states(texts, FILE, ("title",), site, kept)
    assert (found["ru"], found["zh"]) == ("older", "missing")


def test_the_terms_of_the_original_are_named_in_each_language(site: Site) -> None:
    term = Term(
        about="the office", words={"en": Wording(say=("UNODC",)), "ru": Wording(say=("УНП ООН",), avoid=("ЮНОДК",))}
    )
    found = terms_in({"en": "UNODC says", "ru": "ЮНОДК", "zh": ""}, [term], site)
    assert [(each["say"], each["used"], each["wrong"]) for each in found["ru"]] == [
        ("ЮНОДК → УНП ООН", False, True),
        ("УНП ООН", False, False),
    ]
    assert found["en"][0]["used"]
    assert found["zh"] == []


def room(size: str, fits: bool, letters: int | None) -> dict[str, object]:
    return {"size": size, "fits": fits, "letters": letters}


@pytest.mark.parametrize(
    ("rooms", "said", "fits"),
    [
        ([], "50", True),
        ([room("1920x1080", True, 80), room("1080x1920", True, 60)], "50 of 60", True),
        ([room("1920x1080", True, None)], "enough", True),
        ([room("1920x1080", False, 40), room("1080x1920", True, 60)], "10 over at 1920 × 1080", False),
    ],
)
def test_room_is_said_by_the_narrowest_size(rooms: list[dict[str, object]], said: str, fits: bool) -> None:
    assert room_said(50, rooms, WORDS) == {"room": said, "fits": fits}
