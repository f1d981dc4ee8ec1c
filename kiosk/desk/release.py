"""`kiosk release`: content as a signed release, for a channel of stands; `kiosk releases` lists them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.gather import gather
from kiosk.content.load import closely_judged
from kiosk.desk.report import colourful, report, summary
from kiosk.disk.ask import real
from kiosk.errors import EXIT_GOOD, EXIT_ISSUES
from kiosk.fleet.releases import publish
from kiosk.fleet.releases.manifest import Manifest
from kiosk.fleet.releases.repository import Repository
from kiosk.model.site import Site


@dataclass(frozen=True)
class Wish:
    """For which channel, for what share of its stands in percent, what is said of the release, and what it needs.

    `needs` is the version of the program from which on stands take it; this program's if it is empty.
    """

    channel: str = "stable"
    share: float = 100
    note: str = ""
    needs: str = ""


@dataclass(frozen=True)
class Signing:
    """Where releases are, what signs them, and for how many days."""

    to: Path
    keys: Path
    passphrase: Callable[[], bytes | None]
    days: int

    def opened(self) -> Repository:
        """The repository. Raises OperatorError."""
        return Repository(self.to, self.keys, datetime.now(UTC))

    def sign(self, repository: Repository) -> None:
        """Raises OperatorError."""
        repository.sign(self.passphrase, self.days)


def release(content: Path, signing: Signing, wish: Wish, going: publish.Going = lambda _: True) -> int:
    """Check content, and make a release of it if it has no mistake; 1 where it has, or where `going` stopped it.

    Raises OperatorError.
    """
    repository = signing.opened()
    site = _without_mistakes(content)
    if site is None:
        print("nothing was released")
        return EXIT_ISSUES
    now = datetime.now(UTC)
    try:
        manifest = publish.publish(site, repository, wish.channel, wish.share, wish.note, now, wish.needs, going)
    except publish.Stopped:
        return EXIT_ISSUES
    _finish(repository, signing)
    _tell(manifest, wish)
    return EXIT_GOOD


def again(number: int, signing: Signing, wish: Wish) -> int:
    """An earlier content as a new release. Raises OperatorError."""
    repository = signing.opened()
    note = wish.note or f"as release {number}"
    manifest = publish.again(repository, number, wish.channel, wish.share, note, datetime.now(UTC))
    _finish(repository, signing)
    _tell(manifest, wish)
    return EXIT_GOOD


def promote(number: int, signing: Signing, wish: Wish) -> int:
    """Give a release that is there to a channel, or to a larger share of it. Raises OperatorError."""
    repository = signing.opened()
    publish.give(repository, wish.channel, number, wish.share)
    signing.sign(repository)
    print(f"release {number} is for {_whom(wish)}")
    return EXIT_GOOD


def withdraw(number: int, signing: Signing) -> int:
    """Take a release back. Raises OperatorError."""
    repository = signing.opened()
    changed = publish.withdraw(repository, number)
    signing.sign(repository)
    whom = f"; {', '.join(changed)} goes back to what it had" if changed else ": no channel had it"
    print(f"release {number} is withdrawn{whom}")
    return EXIT_GOOD


def renew(signing: Signing) -> int:
    """Say for some weeks more that what is there still holds. Raises OperatorError."""
    signing.opened().renew(signing.passphrase, signing.days)
    print(f"renewed for {signing.days} days")
    return EXIT_GOOD


def _without_mistakes(content: Path) -> Site | None:
    site, issues = closely_judged(gather(content, {}))
    for line in report(issues, real(content).parent, colourful(sys.stdout)):
        print(line)
    print(summary(issues))
    return site


def _finish(repository: Repository, signing: Signing) -> None:
    """Sign what is new, and then take away what nobody needs any more."""
    repository.drop(publish.unneeded(repository))
    signing.sign(repository)
    publish.tidy(repository)


def _tell(manifest: Manifest, wish: Wish) -> None:
    size = f"{manifest.size / 1e6:,.1f} MB in {len(manifest.files)} files"
    print(f"release {manifest.release} is for {_whom(wish)}: {size}; copy the folder to your web server or a stick")


def _whom(wish: Wish) -> str:
    return wish.channel if wish.share >= 100 else f"{wish.share:g} % of {wish.channel}"
