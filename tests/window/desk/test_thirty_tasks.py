"""What staff do in the edit window: the guide's tasks and more, each with the test that does it by clicks and keys."""

from __future__ import annotations

from importlib import import_module

import pytest

TASKS = {
    "change a figure and a headline in six languages": "test_tasks:change_a_figure",
    "add a banner and let it take turns": "test_tasks:add_a_banner",
    "replace the film and its poster": "test_tasks:replace_the_film",
    "bring subtitles": "test_tasks:add_subtitles",
    "add a language": "test_tasks:add_a_language",
    "hold a page back until a moment": "test_tasks:hold_a_page_back",
    "change the order of the rotation": "test_tasks:change_the_order",
    "translate what is missing": "test_tasks:translate_what_is_missing",
    "see it in another language on another screen, and publish it": "test_tasks:see_it_and_publish",
    "make a proof": "test_tasks:sign_off_a_proof",
    "say when the screen is lit": "test_tasks:say_when_the_screen_is_lit",
    "have a word said rightly": "test_tasks:have_it_said_rightly",
    "leave all as it was": "test_editing:test_escape_leaves_everything_as_it_was",
    "paste a chart's values from a spreadsheet": "test_editing:test_a_chart_s_values_are_pasted_from_a_spreadsheet",
    "change a cell of a table": "test_editing:test_a_table_cell_is_changed",
    "give an event its hour": "test_editing:test_an_event_gets_its_hour",
    "choose another icon": "test_editing:test_an_icon_is_searched_and_chosen",
    "let a page lead elsewhere": "test_editing:test_a_link_leads_elsewhere",
    "take back a save of before a restart": "test_editing:test_undo_takes_back_what_was_saved_after_a_restart",
    "settle what was changed elsewhere": "test_editing:test_a_file_changed_elsewhere_is_shown_in_both_versions",
    "change a text with the keys alone": "test_editing:test_the_keys_alone_lead_to_a_text_and_back",
    "close without losing anything": "test_editing:test_closing_asks_what_becomes_of_what_is_not_saved",
    "set a chapter at the film's moment": "test_editing:test_a_chapter_gets_the_moment_of_the_film_that_plays",
    "say which of several places is meant": "test_editing:test_a_text_in_several_places_is_asked_for",
    "change a day": "test_editing:test_a_sentence_that_the_stand_makes_says_what_it_is_made_of",
    "take a chart's values from a file":
        "test_edit_tools:test_a_spreadsheet_dropped_on_a_chart_is_mapped_seen_and_saved",
    "take the programme from a workbook": "test_edit_tools:test_a_programme_is_taken_with_its_translations_kept",
    "send texts to translators and take them back": "test_edit_tools:test_translators_get_a_workbook_and_bring_it_back",
    "bring a phone's photo and describe it":
        "test_edit_tools:test_a_phones_photo_dropped_on_a_banner_is_converted_put_there_and_described",
    "let a page stay for other seconds": "test_edit_tools:test_a_page_of_the_rotation_stays_for_other_seconds",
    "double a page, take it out, bring it back":
        "test_edit_tools:test_a_page_is_doubled_held_back_taken_out_and_brought_back",
    "go to what is left before an opening": "test_edit_tools:test_what_is_left_before_an_opening_leads_to_its_place",
    "sign a release": "test_edit_release:test_a_release_is_signed_and_followed",
}  # fmt: skip


@pytest.mark.parametrize("task", TASKS)
def test_every_task_has_its_test(task: str) -> None:
    module, name = TASKS[task].split(":")
    assert callable(getattr(import_module(f"tests.window.desk.{module}"), name))


def test_there_are_thirty_at_least() -> None:
    assert len({*TASKS.values()}) == len(TASKS) >= 30
