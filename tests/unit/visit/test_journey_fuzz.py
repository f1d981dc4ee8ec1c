"""Any visitor, touching anything in any order, is always somewhere, and always finds home again."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from hypothesis import example, given, strategies as st

from kiosk.model.site import HOME, Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Journey, Mode
from tests.support.paths import ROOT

PAGES = sorted(path.stem for path in (ROOT / "content" / "pages").rglob("*.yaml"))
Step = Callable[[Journey, Site], Journey]
SIMPLE: list[Step] = [
    lambda journey, _: steps.touched(journey),
    lambda journey, _: steps.back(journey),
    lambda journey, _: steps.home(journey),
    lambda journey, _: steps.asked(journey),
    steps.ended,
    steps.next_turn,
]
MOVES: st.SearchStrategy[Step] = (
    st.sampled_from(SIMPLE)
    | st.integers(-3, 3).map(lambda by: lambda journey, site: steps.moved(journey, site, by))
    | st.integers(0, 99).map(
        lambda n: lambda journey, site: steps.opened(journey, list(site.pages)[n % len(site.pages)])
    )
    | st.integers(0, 99).map(
        lambda n: lambda journey, site: steps.spoken(journey, site, site.codes[n % len(site.codes)])
    )
    | st.booleans().map(lambda on: lambda journey, _: steps.eased(journey, low_reach=on))
)


def opens(page: str) -> Step:
    return lambda journey, _: steps.opened(journey, page)


@pytest.fixture(scope="module")
def stand(site: Site) -> Callable[[], Site]:
    """The real content, behind a name: written out, it would fill the screen when a walk fails."""
    return lambda: site


def repeats(journey: Journey) -> list[str]:
    """Pages that lead back to themselves."""
    return [page for page, before in pairwise(journey.trail) if page == before]


@given(walk=st.lists(MOVES, max_size=40))
@example(walk=[opens("opium"), opens("meetings"), lambda journey, site: steps.moved(journey, site, -1)])
def test_every_walk_stays_in_the_stand_and_leads_home(stand: Callable[[], Site], walk: list[Step]) -> None:
    site = stand()
    journey = steps.begin(site)
    for step in walk:
        journey = step(journey, site)
        assert journey.page(site) in {HOME, *site.pages}
        assert journey.language in site.codes
        assert journey.trail[0] == HOME
        assert not repeats(journey), "Back would seem to do nothing"
    depth = len(journey.trail)
    for _ in range(depth):
        journey = steps.back(journey)
    assert journey.trail == (HOME,)
    begun = steps.begin(site)
    left = steps.ended(steps.touched(journey), site)
    assert (left.mode, left.ease, left.trail) == (Mode.ATTRACT, begun.ease, (HOME,))


def less(site: Site, gone: set[str], codes: list[str], turns: list[int]) -> Site:
    """The stand without some of its pages and with some of its languages, turning through some of what is left."""
    pages = {id: page for id, page in site.pages.items() if id not in gone}
    file, last = site.file, site.file.attract[0].model_copy(update={"page": next(iter(pages))})
    turned = [file.attract[turn % len(file.attract)] for turn in turns]
    rotation = tuple(turn for turn in turned if turn.page in pages) or (last,)
    languages = tuple(language for language in file.languages if language.code in codes)
    defaults = file.defaults.model_copy(update={"language": languages[0].code})
    changes = {"attract": rotation, "languages": languages, "defaults": defaults}
    return replace(site, file=file.model_copy(update=changes), pages=pages)


@given(
    walk=st.lists(MOVES, max_size=20),
    gone=st.sets(st.sampled_from(PAGES), max_size=len(PAGES) - 1),
    codes=st.lists(st.sampled_from(["en", "ru", "zh", "ar"]), min_size=1, unique=True),
    turns=st.lists(st.integers(0, 9), max_size=9),
    begun=st.integers(0, 30),
)
@example(
    walk=[opens(page) for page in ("opium", "meetings", "opium")], gone={"meetings"}, codes=["en"], turns=[], begun=0
)
def test_new_content_never_leaves_a_visitor_on_what_is_gone(
    stand: Callable[[], Site], walk: list[Step], gone: set[str], codes: list[str], turns: list[int], begun: int
) -> None:
    site = stand()
    journey = replace(steps.begin(site), turn=begun)
    for step in walk:
        journey = step(journey, site)
    new = less(site, gone, codes, turns)
    fitted = steps.fitted(journey, site, new)
    assert {fitted.page(new), *fitted.trail} <= {HOME, *new.pages}
    assert fitted.language in new.codes
    left = [page for page in journey.trail if page == HOME or page in new.pages]
    assert [*fitted.trail] == [page for page, _ in groupby(left)]
    assert not repeats(fitted), "Back would seem to do nothing"
    (round, turn), (round_before, turn_before) = (
        divmod(each.turn, len(on.file.attract)) for each, on in ((fitted, new), (journey, site))
    )
    pages, before = [each.page for each in new.file.attract], site.file.attract[turn_before].page
    assert round == round_before, "the round chooses the next language"
    assert pages[turn] == before or before not in pages
    assert (fitted.mode, fitted.ease) == (journey.mode, journey.ease)
    assert steps.fitted(fitted, new, new) == fitted
