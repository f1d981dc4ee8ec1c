"""The interface's own words: one file a language, so a new language needs no programmer.

Here are those of the shell and those that several kinds of page share; what only one kind says is in its `words.yaml`.
"""

from __future__ import annotations

from typing import Self

from pydantic import Field

from kiosk.model.line_breaks import unbroken
from kiosk.model.locale import locale_of
from kiosk.model.text import Model
from kiosk.model.usage import Usage


class Words(Model):
    """Every word the stand says by itself. `{name}` marks what is filled in."""

    # the shell
    home: str
    back: str
    close: str
    language: str
    easy_access: str
    touch_to_explore: str
    still_there: str
    still_there_body: str = Field(description="{seconds}: what is left of the countdown")
    still_there_yes: str
    start_over: str
    keys_lead: str = Field("", description="what the keys do, said where a screen reader listens")
    take_pages: str = Field(description="what was opened in a visit, to take along by phone")
    take_pages_body: str
    take_pages_all: str
    take_pages_addresses: str
    take_pages_code: str = Field(description="{title}")
    page_unavailable: str
    page_unavailable_body: str
    # easy access
    easy_access_body: str
    larger_text: str
    larger_text_body: str
    largest_text: str
    largest_text_body: str
    wider_letters: str
    wider_letters_body: str
    easy_words: str
    easy_words_body: str
    high_contrast: str
    high_contrast_body: str
    inverted_contrast: str
    inverted_contrast_body: str
    reading_line: str
    reading_line_body: str
    less_motion: str
    less_motion_body: str
    low_reach: str
    low_reach_body: str
    on: str
    off: str
    # pages
    previous: str
    next: str
    position: str = Field(description="{index} {count}")
    open: str
    source: str = Field(description="{source}")
    two_sources: str = Field("{first}; {second}", description="sources named in one line: {first} {second}")
    note: str = Field(description="{note}")
    later: str
    now: str
    scroll_up: str
    scroll_down: str
    # charts and tables
    no_value: str
    chart_value: str = Field(description="{at} {value}")
    # said by the stand itself
    speech: str
    speech_body: str
    speech_unable: str = Field(description="shown where nothing can be said")
    speech_plug_in: str
    speech_keys: str = Field(description="what the keys of the keypad do")
    speech_welcome: str = Field(description="said in every language to whoever begins with a key")
    speech_repeat: str
    speech_spell: str
    speech_slower: str
    speech_faster: str
    speech_quieter: str
    speech_louder: str
    speech_off: str
    speech_over: str
    first_item: str
    last_item: str
    item_position: str = Field(description="{index} {count}")
    role_button: str
    role_choice: str
    role_switch: str
    role_slider: str
    role_heading: str
    role_table: str
    role_column: str
    role_chart: str
    role_picture: str
    state_selected: str
    state_open: str
    state_closed: str
    # numbers and dates
    usage: Usage = Field(Usage(), description="where numbers and dates differ from CLDR, which has those of all others")

    def unbroken(self, code: str) -> Self:
        """The same words in the language `code`, whose lines end where they should."""
        locale = locale_of(code, self.usage)
        texts = ((name, self[name]) for name in type(self).model_fields if name != "usage")
        return self.model_copy(update={name: unbroken(text, locale) for name, text in texts})

    def __getitem__(self, name: str) -> str:
        """A word by its name, also one that a kind of page brings."""
        word: str = getattr(self, name)
        return word
