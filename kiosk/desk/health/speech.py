"""Whether the stand can speak: the engine and its voices, clips, and headsets."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from kiosk.desk.health import Diagnosis, good, look
from kiosk.media.clips import FOLDER, RENDERED
from kiosk.model.site import Site
from kiosk.pages.film.sound import audible

SUBJECT = "speech"


def speech(site: Site) -> Iterator[Diagnosis]:
    """What says the content's texts, and where that is heard."""
    yield voices(site)
    yield headsets(site.file.speech.loudspeakers)


def voices(site: Site) -> Diagnosis:
    """The engine's voice for each language."""
    from kiosk.speech.engine import Engine

    _app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    engine = Engine()
    why = engine.prepare()
    named = site.file.speech.voices
    found = {} if why else {code: engine.voice(code, named.get(code, "")) for code in site.codes}
    return verdict(why, found, len(list((site.assets / FOLDER).rglob(f"*{RENDERED}"))))


def verdict(why: str, found: Mapping[str, str], clips: int) -> Diagnosis:
    """What it means: why there is no engine, the voices found by language, and how many clips there are."""
    also = f"; {clips} clips" if clips else ""
    if why:
        todo = "install speech-dispatcher and speech-dispatcher-espeak-ng (Windows: voices, in its settings)"
        return look(SUBJECT, f"no engine speaks here ({why}){also}", todo)
    says = ", ".join(f"{code}: {name}" for code, name in found.items() if name) or "none at all"
    if lacking := [code for code, name in found.items() if not name]:
        todo = "install a voice for each, or make clips with a program that has one: kiosk voice --with"
        return look(SUBJECT, f"no voice for {', '.join(lacking)}; {says}{also}", todo)
    return good(SUBJECT, says + also)


def headsets(loudspeakers: bool) -> Diagnosis:
    """Whether one is plugged in, as the sound server tells."""
    subject = "headset"
    if not sys.platform.startswith("linux"):
        says = "whether one is plugged in is not known on this system"
        return good(subject, says) if loudspeakers else look(subject, says, "set 'speech: {loudspeakers: true}'")
    if not audible():
        return look(subject, "no sound server tells of one", "start PipeWire or PulseAudio in the stand's session")
    from kiosk.speech.plugs import seen

    try:
        name = seen()
    except OSError as error:
        return look(subject, f"the sound server's library cannot be loaded: {error}", "install it (Debian: libpulse0)")
    heard = "speech is heard from the loudspeakers too" if loudspeakers else "speech waits for one"
    return good(subject, f"plugged in: {name}" if name else f"none is plugged in; {heard}")
