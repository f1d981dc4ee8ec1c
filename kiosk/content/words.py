"""The interface's own words: one file a language, so a new language needs no programmer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.content.text import Model

Twelve = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]
Seven = Annotated[tuple[str, ...], Field(min_length=7, max_length=7)]
Mark = Annotated[str, StringConstraints(strip_whitespace=False)]


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
    page_unavailable: str
    page_unavailable_body: str
    # easy access
    easy_access_body: str
    larger_text: str
    larger_text_body: str
    high_contrast: str
    high_contrast_body: str
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
    note: str = Field(description="{note}")
    later: str
    scroll_up: str
    scroll_down: str
    # charts and tables
    chart: str
    table: str
    over: str = Field(description="{value}")
    about: str = Field(description="{value}")
    nearly: str = Field(description="{value}")
    under: str = Field(description="{value}")
    no_value: str
    percent: str = Field(description="{value}")
    chart_range: str = Field(description="{series} {highest} {highest_at} {lowest} {lowest_at}")
    chart_last: str = Field(description="{value} {at}")
    chart_share: str = Field(description="{first} {first_share} {second} {second_share}")
    chart_touch: str
    chart_value: str = Field(description="{at} {value}")
    # mechanism
    level: str = Field(description="{number}")
    who_meets: str
    how_often: str
    what_it_does: str
    goes_up: str
    goes_down: str
    goes_out: str
    groups: str
    principles: str
    follow_decision: str
    step: str = Field(description="{index} {count}")
    all_levels: str
    # timeline
    past: str
    now: str
    ahead: str
    # statement
    reading_language: str
    take_along: str
    available_from: str = Field(description="{date}")
    not_yet_available: str
    # film
    play: str
    pause: str
    back_ten: str
    forward_ten: str
    film_position: str = Field(description="{position} {duration}")
    chapters: str
    subtitles: str
    second_subtitles: str
    subtitles_off: str
    volume: str
    mute: str
    unmute: str
    leave_film: str
    watch_again: str
    film_ended: str
    film_unavailable: str
    film_unavailable_body: str
    screenings: str
    # programme
    next_event: str
    in_minutes: str = Field(description="{minutes}")
    in_hours: str = Field(description="{hours}")
    ended: str
    all_day: str
    morning: str
    afternoon: str
    to_calendar: str
    to_calendar_body: str
    # numbers and dates
    group_mark: Mark = Field(description="between thousands, as in 4,800; none if empty")
    group_from: int = Field(4, description="the fewest digits that are grouped", ge=4, le=5)
    decimal_mark: str
    months: Twelve
    first_of_month: str = Field("1", description="how the first day is written, as in 1er")
    months_alone: tuple[str, ...] = Field((), description="months without a day, where their form differs")
    weekdays: Seven = Field(description="from Monday")
    date_long: str = Field(description="{weekday} {day} {month} {year}")
    date_day: str = Field(description="{weekday} {day} {month}")
    date_short: str = Field(description="{day} {month} {year}")
    date_month: str = Field(description="{month} {year}")
