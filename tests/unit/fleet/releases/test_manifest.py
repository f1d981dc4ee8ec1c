"""What a signed file may say: names that no release can have, and anything at all in place of one."""

from __future__ import annotations

import json
import zlib
from pathlib import PurePosixPath

import pytest
from hypothesis import given, strategies as st

from kiosk.fleet.releases.manifest import Channels, File, Manifest, Newer, Strange, odd_path, packed, unpacked
from kiosk.fleet.releases.parts import Part, Release

HASH = "0" * 64


def manifest(*paths: str) -> bytes:
    files = [File.model_construct(path=path, length=1, sha256=HASH) for path in paths]
    return packed(Manifest.model_construct(release=1, program="1", files=files))


@pytest.mark.parametrize(
    "path",
    [
        "content/../x", "content/./x", "content//x", "/content/x", "content/x/", "content", "x.yaml", "../content/x",
        "content/a\\b", "content/C:x", "content/nul", "content/com1.txt", "content/x.", "content/x ", "content/\0",
        "content/a\nb", "content/\u202e", "assets/" + "a" * 256, "content/a?b", "Content/x", "",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_or_that_some_system_cannot_have_is_refused(path: str) -> None:
    assert odd_path(path) or not path
    with pytest.raises(Strange):
        unpacked(manifest(path), Manifest)


@pytest.mark.parametrize(
    "paths", [("content/a", "content/A"), ("content/a", "content/a/b"), ("content/ab", "content/AB/c", "assets/x")]
)
def test_names_that_are_one_on_some_system_are_refused(paths: tuple[str, ...]) -> None:
    with pytest.raises(Strange):
        unpacked(manifest(*paths), Manifest)


def test_what_may_be_is_read_as_it_was_written() -> None:
    paths = ("content/site.yaml", "content/pages/übersicht.yaml", "assets/film (1).webm", "assets/图片/一.png")
    assert [file.path for file in unpacked(manifest(*paths), Manifest).files] == list(paths)


def test_a_later_kind_is_told_from_a_damaged_file() -> None:
    with pytest.raises(Newer):
        unpacked(zlib.compress(b'{"spec": 2, "anything": []}'), Manifest)


@given(st.binary())
def test_any_bytes_are_refused_in_a_line(data: bytes) -> None:
    for kind in (Manifest, Channels, Release, Part):
        for each in (data, zlib.compress(data)):
            try:
                unpacked(each, kind)
            except Strange as error:
                assert "\n" not in str(error)  # noqa: PT017 - most are refused, and some may be channels


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, st.sampled_from(["spec", "release", "program", "files", "parts", "channels", "withdrawn"]))
def test_anything_in_place_of_anything_is_refused_in_a_line(value: object, name: str) -> None:
    whole = {"spec": 1, "release": 1, "program": "1", "files": [{"path": "content/x", "length": 1, "sha256": HASH}]}
    whole["parts"] = whole["files"]
    for kind in (Manifest, Channels, Release, Part):
        try:
            unpacked(zlib.compress(json.dumps({**whole, name: value}).encode("utf-8", "replace")), kind)
        except Strange as error:
            assert "\n" not in str(error)  # noqa: PT017 - some are right


@given(st.text(max_size=80))
def test_no_name_leads_out_of_a_release(name: str) -> None:
    path = f"content/{name}"
    if not odd_path(path):
        assert ".." not in PurePosixPath(path).parts
        assert not PurePosixPath(path).is_absolute()
        assert "\0" not in path
