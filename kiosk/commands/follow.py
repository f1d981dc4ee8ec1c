"""`kiosk follow`: what the stand starts to look for a release; by hand it says what it finds."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands


def _release(written: str) -> str:
    """A number of a release, or `none`. Raises argparse.ArgumentTypeError."""
    if written != "none" and not written.isdigit():
        raise argparse.ArgumentTypeError(f"'{written}' is no number of a release, and not none")
    return written


def add(commands: Commands) -> None:
    parser = commands.add_parser("follow", help="look for a release once, as a stand with --stand does by itself")
    parser.add_argument("--stand", type=Path, required=True, metavar="FILE", help="the stand's own file")
    parser.add_argument("--state", type=Path, metavar="DIR", help="as for 'kiosk run'")
    parser.add_argument(
        "--from", dest="source", type=Path, metavar="DIR", help="a stick, instead of where the file says"
    )
    parser.add_argument("--offers", action="store_true", help="only say what there is: on --from, or else on sticks")
    parser.add_argument("--pin", type=_release, metavar="N", help="stay with a release from now on; none for no more")

    def run(options: argparse.Namespace) -> int:
        from kiosk.fleet.releases.process import follow, offer

        if options.offers:
            return offer(options.stand, options.state, options.source and [options.source])
        return follow(options.stand, options.state, options.source, options.pin)

    parser.set_defaults(run=run)
