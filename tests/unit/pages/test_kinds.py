"""Every kind is a folder of its own, with a scene and a whole example."""

import pytest
import yaml

from kiosk.pages import KINDS
from tests.support.content import example
from tests.support.paths import ROOT

CODES = ("en", "ru", "zh", "fr", "es", "ar")


def test_every_folder_of_pages_is_one_of_the_kinds() -> None:
    folders = {path.parent.name for path in (ROOT / "kiosk" / "pages").glob("*/__init__.py")}
    assert folders == {*KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_scene_and_a_whole_example(kind: str) -> None:
    assert example(kind).with_name(KINDS[kind].scene).is_file()
    written = yaml.safe_load(example(kind).read_text("utf-8"))
    assert written["kind"] == kind
    assert set(written["title"]) == set(CODES)
