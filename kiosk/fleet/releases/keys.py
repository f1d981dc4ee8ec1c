"""The keys that sign releases, in a folder; the root's are in a folder of their own, which is taken offline.

`KEYS/root.json` is what stands trust first: it names the keys of all roles and how many of the root's must sign it.
`KEYS/root/*.pem` are the root's keys, `KEYS/{targets,snapshot,timestamp}.pem` those of the other roles, each readable
by its owner alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, SSlibKey
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root

from kiosk.errors import OperatorError
from kiosk.fleet.secret import WAY_OUT, open_to_others

ROLES = ("targets", "snapshot", "timestamp")
ROOT = "root"
ROOT_DAYS = 730
"""Days after which the root has to be signed anew: stands refuse one that expired."""
Signers = dict[str, CryptoSigner]
Passphrase = Callable[[], bytes | None]
"""Asked only where a key is encrypted, or is to be."""


def make(folder: Path, threshold: int, count: int, passphrase: bytes | None, now: datetime) -> Metadata[Root]:
    """Make all keys and the first root. Raises OperatorError where there are some, or they cannot be written."""
    if (folder / "root.json").exists():
        raise OperatorError(
            f"there are keys in '{folder}' already; 'kiosk keys --replace' makes new ones in their place"
        )
    root = Root(consistent_snapshot=True, expires=_in(now, ROOT_DAYS))
    signers = [_new(folder / ROOT / f"root-{number}.pem", passphrase) for number in range(1, count + 1)]
    for signer in signers:
        root.add_key(signer.public_key, ROOT)
    root.roles[ROOT].threshold = threshold
    for role in ROLES:
        root.add_key(_new(folder / f"{role}.pem", passphrase).public_key, role)
    return _signed_root(folder, root, signers)


def replace(
    folder: Path, roles: Iterable[str], passphrase: Passphrase, now: datetime, more: Iterable[Path] = ()
) -> Metadata[Root]:
    """New keys for these roles, none for `()`, and a root that lasts anew; it is signed by the keys of before too.

    `more` are further folders with keys of the root. Raises OperatorError where too few of its keys are there.
    """
    before = read_root(folder)
    root = Metadata[Root].from_bytes(before.to_bytes()).signed
    root.version, root.expires = root.version + 1, _in(now, ROOT_DAYS)
    signers = _root_signers(before.signed, [folder / ROOT, *more], passphrase)
    needed = before.signed.roles[ROOT].threshold
    if len(signers) < needed:
        raise OperatorError(
            f"{needed} of the root's keys must sign, and {len(signers)} are here; name where others are with --root"
        )
    fresh = []
    for role in roles:
        holders = list(root.roles[role].keyids)
        paths = [folder / ROOT / f"root-{root.version}-{number}.pem" for number in range(1, len(holders) + 1)]
        secret = passphrase()
        for holder, path in zip(holders, paths if role == ROOT else [folder / f"{role}.pem"], strict=True):
            root.revoke_key(holder, role)
            signer = _new(path, secret)
            root.add_key(signer.public_key, role)
            fresh += [signer] if role == ROOT else []
    return _signed_root(folder, root, [*signers, *fresh])


def read_root(folder: Path) -> Metadata[Root]:
    """The root of these keys. Raises OperatorError."""
    path = folder / "root.json"
    try:
        return Metadata[Root].from_bytes(path.read_bytes())
    except OSError as error:
        raise OperatorError(
            f"there are no keys in '{folder}' ({error.strerror}); 'kiosk keys {folder}' makes them"
        ) from None
    except RepositoryError:
        raise OperatorError(f"'{path}' is damaged; take it from a copy") from None


def signers(folder: Path, roles: Iterable[str], passphrase: Passphrase) -> Signers:
    """What signs for these roles. Raises OperatorError."""
    root = read_root(folder).signed
    return {role: _signer(folder / f"{role}.pem", _keys(root, role), passphrase) for role in roles}


def roots(folder: Path) -> Iterator[tuple[int, bytes]]:
    """Every root that ever was, by its version."""
    for path in sorted((folder / "roots").glob("*.root.json")):
        yield int(path.name.partition(".")[0]), path.read_bytes()


def _root_signers(root: Root, folders: Iterable[Path], passphrase: Passphrase) -> list[CryptoSigner]:
    known, found = _keys(root, ROOT), dict[str, CryptoSigner]()
    for path in sorted(path for folder in folders for path in folder.glob("*.pem")):
        private = _private(path, passphrase)
        key = next((key for key in known if key.keyid == SSlibKey.from_crypto(private.public_key()).keyid), None)
        if key:
            found[key.keyid] = CryptoSigner(private, key)
    return list(found.values())


def _keys(root: Root, role: str) -> list[SSlibKey]:
    keys = [root.keys[keyid] for keyid in root.roles[role].keyids]
    return [key for key in keys if isinstance(key, SSlibKey)]


def _signer(path: Path, keys: list[SSlibKey], passphrase: Passphrase) -> CryptoSigner:
    private = _private(path, passphrase)
    keyid = SSlibKey.from_crypto(private.public_key()).keyid
    for key in keys:
        if key.keyid == keyid:
            return CryptoSigner(private, key)
    raise OperatorError(f"'{path}' is not the key that root.json names; take the key of the newest root.json")


def _private(path: Path, passphrase: Passphrase) -> Ed25519PrivateKey:
    try:
        if open_to_others(path):
            raise OperatorError(f"{path} can be read by others; {WAY_OUT.format(path)}")
        data = path.read_bytes()
        key = load_pem_private_key(data, passphrase() if b"ENCRYPTED" in data else None)
    except OSError as error:
        raise OperatorError(f"the key '{path}' cannot be read: {error.strerror}") from None
    except (ValueError, TypeError):
        raise OperatorError(f"the key '{path}' cannot be opened: the passphrase is wrong, or it is damaged") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise OperatorError(f"'{path}' is no key that 'kiosk keys' made")
    return key


def _new(path: Path, passphrase: bytes | None) -> CryptoSigner:
    """A new key in a file for its owner alone. Raises OperatorError."""
    private = Ed25519PrivateKey.generate()
    how = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123 - rights
            file.write(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how))
    except OSError as error:
        raise OperatorError(f"the key '{path}' cannot be written: {error.strerror}") from None
    return CryptoSigner(private, SSlibKey.from_crypto(private.public_key()))


def _signed_root(folder: Path, root: Root, by: Iterable[CryptoSigner]) -> Metadata[Root]:
    signed = Metadata(root)
    for signer in by:
        signed.sign(signer, append=True)
    for path in (folder / "roots" / f"{root.version}.root.json", folder / "root.json"):
        write(path, signed.to_bytes())
    return signed


def write(path: Path, data: bytes) -> None:
    """The file, whole or not at all. Raises OperatorError."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise OperatorError(f"'{path}' cannot be written: {error.strerror}") from None


def _in(now: datetime, days: int) -> datetime:
    return (now.astimezone(UTC) + timedelta(days=days)).replace(microsecond=0)
