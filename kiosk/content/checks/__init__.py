"""What can be wrong with content that can be read. A new check is a function here and one line below.

Whatever can keep content from being shown is found by those of `SHOWABLE`, which run whenever content is loaded and
must be quick. `CHECKS` is all of them, for `kiosk check`: what it finds besides are warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kiosk.content.checks.files import missing_files, misspelt_files, unread_files
from kiosk.content.checks.hours import contradictory_hours, doubtful_hours
from kiosk.content.checks.languages import translations, unknown_customs, unknown_languages
from kiosk.content.checks.letters import mixed_letters, undrawable
from kiosk.content.checks.links import broken_links, empty_until, repeated, unreachable
from kiosk.content.checks.lints import lints
from kiosk.content.checks.notes import cut_texts
from kiosk.content.checks.screen import out_of_reach
from kiosk.content.checks.speech import unused_pronunciation
from kiosk.content.checks.values import misread
from kiosk.content.checks.wording import names, typography
from kiosk.content.checks.words import blanks
from kiosk.content.folder import Content
from kiosk.model.issues import Issue

Check = Callable[[Content], Iterator[Issue]]

SHOWABLE: tuple[Check, ...] = (
    unknown_languages, translations, broken_links, missing_files, blanks, repeated, misread, lints,
    contradictory_hours,
)  # fmt: skip
CHECKS: tuple[Check, ...] = (
    *SHOWABLE, unknown_customs, unread_files, misspelt_files, unreachable, empty_until, cut_texts, mixed_letters,
    undrawable, names, typography, doubtful_hours, unused_pronunciation, out_of_reach,
)  # fmt: skip


def found(content: Content, checks: Iterable[Check]) -> list[Issue]:
    """Every issue of reading the content and of `checks`, sorted by file and line, each once."""
    return sorted({*content.issues, *(issue for check in checks for issue in check(content))})
