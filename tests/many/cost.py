"""What the link costs one stand, beside what it has anyway: `python -m tests.many.cost BROKER FOLDER SECONDS`.

Prints its memory in MB and its share of a core in percent, as JSON.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from pathlib import Path

from tests.support.memory import pss


def main(broker: str, folder: str, seconds: str) -> None:
    """Measure, and print it."""
    import PySide6.QtQuick
    import yaml

    from kiosk.content.load import load
    from kiosk.fleet.stand_file import Broker
    from kiosk.stand import staff
    from tests.support.paths import ROOT

    logging.disable(logging.CRITICAL)
    held = (PySide6.QtQuick, yaml, staff, load(ROOT / "content"))  # what a stand has in its memory without any link
    before = pss()
    from kiosk.fleet.known import Folders
    from kiosk.fleet.reporter import Glance, Reporter
    from tests.many.fleet import SEEN, stand

    link = stand(0, Broker.model_validate(json.loads(broker)), Path(folder))
    reporter = Reporter(link._stand, Folders(Path(folder)), link.tell, Path(folder) / "kiosk.prom")
    reporter.start()
    time.sleep(25)
    began, used = time.monotonic(), time.process_time()
    while time.monotonic() - began < float(seconds):
        reporter.see(Glance(SEEN))
        time.sleep(2)
    share = 100 * (time.process_time() - used) / (time.monotonic() - began)
    print(json.dumps({"memory": pss() - before, "share": share, "connected": not link.trouble, "held": len(held)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
