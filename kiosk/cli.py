"""The commands. Nothing heavy is imported before it is needed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2
JSON = (
    "Exit code: 0 good (warnings allowed), 1 problems, 2 wrong use. --format json prints one object: errors, warnings "
    "(their numbers) and problems, a list of {file, line, column, what, way_out, severity}; file is relative to the "
    "folder that holds the content folder, line and column count from 1, severity is error or warning."
)


class WrongUse(Exception):
    """What the operator can cure: one clear line, exit 2."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message}; see '{self.prog} --help'")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 good, 1 problems in the content, 2 wrong use."""
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except WrongUse as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        sys.stdout = None
        return GOOD
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kiosk", description="An information stand for a lobby, driven by YAML content.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the versions and leave")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for add in (_run, _preview, _check, _schema, _new, _proof, _snapshot, _doctor, _install, _uninstall):
        add(commands)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kiosk.desk.versions import versions

        print(versions())
        parser.exit(GOOD)


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, metavar="DIR", help="the content folder (default: content)")


def _at(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--at", type=_moment, default=None, metavar="ISO-TIME", help="start the stand's clock there")


def _run(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("run", help="open the stand")
    _content(parser)
    parser.add_argument("--windowed", type=size, metavar="WIDTHxHEIGHT", help="in a window instead of fullscreen")
    parser.add_argument("--language", metavar="CODE", help="the language to begin with")
    parser.add_argument("--page", metavar="ID", help="the page to begin with; 'home' for home")
    _at(parser)
    parser.add_argument("--state", type=Path, metavar="DIR", help="where logs and the last good content are kept")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.run import Start, run_stand

        start = Start(options.windowed, options.language, options.page, options.at)
        return run_stand(folder(options.content), start, options.state)

    parser.set_defaults(run=run)


def _preview(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("preview", help="the stand in a window, with a bar for staff and its problems")
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the content folder")
    how = "opens a problem's file, as in 'code -g {file}:{line}' (default: VS Code where it is found)"
    parser.add_argument("--editor", metavar="COMMAND", help=how)
    parser.add_argument("--size", type=size, metavar="WIDTHxHEIGHT", help="the screen to begin with")
    _at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.preview import run_preview

        return run_preview(folder(options.folder), options.editor, options.size, options.at)

    parser.set_defaults(run=run)


def _check(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("check", help="name every problem of the content", epilog=JSON)
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the content folder")
    parser.add_argument("--strict", action="store_true", help="warnings count as problems: exit 1 for them too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json for editors and scripts")
    _translations(parser)
    _fit(parser)

    def run(options: argparse.Namespace) -> int:
        if options.translations or options.export or options.merge:
            from kiosk.desk.translations import translations

            return translations(folder(options.folder), options.export, options.merge, options.strict)
        from kiosk.desk.check import check

        chosen = (options.pages, options.languages, options.sizes)
        if any(chosen) and not options.fit:
            raise WrongUse("--pages, --languages and --sizes go with --fit")
        return check(folder(options.folder), options.strict, options.format, chosen if options.fit else None)

    parser.set_defaults(run=run)


def _translations(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--translations", action="store_true", help="how far each language is translated")
    parser.add_argument("--export", type=Path, metavar="DIR", help="write what is missing or older, for translators")
    parser.add_argument("--import", type=Path, dest="merge", metavar="DIR", help="merge the lists translators filled")


def _fit(parser: argparse.ArgumentParser) -> None:
    fit = parser.add_argument_group("texts that do not fit")
    fit.add_argument("--fit", action="store_true", help="also lay every page out, and name each text that is too long")
    fit.add_argument("--pages", type=_list, default=None, metavar="ID,…", help="default: all, and home")
    fit.add_argument("--languages", type=_list, default=None, metavar="en,ar", help="default: all")
    fit.add_argument("--sizes", type=_sizes, default=None, metavar="1920x1080,1080x1920", help="default: the site's")


def _schema(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("schema", help="write what editors need to complete and check content as it is typed")
    parser.add_argument("--out", type=Path, default=None, metavar="DIR", help="default: .schema in the content folder")
    _content(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.schema import write_schemas

        return write_schemas(folder(options.content), options.out)

    parser.set_defaults(run=run)


def _new(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("new", help="write a page to begin with")
    parser.add_argument("kind", metavar="KIND", help="banner, chart, table, …")
    parser.add_argument("id", metavar="ID", help="the page's name, as in opium-2018")
    _content(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.new import new_page

        return new_page(folder(options.content), options.kind, options.id)

    parser.set_defaults(run=run)


def _snapshot(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("snapshot", help="write a picture of every page")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    _content(parser)
    parser.add_argument("--languages", type=_list, default=None, metavar="en,ar", help="default: all")
    parser.add_argument("--sizes", type=_sizes, default=None, metavar="1920x1080,1080x1920", help="default: the site's")
    parser.add_argument("--pages", type=_list, default=None, metavar="ID,…", help="default: all")
    _at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.snapshot import snapshot

        return snapshot(
            folder(options.content), options.out, options.languages, options.sizes, options.pages, options.at
        )

    parser.set_defaults(run=run)


def _proof(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("proof", help="write a book of every page, to be signed off")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="where the book goes")
    _content(parser)
    parser.add_argument("--languages", type=_list, default=None, metavar="en,ar", help="default: all")
    parser.add_argument("--per-language", action="store_true", help="a book for each: FILE-en.pdf, FILE-ar.pdf, …")
    _at(parser)

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.proof import proof

        return proof(folder(options.content), options.out, options.languages, options.per_language, options.at)

    parser.set_defaults(run=run)


def _doctor(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("doctor", help="say whether this machine can show the stand, and what to do")
    _content(parser)
    parser.add_argument("--state", type=Path, metavar="DIR", help="where logs and the last good content are kept")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json for scripts")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.doctor import doctor

        return doctor(options.content, options.state, options.format)

    parser.set_defaults(run=run)


def _install(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("install", help="let the stand start at login, and again if it falls")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be written")
    parser.add_argument("--content", type=Path, metavar="DIR", help="as for 'kiosk run'")
    parser.add_argument("--state", type=Path, metavar="DIR", help="as for 'kiosk run'")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.install import install

        places = {"--content": options.content and folder(options.content), "--state": options.state}
        words = [word for name, place in places.items() if place for word in (name, str(place.absolute()))]
        return install(words, options.dry_run)

    parser.set_defaults(run=run)


def _uninstall(commands: argparse._SubParsersAction[_Parser]) -> None:
    parser = commands.add_parser("uninstall", help="undo what 'kiosk install' did")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be removed")

    def run(options: argparse.Namespace) -> int:
        from kiosk.desk.install import uninstall

        return uninstall(options.dry_run)

    parser.set_defaults(run=run)


def folder(given: Path | None) -> Path:
    """The content folder: as given, or `content/` here, or the one beside the program; packaged, first the latter.

    Raises WrongUse if there is none.
    """
    places = [Path.cwd() / "content", Path(__file__).parent.parent / "content"]
    if getattr(sys, "frozen", False):
        places = [Path(sys.executable).parent / "content", places[0]]
    for place in [given] if given else places:
        if place.is_dir():
            return place.resolve()
    where = given or Path("content")
    raise WrongUse(f"there is no folder '{os.fspath(where)}'; name the folder that holds site.yaml")


def size(written: str) -> tuple[int, int]:
    """`1920x1080` as (1920, 1080). Raises argparse.ArgumentTypeError."""
    width, _, height = written.partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 7680 and 320 <= int(height) <= 7680):
        raise argparse.ArgumentTypeError(f"'{written}' is no size; write width x height as in 1920x1080")
    return int(width), int(height)


def _sizes(written: str) -> list[tuple[int, int]]:
    return [size(part) for part in _list(written)]


def _list(written: str) -> list[str]:
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if not parts:
        raise argparse.ArgumentTypeError("nothing is named; leave the option out for all")
    return parts


def _moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{written}' is no time; write it as in 2017-03-13T14:20") from None
