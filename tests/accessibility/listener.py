"""A visitor with a screen reader: reads and presses through AT-SPI, and sees nothing. For Debian's own Python."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi

PATIENCE = 10
BUTTON, RADIO, CHECK = "push button|button", "radio button", "check box"
PRESSED = {"push button", "button", "toggle button", "radio button", "check box", "slider"}
NAMED = PRESSED | {"heading", "chart", "table", "table row", "image", "graphic", "dialog", "alert", "notification"}


class Listener:
    """Listens to one application."""

    def __init__(self, process: int) -> None:
        self.app = wait(lambda: find_application(process), "the stand on the accessibility bus")

    def all(self) -> Iterator[Any]:
        """Everything that is shown, in the order it is read."""
        yield from below(self.app)

    def heard(self, role: str, name: str) -> list[Any]:
        """What is shown with this role and name."""
        return [node for node in self.all() if node.getRoleName() in role.split("|") and node.name == name]

    def finds(self, role: str, name: str) -> Any:
        """The same, once it is there; the last if there are several."""
        return wait(lambda: self.heard(role, name), f"{role} '{name}'", self.tells)[-1]

    def misses(self, role: str, name: str) -> None:
        """Wait until it is gone."""
        wait(lambda: not self.heard(role, name), f"{role} '{name}' to be gone", self.tells)

    def presses(self, role: str, name: str) -> None:
        """Press it, as a screen reader does for its user."""
        node = self.finds(role, name)
        actions = node.queryAction()
        names = [actions.getName(index) for index in range(actions.nActions)]
        wanted = [index for index, action in enumerate(names) if action in ("Press", "Toggle")]
        assert wanted, f"{role} '{name}' cannot be pressed: it offers {names}"
        actions.doAction(wanted[0])

    def is_checked(self, role: str, name: str, checked: bool = True) -> None:
        """Wait until it is, or is not, checked."""

        def is_so() -> bool:
            return any(has(node, pyatspi.STATE_CHECKED) is checked for node in self.heard(role, name))

        wait(is_so, f"{role} '{name}' to be {'checked' if checked else 'unchecked'}", self.tells)

    def checks(self) -> None:
        """Nothing that is pressed or meant lacks a name, and nothing is of an unknown kind."""
        for node in self.all():
            role = node.getRoleName()
            assert role not in ("unknown", "invalid"), f"'{node.name}' has no role"
            assert node.name or role not in NAMED, f"a {role} without a name, at {node.path}"
            assert role not in PRESSED or self.offers(node), f"{role} '{node.name}' can neither be pressed nor moved"

    def offers(self, node: Any) -> bool:
        """True if there is something to be done with it."""
        return bool(node.queryAction().nActions)

    def tells(self) -> str:
        """Everything that is heard now."""
        return "\n".join(f"  {node.getRoleName()} '{node.name}'" for node in self.all())


def find_application(process: int) -> Any:
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.clearCache()
    for application in desktop:
        if application and application.get_process_id() == process and application.childCount:
            return application
    return None


def below(node: Any) -> Iterator[Any]:
    node.clearCache()
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child and (has(child, pyatspi.STATE_SHOWING) or has(child, pyatspi.STATE_VISIBLE)):
            yield child
            yield from below(child)


def has(node: Any, state: int) -> bool:
    return bool(node.getState().contains(state))


def wait(condition: Callable[[], Any], what: str, tell: Callable[[], str] = str) -> Any:
    """What `condition` gives once it gives something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}; heard is\n{tell()}")
