"""`kiosk headset`: whether one is plugged in, as it changes."""

from __future__ import annotations

import argparse

from kiosk.commands.options import Commands
from kiosk.errors import OperatorError


def add(commands: Commands) -> None:
    parser = commands.add_parser("headset", help="say whether a headset is plugged in, at every change")

    def run(_: argparse.Namespace) -> int:
        from kiosk.speech.plugs import watch

        try:
            watch()
        except OSError as error:
            raise OperatorError(
                f"the sound server's library cannot be loaded: {error}; see docs/technicians.md"
            ) from None

    parser.set_defaults(run=run)
