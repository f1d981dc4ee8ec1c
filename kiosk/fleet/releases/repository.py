"""A folder of signed releases, as web servers and sticks carry it: metadata of The Update Framework, and files by hash.

`metadata/` has the roots, lists and `timestamp.json`; `targets/` every file of every release as `<sha256>.file`, once,
the releases as `releases/<sha256>.7` and the channels. The list of targets names releases and channels only, so that it
stays small; a release names the parts of its list of files, which are files by their hash too. What is written last is
`timestamp.json`: until then nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization.json import JSONSerializer

from kiosk.errors import OperatorError
from kiosk.fleet.releases import keys
from kiosk.fleet.releases.manifest import (
    CHANNELS,
    RELEASES,
    SIGNED_AT,
    About,
    Channels,
    Manifest,
    Named,
    Strange,
    packed,
    unpacked,
)
from kiosk.fleet.releases.parts import Listed, Release, joined, parted

DAYS = {"targets": 365, "snapshot": 120, "timestamp": 35}
"""For how long a signature holds: as long as an attacker can keep a stand on what was true then."""
Role = Targets | Snapshot | Timestamp
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
_AS_JSON = JSONSerializer(compact=True)


class Repository:
    """The releases in `folder`, with the keys that sign them. Raises OperatorError where they do not fit."""

    def __init__(self, folder: Path, keys_folder: Path, now: datetime) -> None:
        self.folder, self._keys, self._now = folder, keys_folder, now.replace(microsecond=0)
        keys.read_root(keys_folder)
        self._old = {role: self._read(role) for role in ("timestamp", "snapshot", "targets")}
        targets = self._old["targets"]
        self._targets = targets.targets if isinstance(targets, Targets) else {}
        self.channels = self._target(CHANNELS, Channels) if CHANNELS in self._targets else Channels()

    @property
    def releases(self) -> dict[int, About]:
        """Every release that is there, by its number, the newest last."""
        numbers = sorted(int(path.partition("/")[2]) for path in self._targets if path.startswith(f"{RELEASES}/"))
        return {each: About.model_validate(self._targets[f"{RELEASES}/{each}"].custom or {}) for each in numbers}

    @property
    def expires(self) -> datetime | None:
        """Until when stands take what is there; None where nothing is."""
        parts = [part.expires for part in self._old.values() if part]
        return min(parts, default=None)

    def manifest(self, number: int) -> Manifest:
        """What is in a release. Raises OperatorError."""
        if f"{RELEASES}/{number}" not in self._targets:
            raise OperatorError(f"there is no release {number}; 'kiosk releases {self.folder}' lists them")
        release = self._target(f"{RELEASES}/{number}", Release)
        try:
            return joined(release, (), self._part)
        except Strange as error:
            raise OperatorError(f"release {number} cannot be used: {error}; take the folder from a copy") from None

    def needed(self) -> set[str]:
        """What all files are called that releases are made of. Raises OperatorError."""
        parts = {part.name for n in self.releases for part in self._target(f"{RELEASES}/{n}", Release).parts}
        return parts | {file.name for number in self.releases for file in self.manifest(number).files}

    def add(self, manifest: Manifest, about: About) -> None:
        """A release whose files are there."""
        release, parts = parted(manifest)
        for listed, part in zip(release.parts, parts, strict=True):
            keys.write(self.file(listed), part)
        self._put(f"{RELEASES}/{manifest.release}", packed(release), about.model_dump(mode="json"))

    def drop(self, numbers: Iterable[int]) -> None:
        """Releases that nobody is to get any more."""
        for number in numbers:
            del self._targets[f"{RELEASES}/{number}"]

    def file(self, named: Named) -> Path:
        """Where a file is that a release is made of, or belongs."""
        return self.folder / "targets" / named.name

    def sign(self, passphrase: keys.Passphrase, days: int = DAYS["timestamp"]) -> None:
        """Write and sign what changed: channels and releases. Raises OperatorError."""
        self._put(CHANNELS, packed(self.channels))
        signers = keys.signers(self._keys, keys.ROLES, passphrase)
        targets = Targets(self._next("targets"), expires=self._in(DAYS["targets"]), targets=self._targets)
        self._write(targets, signers)
        self._sign_snapshot(targets.version, signers, days)

    def renew(self, passphrase: keys.Passphrase, days: int = DAYS["timestamp"]) -> None:
        """Sign anew what would run out before the next time, and say that it still holds. Raises OperatorError."""
        targets, snapshot = self._old["targets"], self._old["snapshot"]
        if not (targets and snapshot):
            raise OperatorError(f"there is no release in '{self.folder}' to renew")
        if targets.expires < self._in(2 * days):
            self.sign(passphrase, days)
        elif snapshot.expires < self._in(2 * days):
            self._sign_snapshot(targets.version, keys.signers(self._keys, keys.ROLES[1:], passphrase), days)
        else:
            self._sign_timestamp(snapshot.version, keys.signers(self._keys, keys.ROLES[2:], passphrase), days)

    def _sign_snapshot(self, targets: int, signers: keys.Signers, days: int) -> None:
        snapshot = Snapshot(self._next("snapshot"), expires=self._in(DAYS["snapshot"]))
        snapshot.meta["targets.json"] = MetaFile(targets)
        self._write(snapshot, signers)
        self._sign_timestamp(snapshot.version, signers, days)

    def _sign_timestamp(self, snapshot: int, signers: keys.Signers, days: int) -> None:
        for version, root in keys.roots(self._keys):
            path = self.folder / "metadata" / f"{version}.root.json"
            if not path.exists():
                keys.write(path, root)
        timestamp = Timestamp(self._next("timestamp"), expires=self._in(days), snapshot_meta=MetaFile(snapshot))
        timestamp.unrecognized_fields[SIGNED_AT] = self._now.isoformat()
        self._write(timestamp, signers)

    def _write(self, role: Role, signers: keys.Signers) -> None:
        signed: Metadata[Any] = Metadata(role)
        signed.sign(signers[role.type])
        name = f"{role.type}.json" if role.type == "timestamp" else f"{role.version}.{role.type}.json"
        keys.write(self.folder / "metadata" / name, signed.to_bytes(_AS_JSON))

    def _next(self, role: str) -> int:
        old = self._old[role]
        return old.version + 1 if old else 1

    def _in(self, days: int) -> datetime:
        return self._now + timedelta(days=days)

    def _put(self, path: str, data: bytes, custom: dict[str, object] | None = None) -> None:
        target = TargetFile.from_data(path, data, ["sha256"])
        if custom is not None:
            target.unrecognized_fields["custom"] = custom
        keys.write(self._place(target), data)
        self._targets[path] = target

    def _place(self, target: TargetFile) -> Path:
        folder, _, name = target.path.rpartition("/")
        return self.folder / "targets" / folder / f"{target.hashes['sha256']}.{name}"

    def _target(self, path: str, model: type[M]) -> M:
        """A file that the list of targets names, if it still is what was signed."""
        target = self._targets[path]
        return _read(self._place(target), target.hashes["sha256"], lambda data: unpacked(data, model))

    def _part(self, listed: Listed) -> bytes:
        return _read(self.file(listed), listed.sha256, bytes)

    def _read(self, role: str) -> Role | None:
        """The newest metadata of a role, if its keys signed it: what somebody else put there is never signed anew."""
        path = self.folder / "metadata" / "timestamp.json"
        if role != "timestamp":
            files = [(int(p.name.split(".")[0]), p) for p in path.parent.glob(f"[0-9]*.{role}.json")]
            path = max(files)[1] if files else path.with_name(f"{role}.json")
        if not path.exists():
            return None
        for _, data in sorted(keys.roots(self._keys), reverse=True):
            try:
                metadata: Metadata[Any] = Metadata.from_bytes(path.read_bytes())
                trusted: Metadata[Root] = Metadata.from_bytes(data)
                trusted.signed.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
                signed: Role = metadata.signed
                return signed
            except (OSError, RepositoryError, ValueError):
                continue  # a key of before may have signed it
        raise OperatorError(
            f"'{path}' was not signed with the keys in '{self._keys}'; name their folder with --keys, or an empty"
            " folder with --to"
        )


def _read(place: Path, digest: str, made: Callable[[bytes], T]) -> T:
    """What is made of a file, if it still is what was signed. Raises OperatorError."""
    try:
        data = place.read_bytes()
        if sha256(data).hexdigest() != digest:
            raise Strange("it is not what was signed")
        return made(data)
    except (OSError, Strange) as error:
        raise OperatorError(f"'{place}' cannot be used: {error}; take the folder from a copy") from None
