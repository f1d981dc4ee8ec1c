"""What a stand trusts of a folder of releases: python-tuf's client, with the stand's own time and way of fetching."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from tuf.api.exceptions import DownloadLengthMismatchError, RepositoryError
from tuf.api.metadata import Metadata, TargetFile, Timestamp
from tuf.ngclient import Updater, UpdaterConfig

from kiosk.fleet.releases.fetcher import Fetcher, Folder, Web
from kiosk.fleet.releases.manifest import (
    CHANNELS,
    RELEASES,
    SIGNED_AT,
    About,
    Channels,
    File,
    Manifest,
    Strange,
    unpacked,
)
from kiosk.fleet.releases.parts import Listed, Release, joined
from kiosk.fleet.stand_file import Follow

M = TypeVar("M", bound=BaseModel)
LIMITS = UpdaterConfig(
    max_root_rotations=64,
    root_max_length=100_000,
    timestamp_max_length=16_384,
    snapshot_max_length=100_000,
    targets_max_length=2_000_000,
)
MB = 1 << 20


class Client:
    """The releases at an address, trusted by `root`. Every method raises RepositoryError, DownloadError, OSError.

    `reference` is the time by which signatures have to hold.
    """

    def __init__(self, trust: Path, root: bytes, address: str, fetcher: Fetcher, reference: datetime) -> None:
        trust.mkdir(parents=True, exist_ok=True)
        self._trust, self._fetcher = trust, fetcher
        base = address if "://" in address else f"{Path(address).absolute().as_uri()}/"
        self._files = f"{base}targets/"
        self._updater = Updater(
            str(trust), f"{base}metadata/", str(trust), self._files, fetcher, LIMITS, bootstrap=root
        )
        # python-tuf asks the machine's clock and has no other way: a stand whose battery is dead would trust what
        # ran out long ago (held by tests, and the version is pinned).
        self._updater._trusted_set.reference_time = reference

    def channels(self) -> Channels:
        """Which channel has what, as was signed last."""
        self._updater.refresh()
        return self._signed(CHANNELS, Channels)

    def manifest(self, number: int, known: Iterable[Collection[File]] = ()) -> Manifest:
        """What is in a release; parts of its list that `known` lists make are not fetched. Raises Strange too."""
        release = self._signed(f"{RELEASES}/{number}", Release)
        if release.release != number:
            raise Strange(f"release {number} says that it is {release.release}")
        return joined(release, known, self._part)

    def about(self, number: int) -> About:
        """What is said of a release."""
        target = self._updater.get_targetinfo(f"{RELEASES}/{number}")
        try:
            return About.model_validate((target and target.custom) or {"made": "2000-01-01T00:00:00Z"})
        except ValidationError as error:
            raise Strange(str(error)) from None

    def fetch(self, file: File, part: Path) -> None:
        """Put a file of a release together at `part`, and verify it; what is wrong is thrown away."""
        target = TargetFile(file.length, {"sha256": file.sha256}, file.name)
        try:
            self._fetcher.resume(f"{self._files}{file.name}", part, file.length)
            with part.open("rb") as whole:
                target.verify_length_and_hashes(whole)
        except (RepositoryError, DownloadLengthMismatchError):
            part.unlink(missing_ok=True)
            raise

    @property
    def signed_at(self) -> datetime | None:
        """When what is trusted was signed last, where it says so."""
        try:
            timestamp: Metadata[Timestamp] = Metadata.from_bytes((self._trust / "timestamp.json").read_bytes())
            at = datetime.fromisoformat(str(timestamp.signed.unrecognized_fields[SIGNED_AT]))
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            # Whoever stole the timestamp's key alone could otherwise say a year in which nothing holds any more.
            return at if at < self._updater._trusted_set.snapshot.expires else None
        except (OSError, RepositoryError, ValueError, KeyError):
            return None

    def _part(self, listed: Listed) -> bytes:
        data = self._fetcher.download_bytes(f"{self._files}{listed.name}", listed.length)
        TargetFile(listed.length, {"sha256": listed.sha256}, listed.name).verify_length_and_hashes(data)
        return data

    def _signed(self, path: str, model: type[M]) -> M:
        target = self._updater.get_targetinfo(path)
        if target is None:
            raise Strange(f"the signed list has no {path}")
        if target.length > 32 * MB:
            raise Strange(f"{path} has {target.length} bytes")
        place = self._trust / "newest.target"
        self._updater.download_target(target, str(place))
        try:
            return unpacked(place.read_bytes(), model)
        finally:
            place.unlink(missing_ok=True)


def fetcher_for(address: str, follow: Follow, known: Path) -> Fetcher:
    """How bytes come from an address."""
    if "://" not in address:
        return Folder()
    return Web(known, follow.ca, follow.rate_kb and follow.rate_kb * 1_000)
