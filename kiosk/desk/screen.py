"""`kiosk screen`: switches the screen itself off or on, and says whether it did, for the stand and for technicians."""

from __future__ import annotations

from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.stand.power.way import State, Unable, switched, way_of


def screen(by: str, to: State | None) -> int:
    """Print one line: what the screen says that it is, or what became of the order to go `to`. Raises OperatorError."""
    try:
        way = way_of(by)
        if to is None:
            print(f"{way.reaches()}: {way.state() or 'does not say whether it is on'}")
        else:
            confirmed, reaches = switched(way, to)
            print(f"{'confirmed' if confirmed else 'sent'}: {reaches} {to}")
    except Unable as error:
        raise OperatorError(f"{by}: {error}") from None
    return EXIT_GOOD
