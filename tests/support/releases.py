"""Releases as whoever makes them has them: keys, a folder for the web server, and stands that follow."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.fleet.releases import keys, publish
from kiosk.fleet.releases.follow import Follower, Task
from kiosk.fleet.releases.manifest import Manifest
from kiosk.fleet.releases.repository import Repository
from kiosk.fleet.releases.told import Result
from kiosk.fleet.stand_file import Follow
from kiosk.model.site import Site

NOW = datetime(2099, 3, 1, 12, tzinfo=UTC)
"""A day of the tests' own: later than any on which this program was made."""


class Publisher:
    """Somebody who makes releases into `to`."""

    def __init__(self, folder: Path, threshold: int = 1, count: int = 1, now: datetime = NOW) -> None:
        self.now, self.keys, self.to = now, folder / "keys", folder / "releases"
        keys.make(self.keys, threshold, count, None, now)

    def opened(self) -> Repository:
        return Repository(self.to, self.keys, self.now)

    def release(
        self, site: Site, channel: str = "stable", share: float = 100, note: str = "", needs: str = ""
    ) -> Manifest:
        repository = self.opened()
        manifest = publish.publish(site, repository, channel, share, note, self.now, needs)
        self.sign(repository)
        return manifest

    def sign(self, repository: Repository) -> None:
        repository.sign(lambda: None)

    def renew(self) -> None:
        self.opened().renew(lambda: None)


class Follows:
    """A stand that follows releases, without its window."""

    def __init__(self, folder: Path, publisher: Publisher, name: str = "lobby-1", **follow: object) -> None:
        self.folder, self.link = folder / "own", folder / "content"
        self.folder.mkdir(parents=True, exist_ok=True)
        given = {"address": str(publisher.to), "root": str(publisher.keys / "root.json"), **follow}
        channel = str(given.pop("channel", "stable"))
        self.task = Task(name, channel, Follow.model_validate(given), self.folder, self.link, folder)

    def look(self, now: datetime = NOW, source: Path | None = None, install: bool = True) -> Result:
        return Follower(self.task, str(source) if source else None).run(now, install)

    def said(self, now: datetime = NOW) -> list[str]:
        """What is wrong, by its codes."""
        return [issue.code for issue in self.look(now).issues]

    def shows(self) -> str:
        """The text of the page hello that it shows; "" for none."""
        page = self.link / "pages" / "hello.yaml"
        return page.read_text("utf-8") if page.is_file() else ""
