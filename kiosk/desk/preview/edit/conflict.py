"""A file that was changed elsewhere while it was changed here: both versions, and the choice between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff

from kiosk.editing.deed import Deed
from kiosk.editing.draft import Seen
from kiosk.editing.edit import Edit
from kiosk.editing.errors import ChangedOnDisk
from kiosk.editing.step_store import ValueChange

AROUND = 1
MOST = 40


@dataclass(frozen=True)
class Conflict:
    """What the file was when it was read, what is there now, and what was meant; "" for no file."""

    file: str
    read: str
    now: str
    meant: str

    @classmethod
    def of(cls, error: ChangedOnDisk) -> Conflict:
        """The two versions that a save met."""
        read, now, meant = (
            (each or b"").decode("utf-8-sig", "replace") for each in (error.read, error.now, error.meant)
        )
        return cls(error.issue.file, read, now, meant)

    def entry(self) -> dict[str, object]:
        """As QML has it: the lines that differ from what was read, in each."""
        return {"file": self.file, "mine": _changed(self.read, self.meant), "theirs": _changed(self.read, self.now)}

    def settling(self, edit: Edit) -> Deed[Seen, None]:
        """Read anew, and put what was changed here into what is there now. Raises CannotEdit."""
        return self._reading(edit, [each for each in edit.pending if each.place.file == self.file])

    def yielding(self, edit: Edit) -> Deed[Seen, None]:
        """Read anew, without what was changed here."""
        return self._reading(edit, [])

    def _reading(self, edit: Edit, own: Sequence[ValueChange]) -> Deed[Seen, None]:
        discarding = edit.discarding()
        others = {each.file: edit.files.found(each.file) for each in edit.files.changes() if each.file != self.file}

        def done(seen: Seen) -> None:
            discarding.done(seen)
            for file, now in others.items():
                edit.put(file, now)
            for each in own:
                if each.after is None:
                    edit.remove(each.place)
                else:
                    edit.set(each.place, each.after)

        return Deed(discarding.do, done)


def _changed(before: str, after: str) -> str:
    lines = [*unified_diff(before.splitlines(), after.splitlines(), n=AROUND, lineterm="")][2:]
    shown = [line for line in lines if not line.startswith("@@")]
    return "\n".join(shown[:MOST]) + ("\n…" if len(shown) > MOST else "")
