"""Whatever becomes of a file of a repository, or of what a stand remembers: refused in a line, and over when it is."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, strategies as st

from kiosk.fleet.place import lead
from kiosk.fleet.releases import keys
from kiosk.fleet.releases.parts import parted
from tests.support.content import BANNER, Folder
from tests.support.releases import NOW, Follows, Publisher

FILES = {
    "root": "metadata/2.root.json",
    "timestamp": "metadata/timestamp.json",
    "snapshot": "metadata/2.snapshot.json",
    "targets": "metadata/2.targets.json",
    "channels": "targets/*.channels",
    "release": "targets/releases/*.2",
    "part": "targets/{part}.file",
    "file": "targets/{file}.txt",
}
OWN = {"memory": "state.json", "trust": "trust/timestamp.json", "list": "trust/targets.json"}
SPAN = st.tuples(st.floats(0, 1), st.integers(0, 40))
INSTEAD = st.one_of(
    st.binary(max_size=40),
    st.sampled_from([b"", b"null", b"-1", b"1e999", b"[]", b"{}", b'"', b"9" * 400, b"[" * 3_000, b"\xff", b"\0" * 99]),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "replace")),
)


class World(NamedTuple):
    """A repository with two releases, and a stand that has the first."""

    publisher: Publisher
    stand: Follows
    kept: Path
    changed: dict[str, str]
    """The hashes of the file that the second release changed, and of the part of its list that names it."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Nothing waits for the disk, which is most of what a look takes: so fifty thousand are half an hour."""
    with pytest.MonkeyPatch.context() as swift:
        swift.setattr(os, "fsync", lambda _: None)
        logging.disable(logging.CRITICAL)
        try:
            yield a_world(tmp_path_factory)
        finally:
            logging.disable(logging.NOTSET)


def a_world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("world")
    content, publisher = Folder(folder), Publisher(folder / "office")
    before = publisher.release(content.site())
    first = folder / "root.json"
    shutil.copy(publisher.keys / "root.json", first)
    stand = Follows(folder / "stand", publisher, root=str(first))
    stand.task = replace(stand.task, checked=lambda _: None)
    stand.look()
    content.write("pages/hello.yaml", BANNER.replace("Hello", "Second"))
    keys.replace(publisher.keys, ("timestamp",), lambda: None, NOW)
    after = publisher.release(content.site())
    shutil.copytree(stand.folder, folder / "kept", symlinks=True)
    (file,) = {each.sha256 for each in after.files} - {each.sha256 for each in before.files}
    (part,) = {each.sha256 for each in parted(after)[0].parts} - {each.sha256 for each in parted(before)[0].parts}
    return World(publisher, stand, folder / "kept", {"file": file, "part": part})


def begin_anew(world: World) -> None:
    """The stand as it was with the first release."""
    shutil.rmtree(world.stand.folder)
    shutil.copytree(world.kept, world.stand.folder, symlinks=True)
    lead(world.stand.link, world.stand.folder / "1" / "content")


def spoilt(whole: bytes, span: tuple[float, int], instead: bytes) -> bytes:
    at = int(span[0] * len(whole))
    return whole[:at] + instead + whole[at + span[1] :]


@pytest.mark.parametrize("name", [*FILES, *OWN])
@given(span=SPAN, instead=INSTEAD)
def test_a_spoilt_file_is_refused_or_makes_no_difference(
    world: World, name: str, span: tuple[float, int], instead: bytes
) -> None:
    begin_anew(world)
    stand = world.stand
    folder, pattern = (stand.folder, OWN[name]) if name in OWN else (world.publisher.to, FILES[name])
    path = sorted(folder.glob(pattern.format(**world.changed)), key=lambda each: each.stat().st_mtime_ns)[-1]
    whole = path.read_bytes()
    try:
        path.write_bytes(spoilt(whole, span, instead))
        result = stand.look()
        assert all("\n" not in str(issue) for issue in result.issues)
        assert "Hello" in stand.shows() or "Second" in stand.shows()
        assert (result.outcome == "new") == ("Second" in stand.shows())
        assert {each.name for each in stand.folder.parent.iterdir()} == {"own", "content"}
    finally:
        if name in FILES:
            path.write_bytes(whole)
    assert stand.look(NOW).issues == (), "what is whole is taken again"
    assert "Second" in stand.shows()
