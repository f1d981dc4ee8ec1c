"""`kiosk install`: the stand starts at login."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands.options import Commands
from kiosk.stand.paths import content_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("install", help="let the stand start at login, and again if it falls")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be written")
    parser.add_argument("--content", type=Path, metavar="DIR", help="as for 'kiosk run'")
    parser.add_argument("--stand", type=Path, metavar="FILE", help="as for 'kiosk run'")
    parser.add_argument("--state", type=Path, metavar="DIR", help="as for 'kiosk run'")
    parser.add_argument("--screen", metavar="NAME", help="as for 'kiosk run'")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.install import install

        if options.stand:
            from kiosk.fleet.stand_file import read_stand_file

            read_stand_file(options.stand)
        content = options.content and content_folder(options.content)
        places = {"--content": content, "--stand": options.stand, "--state": options.state}
        words = [word for name, place in places.items() if place for word in (name, str(place.absolute()))]
        return install([*words, *(("--screen", options.screen) if options.screen else ())], options.dry_run)

    parser.set_defaults(run=run)
