"""Under which topics stands and those who look after them talk."""

from __future__ import annotations

from dataclasses import dataclass

ONLINE, OFFLINE = "online", "offline"


@dataclass(frozen=True)
class Topics:
    """Those of one stand; with `+` as its name, of all."""

    prefix: str
    name: str

    @property
    def availability(self) -> str:
        """Retained: `online`, or `offline` as the broker says once the stand is gone."""
        return f"{self.prefix}/{self.name}/availability"

    @property
    def state(self) -> str:
        """Retained: how the stand is."""
        return f"{self.prefix}/{self.name}/state"

    @property
    def command(self) -> str:
        """What the stand is asked to do."""
        return f"{self.prefix}/{self.name}/command"

    @property
    def answer(self) -> str:
        """What became of it."""
        return f"{self.prefix}/{self.name}/answer"

    @property
    def picture(self) -> str:
        """A small PNG of the screen, on command."""
        return f"{self.prefix}/{self.name}/picture"

    def name_in(self, topic: str) -> str:
        """Which stand a topic is of; "" where it is none of a stand's."""
        if not topic.startswith(f"{self.prefix}/"):
            return ""
        name, _, leaf = topic.removeprefix(f"{self.prefix}/").partition("/")
        return name if leaf and "/" not in leaf else ""
