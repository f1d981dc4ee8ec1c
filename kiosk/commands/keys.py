"""`kiosk keys`: the keys that sign releases."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import names
from kiosk.commands.options import Commands
from kiosk.errors import OperatorError

ROLES = ("root", "targets", "snapshot", "timestamp")


def add(commands: Commands) -> None:
    parser = commands.add_parser("keys", help="make the keys that sign releases")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("keys"), metavar="DIR", help="default: keys")
    parser.add_argument(
        "--root-keys", type=int, default=1, metavar="N", help="how many keys the root has; 1 by default"
    )
    parser.add_argument(
        "--threshold", type=int, default=1, metavar="N", help="how many of them must sign; 1 by default"
    )
    parser.add_argument("--encrypt", action="store_true", help="protect the keys with a passphrase, which is asked for")
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help="take it from there, for scripts")
    parser.add_argument("--replace", type=names, metavar="ROLE,…", help=f"new keys for some of {', '.join(ROLES)}")
    parser.add_argument("--renew", action="store_true", help="sign the root anew: it holds for two years")
    parser.add_argument("--root", type=Path, action="append", default=[], metavar="DIR", help="more keys of the root")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.keys import asked, make_keys, replace_keys

        if strange := set(options.replace or ()) - set(ROLES):
            raise OperatorError(f"there is no role '{min(strange)}'; use some of {', '.join(ROLES)}")
        if options.replace or options.renew:
            return replace_keys(options.folder, options.replace or (), options.root, asked(options.passphrase_file))
        wanted = options.encrypt or options.passphrase_file
        passphrase = asked(options.passphrase_file, new=True) if wanted else lambda: None
        return make_keys(options.folder, options.threshold, options.root_keys, passphrase)

    parser.set_defaults(run=run)
