"""A visitor with a screen reader: reads and presses through AT-SPI, and sees nothing. For Debian's own Python."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import pyatspi
from gi.repository import GLib

PATIENCE = 60
BUTTON, RADIO, CHECK = "push button|button", "radio button", "check box"
PRESSED = {"push button", "button", "toggle button", "radio button", "check box", "slider"}
NAMED = PRESSED | {"heading", "chart", "table", "table row", "image", "graphic", "dialog", "alert", "notification"}


class Heard(NamedTuple):
    """One thing as it is read; `node` is asked for all the rest."""

    role: str
    name: str
    node: Any


class Listener:
    """Listens to one application."""

    def __init__(self, process: int) -> None:
        self.app = wait(lambda: find_application(process), "the stand on the accessibility bus")

    def all(self) -> Iterator[Heard]:
        """Everything that is shown, in the order it is read."""
        yield from below(self.app)

    def heard(self, role: str, name: str) -> list[Any]:
        """What is shown with this role and name."""
        return [heard.node for heard in self.all() if heard.role in role.split("|") and heard.name == name]

    def finds(self, role: str, name: str) -> Any:
        """The same, once it is there; the last if there are several."""
        return wait(lambda: self.heard(role, name), f"{role} '{name}'", self.tells)[-1]

    def misses(self, role: str, name: str) -> None:
        """Wait until it is gone."""
        wait(lambda: not self.heard(role, name), f"{role} '{name}' to be gone", self.tells)

    def presses(self, role: str, name: str) -> None:
        """Press it once it is there, as a screen reader does for its user."""
        wait(lambda: self.press(role, name), f"{role} '{name}' to be pressed", self.tells)

    def press(self, role: str, name: str) -> bool:
        """Press the last of what is called so; False if there is none."""
        for node in self.heard(role, name)[-1:]:
            actions = node.queryAction()
            names = [actions.getName(index) for index in range(actions.nActions)]
            wanted = [index for index, action in enumerate(names) if action in ("Press", "Toggle")]
            assert wanted, f"{role} '{name}' cannot be pressed: it offers {names}"
            actions.doAction(wanted[0])
            return True
        return False

    def is_checked(self, role: str, name: str, checked: bool = True) -> None:
        """Wait until it is, or is not, checked."""

        def is_so() -> bool:
            return any(has(node, pyatspi.STATE_CHECKED) is checked for node in self.heard(role, name))

        wait(is_so, f"{role} '{name}' to be {'checked' if checked else 'unchecked'}", self.tells)

    def is_on(self, role: str, name: str) -> None:
        """Wait until the keyboard is there."""

        def is_so() -> bool:
            return any(has(node, pyatspi.STATE_FOCUSED) for node in self.heard(role, name))

        wait(is_so, f"the keyboard on {role} '{name}'", self.tells)

    def is_told_in(self, language: str) -> None:
        """Wait until headings are said to be in this language. (The library keeps that of what it has seen before.)"""

        def is_so() -> bool:
            headings = [heard.node for heard in self.all() if heard.role == "heading"]
            return all(node.get_object_locale().split("_")[0] == language for node in headings)

        wait(is_so, f"headings in {language}", self.tells)

    def checks(self) -> None:
        """Nothing that is pressed or meant lacks a name, and nothing is of an unknown kind."""
        wait(lambda: not self.flaws(), "all to have a role, a name and an action", lambda: "\n".join(self.flaws()))

    def flaws(self) -> list[str]:
        """What a screen reader's user could not make out, or not use."""
        found = []
        for role, name, node in self.all():
            if role in ("unknown", "invalid"):
                found.append(f"'{name}' has no role")
            if not name and role in NAMED:
                found.append(f"a {role} without a name, at {node.path}")
            if role in PRESSED and not self.offers(node):
                found.append(f"{role} '{name}' can neither be pressed nor moved")
        return found

    def offers(self, node: Any) -> bool:
        """True if there is something to be done with it."""
        return bool(node.queryAction().nActions)

    def tells(self) -> str:
        """Everything that is heard now."""
        return "\n".join(f"  {heard.role} '{heard.name}'" for heard in self.all())


def find_application(process: int) -> Any:
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clearCache()
    for application in desktop:
        if application and application.get_process_id() == process and application.childCount:
            return application
    return None


def below(node: Any) -> Iterator[Heard]:
    with suppress(GLib.GError):
        node.clearCache()
        for index in range(node.childCount):
            yield from within(node, index)


def within(node: Any, index: int) -> Iterator[Heard]:
    """The child and all below it; nothing of what goes away while it is read."""
    with suppress(GLib.GError):
        child = node.getChildAtIndex(index)
        if child and (has(child, pyatspi.STATE_SHOWING) or has(child, pyatspi.STATE_VISIBLE)):
            yield Heard(child.getRoleName(), child.name, child)
            yield from below(child)


def has(node: Any, state: int) -> bool:
    return bool(node.getState().contains(state))


def wait(condition: Callable[[], Any], what: str, tell: Callable[[], str] = str) -> Any:
    """What `condition` gives once it gives something; what comes or goes while it is asked is asked for again."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(GLib.GError, NotImplementedError):
            if found := condition():
                return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}; heard is\n{tell()}")
