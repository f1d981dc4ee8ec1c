"""A stand and the releases at its address: what it takes, and what it refuses and why."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root

from kiosk import __version__
from kiosk.fleet.releases import keys, publish, state as kept
from kiosk.fleet.releases.manifest import SPEC, Channel, File, Manifest, family, packed
from kiosk.fleet.releases.parts import Listed, Release, parted, split
from kiosk.fleet.releases.store import Store
from tests.support.content import BANNER, Folder
from tests.support.releases import NOW, Follows, Publisher

DAY = timedelta(days=1)
FAMILY = family(__version__)
LATER = f"{FAMILY.partition('.')[0]}.{int(FAMILY.partition('.')[2]) + 1}"
DEAD_BATTERY = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.fixture
def content(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "office")


@pytest.fixture
def stand(tmp_path: Path, publisher: Publisher, content: Folder) -> Follows:
    """A stand that has the first release."""
    publisher.release(content.site())
    stand = Follows(tmp_path / "stand", publisher)
    assert (stand.look().outcome, stand.shows()) == ("new", BANNER)
    return stand


def edited(content: Folder, publisher: Publisher, text: str = "Later", **how: object) -> Manifest:
    """A release with another text."""
    content.write("pages/hello.yaml", BANNER.replace("Hello", text))
    return publisher.release(content.site(), **how)  # type: ignore[arg-type]


def test_only_what_changed_is_fetched(stand: Follows, publisher: Publisher, content: Folder) -> None:
    content.asset("film.bin", b"0" * 500_000)
    edited(content, publisher)
    result = stand.look()
    assert (result.outcome, result.release) == ("new", 2)
    assert "Later" in stand.shows()
    metadata = sum(path.stat().st_size for path in publisher.to.rglob("*") if path.suffix not in (".file", ".txt"))
    assert result.received < metadata + len(BANNER) + 100
    assert stand.look().received < 2_000, "where nothing changed, next to nothing"


def test_of_the_list_of_files_only_the_part_is_fetched_that_names_what_changed(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    for number in range(200):
        content.write(f"pages/more-{number}.yaml", BANNER.replace("Hello", f"More {number}"))
    first = edited(content, publisher)
    assert (stand.look().outcome, len(first.files) > 200) == ("new", True)
    edited(content, publisher, "Latest")
    lists = (publisher.to / "metadata" / name for name in ("timestamp.json", "3.snapshot.json", "3.targets.json"))
    signed = sum(path.stat().st_size for path in lists)
    result = stand.look()
    assert result.outcome == "new"
    assert result.received < signed + len(BANNER) + 2_500, "the whole list of 200 files is 9 KB"
    assert (stand.link.parent / "own" / "3" / "content" / "pages" / "more-7.yaml").exists()


def test_a_release_that_broke_off_goes_on(stand: Follows, publisher: Publisher, content: Folder) -> None:
    manifest = edited(content, publisher, "Broken off")
    missing = next(file for file in manifest.files if file.path == "content/pages/hello.yaml")
    part = stand.folder / "files" / f"{missing.sha256}.part"
    part.write_bytes((content.root / "pages" / "hello.yaml").read_bytes()[:20])
    whole = stand.look()
    assert "Broken off" in stand.shows()
    assert not list(stand.folder.glob("files/*.part"))
    other = Follows(stand.folder.parent.parent / "other", publisher)
    assert other.look().received == pytest.approx(whole.received + sum(file.length for file in manifest.files), rel=0.9)


def test_what_was_fetched_before_a_fall_is_not_fetched_again(
    stand: Follows, publisher: Publisher, content: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    content.asset("voice/en/one.opus", b"1" * 100_000)
    edited(content, publisher)
    with monkeypatch.context() as fall:
        fall.setattr(Store, "unpack", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            stand.look()
    result = stand.look()
    assert (result.outcome, result.received < 10_000) == ("new", True)


@pytest.mark.parametrize("left", [b"", b"kind"])
def test_what_a_power_cut_took_of_a_release_comes_back(stand: Follows, left: bytes) -> None:
    (stand.link / "pages" / "hello.yaml").write_bytes(left)
    assert (stand.look().outcome, stand.shows()) == ("new", BANNER)
    shutil.rmtree(stand.link.resolve())
    assert (stand.look().outcome, stand.shows()) == ("new", BANNER)


def test_the_two_last_ones_stay_and_no_file_besides_theirs(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    for text in ("Two", "Three"):
        manifest = edited(content, publisher, text)
        stand.look()
    assert sorted(path.name for path in stand.folder.iterdir() if path.name.isdigit()) == ["2", "3"]
    assert len(list((stand.folder / "files").iterdir())) == len({file.sha256 for file in manifest.files}) + 1


def test_withdrawn_is_gone_back_to_what_was_before_and_again_is_a_new_one(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    edited(content, publisher)
    stand.look()
    repository = publisher.opened()
    assert publish.withdraw(repository, 2) == ["stable"]
    publisher.sign(repository)
    assert (stand.look().release, stand.shows()) == (1, BANNER)
    repository = publisher.opened()
    assert publish.again(repository, 2, "stable", 100, "", NOW).release == 3
    publisher.sign(repository)
    assert stand.look().release == 3
    assert "Later" in stand.shows()


def test_a_channel_first_then_a_share_then_all(tmp_path: Path, publisher: Publisher, content: Folder) -> None:
    publisher.release(content.site())
    edited(content, publisher, channel="trial")
    stands = [Follows(tmp_path / f"stand-{number}", publisher, f"stand-{number}") for number in range(40)]
    trial = Follows(tmp_path / "trial", publisher, channel="trial")
    assert (trial.look().release, {stand.look().release for stand in stands}) == (2, {1})
    repository = publisher.opened()
    publish.give(repository, "stable", 2, 25)
    publisher.sign(repository)
    early = [stand for stand in stands if stand.look().release == 2]
    assert 3 <= len(early) <= 18
    repository = publisher.opened()
    publish.give(repository, "stable", 2, 100)
    publisher.sign(repository)
    assert {stand.look().release for stand in stands} == {2}


def test_a_pinned_release_stays(stand: Follows, publisher: Publisher, content: Folder) -> None:
    state = kept.load(stand.folder)
    state.pinned = 1
    kept.save(stand.folder, state)
    edited(content, publisher)
    assert (stand.look().outcome, stand.shows()) == ("same", BANNER)


def test_a_moment_that_lost_its_zone_is_taken_as_that_of_the_world(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    state = kept.load(stand.folder)
    state.trusted = state.trusted.partition("+")[0]
    kept.save(stand.folder, state)
    edited(content, publisher)
    assert stand.look().outcome == "new"


def test_a_stick_is_verified_in_the_same_way(
    stand: Follows, publisher: Publisher, content: Folder, tmp_path: Path
) -> None:
    edited(content, publisher, "From a stick", note="by post")
    stick, unsigned = tmp_path / "stick", tmp_path / "unsigned"
    shutil.copytree(publisher.to, stick)
    shutil.rmtree(publisher.to)
    offer = stand.look(source=stick, install=False)
    assert (offer.outcome, offer.release, offer.note, stand.shows()) == ("offer", 2, "by post", BANNER)
    assert stand.look(source=stick).outcome == "new"
    assert "From a stick" in stand.shows()
    shutil.copytree(content.root, unsigned / "content")
    assert [issue.code for issue in stand.look(source=unsigned).issues] == ["stick-unsigned"]


def test_new_keys_are_followed_where_the_old_ones_signed_them(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    root = (publisher.keys / "root.json").read_bytes()
    keys.replace(publisher.keys, ("root", "targets", "timestamp"), lambda: None, NOW)
    edited(content, publisher)
    Path(stand.task.follow.root).with_name("first.json").write_bytes(root)
    assert stand.look().release == 2
    assert json.loads((stand.folder / "trust" / "root.json").read_text())["signed"]["version"] == 2


# What is refused, and why


Attack = Callable[[Publisher, Folder], object]


def strangers(publisher: Publisher, content: Folder) -> None:
    """Somebody else's keys sign what lies there."""
    other = Publisher(publisher.to.parent / "stranger")
    other.release(content.site())
    other.release(content.site())
    shutil.rmtree(publisher.to)
    shutil.copytree(other.to, publisher.to)
    (publisher.to / "metadata" / "1.root.json").unlink()


