"""What the stand's own file names: where releases come from, who hears how the stand is, and who is told figures.

It connects to what the file names, and to nothing else.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.desk.health import Diagnosis, broken, good, look
from kiosk.fleet.broker.reader import NoBroker, said_nothing
from kiosk.fleet.broker.topics import Topics
from kiosk.fleet.place import content_link, home_of
from kiosk.fleet.releases.follow import Task
from kiosk.fleet.releases.glimpse import glimpse
from kiosk.fleet.releases.told import Result
from kiosk.fleet.stand_file import Broker, Follow, Metrics, StandFile, looked_at
from kiosk.model.issues import Issue
from kiosk.stand.paths import own_state

RELEASES, BROKER, METRICS, CLOCK, FILE = "releases", "broker", "metrics", "server clock", "stand's file"
AGREE = timedelta(minutes=5)
OLD = timedelta(minutes=2)
"""Metrics that are older are not written any more."""
MB = 1_000_000
WAYS_OUT = {
    "unknown-user": "'username' and the password in 'password_file' have to be those that the broker knows",
    "untrusted": "name its authority with 'ca:'; or its certificate has another name than 'host:'",
    "outdated": "renew the broker's certificate, or set this machine's clock",
    "no-such-name": "look at the network, and at 'host:'",
    "unheard": "let the stand read its topic in the broker's access list, as docs/fleet/acl does",
}
"""What to do about a broker that cannot be used, by the code of Lost."""


def stand_file(path: Path, state: Path) -> Iterator[Diagnosis]:
    """All that the file of a stand names; `state` is the state folder."""
    file, issues = looked_at(path)
    if file is None or issues:
        for issue in issues:
            yield broken(FILE, _where(issue), issue.way_out)
        return
    secret = file.broker and (file.broker.password_file or file.broker.key)
    rights = "; its secrets can be read by their owner alone" if secret else ""
    yield good(FILE, f"{file.name}, channel {file.channel}{rights}")
    if file.releases:
        yield from _releases(file, file.releases, path, state)
    if file.broker:
        yield _broker(file.name, file.broker)
    if file.metrics:
        yield _figures(file.metrics, Path("/proc"))


def _where(issue: Issue) -> str:
    return f"{issue.file}:{issue.line}: {issue.what}" if issue.line else issue.what


def _releases(file: StandFile, follow: Follow, path: Path, state: Path) -> Iterator[Diagnosis]:
    if follow.address is None:
        yield good(RELEASES, "they come by stick")
        return
    link, now = content_link(path, state), datetime.now(UTC)
    task = Task(file.name, file.channel, follow, home_of(path, state) / "releases", link, own_state(state, link))
    result = glimpse(task, now)
    for issue in result.issues:
        yield look(CLOCK if issue.code.startswith("clock") else RELEASES, issue.what, issue.way_out)
    if result.outcome != "refused":
        yield _wanted(result, follow.address, state)
    if result.there:
        yield _clock(now, result.there)


def _wanted(result: Result, address: str, state: Path) -> Diagnosis:
    says = f"{address} answers, and is signed with keys that this stand trusts; "
    if result.outcome == "same":
        return good(RELEASES, says + (f"release {result.release} is shown" if result.release else "none is for it yet"))
    note = f", {result.note!r}," if result.note else ""
    says += f"release {result.release}{note} would be taken, {result.size / MB:,.1f} MB if nothing of it is here"
    free = shutil.disk_usage(next(folder for folder in (state, *state.parents) if folder.is_dir())).free
    if result.size > free:
        return look(
            RELEASES, f"{says}, and {free / MB:,.0f} MB are free", "free some space, or make the release smaller"
        )
    return good(RELEASES, says)


def _clock(now: datetime, there: datetime) -> Diagnosis:
    if abs(now - there) <= AGREE:
        return good(CLOCK, "this machine's clock agrees with it")
    says = f"it is {there:%Y-%m-%d %H:%M} UTC there, and {now:%Y-%m-%d %H:%M} here"
    return look(CLOCK, says, "set the clock; its battery may be empty")


def _broker(name: str, broker: Broker) -> Diagnosis:
    """Under a name that no stand has, or the stand would lose its own connection; what it says there is nothing."""
    where, topics = f"{broker.host}:{broker.on_port}", Topics(broker.prefix, name)
    try:
        unsaid = said_nothing(broker, [topics.command], topics.answer)
    except NoBroker as error:
        return look(BROKER, str(error), WAYS_OUT.get(error.code, "see whether it runs, and any firewall"))
    if unsaid:
        says = f"{where} takes nothing on {unsaid} from {broker.username or 'this stand'}"
        return look(BROKER, says, "let the stand write there in the broker's access list; see docs/fleet/acl")
    by = f" as {broker.username}" if broker.username else ""
    return good(BROKER, f"{where} lets the stand in{by}{' over TLS' if broker.tls else ', without TLS'}, and hears it")


def _figures(metrics: Metrics, processes: Path) -> Diagnosis:
    """By the file and the machine's list of processes: nothing is asked over the network."""
    file = Path(metrics.textfile)
    if not os.access(file.parent, os.W_OK):
        return look(METRICS, f"they cannot be written to {file}", f"let {file.parent} be the stand's, or name another")
    try:
        age = datetime.now(UTC) - datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return look(METRICS, f"{file} is not written yet", "start the stand with --stand")
    if age > OLD:
        return look(METRICS, f"{file} was last written {age.total_seconds() / 60:,.0f} minutes ago", "start the stand")
    if not any(_exports(process) for process in processes.glob("[0-9]*/cmdline")):
        todo = f"start node_exporter with --collector.textfile.directory={file.parent}"
        return look(METRICS, f"{file} is written, and no node_exporter runs here to hand it on", todo)
    return good(METRICS, f"{file} is written, and a node_exporter runs here")


def _exports(process: Path) -> bool:
    try:
        return b"node" in (name := process.read_bytes().partition(b"\0")[0]) and b"exporter" in name
    except OSError:
        return False
