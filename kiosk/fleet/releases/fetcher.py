"""How bytes come: from a web server, resumed where a download broke and no faster than allowed, or from a folder.

No more than what the stand's file names is connected to: a server that leads elsewhere is not followed.
"""

from __future__ import annotations

import json
import time
import warnings
from abc import abstractmethod
from collections.abc import Callable, Iterator
from errno import ENOENT, ENOTDIR
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import urllib3
from tuf.api.exceptions import DownloadHTTPError, DownloadLengthMismatchError, SlowRetrievalError
from tuf.ngclient import FetcherInterface
from urllib3.response import BaseHTTPResponse

from kiosk import __version__
from kiosk.fleet.releases.manifest import TEXT

CHUNK = 1 << 16
PATIENCE = 20.0
"""Seconds in which a server has to say something."""
SLOWEST, WINDOW = 512, 60.0
"""Bytes a second, over so many seconds, below which a server is given up: it may never end."""
ASKED_AGAIN = "timestamp.json"
"""What is asked for again and again; the server need not send it where nothing changed."""
PACKED = (".json", f".{TEXT}")
"""What a server may send packed, lists and texts: they are half as long then, or less."""
NOT_CHANGED, PARTLY, NOT_THERE = 304, 206, 404
ELSEWHERE = range(300, 400)


Piece = tuple[bytes, int]


class Pace:
    """Holds what comes to `rate` bytes a second, where there is one, and ends what comes too slowly."""

    def __init__(self, rate: float | None, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._rate, self._clock, self._sleep = rate, clock, sleep
        self._began, self._count = clock(), 0
        self._seen = self._began, 0

    def count(self, size: int) -> None:
        """So many bytes came. Raises SlowRetrievalError."""
        self._count += size
        if self._rate and (early := self._count / self._rate - (self._clock() - self._began)) > 0:
            self._sleep(early)
        since, before = self._seen
        if (passed := self._clock() - since) >= WINDOW:
            if (self._count - before) / passed < min(SLOWEST, self._rate or SLOWEST):
                raise SlowRetrievalError("the server sends next to nothing")
            self._seen = self._clock(), self._count


class Fetcher(FetcherInterface):
    """What both ways have in common; `pieces` gives the bytes of a file from some byte on."""

    def __init__(
        self,
        rate: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._rate, self._clock, self._sleep = rate, clock, sleep
        self.received = 0
        """Bytes that came, of all files."""

    @abstractmethod
    def pieces(self, url: str, start: int) -> tuple[bool, Iterator[Piece]]:
        """Whether they begin at `start`, else at the first byte, and the bytes, each with how many came for them."""

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self._counted(self.pieces(url, 0)[1])

    def resume(self, url: str, part: Path, length: int) -> None:
        """Fill the file up to `length` bytes, from where it ends. Raises DownloadError, OSError."""
        start = part.stat().st_size if part.exists() else 0
        if start > length:
            start = 0
        if start == length and part.exists():
            return
        goes_on, pieces = self.pieces(url, start)
        with part.open("ab" if goes_on and start else "wb") as file:
            for piece in self._counted(pieces):
                if file.tell() + len(piece) > length:
                    raise DownloadLengthMismatchError(f"it is longer than the {length} bytes that were signed")
                file.write(piece)

    def _counted(self, pieces: Iterator[Piece]) -> Iterator[bytes]:
        pace = Pace(self._rate, self._clock, self._sleep)
        for piece, came in pieces:
            self.received += came
            pace.count(came)
            yield piece


class Web(Fetcher):
    """From a web server. `ca` is the authority that vouches for it; `known` keeps what a server need not send again."""

    def __init__(self, known: Path, ca: str | None = None, rate: float | None = None) -> None:
        super().__init__(rate)
        self._known, self.date = known, ""
        warnings.simplefilter("ignore", urllib3.exceptions.SystemTimeWarning)  # a clock that is wrong is an issue
        self._pool = urllib3.PoolManager(
            ca_certs=ca,
            cert_reqs="CERT_REQUIRED",
            timeout=urllib3.Timeout(PATIENCE),
            retries=urllib3.Retry(
                2, redirect=False, backoff_factor=1, raise_on_redirect=False, respect_retry_after_header=False
            ),
            headers={"User-Agent": f"kiosk/{__version__}"},
        )

    def pieces(self, url: str, start: int) -> tuple[bool, Iterator[Piece]]:
        again = url.endswith(ASKED_AGAIN) and self._recalled(url)
        start = 0 if url.endswith(PACKED) else start  # no byte of what was unpacked has a number in what comes
        headers = {"Range": f"bytes={start}-"} if start else {}
        headers |= {"If-None-Match": again[0]} if again else {}
        headers |= {"Accept-Encoding": "gzip"} if url.endswith(PACKED) else {}
        answer = self._pool.request("GET", url, headers=headers, preload_content=False, redirect=False)
        self.date = answer.headers.get("Date", self.date)
        if answer.status == NOT_CHANGED and again:
            answer.release_conn()
            return False, iter([(again[1], 0)])
        if answer.status in ELSEWHERE or answer.status >= 400:
            answer.close()
            raise DownloadHTTPError(f"the server answers {answer.status}", answer.status)
        goes_on = answer.status == PARTLY and answer.headers.get("Content-Range", "").startswith(f"bytes {start}-")
        if answer.status == PARTLY and not goes_on:
            answer.close()
            raise DownloadHTTPError("the server sends another part than was asked for", answer.status)
        return goes_on, self._read(url, answer)

    def _read(self, url: str, answer: BaseHTTPResponse) -> Iterator[Piece]:
        kept, came = bytearray(), 0
        try:
            while piece := answer.read1(CHUNK, decode_content=url.endswith(PACKED)):
                kept += piece if url.endswith(ASKED_AGAIN) and len(kept) < CHUNK else b""
                came, before = answer.tell(), came
                yield piece, came - before
        finally:
            answer.close()
        if url.endswith(ASKED_AGAIN) and len(kept) < CHUNK and (tag := answer.headers.get("ETag")):
            self._known.mkdir(parents=True, exist_ok=True)
            self._place(url).write_text(json.dumps([tag, kept.decode("latin-1")]), "utf-8")

    def _recalled(self, url: str) -> tuple[str, bytes] | None:
        """What came last from there, and what the server called it."""
        try:
            tag, text = json.loads(self._place(url).read_text("utf-8"))
            return str(tag), str(text).encode("latin-1")
        except (OSError, ValueError, TypeError, RecursionError):
            return None

    def _place(self, url: str) -> Path:
        return self._known / f"{sha256(url.encode()).hexdigest()[:16]}.json"


class Folder(Fetcher):
    """From a folder, such as a stick."""

    def pieces(self, url: str, start: int) -> tuple[bool, Iterator[Piece]]:
        path = Path(url2pathname(urlsplit(url).path))
        try:
            file = path.open("rb")
        except OSError as error:
            if error.errno in (ENOENT, ENOTDIR):
                raise DownloadHTTPError(f"{path} is not there", NOT_THERE) from None
            raise
        file.seek(start)
        return True, _read(file.read, file.close)


def _read(read: Callable[[int], bytes], close: Callable[[], None]) -> Iterator[Piece]:
    try:
        while piece := read(CHUNK):
            yield piece, len(piece)
    finally:
        close()
