"""What a listener can do: pause, hear again, slower, letter by letter; and never be lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer

from kiosk.model.text import Text
from kiosk.visit.reader import reading_time
from tests.support.film import Cinema
from tests.support.listener import Listener
from tests.support.reader import plain, texts
from tests.support.wait import wait_until


@pytest.fixture
def visit(listener: Listener) -> Listener:
    """In the middle of a spoken visit, in English, at home's title."""
    listener.press("help")
    wait_until(lambda: "1 of 6" in listener.heard, "the languages to be offered")
    listener.press("select")
    assert listener.stand.navigator.language == "en"
    return listener


def test_no_key_leads_round(visit: Listener) -> None:
    title = plain(visit.stand.scene.property("title"))
    visit.finds(title, by="up")
    assert visit.press("up").startswith(visit.words["first_item"])
    assert title in visit.heard
    visit.finds(visit.words["last_item"])
    assert "English" in visit.heard
    assert visit.press("down").startswith(visit.words["last_item"])


def test_left_and_right_lead_on_too(visit: Listener) -> None:
    title = visit.heard
    assert visit.press("right") != title
    assert visit.press("left").startswith(plain(visit.stand.scene.property("title")))


def test_the_middle_key_pauses_a_text_and_says_it_again(visit: Listener) -> None:
    visit.voice.slow = True
    text = visit.press("down") if visit.speech.speaker is None else ""
    visit.voice.said.clear()
    _key(visit, "down")
    text = visit.heard
    assert text
    visit.voice.did.clear()
    _key(visit, "select")
    _key(visit, "select")
    assert visit.voice.did == ["pause", "resume"]
    visit.voice.finish()
    _key(visit, "select")
    assert visit.heard == f"{text} {text}"
    visit.voice.slow = False
    visit.voice.finish()


def _key(visit: Listener, deed: str) -> None:
    from PySide6.QtTest import QTest

    from tests.support.listener import KEYS

    said, did = len(visit.voice.said), len(visit.voice.did)
    QTest.keyClick(visit.stand.window, KEYS[deed])
    wait_until(lambda: len(visit.voice.said) > said or len(visit.voice.did) > did, f"an answer to {deed}")


def test_help_says_what_the_keys_do_and_back_leads_where_one_was(visit: Listener) -> None:
    text = visit.press("down")
    assert visit.words["speech_keys"] in visit.press("help")
    assert visit.press("back") == text


def test_what_was_heard_is_repeated_spelt_and_said_slower(visit: Listener) -> None:
    text = visit.finds(visit.words["role_button"])
    visit.press("help")
    assert visit.enters(visit.words["speech_repeat"]) == text
    spelt = visit.enters(visit.words["speech_spell"])
    assert spelt.startswith(", ".join(text[:4]))
    assert (
        visit.enters(visit.words["speech_slower"]) == f"{visit.words['speech_slower']}. {visit.words['role_button']}."
    )
    assert visit.voice.rate == pytest.approx(0.8)
    for _ in range(9):
        visit.enters(visit.words["speech_faster"])
    assert visit.voice.rate == 2.0
    visit.stand.navigator.end()
    wait_until(lambda: visit.speech.speaker is None, "the visit to be over")
    assert visit.voice.rate == 1.0
    assert visit.voice.did[-1] == "close", "nothing of it stays"


def test_it_is_made_louder_and_quieter_and_never_mute(visit: Listener) -> None:
    text = visit.press("down")
    visit.press("help")
    assert visit.enters(visit.words["speech_louder"]).startswith(visit.words["speech_louder"])
    assert visit.voice.volume == pytest.approx(0.7)
    visit.finds(visit.words["speech_quieter"], by="up")
    for _ in range(7):
        visit.press("select")
    assert visit.voice.volume == pytest.approx(0.1)
    assert visit.press("back") == text
    visit.stand.navigator.end()
    wait_until(lambda: visit.speech.speaker is None, "the visit to be over")
    assert visit.voice.volume == pytest.approx(0.6), "the next visitor's is safe"


def test_a_key_of_the_keyboard_makes_it_louder(visit: Listener) -> None:
    from PySide6.QtTest import QTest

    said = len(visit.voice.said)
    QTest.keyClick(visit.stand.window, Qt.Key.Key_VolumeUp)
    wait_until(lambda: len(visit.voice.said) > said, "to hear how loud it is")
    assert visit.voice.volume == pytest.approx(0.7)


def test_each_key_is_answered_at_once(visit: Listener) -> None:
    for number, deed in enumerate(("down", "up", "up", "help", "back"), visit.voice.ticks + 1):
        visit.press(deed)
        assert visit.voice.ticks == number, deed


def test_speech_ends_where_the_visitor_ends_it(visit: Listener) -> None:
    visit.press("help")
    visit.finds(visit.words["speech_off"])
    visit.press("select")
    assert visit.speech.speaker is None
    assert visit.stand.navigator.mode == "visit"
    assert not visit.stand.navigator.journey.ease.speech


def test_after_a_change_of_language_one_is_where_one_was(visit: Listener) -> None:
    visit.finds("English")
    visit.press("select")
    visit.finds("Français")
    visit.press("select")
    assert "Français" in visit.heard
    assert visit.press("up").startswith(visit.stand.navigator.site.words["fr"].easy_access)


