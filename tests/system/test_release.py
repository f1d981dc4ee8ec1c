"""`kiosk keys`, `kiosk release` and `kiosk releases` as they are typed."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.support.command import kiosk
from tests.support.content import Folder

PASSPHRASE = "correct horse battery"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with content, keys and a file with their passphrase."""
    Folder(tmp_path)
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    (tmp_path / "passphrase").chmod(0o600)
    made = kiosk("keys", "--root-keys", "3", "--threshold", "2", "--passphrase-file", "passphrase", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path


def said(office: Path, *words: str) -> str:
    """What a command says, whichever way it ends."""
    done = kiosk(*words, cwd=office)
    return done.stdout + done.stderr


def released(office: Path, *words: str) -> str:
    return said(office, "release", "--to", "web", "--passphrase-file", "passphrase", *words)


def test_private_keys_are_their_owners_alone_and_encrypted(office: Path) -> None:
    keys = sorted(office.glob("keys/**/*.pem"))
    assert len(keys) == 6
    assert {stat.S_IMODE(path.stat().st_mode) for path in keys} == {0o600}
    assert all(b"ENCRYPTED" in path.read_bytes() for path in keys)
    assert "there are keys in 'keys' already" in said(office, "keys")


def test_a_release_is_listed_with_its_note_and_its_channel(office: Path) -> None:
    assert "release 1 is for trial: 0.0 MB in 5 files" in released(
        office, "--channel", "trial", "--note", "March", "--needs", "1.7"
    )
    assert "release 1 is for 10 % of stable" in released(office, "--promote", "1", "--share", "10%")
    listed = said(office, "releases", "web")
    assert "2 pages, 0.0 MB, needs 1.7  trial, 10 % of stable  March" in listed
    assert "release 2 is for stable" in released(office, "--again", "1")
    assert "release 2 is withdrawn; stable goes back to what it had" in released(office, "--withdraw", "2")
    assert "withdrawn  as release 1" in said(office, "releases", "web")
    assert released(office, "--renew") == "renewed for 35 days\n"


def test_content_with_a_mistake_is_not_released(office: Path) -> None:
    (office / "content" / "pages" / "hello.yaml").write_text("kind: hologram\n")
    done = kiosk("release", "--to", "web", "--passphrase-file", "passphrase", cwd=office)
    assert done.returncode == 1
    assert "unknown kind 'hologram'" in done.stdout
    assert done.stdout.endswith("nothing was released\n")
    assert not (office / "web").exists()


def test_the_root_needs_so_many_of_its_keys_to_change(office: Path) -> None:
    away = office / "safe"
    away.mkdir()
    for number in (2, 3):
        (office / "keys" / "root" / f"root-{number}.pem").rename(away / f"root-{number}.pem")
    replace = ("keys", "--replace", "targets", "--passphrase-file", "passphrase")
    assert "2 of the root's keys must sign, and 1 are here" in said(office, *replace)
    assert "root 2: new keys for targets; it holds until" in said(office, *replace, "--root", "safe")
    assert "release 1 is for stable" in released(office)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("release", "--to", "web", "--keys", "none"), "there are no keys in 'none' (No such file or directory)"),
        (("release", "--to", "web", "--share", "0%"), "'0%' is no share; write it as in 10%"),
        (("release", "--to", "web", "--channel", "A B"), "'A B' is no name of a channel"),
        (("release", "--to", "web", "--needs", "new"), "'new' is no version of the program; write it as in 0.2"),
        (("release", "--to", "web", "--valid", "400"), "'400' is no number of days from 1 to 365"),
        (("release", "content", "--to", "web", "--renew"), "content is named for a new release only"),
        (("release", "--to", "web", "--promote", "7"), "there is no release 7; 'kiosk releases web' lists them"),
        (("keys", "more", "--threshold", "2"), "2 of 1 keys cannot be; --threshold is at most --root-keys"),
        (("keys", "--replace", "snapshots"), "there is no role 'snapshots'"),
        (("follow", "--stand", "none.yaml"), "none.yaml"),
        (("follow", "--stand", "s.yaml", "--pin", "x"), "'x' is no number of a release, and not none"),
    ],
)
def test_wrong_use_is_one_line(office: Path, words: tuple[str, ...], line: str) -> None:
    done = kiosk(*words, cwd=office)
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_wrong_passphrase_and_keys_that_others_can_read_are_refused(office: Path) -> None:
    (office / "passphrase").write_text("something else\n")
    assert "the passphrase is wrong, or it is damaged" in released(office)
    (office / "passphrase").chmod(0o644)
    assert "can be read by others; chmod 600" in released(office)
    assert "there is no terminal to ask for the passphrase" in said(office, "release", "--to", "web")


def test_somebody_elses_folder_is_not_signed_anew(office: Path) -> None:
    released(office)
    assert kiosk("keys", "others", cwd=office).returncode == 0
    assert "was not signed with the keys in 'others'" in said(office, "release", "--to", "web", "--keys", "others")
