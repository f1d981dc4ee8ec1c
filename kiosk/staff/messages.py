"""What staff can tell everyone: the panel's own messages and those of the site file, in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.staff.words import LANGUAGES, Language, texts

if TYPE_CHECKING:
    from kiosk.model.site import Site

TIMES, HALF_HOUR = 4, timedelta(minutes=30)
"""How many times of day are offered to be back at, and what lies between them."""
LEAST = timedelta(minutes=10)
"""The first of them lies no nearer."""


@dataclass(frozen=True)
class Message:
    """One sentence by language code; `until` where it says itself when it is over."""

    sentences: Mapping[str, str]
    until: datetime | None = None


def messages(site: Site | None, now: datetime) -> list[Message]:
    """Everything that can be said now: the site file's messages come first."""
    return [*(_of_site(site) if site else ()), *_times(now), Message(texts()["back_soon"])]


def lasting(site: Site) -> tuple[str, ...]:
    """What can be said at any time, in the stand's own language: for a list from which one is chosen elsewhere."""
    code = site.file.defaults.language
    all_languages = (*_of_site(site), Message(texts()["back_soon"]))
    return tuple(sentence for each in all_languages if (sentence := each.sentences.get(code)))


def named(sentence: str, site: Site | None, now: datetime) -> Message | None:
    """The message that says this in any language; None where none does."""
    return next((each for each in messages(site, now) if sentence in each.sentences.values()), None)


def languages(site: Site | None) -> tuple[Language, ...]:
    """Those a message is shown in: the site's, or the panel's where there is no content."""
    if site is None:
        return LANGUAGES
    return tuple(Language(each.code, each.name, each.script, each.direction == "rtl") for each in site.file.languages)


def spoken(message: Message, site: Site | None) -> list[dict[str, object]]:
    """A message in every language that has it, each once, for the screen."""
    found: dict[str, Language] = {}
    for each in languages(site):
        if sentence := message.sentences.get(each.code):
            found.setdefault(sentence, each)
    return [
        {"sentence": sentence, "script": each.script, "mirrored": each.mirrored} for sentence, each in found.items()
    ]


def _of_site(site: Site) -> Iterator[Message]:
    for text in site.file.staff.messages:
        yield Message({code: text.within(site.order(code)) for code in site.codes})


def _times(now: datetime) -> Iterator[Message]:
    """`Back at 14:00` for the next half hours."""
    first = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    while first < now + LEAST:
        first += HALF_HOUR
    for at in (first + HALF_HOUR * number for number in range(TIMES)):
        yield Message({code: text.format(time=f"{at:%H:%M}") for code, text in texts()["back_at"].items()}, at)
