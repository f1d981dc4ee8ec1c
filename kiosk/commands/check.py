"""`kiosk check`: every problem of the content."""

from __future__ import annotations

import argparse
import atexit
import gc
from datetime import date
from pathlib import Path

from kiosk.arguments import day, names, sizes
from kiosk.commands.options import Commands
from kiosk.errors import OperatorError
from kiosk.stand.paths import content_folder

JSON = (
    "Exit code: 0 good (warnings allowed), 1 problems, 2 wrong use. --format json prints one object: errors, warnings "
    "(their numbers) and problems, a list of {code, file, line, column, what, way_out, severity}; docs/issues.md "
    "explains each code, file is relative to the folder that holds the content folder, line and column count from 1, "
    "severity is error or warning. Nothing is written but by --remember, --export and --import."
)


def add(commands: Commands) -> None:
    parser = commands.add_parser("check", help="name every problem of the content", epilog=JSON)
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the content folder")
    parser.add_argument("--strict", action="store_true", help="warnings count as problems: exit 1 for them too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json for editors and scripts")
    parser.add_argument("--sources", action="store_true", help="list what is shown from which source, and of when")
    _ready(parser)
    _translations(parser)
    _fit(parser)

    def run(options: argparse.Namespace) -> int:
        if options.sources:
            from kiosk.desk.sources import sources

            return sources(content_folder(options.folder))
        if options.translations or options.export or options.merge or options.remember:
            from kiosk.desk.translations import Wish, translations

            wish = Wish(options.export, options.merge, options.remember, options.strict)
            return translations(content_folder(options.folder), wish)
        if options.ready:
            from kiosk.desk.ready import ready

            return ready(content_folder(options.folder), options.ready)
        from kiosk.desk.check import check

        chosen = (options.pages, options.languages, options.sizes)
        if any(chosen) and not options.fit:
            raise OperatorError("--pages, --languages and --sizes go with --fit")
        # To look for rubbish in all that was made takes a tenth of the time, and the process ends.
        atexit.register(gc.freeze)
        return check(content_folder(options.folder), options.strict, options.format, chosen if options.fit else None)

    parser.set_defaults(run=run)


def _ready(parser: argparse.ArgumentParser) -> None:
    how = "what is still to be done before an opening on that day, as in 2017-03-13 (default: today)"
    parser.add_argument("--ready", type=day, nargs="?", const=date.today(), metavar="DAY", help=how)


def _translations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--translations", action="store_true", help="how far each language is translated")
    how = (
        "with --translations: keep in the content folder what each translation was made from, to know it as older later"
    )
    parser.add_argument("--remember", action="store_true", help=how)
    out = "write what is missing or older for translators, a list a language; as texts.xlsx all texts in one workbook"
    parser.add_argument("--export", type=Path, metavar="DIR|FILE.xlsx", help=out)
    back = "merge the lists, or the workbook, that translators filled"
    parser.add_argument("--import", type=Path, dest="merge", metavar="DIR|FILE.xlsx", help=back)


def _fit(parser: argparse.ArgumentParser) -> None:
    fit = parser.add_argument_group("texts that do not fit")
    fit.add_argument("--fit", action="store_true", help="also lay every page out, and name each text that is too long")
    fit.add_argument("--pages", type=names, default=None, metavar="ID,…", help="default: all, and home")
    fit.add_argument("--languages", type=names, default=None, metavar="en,ar", help="default: all")
    fit.add_argument("--sizes", type=sizes, default=None, metavar="1920x1080,1080x1920", help="default: the site's")
