"""What a technician reads about a mistake in the stand's own file, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import OperatorError
from kiosk.fleet.stand_file import StandFile, looked_at, read_stand_file

WHOLE = """\
name: lobby-1
place: Building C, lobby
group: vienna
channel: trial
screen: HDMI-1
releases: {address: 'https://stands.example.org/releases', ca: ca.pem, hours: '22:00-05:00', rate_kb: 500}
broker: {host: mqtt.example.org, username: lobby-1, password_file: password, certificate: ca.pem, key: password}
metrics: {textfile: /var/lib/node_exporter/kiosk.prom}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A stand's file in a folder that has what it names."""
    for name in ("root.json", "ca.pem", "password"):
        (tmp_path / name).write_text("secret\n")
    (tmp_path / "password").chmod(0o600)
    return tmp_path / "stand.yaml"


def said(file: Path, text: str) -> list[str]:
    file.write_text(text)
    return [str(issue) for issue in looked_at(file)[1]]


def read(file: Path, text: str) -> StandFile:
    file.write_text(text)
    return read_stand_file(file)


def test_a_name_is_enough(file: Path) -> None:
    stand = read(file, "name: lobby-1\n")
    assert (stand.channel, stand.releases, stand.broker, stand.metrics) == ("stable", None, None, None)


def test_what_it_names_is_found_from_its_folder_wherever_one_is(
    file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path.parent)
    stand = read(Path(tmp_path.name, file.name), WHOLE)
    assert stand.releases
    assert stand.broker
    assert stand.releases.address == "https://stands.example.org/releases/"
    assert stand.releases.root == str(tmp_path / "root.json")
    assert stand.broker.password_file == str(tmp_path / "password")


@pytest.mark.parametrize(
    ("transport", "port"), [("", 8883), (", transport: websocket", 443), (", port: 1883, tls: false", 1883)]
)
def test_the_usual_ports(file: Path, transport: str, port: int) -> None:
    broker = read(file, f"name: x\nbroker: {{host: h{transport}}}\n").broker
    assert broker
    assert broker.on_port == port


@pytest.mark.parametrize(
    ("old", "new", "prints"),
    [
        ("name: lobby-1", "nmae: lobby-1", [
            "stand.yaml:1:1: 'name' is missing — add a line 'name: …'",
            "stand.yaml:1:1: unknown field 'nmae' — did you mean 'name'?"]),
        ("lobby-1\nplace", "lobby 1\nplace", [
            "stand.yaml:1:1: 'name': 'lobby 1' is not written as it must be"
            " — write the stand's name among all: letters, digits, - and _"]),
        ("password_file", "password", [
            "stand.yaml:7:53: unknown field 'broker' 'password' — did you mean 'password_file'?"]),
        ("ca: ca.pem", "ca: none.pem", [
            "stand.yaml:6:60: 'releases' 'ca' names {folder}/none.pem, where there is no file"
            " — put it there, or name it from the folder of the stand's file"]),
        ("'https://stands.example.org/releases'", "'ftp://stands.example.org'", [
            "stand.yaml:6:12: 'releases' 'address' 'ftp://stands.example.org' is no address"
            " — write https://… or a folder"]),
        (", key: password", "", [
            "stand.yaml:7:1: 'broker' has no key"
            " — a certificate and its key go together: write certificate: and key:"]),
        ("username: lobby-1, ", "", [
            "stand.yaml:7:34: there is a password and no username — write username: above password_file:"]),
        ("22:00-05:00", "at night", [
            "stand.yaml:6:72: 'at night' is no time of opening"
            " — write 08:00-19:00, several with commas, or closed, or all day"]),
        (WHOLE, "- lobby-1\n", [
            "stand.yaml:1:1: is not a stand's file — begin with the stand's name, as in name: lobby-1"]),
        (WHOLE, "\n", [
            "stand.yaml:1:1: is not a stand's file — begin with the stand's name, as in name: lobby-1"]),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place_and_the_way_out(file: Path, old: str, new: str, prints: list[str]) -> None:
    assert old in WHOLE
    assert said(file, WHOLE.replace(old, new, 1)) == [line.format(folder=file.parent) for line in prints]


def test_a_password_that_others_can_read_is_refused(file: Path) -> None:
    (file.parent / "password").chmod(0o640)
    lines = said(file, WHOLE)
    assert len(lines) == 2
    assert all(f"chmod 600 '{file.parent / 'password'}'" in line for line in lines)


def test_a_password_may_be_a_credential_of_systemd(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "broker").write_text("secret")
    (credentials / "broker").chmod(0o400)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert said(file, "name: x\nbroker: {host: h, username: u, password_file: broker}\n") == []


def test_every_mistake_is_told_at_once(file: Path) -> None:
    with pytest.raises(OperatorError) as told:
        read(file, "nmae: x\nchannel: 'A B'\n")
    assert str(told.value).count("stand.yaml:") == 3
