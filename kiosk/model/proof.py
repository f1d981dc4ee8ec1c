"""What a kind of page adds to the proof book beside its texts: tables, and documents in prose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ProofTable:
    """Rows under a title.

    `shares` are the columns' shares of the width, `heads` their names, if they have any. `translated` are the columns
    in the reader's language, counted from 0: if it is all of them, the table runs in the reader's direction too.
    `own_title` is true if the title is in the reader's language, not in the book's. `instead_of` names the page's
    fields whose texts stand here, and so need not be listed among all texts.
    """

    title: str
    rows: Sequence[Sequence[str]]
    shares: Sequence[float]
    heads: Sequence[str] = ()
    translated: Collection[int] = ()
    own_title: bool = False
    instead_of: Collection[str] = ()


@dataclass(frozen=True)
class ProofProse:
    """A document in the reader's language, in blocks: the level of a heading, or 0 for text, and the words."""

    title: str
    blocks: Sequence[tuple[int, str]]