def played_back(publisher: Publisher, content: Folder) -> None:
    """What was there before lies there again."""
    edited(content, publisher)
    before = publisher.to.with_name("before")
    shutil.copytree(publisher.to, before)
    edited(content, publisher, "Newest")
    Follows(publisher.to.parent.parent / "stand", publisher).look()
    shutil.rmtree(publisher.to)
    before.rename(publisher.to)


def mixed(publisher: Publisher, content: Folder) -> None:
    """The newest timestamp and snapshot, with the list of targets of another moment."""
    edited(content, publisher)
    edited(content, publisher, "Newest")
    metadata = publisher.to / "metadata"
    shutil.copy(metadata / "2.targets.json", metadata / "3.targets.json")


def edited_list(publisher: Publisher, content: Folder) -> None:
    """The list of targets was edited."""
    edited(content, publisher)
    path = publisher.to / "metadata" / "2.targets.json"
    path.write_bytes(path.read_bytes().replace(b'"pages":2', b'"pages":3'))


def edited_file(publisher: Publisher, content: Folder) -> None:
    """A file was replaced by another of the same length."""
    path = changed_file(publisher, content)
    path.write_bytes(path.read_bytes().replace(b"Later", b"Wrong"))


def longer_file(publisher: Publisher, content: Folder) -> None:
    """A file goes on behind its end."""
    path = changed_file(publisher, content)
    path.write_bytes(path.read_bytes() + b"0" * 10_000_000)


