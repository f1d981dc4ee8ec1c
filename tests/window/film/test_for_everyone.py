"""What visitors choose so that the film is one for them: it is remembered for the visit, and set back after it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.desk.fit.item_types import type_name
from tests.support.eyes import everything
from tests.support.film import Cinema
from tests.support.wait import wait_until


def passages(cinema: Cinema) -> list[QQuickItem]:
    seen = [item for item in cinema.stand.items() if type_name(item) == "Passage"]
    return sorted(seen, key=lambda item: item.y())


def here(cinema: Cinema) -> list[str]:
    """What the transcript marks."""
    return [str(item.property("text")) for item in passages(cinema) if item.property("here")]


def pressed(cinema: Cinema, choice: str) -> bool:
    ways = (item for item in cinema.stand.items() if item.property("fullWidth") is not None)
    return next(bool(way.property("filled")) for way in ways if way.property("text") == choice)


def reading(cinema: Cinema) -> Cinema:
    cinema.play()
    cinema.stand.tap(cinema.words.transcript)
    wait_until(lambda: passages(cinema), "the transcript")
    return cinema


def test_a_choice_is_kept_for_the_visit_and_set_back_after_it(everyones: Cinema) -> None:
    stand = everyones.stand
    everyones.play()
    chosen = [everyones.words.audio_description, everyones.words.transcript, everyones.words.sign_language]
    for choice in chosen:
        stand.tap(choice)
    stand.navigator.home()
    stand.settle()
    stand.navigator.open("film")
    stand.settle()
    everyones.play()
    wait_until(lambda: passages(everyones), "the transcript again")
    assert [pressed(everyones, choice) for choice in chosen] == [True, True, True]
    stand.restart()
    stand.go("film")
    everyones.play()
    assert [pressed(everyones, choice) for choice in chosen] == [False, False, False]
    assert not passages(everyones)


def test_the_transcript_follows_the_film(everyones: Cinema) -> None:
    reading(everyones)
    everyones.seek(21_000)
    wait_until(lambda: here(everyones) == ["Passage 20"], "the passage that is said")
    panel = next(item for item in everyones.stand.items() if type_name(item) == "Transcript")

    def in_view() -> bool:
        (marked,) = (item for item in passages(everyones) if item.property("here"))
        own, edges = everyones.stand.covers(marked), everyones.stand.covers(panel)
        return bool(edges[1] <= own[1] and own[3] <= edges[3])

    wait_until(in_view, "it to be seen whole")


def test_chapters_are_headings_in_the_transcript(everyones: Cinema) -> None:
    reading(everyones).pause()
    everyones.seek(0)

    def beginning() -> list[tuple[str, bool]]:
        return [(each.property("text"), each.property("heading")) for each in passages(everyones)[:2]]

    wait_until(lambda: beginning() == [("First", True), ("Passage 0", False)], "the beginning")


def test_a_touch_on_a_passage_leads_to_its_moment(everyones: Cinema) -> None:
    reading(everyones).pause()
    everyones.stand.tap("Passage 4, 0:04")
    wait_until(lambda: everyones.playing and 4000 <= everyones.position < 8000, "the film to be there")


def test_the_keys_walk_through_the_transcript(everyones: Cinema) -> None:
    reading(everyones).pause()
    window = everyones.stand.window
    marked = next(item for item in passages(everyones) if item.property("here"))
    marked.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Down)
    assert window.activeFocusItem().property("text") == "Passage 4"
    QTest.keyClick(window, Qt.Key.Key_Return)
    wait_until(lambda: everyones.playing and everyones.position >= 4000, "the film to go there")


def test_what_is_signed_becomes_as_large_as_the_film_was(everyones: Cinema) -> None:
    everyones.play()
    everyones.stand.tap(everyones.words.sign_language)
    wait_until(lambda: signed(everyones).width() > 0, "the signed film")
    beside = signed(everyones).width()
    assert beside < everyones.scene.width() / 2
    everyones.stand.tap(everyones.words.enlarge_signed)
    assert signed(everyones).width() == everyones.scene.width()
    assert everyones.reel.width() < beside, "the film is still seen, small"
    everyones.stand.tap(everyones.words.reduce_signed)
    assert signed(everyones).width() == beside


def signed(cinema: Cinema) -> QQuickItem:
    return next(item for item in everything(cinema.scene) if type_name(item) == "SignedPicture")


def test_what_is_signed_is_opened_again_where_a_disk_faltered(everyones: Cinema) -> None:
    everyones.play()
    everyones.stand.tap(everyones.words.sign_language)
    company = next(item for item in everything(signed(everyones)) if type_name(item) == "Company")
    wait_until(lambda: company.property("inStep"), "the signed film")
    player = next(each for each in company.findChildren(QMediaPlayer) if "signed" in each.source().path())
    player.errorOccurred.emit(QMediaPlayer.Error.ResourceError, "Demuxing failed: Input/output error")
    wait_until(lambda: not company.property("inStep"), "it to be opened again")
    wait_until(lambda: company.property("inStep"), "it to go on")
    assert company.property("failure") == ""
