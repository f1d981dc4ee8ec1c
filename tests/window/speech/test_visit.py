"""A whole visit by keypad and ears alone, in each language."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.model.site import Site
from tests.support.listener import Listener
from tests.support.reader import plain
from tests.support.wait import wait_until


def prop(listener: Listener, name: str) -> Any:
    return listener.stand.scene.property(name)


def begins(listener: Listener, site: Site, language: str) -> None:
    """Wake the stand, and choose a language by its name."""
    listener.press("help")
    assert [code for _, code in listener.voice.said[: len(site.codes)]] == ["en", *site.codes[1:]]
    listener.finds(site.language(language).name)
    assert (f"{site.language(language).name}.", language) in listener.voice.said or language == "en"
    said = listener.press("select")
    assert plain(prop(listener, "title")) in said
    assert plain(listener.words["speech_keys"]) in said
    assert listener.stand.navigator.language == language


def hears_a_chart_and_its_table(listener: Listener, site: Site) -> None:
    words = listener.words
    listener.enters(listener.stand.say(site.file.sections[1].title, listener.stand.navigator.language))
    listener.enters(listener.stand.say(site.pages["opium"].title, listener.stand.navigator.language))
    assert plain(words["role_chart"]) in listener.finds(prop(listener, "sentence"))
    listener.finds(f"{words['table']}. {words['role_choice']}", by="up")
    listener.press("select")
    rows = prop(listener, "rows")
    listener.finds(plain(rows[0]["reading"]))
    onward = "left" if listener.stand.navigator.mirrored else "right"
    listener.press(onward, onward)
    column, cell = prop(listener, "columns")[1]["text"], rows[0]["cells"][1]["text"]
    assert plain(f"{column}: {cell}") in listener.heard
    listener.press("down")
    assert plain(f"{column}: {rows[1]['cells'][1]['text']}") in listener.heard


def follows_a_decision(listener: Listener, site: Site) -> None:
    listener.press("back", "back")
    listener.finds(listener.stand.say(site.file.sections[0].title, listener.stand.navigator.language), by="up")
    listener.press("select")
    levels = prop(listener, "levels")
    for level in levels:
        listener.finds(plain(level["spoken"]))
    listener.enters(listener.words["follow_decision"])
    first, second = prop(listener, "decisions")[0]["steps"][:2]
    assert plain(first["body"]) in listener.heard
    listener.enters(f"{listener.words['next_step']}. {listener.words['role_button']}")
    assert plain(second["body"]) in listener.heard


def reads_the_statement(listener: Listener, site: Site) -> None:
    listener.press("back", "back")
    listener.finds(listener.stand.say(site.file.sections[3].title, listener.stand.navigator.language))
    listener.press("select")
    paragraph = max((plain(block["plain"]) for block in prop(listener, "blocks")), key=len)
    assert listener.finds(paragraph).strip(".") == paragraph.strip(".")


def is_asked(listener: Listener) -> None:
    words, navigator = listener.words, listener.stand.navigator
    listener.voice.said.clear()
    navigator.ask()
    wait_until(lambda: navigator.mode == "asking" and listener.voice.said, "the question to be heard")
    listener.rests()
    assert plain(words["still_there"]) in listener.heard
    assert plain(words["still_there_yes"]) in listener.heard
    listener.press("select")
    assert navigator.mode == "visit"


@pytest.mark.parametrize("language", ["en", "ru", "zh", "fr", "es", "ar"])
def test_a_whole_visit_by_keypad_and_ears(listener: Listener, site: Site, language: str) -> None:
    begins(listener, site, language)
    hears_a_chart_and_its_table(listener, site)
    follows_a_decision(listener, site)
    reads_the_statement(listener, site)
    is_asked(listener)
    foreign = {code for _, code in listener.voice.said} - {language}
    assert not foreign
    listener.voice.said.clear()
    listener.stand.navigator.end()
    wait_until(lambda: listener.speech.speaker is None, "the spoken visit to be over")
    assert listener.voice.said[-1] == (plain(site.words[language]["speech_over"]), language)
    assert listener.voice.rate == 1.0
