"""A visit by keys with Orca, which says what is where; what is wrong with that is printed. For Debian's own Python.

It runs on a bus of its own, and reads its plan as JSON from stdin.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.system.accessibility.keyed_visit import KeyedVisit
from tests.system.accessibility.orca import LOCALES, orca, program
from tests.system.accessibility.spoken import Listening

Words = dict[str, Any]


def main() -> None:
    """The plan: a language, how the stand is started, a folder, what the stand should say, and what is walked."""
    plan = json.load(sys.stdin)
    language, words = plan["language"], plan["words"]
    with orca(language, Path(plan["folder"])) as record, program(plan["command"]) as stand:
        listening = Listening(language, language, plan["names"])
        visit = KeyedVisit(stand.pid, record, listening, LOCALES[language])
        try:
            begins(visit, words)
            for part in plan["parts"]:
                PARTS[part](visit, words)
            for page in plan["walked"]:
                walks(visit, words, page)
        finally:
            print(*visit.found, sep="\n", file=sys.stderr)
    print(json.dumps({"stops": visit.stops, "found": visit.found}, ensure_ascii=False))


def begins(visit: KeyedVisit, words: Words) -> None:
    """From the rotation."""
    visit.listener.finds("push button|button", words["touch_to_explore"])
    visit.is_greeted()
    visit.press("Return")
    visit.lands(words["title"])
    visit.hears(words["keys_lead"])


def opens(visit: KeyedVisit, words: Words, page: str) -> None:
    """A section, from home."""
    visit.opens(words["sections"][page], words["pages"][page])


def goes_home(visit: KeyedVisit, words: Words, page: str) -> None:
    """Back on the tile that was opened."""
    visit.press("Escape")
    visit.lands(words["sections"][page])
    visit.hears(words["title"])


def opens_a_level(visit: KeyedVisit, words: Words) -> None:
    opens(visit, words, "mechanism")
    visit.enters(words["level"]["spoken"])
    visit.hears(words["level"]["heading"])
    visit.goes()
    goes_home(visit, words, "mechanism")


def hears_a_chart(visit: KeyedVisit, words: Words) -> None:
    chart = words["chart_page"]
    opens(visit, words, "figures")
    visit.opens(chart["tile"], chart["title"])
    visit.hears(chart["position"])
    visit.enters(words["table"])
    visit.hears(f"{words['table']}. {chart['subject']}")
    visit.reaches(chart["row"])
    visit.reaches(chart["cell"], words["onward"])
    visit.enters(words["next"])
    visit.hears(chart["next"])
    visit.press("Escape")
    visit.lands(chart["tile"])
    goes_home(visit, words, "figures")


def reads_the_statement(visit: KeyedVisit, words: Words) -> None:
    opens(visit, words, "statement")
    for paragraph in words["paragraphs"]:
        visit.reaches(paragraph)
    goes_home(visit, words, "statement")


def plays_the_film(visit: KeyedVisit, words: Words) -> None:
    opens(visit, words, "film")
    visit.enters(words["play_film"])
    visit.hears(words["film_begins"])
    visit.goes()
    visit.goes("shift+Tab")
    visit.goes()
    visit.press("Escape")
    visit.lands()
    goes_home(visit, words, "film")


def looks_up_an_event(visit: KeyedVisit, words: Words) -> None:
    opens(visit, words, "programme")
    visit.reaches(words["day"])
    visit.press("space")
    visit.hears(words["day_chosen"])
    visit.goes()
    goes_home(visit, words, "programme")


def asks_for_larger_text(visit: KeyedVisit, words: Words) -> None:
    visit.enters(words["easy_access"])
    visit.reaches(words["larger_text"])
    visit.press("space")
    visit.hears(visit.choices["check box"][True])
    visit.press("Escape")
    visit.lands(words["easy_access"])


def changes_the_language(visit: KeyedVisit, words: Words) -> None:
    """To another one and back, each answered in the language that was chosen."""
    own, other = visit.listening, words["other"]
    visit.enters(words["speaks"])
    visit.reaches(other["name"])
    visit.listening = replace(own, stand=other["code"])
    visit.press("Return")
    visit.lands(other["speaks"])
    visit.press("Return")
    if visit.lands().name != words["name"]:
        visit.reaches(words["name"])
    visit.listening = own
    visit.press("Return")
    visit.lands(words["speaks"])


def is_asked_whether_somebody_is_there(visit: KeyedVisit, words: Words) -> None:
    """Whoever listens and presses nothing is asked, stays, and is where they were."""
    before = visit.goes()
    visit.hears(words["still_there"])
    visit.lands(words["still_there_yes"])
    visit.press("Return")
    visit.lands(before.name)


def walks(visit: KeyedVisit, words: Words, page: str) -> None:
    """All that Tab leads to on a section's page, and on those of its tiles."""
    opens(visit, words, page)
    walk(visit, page)
    for tile in words["tiles"].get(page, ()):
        visit.reaches(tile["name"])
        visit.press("Return")
        visit.lands(tile["title"])
        walk(visit, tile["title"])
        visit.press("Escape")
        visit.lands(tile["name"])
    goes_home(visit, words, page)


def walk(visit: KeyedVisit, page: str) -> None:
    stops = sum(1 for _ in visit.walk())
    print(f"{page}: {stops} stops, {len(visit.found)} flaws so far", file=sys.stderr)


PARTS = {
    part.__name__: part
    for part in (
        opens_a_level,
        hears_a_chart,
        reads_the_statement,
        plays_the_film,
        looks_up_an_event,
        asks_for_larger_text,
        changes_the_language,
        is_asked_whether_somebody_is_there,
    )
}


if __name__ == "__main__":
    main()
