"""`kiosk speak`: what says the stand's texts."""

from __future__ import annotations

import argparse

from kiosk.commands.options import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser("speak", help="the process that speaks for the stand, which starts it by itself")

    def run(_: argparse.Namespace) -> int:
        from kiosk.visit.plain_imports import plain_imports

        plain_imports()
        from kiosk.speech.process import serve

        return serve()

    parser.set_defaults(run=run)
