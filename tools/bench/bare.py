"""What the toolkit alone takes for the same, in a window with nothing else; prints a line of JSON.

python -m tools.bench.bare window|film [STARTED]
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

FILM = Path("assets/film/sample.webm")
WINDOW = """
import QtQuick
Window { width: 1920; height: 1080; visible: true; color: "navy" }
"""
VIDEO = """
import QtQuick
import QtMultimedia

Window {
    width: 1920
    height: 1080
    visible: true
    color: "black"

    VideoOutput {
        id: output

        anchors.fill: parent
    }

    MediaPlayer {
        videoOutput: output
    }
}
"""


def window(started: float) -> dict[str, float]:
    """Seconds to the first frame."""
    from PySide6.QtCore import QCoreApplication, Qt

    engine, bare = opened(WINDOW)
    seen: list[float] = []
    bare.frameSwapped.connect(lambda: seen.append(time.monotonic()), Qt.ConnectionType.DirectConnection)
    bare.frameSwapped.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)
    QCoreApplication.exec()
    engine.deleteLater()
    return {"seconds": seen[0] - started}


def film(_: float) -> dict[str, float]:
    """As the probe of the same name."""
    from PySide6.QtCore import QUrl

    from tools.bench.probe import film_cost, player_of

    engine, bare = opened(VIDEO)
    player = player_of(bare)
    player.setSource(QUrl.fromLocalFile(str(FILM.resolve())))
    player.play()
    figures = film_cost(bare, player)
    engine.deleteLater()
    return figures


def opened(scene: str) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    QGuiApplication(["bare"])
    engine = QQmlApplicationEngine()
    engine.loadData(scene.encode())
    root = engine.rootObjects()[0]
    assert isinstance(root, QQuickWindow)
    return engine, root


if __name__ == "__main__":
    probes = {"window": window, "film": film}
    started = float(sys.argv[2]) if len(sys.argv) > 2 else time.monotonic()
    print(json.dumps(probes[sys.argv[1]](started)), flush=True)
    os._exit(0)
