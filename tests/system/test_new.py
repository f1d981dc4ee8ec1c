"""`kiosk new` as it is typed."""

from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.content import Folder


def test_a_new_page_says_which_galleries_could_show_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/all.yaml", "kind: gallery\ntitle: All\npages: [opium, hello]\n")
    done = kiosk("new", "chart", "opium-2018", "--content", folder.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  content/pages/all.yaml, under pages:   - opium-2018\n" in done.stdout


@pytest.mark.parametrize(
    ("kind", "id", "said"),
    [
        ("galery", "my-page", "there is no kind 'galery': did you mean 'gallery'?"),
        ("chart", "My Page", "'My Page' is no name for a page; write small letters, digits and hyphens"),
        ("chart", "../opium", "'../opium' is no name for a page"),
        ("chart", "opium", "there is a page 'opium' already; choose another name"),
    ],
)
def test_a_page_that_cannot_be_is_refused(tmp_path: Path, kind: str, id: str, said: str) -> None:
    folder = Folder(tmp_path)
    before = {path: path.read_bytes() for path in folder.root.rglob("*.yaml")}
    done = kiosk("new", kind, id, "--content", folder.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kiosk: {said}")
    assert done.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.root.rglob("*.yaml")} == before
