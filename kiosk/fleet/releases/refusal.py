"""Why content is not taken: every fault of the way to it as one issue, whose words are in the catalogue."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import datetime

from tuf.api import exceptions as tuf

from kiosk.disk.room import NoRoom
from kiosk.fleet.clock import FILE
from kiosk.fleet.releases.manifest import Newer, Strange
from kiosk.model.issues import ContentError, Fact, Issue, issue

NOT_YET, OVER = 9, 10
"""OpenSSL's numbers for a certificate that begins later, and for one that ended."""


class Refused(Exception):
    """Content was not taken; `issue` says why, and the way out."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.issue = refused(code, **facts)


def refused(code: str, **facts: Fact) -> Issue:
    """An issue of this stand."""
    return issue(code, (), **facts).at(FILE, 0, 0)


def reason(error: Exception, address: str, now: datetime) -> Issue:
    """What an error on the way to content says to whoever has to mend it."""
    if isinstance(error, Refused):
        return error.issue
    if certificate := next((each for each in _chain(error) if isinstance(each, ssl.SSLCertVerificationError)), None):
        return _certificate(certificate, address, now)
    for kinds, code in _CODES:
        if isinstance(error, kinds):
            return refused(code, address=address, why=_why(error), today=f"{now:%Y-%m-%d}")
    return refused("releases-unreachable", address=address, why=_why(error))


def _certificate(error: ssl.SSLCertVerificationError, address: str, now: datetime) -> Issue:
    code = {NOT_YET: "certificate-not-yet", OVER: "certificate-over"}.get(error.verify_code, "certificate-unknown")
    return refused(code, address=address, today=f"{now:%Y-%m-%d}", why=error.verify_message)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and what it comes from; urllib3 keeps that as the reason."""
    seen = set[int]()
    waiting = [error]
    while waiting:
        each = waiting.pop(0)
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        reasons = [getattr(each, "reason", None), *each.args]
        context = None if each.__suppress_context__ else each.__context__
        waiting += [each.__cause__, context, *(r for r in reasons if isinstance(r, BaseException))]


def _why(error: Exception) -> str:
    """The innermost of what was said, without the objects that urllib3 prints."""
    *_, last = _chain(error)
    strerror = getattr(last, "strerror", None)
    said = str(strerror or last or type(last).__name__)
    return said.partition("object at 0x")[2].partition(">: ")[2] or said


_CODES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (tuf.ExpiredMetadataError, "releases-expired"),
    (tuf.UnsignedMetadataError, "releases-signature"),
    (tuf.BadVersionNumberError, "releases-rolled-back"),
    ((tuf.LengthOrHashMismatchError, tuf.DownloadLengthMismatchError), "releases-tampered"),
    (tuf.RepositoryError, "releases-damaged"),
    (NoRoom, "releases-no-room"),
    (Newer, "release-newer-program"),
    (Strange, "releases-damaged"),
    (ContentError, "release-not-shown"),
    (tuf.DownloadError, "releases-unreachable"),
)
