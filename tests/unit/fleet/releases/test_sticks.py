"""Sticks: where the kernel says that they are, and what is on them for this stand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.fleet.releases.sticks import _mounted, offers
from tests.support.content import BANNER, Folder
from tests.support.releases import NOW, Follows, Publisher

MOUNTS = b"""\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
90 22 8:17 / /media/stand/MY\\040STICK rw,nosuid - vfat /dev/sdb1 rw
91 22 8:33 / /media/stand/\xc3\x9cbung rw - exfat /dev/sdc1 rw
93 22 8:65 / /media/stand/\xd0\xa1\xd1\x82\xd0\xb8\xd0\xba\\134\xff rw - vfat /dev/sde1 rw
92 22 0:44 / /proc rw - proc proc rw
"""


def test_a_stick_is_where_the_kernel_says() -> None:
    found = _mounted(MOUNTS, [os.makedev(8, number) for number in (17, 33, 49, 65)])
    assert found == [Path(f"/media/stand/{name}") for name in ("MY STICK", "Übung", "Стик\\\udcff")]


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "office")


def test_looking_at_sticks_takes_and_changes_nothing(tmp_path: Path, publisher: Publisher) -> None:
    content = Folder(tmp_path)
    publisher.release(content.site())
    stand = Follows(tmp_path / "stand", publisher)
    stand.look()
    content.write("pages/hello.yaml", BANNER.replace("Hello", "Later"))
    publisher.release(content.site(), note="by post")
    stick, plain, empty = (tmp_path / name for name in ("stick", "plain", "empty"))
    shutil.copytree(publisher.to, stick / "releases")
    shutil.copytree(content.root, plain / "content")
    empty.mkdir()
    before = {path: path.stat().st_mtime_ns for path in stand.folder.rglob("*")}
    found = list(offers(stand.task, [stick, plain, empty], NOW))
    told = [(place, each.outcome, each.release, [i.code for i in each.issues]) for place, each in found]
    assert told == [
        (stick / "releases", "offer", 2, []),
        (plain, "refused", 1, ["stick-unsigned"]),
    ]
    assert {path: path.stat().st_mtime_ns for path in stand.folder.rglob("*")} == before
    assert stand.shows() == BANNER
