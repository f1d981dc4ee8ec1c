"""A file that was changed elsewhere while it was changed here: both versions, and the choice between them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff

from kiosk.editing.edit import Edit
from kiosk.editing.errors import ChangedOnDisk

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

    def settle(self, edit: Edit, mine: bool) -> None:
        """Read anew, and with `mine` put what was changed here into what is there now. Raises CannotEdit."""
        own = [each for each in edit.pending if mine and each.place.file == self.file]
        others = {each.file: edit.files.found(each.file) for each in edit.files.changes() if each.file != self.file}
        edit.discard()
        for file, now in others.items():
            edit.put(file, now)
        for each in own:
            if each.after is None:
                edit.remove(each.place)
            else:
                edit.set(each.place, each.after)


def _changed(before: str, after: str) -> str:
    lines = [*unified_diff(before.splitlines(), after.splitlines(), n=AROUND, lineterm="")][2:]
    shown = [line for line in lines if not line.startswith("@@")]
    return "\n".join(shown[:MOST]) + ("\n…" if len(shown) > MOST else "")
