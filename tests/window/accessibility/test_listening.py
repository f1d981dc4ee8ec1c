"""A visit with keys and a screen reader: pages begin at their title, texts are walked, changes are announced."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible

from kiosk.model.site import Site
from kiosk.visit import journey as steps
from tests.support.ears import Ears
from tests.support.film import Cinema
from tests.support.keys import Key
from tests.support.reader import heard, spoken
from tests.support.wait import wait_until

Role = QAccessible.Role


def scene(ears: Ears, name: str) -> Any:
    return ears.stand.scene.property(name)


def word(ears: Ears, name: str) -> str:
    return str(scene(ears, "words")[name])


@pytest.mark.parametrize("language", ["ar", "zh", "ru", "fr", "es", "en"])
def test_the_language_told_is_the_visitors(ears: Ears, language: str) -> None:
    ears.stand.navigator.speak(language)
    assert QLocale().name().startswith(f"{language}_")


def test_a_page_begins_at_its_title_and_says_what_can_be_done(ears: Ears, site: Site) -> None:
    for page in (*(section.page for section in site.file.sections), "opium", "documents"):
        ears.stand.go("home")
        ears.open(page)
        title = spoken(scene(ears, "title"))
        assert (ears.role, ears.here) == (Role.Heading, title), page
        said = [part for part in (scene(ears, "position"), scene(ears, "use")) if part]
        assert ears.announced == [". ".join(said)], page
        assert scene(ears, "use"), page


def test_a_visit_begins_at_the_title_of_home(ears: Ears) -> None:
    ears.stand.navigator.end()
    ears.stand.settle()
    assert ears.announced == [ears.stand.navigator.words.property("touchToExplore").toString()]
    ears.hears(Key.Key_Return)
    assert (ears.role, ears.here) == (Role.Heading, spoken(scene(ears, "title")))
    assert ears.announced == [word(ears, "keysLead")]


def test_no_page_is_read_out_in_one_breath(ears: Ears, site: Site) -> None:
    """Screen readers read every label inside a panel, as soon as they enter it."""
    wrong = []
    for page in ("home", *site.pages):
        ears.stand.go(page)
        wrong += [
            f"{page}: '{it.name}'"
            for it in heard(ears.stand.window)
            if it.role in (Role.StaticText, Role.Heading) and {Role.Pane, Role.Client, Role.Grouping} & {*it.within[1:]}
        ]
    assert not wrong


def test_no_sign_is_spoken(ears: Ears, site: Site) -> None:
    wrong = []
    for page in ("home", *site.pages):
        ears.stand.go(page, "fr")
        wrong += [f"{page}: {it}" for it in heard(ears.stand.window) if set("·ᵉ•") & {*it.name, *it.description}]
    assert not wrong


def test_what_a_key_changes_is_announced_once(ears: Ears) -> None:
    ears.open("mechanism")
    level = scene(ears, "levels")[1]
    assert ears.enters(spoken(level["spoken"])) == [level["heading"]]
    first, second = scene(ears, "decisions")[0]["steps"][:2]
    (said,) = ears.enters(word(ears, "followDecision"))
    assert said.startswith(first["count"])
    (said,) = ears.enters(word(ears, "next"))
    assert said == ". ".join((second["count"], second["when"], second["body"]))
    ears.open("prospects")
    event = scene(ears, "events")[1]
    (said,) = ears.enters(spoken(f"{event['date']}: {event['title']}"))
    assert event["title"] in said
    assert event["body"] in said


def test_a_chart_says_what_is_touched_and_that_it_became_a_table(ears: Ears) -> None:
    ears.open("opium")
    reading = scene(ears, "bands")[0]["reading"]
    assert ears.enters(reading) == [reading]
    (said,) = ears.enters(word(ears, "table"))
    assert said == f"{word(ears, 'table')}. {scene(ears, 'subject')}"


def test_the_chart_s_sentence_is_on_the_way(ears: Ears) -> None:
    ears.open("opium")
    ears.seek(spoken(scene(ears, "subject")))
    while ears.role is not Role.Chart:
        ears.tab()
    assert scene(ears, "sentence") in ears.here


def test_a_table_is_walked_by_row_and_column(ears: Ears) -> None:
    ears.open("documents")
    columns, rows = scene(ears, "columns"), scene(ears, "rows")
    ears.seek(spoken(rows[0]["reading"]))
    assert ears.role is Role.Row
    ears.press(Key.Key_Right)
    assert ears.here == spoken(f"{columns[0]['text']}: {rows[0]['cells'][0]['text']}")
    ears.press(Key.Key_Right, Key.Key_Down)
    assert (ears.role, ears.here) == (Role.Cell, spoken(f"{columns[1]['text']}: {rows[1]['cells'][1]['text']}"))
    ears.press(Key.Key_Up, Key.Key_Up)
    assert (ears.role, ears.here) == (Role.ColumnHeader, columns[1]["text"])
    ears.press(Key.Key_Left, Key.Key_Left, Key.Key_Down)
    assert ears.here == spoken(rows[0]["reading"])


def test_the_statement_is_walked_paragraph_by_paragraph(ears: Ears) -> None:
    ears.open("statement")
    blocks = [spoken(block["plain"]) for block in scene(ears, "blocks")]
    walked = [next((block for block in blocks if name.endswith(block)), "") for name in ears.walk()]
    assert [block for block in walked if block] == blocks
    heads = [block["plain"] for block in scene(ears, "blocks") if block["style"] in ("heading", "subheading")]
    ears.seek(spoken(heads[0]))
    assert ears.role is Role.Heading


def test_every_fact_of_a_level_is_reached(ears: Ears) -> None:
    ears.open("mechanism")
    rows = scene(ears, "levels")[0]["rows"]
    assert {spoken(f"{row['label']}: {row['body']}") for row in rows} <= {*ears.walk()}


def test_an_opened_event_of_the_programme_says_its_text(ears: Ears) -> None:
    ears.open("programme")
    event = next(event for event in scene(ears, "days")[0]["events"] if event["body"])
    name = next(name for name in ears.walk() if name.endswith(f": {spoken(event['title'])}"))
    assert ears.enters(name) in ([event["body"]], [])
    if not ears.announced:  # it was open
        assert ears.hears(Key.Key_Return) == [event["body"]]
    assert spoken(event["body"]) in ears.walk()


def test_tiles_say_their_place(ears: Ears) -> None:
    ears.seek(ears.stand.navigator.site.file.sections[1].title.within(["en"]))
    assert ears.here.endswith("2 of 6")
    ears.open("figures")
    ears.tab()
    while not ears.on.startswith("3. "):
        ears.tab()
    assert ears.here.endswith(f"3 of {len(scene(ears, 'tiles'))}")


def test_the_next_page_of_a_gallery_is_announced_and_keeps_the_keyboard_on_next(ears: Ears) -> None:
    ears.open("figures")
    ears.open("opium")
    ears.seek(word(ears, "next"))
    for _ in range(3):
        before = scene(ears, "title")
        said = ears.hears(Key.Key_Return)
        assert scene(ears, "title") != before
        assert said == [f"{scene(ears, 'title')}, {scene(ears, 'position')}"]
        assert ears.on == word(ears, "next")


def test_back_is_on_the_tile_that_was_opened(ears: Ears) -> None:
    tile = ears.stand.navigator.site.file.sections[2].title.within(["en"])
    ears.enters(tile)
    ears.hears(Key.Key_Escape)
    assert ears.on == tile
    assert ears.announced == [spoken(scene(ears, "title"))]


def test_another_language_is_announced(ears: Ears) -> None:
    ears.open("statement")
    ears.seek("Français")
    (said,) = ears.hears(Key.Key_Return)
    assert said == f"Français, {scene(ears, 'title')}"
    assert ears.on == "Français", "the keyboard is where it was"


def test_the_countdown_is_spoken(ears: Ears) -> None:
    navigator = ears.stand.navigator
    navigator.go(steps.asked(navigator.journey))
    ears.announced.clear()
    navigator.timeouts.answer.set(10)
    navigator.timeouts.answer.set(9)
    navigator.timeouts.answer.set(5)
    assert [re.findall(r"\d+", text) for text in ears.announced] == [["10"], ["5"]]


def test_groups_of_subtitles_have_names(ears: Ears) -> None:
    ears.open("film")
    ears.seek(f"{word(ears, 'play')}, {scene(ears, 'length')}")
    ears.press(Key.Key_Return)
    ears.seek(f"{word(ears, 'subtitles')}: English")
    ears.press(Key.Key_Return)
    wait_until(lambda: word(ears, "subtitles") in ears.within(ears.focused), "the keyboard in the panel")
    ears.seek("English")
    ears.tab()
    groups = set()
    for item in ears.round():
        groups |= {*ears.within(item)}
    assert {word(ears, "subtitles"), word(ears, "secondSubtitles")} <= groups


def test_the_bar_of_the_film_is_quiet_while_it_plays(ears: Ears) -> None:
    ears.open("film")
    cinema = Cinema(ears.stand)
    ears.enters(f"{word(ears, 'play')}, {scene(ears, 'length')}")
    wait_until(lambda: cinema.playing and cinema.position > 0, "the film to play")
    bar = ears.stand.named(word(ears, "filmPlace"))
    values: list[float] = []
    bar.valueChanged.connect(lambda: values.append(bar.property("value")))  # type: ignore[attr-defined]
    begun = cinema.position
    wait_until(lambda: cinema.position > begun + 2000, "two seconds of film")
    assert not values, "each value is spoken over the film"
    ears.seek(word(ears, "filmPlace"))
    assert values, "it is told when the keyboard comes to it"
    assert re.search(r"\d:\d\d of \d:\d\d", ears.here)
