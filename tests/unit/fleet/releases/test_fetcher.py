"""How bytes come from a web server that does what it likes."""

from __future__ import annotations

import gzip
import tracemalloc
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
import urllib3
from tuf.api.exceptions import DownloadError, DownloadHTTPError, DownloadLengthMismatchError, SlowRetrievalError

from kiosk.fleet.releases.fetcher import WINDOW, Folder, Pace, Web

WHOLE = bytes(range(256)) * 400
LIST = b'{"signatures": []}' * 500
PACKED = len(gzip.compress(LIST))


class Handler(BaseHTTPRequestHandler):
    """Answers as the test says; what was asked for is kept."""

    answer: Callable[[Handler], None]
    asked: list[tuple[str, str | None, str | None]]
    address = ""

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("Range"), self.headers.get("If-None-Match")))
        type(self).answer(self)

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""

    def say(self, code: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server() -> Iterator[type[Handler]]:
    """A server whose `answer` a test sets; its address is `address`."""

    class Own(Handler):
        asked = []

    with ThreadingHTTPServer(("127.0.0.1", 0), Own) as serving:
        serving.daemon_threads = True
        Own.address = f"http://127.0.0.1:{serving.server_address[1]}/"
        Thread(target=serving.serve_forever, daemon=True).start()
        yield Own
        serving.shutdown()


def ranged(handler: Handler) -> None:
    """As nginx does it."""
    start = int((handler.headers.get("Range") or "bytes=0-").removeprefix("bytes=").removesuffix("-"))
    if start:
        handler.say(206, WHOLE[start:], Content_Range=f"bytes {start}-{len(WHOLE) - 1}/{len(WHOLE)}")
    else:
        handler.say(200, WHOLE)


def whole_again(handler: Handler) -> None:
    """A server that knows no ranges."""
    handler.say(200, WHOLE)


@pytest.mark.parametrize(("answer", "cost"), [(ranged, len(WHOLE) - 1_000), (whole_again, len(WHOLE))])
def test_a_download_goes_on_where_it_broke(
    server: type[Handler], tmp_path: Path, answer: Callable[[Handler], None], cost: int
) -> None:
    server.answer = answer
    part, web = tmp_path / "part", Web(tmp_path)
    part.write_bytes(WHOLE[:1_000])
    web.resume(f"{server.address}film", part, len(WHOLE))
    assert part.read_bytes() == WHOLE
    assert web.received == cost
    assert server.asked == [("/film", "bytes=1000-", None)]


def test_what_is_there_already_is_not_asked_for(server: type[Handler], tmp_path: Path) -> None:
    (tmp_path / "part").write_bytes(WHOLE)
    Web(tmp_path).resume(f"{server.address}film", tmp_path / "part", len(WHOLE))
    assert server.asked == []


def test_another_part_than_was_asked_for_is_refused(server: type[Handler], tmp_path: Path) -> None:
    server.answer = lambda handler: handler.say(206, WHOLE, Content_Range=f"bytes 0-{len(WHOLE) - 1}/{len(WHOLE)}")
    (tmp_path / "part").write_bytes(WHOLE[:1_000])
    with pytest.raises(DownloadError):
        Web(tmp_path).resume(f"{server.address}film", tmp_path / "part", len(WHOLE))
    assert (tmp_path / "part").read_bytes() == WHOLE[:1_000]


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"0" * 65_536)
    except OSError:
        pass


def test_a_server_that_never_ends_is_left_at_the_length_that_was_signed(server: type[Handler], tmp_path: Path) -> None:
    server.answer = endless
    with pytest.raises(DownloadLengthMismatchError):
        Web(tmp_path).resume(f"{server.address}film", tmp_path / "part", len(WHOLE))
    with pytest.raises(DownloadLengthMismatchError):
        Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 16_384)
    assert (tmp_path / "part").stat().st_size <= len(WHOLE)
    assert not list(tmp_path.glob("*.json"))


@pytest.mark.parametrize("code", [301, 302, 307, 403, 404, 500])
def test_a_server_that_leads_elsewhere_or_refuses_is_not_followed(
    server: type[Handler], tmp_path: Path, code: int
) -> None:
    server.answer = lambda handler: handler.say(code, Location=f"{server.address}elsewhere")
    with pytest.raises(DownloadHTTPError, match=str(code)):
        Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 100)
    assert {path for path, _, _ in server.asked} == {"/timestamp.json"}


def test_what_did_not_change_is_not_sent_again(server: type[Handler], tmp_path: Path) -> None:
    def answer(handler: Handler) -> None:
        known = handler.headers.get("If-None-Match") == '"7"'
        handler.say(304 if known else 200, b"" if known else b'{"a": 1}', ETag='"7"')

    server.answer = answer
    for _ in range(2):
        assert Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 100) == b'{"a": 1}'
    assert [tag for _, _, tag in server.asked] == [None, '"7"']
    for damaged in ("damaged", "[" * 9_000):
        next(tmp_path.glob("*.json")).write_text(damaged)
        assert Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 100) == b'{"a": 1}'