def test_while_content_changes_one_is_where_one_was(visit: Listener) -> None:
    navigator = visit.stand.navigator
    before = navigator.site
    sections = before.file.sections
    third = visit.finds(visit.stand.say(sections[2].title))
    fewer = replace(before, file=before.file.model_copy(update={"sections": sections[1:]}))
    visit.voice.said.clear()
    navigator.replace(fewer)
    wait_until(lambda: visit.voice.said, "the tile to be found again")
    visit.rests()
    assert visit.heard.split(".")[0] == third.split(".")[0]
    assert "2 of 5" in visit.heard
    renamed = sections[2].model_copy(update={"title": Text("Elsewhere")})
    visit.voice.said.clear()
    navigator.replace(replace(before, file=before.file.model_copy(update={"sections": (sections[1], renamed)})))
    visit.rests()
    visit.press("up", "down")
    assert "Elsewhere" in visit.heard
    navigator.replace(before)


def test_a_text_that_is_touched_is_read(visit: Listener) -> None:
    text = visit.stand.named(visit.stand.scene.property("subtitle"))
    visit.voice.said.clear()
    visit.stand.hand.tap(text)
    wait_until(lambda: visit.voice.said, "the text to be read")
    assert visit.heard.startswith("Information stand")
    visit.rests()
    visit.voice.said.clear()
    visit.stand.hand.tap(text)
    wait_until(lambda: visit.voice.said, "the text to be read again")


def test_nobody_is_asked_while_something_is_said(visit: Listener) -> None:
    navigator = visit.stand.navigator
    visit.stand.go("statement")
    navigator.setEase("speech", True)
    visit.voice.slow = True
    navigator.pause(False)
    longest = max((plain(block["plain"]) for block in visit.stand.scene.property("blocks")), key=len)
    while longest not in visit.heard:
        _key(visit, "down")
    patience = max(timer.remainingTime() for timer in navigator.findChildren(QTimer)) / 1000
    assert patience > navigator.site.file.idle.ask_after + reading_time(longest) - 5
    visit.voice.finish()
    patience = max(timer.remainingTime() for timer in navigator.findChildren(QTimer)) / 1000
    assert patience < navigator.site.file.idle.ask_after + 2
    navigator.pause()
    visit.voice.slow = False


@pytest.mark.parametrize(("code", "told"), [("no-engine", "speech_unable"), ("no-device", "speech_plug_in")])
def test_where_nothing_can_be_said_the_visit_goes_on(listener: Listener, code: str, told: str) -> None:
    mute, navigator = listener, listener.stand.navigator
    mute.voice.missing = dict.fromkeys(navigator.site.codes, code)
    mute.stand.go("home")
    own = navigator.site.words["en"]
    mute.stand.tap(own.easy_access)
    mute.stand.tap(own.speech)
    wait_until(lambda: navigator.speechless == code, "that nothing can be said")
    assert not navigator.journey.ease.speech
    assert navigator.mode == "visit"
    assert mute.speech.speaker is None
    assert own[told] in texts(mute.stand.window)


def test_a_language_without_a_voice_is_passed_over(listener: Listener) -> None:
    listener.voice.missing = {"ar": "no-voice"}
    listener.press("help")
    listener.press("down")
    assert listener.stand.navigator.journey.ease.speech
    assert "Русский" in listener.heard


def test_the_film_says_that_it_begins_and_that_it_ended(visit: Listener) -> None:
    visit.stand.go("film")
    visit.stand.navigator.setEase("speech", True)
    visit.rests()
    cinema = Cinema(visit.stand)
    visit.finds(f"{cinema.words.play}, ")
    _key(visit, "select")
    wait_until(lambda: cinema.words.film_begins in visit.heard, "that it begins")
    wait_until(lambda: cinema.playing and cinema.position > 0, "the film to play")
    cinema.seek(float(cinema.reel.property("duration")) - 1000)
    wait_until(lambda: cinema.words.film_ended in visit.heard, "that it ended")
    visit.rests()
    visit.press("back")
    assert plain(visit.stand.scene.property("title")) in visit.heard or cinema.words.play in visit.heard


def test_the_page_knows_while_something_is_said(visit: Listener) -> None:
    navigator = visit.stand.navigator
    assert not navigator.talks
    visit.voice.slow = True
    _key(visit, "down")
    wait_until(lambda: navigator.talks, "the stand to speak")
    visit.voice.slow = False
    visit.voice.finish()
    wait_until(lambda: not navigator.talks, "the end of what is said")


def test_what_is_taken_along_is_heard(visit: Listener) -> None:
    visit.stand.navigator.open("statement")
    visit.stand.navigator.open("programme")
    visit.rests()
    words = visit.words
    visit.enters(f"{words.take_pages}. {words.role_button}")
    assert words.role_picture in visit.finds(words.take_pages_code.format(title=words.take_pages_all))
    visit.finds(words.take_pages_body)
    visit.finds(f"{words.take_pages_all}. {words.role_choice}, {words.state_selected}")
    statement = visit.press("down")
    assert plain(visit.stand.say(visit.stand.navigator.site.pages["statement"].title)) in statement
    assert plain(words.take_pages_code.format(title="Statement by")) in visit.press("select")