def shorter_file(publisher: Publisher, content: Folder) -> None:
    path = changed_file(publisher, content)
    path.write_bytes(path.read_bytes()[:-1])


def changed_file(publisher: Publisher, content: Folder) -> Path:
    manifest = edited(content, publisher)
    name = next(file.name for file in manifest.files if file.path == "content/pages/hello.yaml")
    return publisher.to / "targets" / name


def endless(publisher: Publisher, content: Folder) -> None:
    """A timestamp that never ends."""
    with (publisher.to / "metadata" / "timestamp.json").open("r+b") as file:
        file.truncate(1 << 40)


def no_json(publisher: Publisher, content: Folder) -> None:
    (publisher.to / "metadata" / "timestamp.json").write_bytes(b"<html>Not found</html>")


def gone(publisher: Publisher, content: Folder) -> None:
    shutil.rmtree(publisher.to)


def unknown_channel(publisher: Publisher, content: Folder) -> None:
    repository = publisher.opened()
    repository.channels = repository.channels.model_copy(update={"channels": {"stabel": Channel(release=1)}})
    publisher.sign(repository)


def signed_by_hand(publisher: Publisher, release: Release | bytes, *parts: bytes) -> None:
    """A release that kiosk release would not write, signed with the right keys."""
    repository = publisher.opened()
    for part in parts:
        repository.file(named(part)).write_bytes(part)
    data = release if isinstance(release, bytes) else packed(release)
    repository._put("releases/2", data, {"made": NOW.isoformat()})
    repository.channels = repository.channels.model_copy(update={"channels": {"stable": Channel(release=2)}})
    publisher.sign(repository)


def listed(*parts: bytes, **facts: object) -> Release:
    """What is signed of a release with these parts."""
    release = {"spec": SPEC, "release": 2, "program": "1", "parts": [named(part) for part in parts]}
    return Release.model_validate({**release, **facts})


def named(part: bytes) -> Listed:
    """What a part is called."""
    return Listed(length=len(part), sha256=sha256(part).hexdigest())


def way_out(publisher: Publisher, content: Folder) -> None:
    """A file whose name leads out of the release."""
    files = publisher.opened().manifest(1).files
    bad = File.model_construct(path="content/../../../../evil.yaml", length=4, sha256=files[0].sha256)
    parts = split([*files, bad], 2)
    signed_by_hand(publisher, listed(*parts), *parts)


def twice(publisher: Publisher, content: Folder) -> None:
    """A part that is there twice names each of its files twice."""
    parts = split(publisher.opened().manifest(1).files, 1) * 2
    signed_by_hand(publisher, listed(*parts), *parts)


