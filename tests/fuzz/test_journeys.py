"""Any visitor, touching anything in any order, is always somewhere, and always finds home again."""

from collections.abc import Callable

from hypothesis import given, strategies as st

from kiosk.content.site import Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import HOME, Journey, Mode

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


@given(walk=st.lists(MOVES, max_size=40))
def test_every_walk_stays_in_the_stand_and_leads_home(site: Site, walk: list[Step]) -> None:
    journey = steps.begin(site)
    for step in walk:
        journey = step(journey, site)
        assert journey.page(site) in {HOME, *site.pages}
        assert journey.language in site.codes
        assert journey.trail[0] == HOME
    depth = len(journey.trail)
    for _ in range(depth):
        journey = steps.back(journey)
    assert journey.trail == (HOME,)
    begun = steps.begin(site)
    left = steps.ended(steps.touched(journey), site)
    assert (left.mode, left.ease, left.trail) == (Mode.ATTRACT, begun.ease, (HOME,))
