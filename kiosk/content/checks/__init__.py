"""What can be wrong with content that can be read. A new check is a function here and one line below.

Those of `SHOWABLE` keep a stand from showing what is broken: they run whenever content is loaded and must be quick.
`CHECKS` is all of them, for `kiosk check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kiosk.content.checks.files import missing_files, misspelt_files, unread_files
from kiosk.content.checks.languages import translations, unknown_languages
from kiosk.content.checks.letters import mixed_letters, undrawable
from kiosk.content.checks.links import broken_links, empty_until, repeated, unreachable
from kiosk.content.checks.looks import close_looks
from kiosk.content.checks.values import misread
from kiosk.content.checks.words import blanks
from kiosk.content.folder import Content
from kiosk.content.problems import Problem

Check = Callable[[Content], Iterator[Problem]]

SHOWABLE: tuple[Check, ...] = (unknown_languages, translations, broken_links, missing_files, blanks)
CHECKS: tuple[Check, ...] = (
    *SHOWABLE, unread_files, misspelt_files, repeated, unreachable, empty_until, misread, mixed_letters,
    undrawable, close_looks,
)  # fmt: skip


def found(content: Content, checks: Iterable[Check]) -> list[Problem]:
    """Every problem of reading the content and of `checks`, sorted by file and line, each once."""
    return sorted({*content.problems, *(problem for check in checks for problem in check(content))})
