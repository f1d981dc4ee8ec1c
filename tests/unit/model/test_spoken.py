"""What a voice is given."""

from __future__ import annotations

import pytest

from kiosk.model.spoken import plain, print_of, respelt, sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Over 3 million people. They live in six states.", ["Over 3 million people.", "They live in six states."]),
        ("R. Alimov spoke first. Then No. 5 followed.", ["R. Alimov spoke first.", "Then No. 5 followed."]),
        ("cut by 5.5 per cent", ["cut by 5.5 per cent"]),
        ("上合组织秘书处。联合国毒品和犯罪问题办公室", ["上合组织秘书处。", "联合国毒品和犯罪问题办公室"]),
        ("هل يكفي هذا؟ لا.", ["هل يكفي هذا؟", "لا."]),
        ("«Нет границ». Вместе против наркотиков", ["«Нет границ».", "Вместе против наркотиков"]),
        ("SCO · UNODC\nVienna", ["SCO", "UNODC", "Vienna"]),
        ("—", []),
        ("", []),
    ],
)
def test_a_text_is_said_sentence_by_sentence(text: str, said: list[str]) -> None:
    assert sentences(text) == said


def test_what_only_eyes_need_is_not_said() -> None:
    assert plain("13\u00a0March,\u2066 R&amp;D\u2069 <b>now</b>\u2060") == "13 March, R&D now"


def test_a_sentence_is_known_however_it_is_held_together_and_ends() -> None:
    assert print_of("on 13\u00a0March\u2060.") == print_of("on 13 March")
    assert print_of("-5.5%") != print_of("5.5%")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the SCO, not SCOPE", "the S C O, not SCOPE"),
        ("страны ШОС", "страны шос"),
        ("联合国毒罪办成员", "联合国毒品办成员"),
        ("根据SCO的数据", "根据S C O的数据"),
    ],
)
def test_words_that_voices_get_wrong_are_respelt(text: str, said: str) -> None:
    assert respelt(text, {"SCO": "S C O", "ШОС": "шос", "毒罪办": "毒品办"}) == said
