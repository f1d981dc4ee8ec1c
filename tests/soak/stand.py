"""A stand that lives fast, begun as `kiosk run` begins one: `python -m tests.soak.stand TURNS PLAYS SEED`.

The rotation goes on as soon as a page is at rest, and the clock with it by what the page would have stayed. Each line
that is printed is a JSON object: what there was up to then.
"""

from __future__ import annotations

import gc
import sys

from kiosk.visit.plain_imports import plain_imports

if __name__ == "__main__":
    gc.disable()
    plain_imports()
    from tests.soak.life import live

    live(*map(int, sys.argv[1:4]))
