"""The film, played for a moment faster than it is: how many pictures a second come, and whether there is sound."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferOutput, QMediaMetaData, QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.desk.health import Diagnosis, broken, good, look

SPEED = 4.0
LONG = 4000
EASY, ENOUGH = 2.0, 1.2


@dataclass
class Measure:
    """What came out of a film: pictures a second, those it needs, and seconds of sound."""

    pictures: float = 0
    needed: float = 0
    sound: float = 0
    has_sound: bool = False
    fault: str = ""


def film(name: str, path: Path) -> Diagnosis:
    """Whether this machine plays the film as it is."""
    if not QMediaPlayer().isAvailable():
        what = "Qt Multimedia's plugin for films is missing or broken"
        return broken(f"film {name}", what, "unpack the program again, whole")
    return verdict(name, measure(path))


def verdict(name: str, measured: Measure) -> Diagnosis:
    """What a measure means: decoding must be well faster than the film, for drawing takes its share."""
    subject = f"film {name}"
    if measured.fault or not measured.pictures:
        why = measured.fault or "no picture came"
        return broken(subject, why, "put the film file back, or make it anew as WebM (VP9, Opus) or MP4 (H.264, AAC)")
    times = measured.pictures / measured.needed
    says = f"{measured.pictures:.0f} pictures a second decoded, {measured.needed:.0f} needed"
    if measured.has_sound and not measured.sound:
        return broken(subject, f"{says}; its sound cannot be decoded", "make the film anew with Opus or AAC sound")
    says += f"; {measured.sound:.0f} s of sound decoded" if measured.has_sound else "; it has no sound"
    smaller = "make the film smaller (1080p, H.264), or use a faster machine"
    if times < ENOUGH:
        return broken(subject, says, smaller)
    return good(subject, says) if times >= EASY else look(subject, says, smaller)


def measure(path: Path, long: int = LONG) -> Measure:
    """Play it for `long` milliseconds at four times its speed, without screen and loudspeaker.

    Pictures come at most at that speed; a machine that cannot keep up gives fewer.
    """
    measured, times = Measure(), list[float]()
    player, sink, ear, loop = QMediaPlayer(), QVideoSink(), QAudioBufferOutput(), QEventLoop()

    def seen(frame: QVideoFrame) -> None:
        if frame.isValid():
            times.append(time.monotonic())

    def heard(buffer: QAudioBuffer) -> None:
        measured.sound += buffer.duration() / 1e6

    def failed(_: QMediaPlayer.Error, why: str) -> None:
        measured.fault = why or "it cannot be played"
        loop.quit()

    sink.videoFrameChanged.connect(seen)
    ear.audioBufferReceived.connect(heard)
    player.errorOccurred.connect(failed)
    player.setVideoSink(sink)
    player.setAudioBufferOutput(ear)
    player.setSource(QUrl.fromLocalFile(str(path)))
    player.setPlaybackRate(SPEED)
    player.play()
    QTimer.singleShot(long, loop.quit)
    if not measured.fault:
        loop.exec()
    measured.has_sound = player.hasAudio()
    measured.needed = float(player.metaData().value(QMediaMetaData.Key.VideoFrameRate) or 25)
    measured.pictures = (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0
    player.stop()
    return measured
