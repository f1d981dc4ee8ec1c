"""Where a touch leads: every step is a pure function from one state to the next."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.model.site import HOME, Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Ease, Journey, Mode
from tests.support.content import BANNER, Folder

VISIT, ASKING, ATTRACT = Mode.VISIT, Mode.ASKING, Mode.ATTRACT
TURNS = 3


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Two languages, a rotation of three pages, a gallery of three."""
    folder = Folder(Path(tmp_path_factory.mktemp("journey")))
    folder.write("pages/all.yaml", "kind: gallery\ntitle: All\npages: [opium, hello, third]\n")
    folder.write("pages/third.yaml", BANNER)
    folder.edit("site.yaml", "page: opium", "page: all")
    folder.edit("site.yaml", "  - {page: hello}", "  - {page: hello}\n  - {page: opium}\n  - {page: third}")
    return folder.site()


def visit(*trail: str, language: str = "en", **changes: object) -> Journey:
    return replace(Journey(language, VISIT, trail=(HOME, *trail)), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Journey("ru", ATTRACT, 7), Journey("ru", VISIT, 7)),
        (Journey("ru", ATTRACT, trail=(HOME, "all")), Journey("ru", VISIT)),
        (visit("all"), visit("all")),
        (visit("all", mode=ASKING), visit("all")),
    ],
)
def test_a_touch(before: Journey, after: Journey) -> None:
    assert steps.touched(before) == after


@pytest.mark.parametrize(
    ("before", "page", "after"),
    [
        (visit(), "all", visit("all")),
        (visit("all"), "opium", visit("all", "opium")),
        (visit("all"), "all", visit("all")),
        (Journey("ru", ATTRACT, 2), "all", visit("all", language="ru", turn=2)),
        (visit("all", mode=ASKING), "opium", visit("all", "opium")),
    ],
)
def test_opening_a_page(before: Journey, page: str, after: Journey) -> None:
    assert replace(steps.opened(before, page), seen=()) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [(visit("all", "opium"), visit("all")), (visit("all"), visit()), (visit(), visit())],
)
def test_going_back(before: Journey, after: Journey) -> None:
    assert steps.back(before) == after


@pytest.mark.parametrize(
    ("before", "by", "after"),
    [
        (visit("all", "opium"), 1, visit("all", "hello")),
        (visit("all", "opium"), -1, visit("all", "third")),
        (visit("all", "third"), 1, visit("all", "opium")),
        (visit("opium"), 1, visit("hello")),
        (visit("all"), 1, visit("all")),
        (visit(), 1, visit()),
        (Journey("en", ATTRACT, 1), 1, Journey("en", ATTRACT, 1)),
    ],
)
def test_moving_in_a_gallery(small: Site, before: Journey, by: int, after: Journey) -> None:
    assert replace(steps.moved(before, small, by), seen=()) == after


def test_what_was_seen_is_known_until_the_visit_ends(small: Site) -> None:
    journey = steps.opened(steps.opened(Journey("en"), "all"), "opium")
    journey = steps.took(steps.home(steps.moved(journey, small, 1)), "nothing of home")
    journey = steps.took(steps.opened(steps.opened(journey, "opium"), "third"), "a part")
    assert journey.seen == (("all", ""), ("opium", ""), ("hello", ""), ("third", ""), ("third", "a part"))
    assert steps.took(steps.asked(journey), "another").seen == journey.seen, "nobody is there"
    assert steps.ended(journey, small).seen == ()


def test_a_page_that_is_gone_was_not_seen(small: Site) -> None:
    before = visit("all", seen=(("gone", ""), ("all", ""), ("gone", "a part")))
    assert steps.fitted(before, small, small).seen == (("all", ""),)


def test_home_forgets_the_trail_but_not_the_visitors_choices() -> None:
    ease = Ease(larger_text=True)
    assert steps.home(visit("all", "opium", language="ru", ease=ease)) == visit(language="ru", ease=ease)


def test_another_language_keeps_the_place(small: Site) -> None:
    assert steps.spoken(visit("all", "opium"), small, "ru") == visit("all", "opium", language="ru")
    assert steps.spoken(visit("all"), small, "xx") == visit("all")


def test_each_round_of_the_rotation_speaks_the_next_language(small: Site) -> None:
    journey, seen = steps.begin(small), []
    for _ in range(2 * TURNS + 1):
        seen.append((journey.page(small), journey.language))
        journey = steps.next_turn(journey, small)
    pages = ["hello", "opium", "third"]
    assert seen == [*((p, "en") for p in pages), *((p, "ru") for p in pages), ("hello", "en")]


@pytest.mark.parametrize(("mode", "after"), [(VISIT, ASKING), (ASKING, ASKING), (ATTRACT, ATTRACT)])
def test_only_a_visit_is_asked(mode: Mode, after: Mode) -> None:
    assert steps.asked(Journey("en", mode)).mode is after


def test_the_end_of_a_visit_returns_to_the_defaults_one_turn_on(small: Site) -> None:
    ease = Ease(larger_text=True, low_reach=True)
    ended = steps.ended(visit("all", language="ru", turn=1, ease=ease), small)
    assert ended == Journey("en", ATTRACT, 2)
    assert steps.ended(ended, small) == ended


def test_a_visit_begins_with_the_defaults_of_the_site(small: Site) -> None:
    defaults = small.file.defaults.model_copy(update={"language": "ru", "low_reach": True})
    site = replace(small, file=small.file.model_copy(update={"defaults": defaults}))
    assert steps.begin(site) == Journey("ru", ATTRACT, ease=Ease(low_reach=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (visit("all", "gone", "opium"), visit("all", "opium")),
        (visit("gone"), visit()),
        (visit("all", language="xx"), visit("all", language="en")),
        (Journey("en", VISIT, trail=("gone",)), visit()),
    ],
)
def test_new_content_loses_only_what_is_gone(small: Site, before: Journey, after: Journey) -> None:
    assert steps.fitted(before, small, small) == after


def test_easy_access_changes_one_thing_at_a_time() -> None:
    once = steps.eased(visit(), larger_text=True)
    assert steps.eased(once, less_motion=True).ease == Ease(larger_text=True, less_motion=True)
    assert steps.eased(once, larger_text=False) == visit()


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        (Ease(larger_text=True), "largest_text", Ease(largest_text=True)),
        (Ease(largest_text=True), "larger_text", Ease(larger_text=True)),
        (
            Ease(high_contrast=True, wider_letters=True),
            "inverted_contrast",
            Ease(inverted_contrast=True, wider_letters=True),
        ),
        (Ease(inverted_contrast=True), "high_contrast", Ease(high_contrast=True)),
    ],
)
def test_of_what_cannot_be_on_together_the_last_chosen_is(before: Ease, chosen: str, after: Ease) -> None:
    assert steps.eased(visit(ease=before), **{chosen: True}).ease == after


def test_what_is_turned_off_turns_nothing_else_off() -> None:
    assert steps.eased(visit(ease=Ease(high_contrast=True)), inverted_contrast=False).ease == Ease(high_contrast=True)
