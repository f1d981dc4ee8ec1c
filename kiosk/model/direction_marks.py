"""Signs without width that say in which direction a text runs."""

from __future__ import annotations

FROM_LEFT, FROM_RIGHT, POP = "\u2066", "\u2067", "\u2069"
"""From the first or the second to the third, text runs in its own direction whatever stands around it."""
RIGHT_TO_LEFT, ARABIC_LETTER = "\u200f", "\u061c"
"""Signs without width that are read from the right; the second one as an Arabic letter would be."""
MARKS = dict.fromkeys(map(ord, (FROM_LEFT, FROM_RIGHT, POP, RIGHT_TO_LEFT, ARABIC_LETTER)))
