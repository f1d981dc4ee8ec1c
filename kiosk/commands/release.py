"""`kiosk release`: content as a signed release."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from kiosk.commands.options import Commands
from kiosk.errors import OperatorError
from kiosk.stand.paths import content_folder

MOST_DAYS = 365


def _share(written: str) -> float:
    """`10%` or `10` as 10. Raises argparse.ArgumentTypeError."""
    number = written.strip().removesuffix("%").strip()
    if not re.fullmatch(r"\d{1,3}(\.\d+)?", number) or not 0 < float(number) <= 100:
        raise argparse.ArgumentTypeError(f"'{written}' is no share; write it as in 10%")
    return float(number)


def _days(written: str) -> int:
    """Raises argparse.ArgumentTypeError."""
    if not written.isdigit() or not 1 <= int(written) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"'{written}' is no number of days from 1 to {MOST_DAYS}")
    return int(written)


def _channel(written: str) -> str:
    """Raises argparse.ArgumentTypeError."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,30}", written):
        raise argparse.ArgumentTypeError(f"'{written}' is no name of a channel; use small letters, digits, - and _")
    return written


def _version(written: str) -> str:
    """Raises argparse.ArgumentTypeError."""
    if not re.fullmatch(r"\d{1,4}\.\d{1,4}", written):
        raise argparse.ArgumentTypeError(f"'{written}' is no version of the program; write it as in 0.2")
    return written


def add(commands: Commands) -> None:
    parser = commands.add_parser("release", help="sign content as a release that stands follow")
    parser.add_argument(
        "content", type=Path, nargs="?", metavar="CONTENT", help="the content folder (default: content)"
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="where releases are, for a web server or stick"
    )
    parser.add_argument(
        "--keys", type=Path, default=Path("keys"), metavar="DIR", help="as of 'kiosk keys'; default: keys"
    )
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help="the passphrase of the keys, for scripts")
    parser.add_argument("--channel", type=_channel, default="stable", help="for which stands; default: stable")
    parser.add_argument(
        "--share", type=_share, default=100.0, metavar="10%", help="for so many of them; the others wait"
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="what changed")
    parser.add_argument(
        "--needs", type=_version, metavar="VERSION", help="earlier programs leave it alone; default: this one's version"
    )
    parser.add_argument(
        "--valid", type=_days, default=35, metavar="DAYS", help="stands take it for so long; default: 35"
    )
    other = parser.add_mutually_exclusive_group()
    other.add_argument(
        "--promote", type=int, metavar="N", help="give release N to a channel, or to a larger share of it"
    )
    other.add_argument("--again", type=int, metavar="N", help="the content of release N as a new release")
    other.add_argument(
        "--withdraw", type=int, metavar="N", help="take release N back: stands show what they had before"
    )
    other.add_argument("--renew", action="store_true", help="say that what is there still holds, for the next weeks")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk import release as desk
        from kiosk.desk.keys import asked

        signing = desk.Signing(options.to, options.keys, asked(options.passphrase_file), options.valid)
        wish = desk.Wish(options.channel, options.share, options.note, options.needs or "")
        others = (options.promote, options.again, options.withdraw, options.renew or None)
        if options.content and any(each is not None for each in others):
            raise OperatorError("content is named for a new release only; leave it out, or the other wish")
        if options.promote is not None:
            return desk.promote(options.promote, signing, wish)
        if options.again is not None:
            return desk.again(options.again, signing, wish)
        if options.withdraw is not None:
            return desk.withdraw(options.withdraw, signing)
        if options.renew:
            return desk.renew(signing)
        return desk.release(content_folder(options.content), signing, wish)

    parser.set_defaults(run=run)
