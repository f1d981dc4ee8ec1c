"""From what a page says to what a sheet says, by the fewest changes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, strategies as st

from kiosk.editing.sheets.changes import Change, changes

GROUPS = st.lists(
    st.fixed_dictionaries({"title": st.sampled_from("abcdef")}, optional={"place": st.sampled_from("xyz")}), min_size=1
)


def made(value: Any, steps: list[Change]) -> Any:
    """The value after all steps."""
    whole = {"": deepcopy(value)}
    for step in steps:
        *way, last = ("", *step.loc)
        inner: Any = whole
        for each in way:
            inner = inner[each]
        if step.how == "set":
            inner[last] = step.value
        elif step.how == "remove":
            del inner[last]
        else:
            inner[last].insert(step.index, step.value)
    return whole[""]


@given(GROUPS, GROUPS)
def test_the_changes_lead_from_the_one_to_the_other(old: Any, new: Any) -> None:
    assert made(old, [*changes(old, new, ())]) == new


def test_an_item_that_comes_or_goes_leaves_the_others_alone() -> None:
    one, two, three = ({"title": name, "place": "M1"} for name in "abc")
    assert [*changes([one, three], [one, two, three], ("events",))] == [Change("insert", ("events",), two, 1)]
    assert [*changes([one, two, three], [one, three], ("events",))] == [Change("remove", ("events", 1))]
    moved = {**two, "place": "M2"}
    assert [*changes([one, two], [one, moved], ())] == [Change("set", (1, "place"), "M2")]


def test_a_list_of_figures_is_one_value() -> None:
    assert [*changes([1, 2], [1, 2, 3], ("values",))] == [Change("set", ("values",), [1, 2, 3])]
    assert [*changes([1, 2], [1, 2], ("values",))] == []
    assert [*changes(1, 1.0, ("a",))] == [Change("set", ("a",), 1.0)]