def no_parts(publisher: Publisher, content: Folder) -> None:
    """The parts of its list are not there."""
    signed_by_hand(publisher, listed(b"nowhere"))


def strange_part(publisher: Publisher, content: Folder) -> None:
    """Whoever has the server put something else in the place of a part."""
    manifest = edited(content, publisher)
    changed = {part.name for part in parted(manifest)[0].parts}
    for name in changed:
        path = publisher.to / "targets" / name
        path.write_bytes(path.read_bytes()[::-1])


def other_number(publisher: Publisher, content: Folder) -> None:
    """A release that says that it is another one."""
    release, parts = parted(publisher.opened().manifest(1))
    signed_by_hand(publisher, release, *parts)


def of_later_kind(publisher: Publisher, content: Folder) -> None:
    signed_by_hand(publisher, listed(b"", spec=SPEC + 1))


def bomb(publisher: Publisher, content: Folder) -> None:
    """A manifest that unpacks to far more than it is."""
    import zlib

    signed_by_hand(publisher, zlib.compress(b" " * (1 << 28)))


def with_mistakes(publisher: Publisher, content: Folder) -> None:
    """Content that this version of the program cannot show."""
    site = content.site()
    content.write("pages/hello.yaml", "kind: hologram\n")
    publisher.release(site)


@pytest.mark.parametrize(
    ("attack", "code"),
    [
        (strangers, "releases-signature"),
        (played_back, "releases-rolled-back"),
        (mixed, "releases-rolled-back"),
        (edited_list, "releases-signature"),
        (edited_file, "releases-tampered"),
        (longer_file, "releases-tampered"),
        (shorter_file, "releases-tampered"),
        (endless, "releases-tampered"),
        (no_json, "releases-damaged"),
        (gone, "releases-unreachable"),
        (unknown_channel, "channel-unknown"),
        (way_out, "releases-damaged"),
        (twice, "releases-damaged"),
        (no_parts, "releases-unreachable"),
        (strange_part, "releases-tampered"),
        (other_number, "releases-damaged"),
        (bomb, "releases-damaged"),
        (of_later_kind, "release-newer-program"),
        (with_mistakes, "release-not-shown"),
    ],
)
def test_what_is_not_right_is_refused_in_one_line_and_leaves_what_is_shown(
    stand: Follows, publisher: Publisher, content: Folder, attack: Attack, code: str, tmp_path: Path
) -> None:
    attack(publisher, content)
    before = stand.shows()
    result = stand.look()
    assert [issue.code for issue in result.issues] == [code]
    assert "\n" not in str(result.issues[0])
    assert "0x" not in str(result.issues[0])
    assert stand.shows() == before
    assert stand.look().issues == result.issues, "it stays refused"
    assert not list(tmp_path.rglob("evil.yaml"))
    assert not list(stand.folder.glob("files/*.part"))


def test_what_ran_out_is_refused_and_taken_again_when_it_is_renewed(stand: Follows, publisher: Publisher) -> None:
    late = NOW + 36 * DAY
    assert stand.said(late) == ["releases-expired"]
    publisher.now = late
    publisher.renew()
    assert stand.said(late) == []


def test_a_renewal_signs_what_would_run_out_before_the_next(stand: Follows, publisher: Publisher) -> None:
    for _ in range(30):
        publisher.now += 30 * DAY
        publisher.renew() if publisher.now < NOW + 700 * DAY else None
    assert stand.said(NOW + 700 * DAY) == []