def packed(handler: Handler) -> None:
    """As nginx does it with gzip on: only who can unpack it gets it packed."""
    if handler.headers.get("Accept-Encoding") == "gzip":
        handler.say(200, gzip.compress(LIST), Content_Encoding="gzip")
    else:
        handler.say(200, LIST)


@pytest.mark.parametrize(("name", "cost"), [("7.targets.json", PACKED), ("0.txt", PACKED), ("0.file", len(LIST))])
def test_lists_and_texts_come_packed_and_films_as_they_were_signed(
    server: type[Handler], tmp_path: Path, name: str, cost: int
) -> None:
    server.answer = packed
    web = Web(tmp_path)
    assert web.download_bytes(f"{server.address}{name}", len(LIST)) == LIST
    web.resume(f"{server.address}{name}", tmp_path / "part", len(LIST))
    assert (tmp_path / "part").read_bytes() == LIST
    assert web.received == 2 * cost


def test_a_text_that_broke_off_comes_anew(server: type[Handler], tmp_path: Path) -> None:
    """What is packed has other bytes than the half that is there."""
    server.answer = packed
    part, web = tmp_path / "part", Web(tmp_path)
    part.write_bytes(LIST[:100])
    web.resume(f"{server.address}0.txt", part, len(LIST))
    assert part.read_bytes() == LIST
    assert server.asked == [("/0.txt", None, None)]


def test_a_text_that_unpacks_to_more_than_was_signed_is_left_there(server: type[Handler], tmp_path: Path) -> None:
    server.answer = lambda handler: handler.say(200, gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    with pytest.raises(DownloadLengthMismatchError):
        Web(tmp_path).resume(f"{server.address}0.txt", tmp_path / "part", 2_000)
    assert (tmp_path / "part").stat().st_size <= 2_000


def test_what_unpacks_to_far_more_is_left_at_the_length_that_a_list_may_have(
    server: type[Handler], tmp_path: Path
) -> None:
    bomb = gzip.compress(bytes(200_000_000))
    server.answer = lambda handler: handler.say(200, bomb, Content_Encoding="gzip")
    tracemalloc.start()
    with pytest.raises(DownloadLengthMismatchError):
        Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 16_384)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_what_is_packed_in_a_way_that_nobody_asked_for_is_refused(server: type[Handler], tmp_path: Path) -> None:
    server.answer = lambda handler: handler.say(200, b"no gzip", Content_Encoding="gzip")
    with pytest.raises((DownloadError, urllib3.exceptions.DecodeError)):
        Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 16_384)


def test_each_byte_is_seen_as_it_comes(server: type[Handler], tmp_path: Path) -> None:
    """Or a server that sends one now and then would never be found too slow."""
    seen = Event()

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(b"0")
        handler.wfile.flush()
        seen.wait(60)

    server.answer = answer
    _, pieces = Web(tmp_path).pieces(f"{server.address}film", 0)
    assert next(pieces) == (b"0", 1)
    seen.set()


def test_a_server_that_is_busy_does_not_say_for_how_long_is_waited(server: type[Handler], tmp_path: Path) -> None:
    server.answer = lambda handler: handler.say(503, Retry_After="86400")
    with pytest.raises(DownloadHTTPError, match="503"):
        Web(tmp_path).download_bytes(f"{server.address}timestamp.json", 100)


class Clock:
    """Time that passes when somebody sleeps, or when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_it_keeps_within_its_rate() -> None:
    clock = Clock()
    pace = Pace(1_000, clock, clock.sleep)
    for _ in range(50):
        pace.count(200)
    assert clock.now == pytest.approx(10)


def test_a_server_that_sends_next_to_nothing_is_given_up() -> None:
    clock = Clock()
    pace = Pace(None, clock, clock.sleep)
    for _ in range(9):
        clock.now += WINDOW / 10
        pace.count(1)
    clock.now += WINDOW / 10
    with pytest.raises(SlowRetrievalError):
        pace.count(1)


def test_a_folder_gives_what_is_in_it_and_says_what_is_not(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(WHOLE)
    (tmp_path / "part").write_bytes(WHOLE[:9])
    folder = Folder()
    folder.resume((tmp_path / "film").as_uri(), tmp_path / "part", len(WHOLE))
    assert (tmp_path / "part").read_bytes() == WHOLE
    with pytest.raises(DownloadHTTPError):
        folder.download_bytes((tmp_path / "none").as_uri(), 10)
