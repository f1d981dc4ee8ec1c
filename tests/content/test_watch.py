"""When a change counts as complete, told by a clock that only waits."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from kiosk.content.problems import Problem
from kiosk.content.site import Site
from kiosk.content.watch import DOUBTFUL_AFTER, SETTLED_AFTER, Watch, signature
from tests.support.content import Folder


class Waits(Event):
    """Notes what is waited, and finishes the save after the first wait."""

    def __init__(self, path: Path, whole: str) -> None:
        super().__init__()
        self.waited: list[float] = []
        self._path, self._whole = path, whole

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        if not self.waited:
            self._path.write_text(self._whole, "utf-8")
        self.waited.append(timeout)
        return False


@pytest.mark.parametrize(
    ("whole", "least", "most"),
    [("title: x\n", SETTLED_AFTER, DOUBTFUL_AFTER / 2), ("title: x", DOUBTFUL_AFTER, DOUBTFUL_AFTER * 2)],
)
def test_a_file_seen_empty_rests_no_longer_than_what_it_becomes(
    tmp_path: Path, whole: str, least: float, most: float
) -> None:
    folder = Folder(tmp_path)
    folder.write("pages/hello.yaml", "title: old\n")
    path = folder.root / "pages" / "hello.yaml"
    seen = signature(folder.root)
    told: list[list[Problem] | Site] = []
    watch = Watch(folder.root, seen, lambda site, _: told.append(site), told.append, lambda: None)
    path.write_text("", "utf-8")
    watch._over = waits = Waits(path, whole)
    watch._look(signature(*watch.folders))
    assert told
    assert least <= sum(waits.waited) <= most
