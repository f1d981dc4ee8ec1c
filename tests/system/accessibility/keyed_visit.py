"""A visitor with a screen reader who presses keys, and waits to be told where that leads. For Debian's own Python."""

from __future__ import annotations

import importlib
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pyatspi
from gi.repository import GLib

from tests.system.accessibility.listener import Listener, has, wait
from tests.system.accessibility.spoken import Heard, Listening, Record, Stop, Utterance, flaws, says

CHOICES = {"radio button": "RADIO_BUTTON_INDICATORS_SPEECH", "check box": "CHECK_BOX_INDICATORS_SPEECH"}
MOST = 120


class KeyedVisit:
    """Each key that moves the keyboard is answered by what has it then; what is wrong is gathered in `found`."""

    def __init__(self, process: int, record: Record, listening: Listening, locale: str) -> None:
        self.listening, self.found = listening, list[str]()
        self.stops = 0
        self._record, self._since = record, 0
        self._node: Any = None
        self._met = dict[str, str]()
        self.choices = choices(locale)
        self.listener = Listener(process)
        pyatspi.Registry.registerEventListener(self._note, "object:state-changed:focused")

    def is_greeted(self) -> None:
        """Wait until the screen reader has come to the stand's window, as it says by itself."""
        self._wait(lambda: any(each.heard for each in self._record.all()[1:]), "the window to be said")

    def press(self, *keys: str) -> None:
        """One key after the other, as fast as the stand takes them."""
        for key in keys:
            self._since = len(self._record.all())
            subprocess.run(["xdotool", "key", key], check=True)

    def lands(self, name: str = "") -> Stop:
        """Wait until it was said what has the keyboard now, and look at all that was said since the last key."""

        def landed() -> bool:
            stop = self._stop()
            return stop is not None and (not name or stop.name == name) and self._is_told(stop)

        self._wait(landed, f"'{name}' to be spoken" if name else "what has the keyboard to be spoken")
        stop = self._stop()
        assert stop
        shown = [text for heard in self.listener.all() for text in (heard.name, heard.node.description) if text]
        self.stops += 1
        self.found += flaws(Heard(stop, self.said, shown), self.listening)
        return stop

    def hears(self, text: str) -> None:
        """Wait until a text was said to its end since the last key."""
        self._wait(lambda: says(self.said, text), f"'{text}' to be said")

    def goes(self, key: str = "Tab") -> Stop:
        """On to what comes next."""
        self.press(key)
        return self.lands()

    def reaches(self, name: str, key: str = "Tab") -> Stop:
        """On until the keyboard is on what is called so."""
        passed = []
        while (stop := self.goes(key)).name != name:
            passed.append(stop.name)
            assert len(passed) < MOST, f"'{name}' is not reached, but {passed}"
        return stop

    def enters(self, name: str, key: str = "Tab") -> None:
        """Reach what is called so, and press it."""
        self.reaches(name, key)
        self.press("Return")

    def opens(self, name: str, title: str) -> None:
        """Reach what is called so and press it; a page with a title follows."""
        self.enters(name)
        self.lands(title)

    def walk(self) -> Iterator[Stop]:
        """Everything that Tab leads to, from what comes next, once round."""
        first = self.goes()
        stop = first
        while True:
            yield stop
            stop = self.goes()
            if (stop.role, stop.name) == (first.role, first.name):
                return

    @property
    def said(self) -> list[Utterance]:
        """What was said since the last key."""
        return self._record.all()[self._since :]

    def _note(self, event: Any) -> None:
        if event.detail1:
            self._node = event.source

    def _is_told(self, stop: Stop) -> bool:
        return bool(stop.name) and all(says(self.said, text) for text in (stop.name, stop.description, stop.state))

    def _stop(self) -> Stop | None:
        while GLib.MainContext.default().iteration(False):
            pass
        node = self._node
        if node is None:
            return None
        with suppress(GLib.GError):
            node.clearCache()
            if has(node, pyatspi.STATE_FOCUSED):
                role, language = node.getRoleName(), node.get_object_locale()
                known = self._met.setdefault(node.path, self.listening.stand) == self.listening.stand
                return Stop(role, node.name, node.description, language if known else "", self._state(role, node))
        return None

    def _state(self, role: str, node: Any) -> str:
        known = self.choices.get(role)
        return known[has(node, pyatspi.STATE_CHECKED)] if known else ""

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        def tell() -> str:
            said = "\n".join(f"  {each.text} ({each.how or 'now'})" for each in self.said)
            return f"{self._stop()}, and said was\n{said}\n{self.listener.tells()}"

        wait(condition, what, tell)


def choices(locale: str) -> dict[str, tuple[str, str]]:
    """Orca's words for what is not chosen, and is, by role, in a language."""
    before = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = locale
    words = importlib.import_module("orca.object_properties")
    if before is None:
        del os.environ["LANGUAGE"]
    else:
        os.environ["LANGUAGE"] = before
    return {role: tuple(getattr(words, name)[:2]) for role, name in CHOICES.items()}
