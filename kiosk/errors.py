"""What the operator can cure, and the exit codes of every command."""

from __future__ import annotations

EXIT_GOOD, EXIT_ISSUES, EXIT_USAGE = 0, 1, 2
EXIT_LOST = 1  # the stand lost its window or its display, or Qt gave up: whoever watches over it starts it again
EXIT_LEFT = 10  # staff let the stand go: nobody starts it again
EXIT_AGAIN = 11  # the stand asks to be started anew, which is no fall


class OperatorError(Exception):
    """What the operator can cure: one clear line, exit 2. Its text is that line."""
