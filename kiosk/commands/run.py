"""`kiosk run`: the stand on the screen, and its guard."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.arguments import names, size
from kiosk.commands.exit_code import exit_code
from kiosk.commands.options import Commands, at, content
from kiosk.errors import OperatorError
from kiosk.stand.paths import stand_folder


def add(commands: Commands) -> None:
    parser = commands.add_parser("run", help="open the stand")
    content(parser)
    parser.add_argument("--windowed", type=size, metavar="WIDTHxHEIGHT", help="in a window instead of fullscreen")
    parser.add_argument("--screen", metavar="NAME", help="which screen, by its name or number in 'kiosk doctor'")
    parser.add_argument("--language", metavar="CODE", help="the language to begin with")
    parser.add_argument("--page", metavar="ID", help="the page to begin with; 'home' for home")
    at(parser)
    parser.add_argument("--stand", type=Path, metavar="FILE", help="the stand's own file: name, releases, broker")
    parser.add_argument("--state", type=Path, metavar="DIR", help="where logs and the last good content are kept")
    parser.add_argument("--unguarded", action="store_true", help="the stand alone: nothing starts it again if it falls")
    parser.add_argument("--safe", action="store_true", help="still banners only, and no film; with --unguarded")
    parser.add_argument("--without", type=names, default=(), metavar="ID,…", help="pages to leave out, likewise")

    def run(options: argparse.Namespace) -> int:
        from kiosk.stand.start import Start

        if not options.unguarded and (options.safe or options.without):
            raise OperatorError("--safe and --without go with --unguarded: the guard itself says when they are needed")
        start = Start(
            options.windowed,
            options.language,
            options.page,
            options.at,
            options.screen,
            options.safe,
            tuple(options.without),
            options.stand and options.stand.absolute(),
            options.content and options.content.absolute(),
        )
        if start.stand:
            from kiosk.fleet.place import content_link

            folder = content_link(start.stand, options.state)
        else:
            folder = stand_folder(options.content, options.state)

        def stand() -> int:
            if start.stand:
                from kiosk.fleet.join import run_joined

                return run_joined(start.stand, folder, start, options.state)
            from kiosk.stand.run import run_stand

            return run_stand(folder, start, options.state)

        if options.unguarded:
            return stand()
        from kiosk.stand.guarded import run_guarded

        return run_guarded(folder, start, options.state, lambda: exit_code(stand))

    parser.set_defaults(run=run)