def test_a_stand_whose_battery_is_dead_takes_what_is_new_and_says_what_is_wrong(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    edited(content, publisher)
    result = stand.look(DEAD_BATTERY)
    assert [issue.code for issue in result.issues] == ["clock-behind"]
    assert str(result.issues[0]) == (
        "stand.yaml: warning: this machine's clock says 1970-01-01, and what it has was made on 2099-03-01"
        " — set the clock; its battery may be empty"
    )
    assert "Later" in stand.shows()


def test_whoever_stole_the_key_of_the_timestamp_cannot_make_all_run_out_for_ever(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    stolen = publisher.opened()
    stolen._now = NOW + 5_000 * DAY
    stolen._sign_timestamp(1, keys.signers(publisher.keys, ("timestamp",), lambda: None), 35)
    assert stand.said() == []
    keys.replace(publisher.keys, ("timestamp",), lambda: None, NOW)
    edited(content, publisher)
    assert stand.look().outcome == "new"


def test_a_dead_battery_does_not_make_what_ran_out_good_again(
    stand: Follows, publisher: Publisher, content: Folder, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(publisher.to, old)
    publisher.now = NOW + 60 * DAY
    edited(content, publisher)
    stand.look(publisher.now)
    assert [issue.code for issue in stand.look(DEAD_BATTERY, source=old).issues][1:] != []


@pytest.mark.parametrize(("needs", "taken"), [("", True), (FAMILY, True), ("0.0", True), (LATER, False)])
def test_what_a_newer_program_made_is_refused_before_anything_of_it_is_fetched(
    stand: Follows, publisher: Publisher, content: Folder, needs: str, taken: bool
) -> None:
    content.asset("voice/en/one.opus", b"1" * 100_000)
    edited(content, publisher, needs=needs)
    offer, result = stand.look(install=False), stand.look()
    assert (offer.outcome, result.outcome) == (("offer", "new") if taken else ("refused", "refused"))
    if not taken:
        assert [str(issue) for issue in offer.issues] == [str(issue) for issue in result.issues]
        assert str(result.issues[0]) == (
            f"stand.yaml: warning: release 2 was made for a newer version of the program: it needs version {LATER}, and"
            f" this is {__version__} — bring the stand's program up to date, or release with --needs what it can show"
        )
        assert result.received < 10_000
        assert stand.shows() == BANNER


def test_an_earlier_content_needs_what_it_needed(stand: Follows, publisher: Publisher, content: Folder) -> None:
    edited(content, publisher, needs=LATER)
    repository = publisher.opened()
    publish.again(repository, 2, "stable", 100, "", NOW)
    publisher.sign(repository)
    assert stand.said() == ["release-newer-program"]


def test_room_is_asked_for_before_anything_is_fetched(
    stand: Follows, publisher: Publisher, content: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(content, publisher)
    usage = shutil.disk_usage(stand.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    result = stand.look()
    assert [issue.what for issue in result.issues] == [
        "the disk has no room for the release: 0 MB are needed, and 1 MB are free"
    ]
    assert not list(stand.folder.glob("files/*.part"))


def test_films_wait_for_their_hours(tmp_path: Path, publisher: Publisher, content: Folder) -> None:
    content.asset("voice/en/long.opus", b"0" * 3_000_000)
    publisher.release(content.site())
    local = NOW.astimezone()
    later = f"{(local.hour + 2) % 24:02}:00-{(local.hour + 3) % 24:02}:00"
    stand = Follows(tmp_path / "stand", publisher, hours=later)
    assert (stand.look().outcome, stand.shows()) == ("waits", "")
    assert stand.look(NOW + timedelta(hours=2)).outcome == "new"


def test_a_release_that_could_not_be_shown_is_tried_by_another_version_only(
    stand: Follows, publisher: Publisher, content: Folder
) -> None:
    with_mistakes(publisher, content)
    assert stand.said() == ["release-not-shown"]
    assert stand.look().received < 2_000, "nothing of it is fetched a second time"
    state = kept.load(stand.folder)
    assert state.failed["2"][2] == __version__
    state.failed["2"][2] = "0.0.1"
    kept.save(stand.folder, state)
    assert stand.said() == ["release-not-shown"]


def test_too_few_of_the_roots_keys_are_not_believed(tmp_path: Path, content: Folder) -> None:
    publisher = Publisher(tmp_path / "office", threshold=2, count=3)
    publisher.release(content.site())
    stand = Follows(tmp_path / "stand", publisher)
    stand.look()
    one = Metadata[Root].from_file(str(publisher.to / "metadata" / "1.root.json"))
    one.signed.version = 2
    key = load_pem_private_key((publisher.keys / "root" / "root-1.pem").read_bytes(), None)
    one.sign(CryptoSigner(key))
    one.to_file(str(publisher.to / "metadata" / "2.root.json"))
    assert stand.said() == ["releases-signature"]
