"""One look at where releases come from, and all that follows from it: in a process of its own, which ends with it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from kiosk import __version__
from kiosk.content.load import load
from kiosk.fleet.clock import WRONG, behind, built
from kiosk.fleet.place import lead
from kiosk.fleet.releases import judge, state as kept
from kiosk.fleet.releases.client import Client, fetcher_for
from kiosk.fleet.releases.fetcher import Fetcher, Web
from kiosk.fleet.releases.manifest import Channels, File, Manifest, Newer, can_show
from kiosk.fleet.releases.refusal import Refused, reason, refused
from kiosk.fleet.releases.rollout import wanted
from kiosk.fleet.releases.store import Store
from kiosk.fleet.releases.told import Result
from kiosk.fleet.stand_file import Follow
from kiosk.model.hours_words import MIDNIGHT, spans
from kiosk.model.issues import ContentError, Issue, suggestion

SMALL = 2_000_000
"""Bytes that are fetched at any hour."""
MOST_FAILED = 20
NOT_SHOWN = "release-not-shown"
log = logging.getLogger("kiosk.releases")


@dataclass(frozen=True)
class Task:
    """A stand that follows: its name and channel, where from, the folder for releases, and the link to its content.

    `own` is where its guard keeps what it knows; `checked` raises ContentError where a content cannot be shown.
    """

    name: str
    channel: str
    follow: Follow
    folder: Path
    link: Path
    own: Path
    checked: Callable[[Path], object] = load


class Follower:
    """Follows once, from the address of the task or another, as a stick's."""

    def __init__(self, task: Task, address: str | None = None) -> None:
        self._task = task
        self._stick = address is not None
        self._address = address or task.follow.address or ""
        self._store, self.state = Store(task.folder), kept.load(task.folder)
        self._fetcher: Fetcher = fetcher_for(self._address, task.follow, task.folder / "known")

    def run(self, now: datetime, install: bool = True) -> Result:
        """Look, and show what is wanted, unless it is only to be said. Whatever is wrong is an issue of the result."""
        reference = self._reference(now)
        clock = filter(None, [behind(now, reference)])
        try:
            result = self._look(reference, now, install)
        except Exception as error:
            log.debug("refused", exc_info=True)
            result = Result("refused", self.state.shown, issues=(self._said(error, now),))
        issues, there = (*clock, *result.issues), _server_time(self._fetcher)
        return replace(result, issues=issues, received=self._fetcher.received, there=there)

    def _look(self, reference: datetime, now: datetime, install: bool) -> Result:
        root = Path(self._task.follow.root).read_bytes()
        client = Client(self._task.folder / "trust", root, self._address, self._fetcher, reference)
        channels = client.channels()
        self._trust(client)
        number = self.state.pinned or self._chosen(channels)
        if number is None or (number == self.state.shown and self._is_led_to(number, install)):
            return Result(release=self.state.shown)
        self._ask_whether_it_failed(number)
        about = client.about(number)
        if not can_show(__version__, about.needs):
            why = f"it needs version {about.needs}, and this is {__version__}"
            raise Refused("release-newer-program", release=number, why=why)
        note = about.note
        if not install:
            return Result("offer", number, note, size=about.bytes)
        manifest = self._manifest(client, number)
        if not self._fetch(client, manifest, now):
            return Result("waits", number, note)
        self._show(manifest)
        return Result("new", number, note)

    def _chosen(self, channels: Channels) -> int | None:
        channel = channels.channels.get(self._task.channel)
        if channel is None:
            known = suggestion(self._task.channel, list(channels.channels))
            raise Refused("channel-unknown", channel=self._task.channel, **known)
        return wanted(channel, self._task.name)

    def _ask_whether_it_failed(self, number: int) -> None:
        code, why, program = self.state.failed.get(str(number), ("", "", ""))
        if program == __version__:
            raise Refused(code, release=number, why=why)

    def _manifest(self, client: Client, number: int) -> Manifest:
        try:
            return client.manifest(number, self._store.lists())
        except Newer as error:
            raise Refused("release-newer-program", release=number, why=str(error)) from None

    def _fetch(self, client: Client, manifest: Manifest, now: datetime) -> bool:
        """False where it has to wait for its hours. Raises NoRoom before anything is fetched."""
        self._store.tidy({self.state.shown, self.state.before}, manifest.files)
        missing = self._store.missing(manifest)
        self._store.ask_for_room(missing)
        whole = sum(file.length for file in missing)
        if whole > SMALL and not (self._stick or within(self._task.follow.hours, now)):
            return False
        for file in sorted(missing, key=_smallest_first):
            client.fetch(file, self._store.part(file))
            self._store.take(file)
        return True

    def _show(self, manifest: Manifest) -> None:
        """From now on the stand shows this release, if this program can."""
        content, number = self._store.unpack(manifest), manifest.release
        try:
            self._task.checked(content)
        except ContentError as error:
            self._store.remove(number)
            why = str(error.issues[0]) if error.issues else "?"
            self._fail(number, why)
            raise Refused(NOT_SHOWN, release=number, why=why) from None
        state = self.state
        if number != state.shown:
            state.before, state.shown = state.shown, number
        state.falls = judge.known(judge.history_of(self._task.own).falls)
        kept.save(self._task.folder, state)
        lead(self._task.link, content)
        self._store.tidy({state.shown, state.before})

    def _fail(self, number: int, why: str) -> None:
        self.state.failed[str(number)] = [NOT_SHOWN, why, __version__]
        self.state.failed = dict(list(self.state.failed.items())[-MOST_FAILED:])
        kept.save(self._task.folder, self.state)

    def _trust(self, client: Client) -> None:
        """No clock can be right any more that is earlier than this."""
        signed = client.signed_at
        if signed and signed.isoformat() != self.state.trusted:
            self.state.trusted = signed.isoformat()
            kept.save(self._task.folder, self.state)

    def _reference(self, now: datetime) -> datetime:
        """The time by which signatures have to hold: the clock's, if it is not behind all that is known."""
        return max(now, built(), _moment(self.state.trusted))

    def _is_led_to(self, number: int, install: bool) -> bool:
        """Whether it is shown, and whole; who only tells what would be taken does not look for that."""
        place = self._task.link.resolve()
        led = place.name == "content" and place.parent.name == str(number)
        return led and (not install or self._store.is_whole(number))

    def _said(self, error: Exception, now: datetime) -> Issue:
        issue = reason(error, self._address, now)
        there = _server_time(self._fetcher)
        if issue.code in ("releases-expired", "certificate-over") and there and now - there > WRONG:
            return refused("clock-ahead", today=f"{now:%Y-%m-%d}", there=f"{there:%Y-%m-%d}")
        if self._stick and issue.code == "releases-unreachable" and _looks_like_content(Path(self._address)):
            return refused("stick-unsigned", address=self._address)
        return issue


def within(hours: str, now: datetime) -> bool:
    """Whether the machine's clock is within hours as they are written."""
    local = now.astimezone()
    minutes = local.hour * 60 + local.minute
    return any(start <= at < end for start, end in spans(hours) for at in (minutes, minutes + MIDNIGHT))


def _moment(written: str) -> datetime:
    try:
        at = datetime.fromisoformat(written)
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def _server_time(fetcher: Fetcher) -> datetime | None:
    try:
        return parsedate_to_datetime(fetcher.date) if isinstance(fetcher, Web) and fetcher.date else None
    except ValueError:
        return None


def _smallest_first(file: File) -> tuple[int, str]:
    return file.length, file.sha256


def _looks_like_content(place: Path) -> bool:
    return any((place / name).is_file() for name in ("site.yaml", "content/site.yaml"))
