"""Pages of every kind, spoilt at random: explained with a place, or shown; never a traceback, never a wait."""

from __future__ import annotations

import copy
import shutil
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import HealthCheck, given, settings, strategies as st

from kiosk.content.load import examine, load
from kiosk.content.problems import ContentError
from kiosk.desk.schema import KINDS, PAGES
from kiosk.pages.page import View

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 5
KEPT = settings(suppress_health_check=list(HealthCheck))
TARGETS = ["site.yaml", "words/ar.yaml", *(f"pages/{kind}.yaml" for kind in KINDS), "pages/statement-files/ru.md"]
WORDS = (
    "~ no 1e400 -1 0 2017-02-30 2017-03-26T02:30 0000-01-01 25:00 ٣ … {index} { ../../x /etc/passwd 🎉 https:// webm"
)
ODD = st.sampled_from(["", " ", *WORDS.split(), "9" * 30, "x" * 2000, "a\0b", "\u202e", "\ud7ff", "C:\\x"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    ODD | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ODD | st.sampled_from(["en", "ru"]), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stand with a page of every kind, each from its example."""
    root = tmp_path_factory.mktemp("fuzz")
    (root / "assets").symlink_to(ROOT / "assets")
    content = root / "content"
    shutil.copytree(ROOT / "content" / "words", content / "words")
    (content / "pages").mkdir()
    for kind in KINDS:
        text = (PAGES / kind / "example.yaml").read_text("utf-8").replace(" example/", " statement-files/")
        (content / "pages" / f"{kind}.yaml").write_text(text, "utf-8")
    shutil.copytree(PAGES / "statement" / "example", content / "pages" / "statement-files")
    site = yaml.safe_load((ROOT / "content" / "site.yaml").read_text("utf-8"))
    site["attract"] = [{"page": kind} for kind in KINDS]
    site["sections"] = [{**site["sections"][0], "page": kind} for kind in list(KINDS)[:8]]
    (content / "site.yaml").write_text(yaml.safe_dump(site, allow_unicode=True), "utf-8")
    assert not [problem for problem in examine(content) if problem.severity == "error"]
    return content


def tried(content: Path, name: str, raw: bytes) -> None:
    """The file replaced, looked at in every way, and put back."""
    path = content / name
    kept = path.read_bytes()
    path.write_bytes(raw)
    try:
        started = time.monotonic()
        explained(content)
        shown(content)
        assert time.monotonic() - started < PATIENCE
    finally:
        path.write_bytes(kept)


def explained(content: Path) -> None:
    """Every problem has a file that is there, a line and a column, and says something."""
    for problem in examine(content):
        assert problem.line > 0, problem
        assert problem.column > 0, problem
        assert problem.what, problem
        assert (content.parent / problem.file).exists(), problem


def shown(content: Path) -> None:
    """What is not refused can be shown in every language."""
    try:
        site, _ = load(content)
    except ContentError:
        return
    now = datetime(2017, 3, 13, 14, 20, tzinfo=ZoneInfo(site.file.time_zone))
    for code in site.codes:
        view = View(site, code, now)
        for page in site.pages.values():
            assert page.properties(view)
            page.happening(view)


@KEPT
@given(name=st.sampled_from(TARGETS), data=st.data())
def test_bytes_that_are_lost_changed_or_added(content: Path, name: str, data: st.DataObject) -> None:
    raw = (content / name).read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 40)))
        raw = (
            raw[:start]
            + data.draw(st.binary(max_size=12) | st.sampled_from([b"\t", b": ", b"\n", b"- ", b'"']))
            + raw[end:]
        )
    tried(content, name, raw)


@KEPT
@given(name=st.sampled_from(TARGETS[:-1]), data=st.data(), value=VALUES)
def test_a_value_anywhere(content: Path, name: str, data: st.DataObject, value: Any) -> None:
    written = yaml.load((content / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    holder, key = data.draw(st.sampled_from(list(places(written))))
    holder[key] = value
    tried(content, name, yaml.safe_dump(written, allow_unicode=True).encode("utf-8", "replace"))


@KEPT
@given(name=st.sampled_from(TARGETS[:-1]), data=st.data())
def test_parts_that_are_lost_doubled_or_moved(content: Path, name: str, data: st.DataObject) -> None:
    written = yaml.load((content / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(list(places(written))))
        other, where = data.draw(st.sampled_from(list(places(written))))
        change = data.draw(st.sampled_from(["lose", "double", "move"]))
        if change == "lose":
            del holder[key]
        elif change == "double" and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        else:
            other[where] = copy.deepcopy(holder[key])
        if not written:
            break
    tried(content, name, yaml.safe_dump(written, allow_unicode=True).encode())


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of the data where a value stands: its holder and its key."""
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield data, key
        yield from places(inner)
