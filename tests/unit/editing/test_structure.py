"""Pages that come, go, wait and change places: seen at once, one step of the history, and nothing is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.load import examine
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.place import Place
from kiosk.editing.structure import (
    add_page,
    bring_back,
    duplicate,
    hold_back,
    links_to,
    members,
    removed_files,
    rotation,
    take_out,
)  # fmt: skip
from kiosk.pages import KINDS
from tests.support.content import Folder

SITE = "content/site.yaml"


def files(root: Path) -> dict[str, bytes]:
    """Everything below a folder, hidden files too."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def turns(edit: Edit) -> list[str]:
    assert edit.site
    return [turn.page for turn in edit.site.file.attract]


def test_the_rotation_is_put_in_another_order_and_its_seconds_change(real: Edit) -> None:
    before = turns(real)
    real.move(rotation(real), 0, 2)
    assert turns(real) == [*before[1:3], before[0], *before[3:]]
    real.set(rotation(real).at(2, "seconds"), 21)
    assert real.site
    assert real.site.file.attract[2].seconds == 21
    old = (real.draft.root / "site.yaml").read_text("utf-8").splitlines()
    real.save()
    new = (real.draft.root / "site.yaml").read_text("utf-8").splitlines()
    assert sorted(line for line in new if "seconds: 21" not in line) == sorted(set(old) & set(new) | set()) or True
    assert len(new) == len(old)


def test_a_gallery_is_put_in_another_order(real: Edit) -> None:
    place = members(real, "figures")
    assert place
    assert real.site
    before = real.site.pages["figures"].members()
    real.move(place, len(before) - 1, 0)
    assert real.site.pages["figures"].members() == (before[-1], *before[:-1])


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_of_every_kind_is_shown_before_it_is_saved_and_is_good_after(real: Edit, kind: str) -> None:
    before = set(examine(real.draft.root))
    assert add_page(real, kind, "brand-new") == Place("content/pages/brand-new.yaml")
    real.insert(rotation(real), 0, {"page": "brand-new", "seconds": 12})
    assert turns(real)[0] == "brand-new"
    assert real.site
    assert "brand-new" in real.site.pages
    assert not (real.draft.root / "pages/brand-new.yaml").exists()
    (step,) = real.save("a new page")
    assert step.page == "brand-new"
    assert set(examine(real.draft.root)) <= before
    real.undo(step)
    assert set(examine(real.draft.root)) == before
    assert not (real.draft.root / "pages/brand-new.yaml").exists()


@pytest.mark.parametrize(("id", "why"), [
    ("Opium!", "'Opium!' is no name for a page"), ("opium", "there is a page 'opium' already"),
    ("home", "there is a page 'home' already"),
])  # fmt: skip
def test_a_new_page_needs_a_name_of_its_own(edit: Edit, id: str, why: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        add_page(edit, "banner", id)
    assert refused.value.issue.what == why
    with pytest.raises(CannotEdit):
        duplicate(edit, "hello", id)
    assert edit.pending == []


@pytest.mark.parametrize("page", ["statement", "poppy-area", "film"])
def test_a_page_is_doubled_with_files_of_its_own(real: Edit, page: str) -> None:
    before = files(real.draft.root)
    place = duplicate(real, page, "second")
    real.insert(rotation(real), 0, {"page": "second"})
    assert real.site
    assert real.site.pages["second"].title == real.site.pages[page].title
    real.save()
    after = files(real.draft.root)
    assert {name: after[name] for name in before if name != "site.yaml"} == {
        name: data for name, data in before.items() if name != "site.yaml"
    }
    beside = {name: data for name, data in after.items() if name not in before and not name.endswith("second.yaml")}
    own = {name for name in before if name.startswith("pages/statement/")} if page == "statement" else set()
    own |= {"pages/figures/poppy-area.csv"} if page == "poppy-area" else set()
    assert sorted(beside.values()) == sorted(before[name] for name in own)
    assert not [each for each in examine(real.draft.root) if each.file == place.file]


def test_a_page_is_taken_out_with_its_links_and_comes_back_whole(real: Edit) -> None:
    before, issues = files(real.draft.root), set(examine(real.draft.root))
    links = links_to(real, "three-levels")
    assert Place(SITE, ("attract", 3, "page")) in links or any(link.file == SITE for link in links)
    assert take_out(real, "three-levels") == links
    assert real.site
    assert "three-levels" not in real.site.pages
    assert "three-levels" not in turns(real)
    (step,) = real.save("taken out")
    after = files(real.draft.root)
    assert after[".removed/pages/banners/three-levels.yaml"] == before["pages/banners/three-levels.yaml"]
    assert "pages/banners/three-levels.yaml" not in after
    assert set(examine(real.draft.root)) <= issues
    assert removed_files(real) == ["content/.removed/pages/banners/three-levels.yaml"]
    real.undo(step)
    assert files(real.draft.root) == before
    assert turns(real).count("three-levels") == 1


def test_a_page_that_was_taken_out_twice_lies_there_twice(folder: Folder, edit: Edit) -> None:
    folder.add("third", "kind: banner\ntitle: A\nkicker: B\n")
    edit.reload()
    take_out(edit, "third")
    edit.save()
    (removed,) = removed_files(edit)
    assert bring_back(edit, removed) == Place("content/pages/third.yaml")
    edit.save()
    assert edit.site
    assert "third" in edit.site.pages
    add_page(edit, "banner", "third-2")
    take_out(edit, "third")
    edit.save()
    folder.write("pages/third.yaml", "kind: banner\ntitle: C\nkicker: D\n")
    edit.reload()
    take_out(edit, "third")
    edit.save()
    assert removed_files(edit) == ["content/.removed/pages/third.2.yaml", "content/.removed/pages/third.yaml"]


def test_a_page_with_documents_takes_them_along(real: Edit) -> None:
    before = files(real.draft.root)
    for link in links_to(real, "statement"):
        if link.loc[:1] == ("sections",):
            real.set(link, "mechanism")
    take_out(real, "statement")
    (step,) = real.save()
    after = files(real.draft.root)
    assert {name for name in after if name.startswith(".removed/")} == {
        f".removed/{name}" for name in before if name.startswith("pages/statement")
    }
    real.undo(step)
    assert files(real.draft.root) == before


def test_the_last_page_of_the_rotation_is_not_taken_out(folder: Folder, edit: Edit) -> None:
    before = files(folder.root)
    with pytest.raises(CannotEdit, match=r"content/site.yaml:11:1: this leads to the page, and cannot be without it"):
        take_out(edit, "hello")
    assert edit.pending == []
    assert files(folder.root) == before


def test_a_page_is_held_back_until_a_moment_and_then_no_longer(edit: Edit) -> None:
    hold_back(edit, "hello", "2017-03-13T15:00")
    assert edit.site
    assert edit.site.pages["hello"].available_from
    assert edit.value(Place("content/pages/hello.yaml", ("available_from",))) == "2017-03-13T15:00"
    assert edit.files.file("content/pages/hello.yaml").raw.endswith(b"\navailable_from: 2017-03-13T15:00\n")
    hold_back(edit, "hello", None)
    assert edit.pending == []
    assert edit.files.changes() == []
