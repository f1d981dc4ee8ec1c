"""`kiosk keys`: the keys that sign releases."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.fleet.releases import keys
from kiosk.fleet.secret import secret

SHORTEST = 8
AFTERWARDS = """\
the keys are in '{folder}':
  root.json   goes to every stand, beside its stand.yaml: it is what they trust first
  root/       {count}, of which {threshold} must sign: take this folder away, to a place without a network
  the others  sign releases; whoever has them can change what stands show: keep them where 'kiosk release' runs
"""


def make_keys(folder: Path, threshold: int, count: int, passphrase: Callable[[], bytes | None]) -> int:
    """All keys, new. Raises OperatorError."""
    if not 1 <= threshold <= count:
        raise OperatorError(f"{threshold} of {count} keys cannot be; --threshold is at most --root-keys")
    keys.make(folder, threshold, count, passphrase(), datetime.now(UTC))
    said = "1 key" if count == 1 else f"{count} keys"
    print(AFTERWARDS.format(folder=folder, count=said, threshold=threshold), end="")
    return EXIT_GOOD


def replace_keys(
    folder: Path, roles: Sequence[str], more: Sequence[Path], passphrase: Callable[[], bytes | None]
) -> int:
    """New keys for some roles, or none, and a root that holds for two years more. Raises OperatorError."""
    root = keys.replace(folder, roles, passphrase, datetime.now(UTC), more).signed
    what = f"new keys for {', '.join(roles)}" if roles else "the same keys"
    print(f"root {root.version}: {what}; it holds until {root.expires:%Y-%m-%d}")
    print("stands take it with the next release: kiosk release --renew --to …")
    return EXIT_GOOD


def asked(file: Path | None, new: bool = False) -> Callable[[], bytes | None]:
    """What gives the passphrase: from a file, or asked for once, twice where it is `new`."""

    @cache
    def passphrase() -> bytes | None:
        if file:
            return _long_enough(secret(str(file)))
        if not (sys.stdin and sys.stdin.isatty()):
            raise OperatorError("there is no terminal to ask for the passphrase; scripts use --passphrase-file")
        first = _long_enough(getpass.getpass("Passphrase of the keys (nothing is shown): "))
        if new and getpass.getpass("The same again: ").encode() != first:
            raise OperatorError("the two passphrases differ; nothing was written")
        return first

    return passphrase


def _long_enough(passphrase: str) -> bytes:
    if len(passphrase) < SHORTEST:
        raise OperatorError(f"the passphrase has {len(passphrase)} signs; {SHORTEST} are the least")
    return passphrase.encode()
