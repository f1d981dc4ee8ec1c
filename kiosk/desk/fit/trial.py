"""How much too long a text is: it is shortened in the real stand until what does not fit does fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.desk.fit.cuts import Cuts, Long, shortened
from kiosk.desk.fit.fields import Field, Fields
from kiosk.desk.fit.room import Look, Room
from kiosk.desk.fit.rules import Flaw, lengthy, unfit
from kiosk.desk.fit.sight import Text, look

# A text that would have to lose more than this is rather pushed out of its place by another, so others come first.
PATIENT, LEAST = 0.3, 3
FLAWED, OTHERS = 12, 6  # how many are tried


@dataclass
class Found:
    """What does not fit: where it is seen so, and how many letters fit everywhere; none where no number helps."""

    what: Long | Flaw
    letters: int | None
    worst: Look
    looks: list[Look] = field(default_factory=list)


class Trial:
    """Looks at pages and shortens what does not fit; `found` by what it is."""

    def __init__(self, room: Room, fields: Fields) -> None:
        self.room, self.fields, self.site = room, fields, room.navigator.site
        self.found: dict[Long | tuple[str, str], Found] = {}
        self._cuts: dict[Long, int] = {}

    def see(self, wish: Look) -> None:
        """Look at a page, and find what does not fit."""
        self.room.show(wish)
        if not self.flaws({}):
            return
        seen = {self._find(text.words, wish) for text in self._texts()}
        left = self._shorten(wish)
        for long, letters in self._cuts.items():
            without = {each: count for each, count in self._cuts.items() if each != long}
            if long.field in seen and len(self.flaws(without)) > len(left):
                self._note(long, wish, letters)
        for flaw in left:
            self._note(flaw, wish, None)
        self.flaws({})

    def confirm(self) -> None:
        """Forget what looked too long only as long as the true reason was not known."""
        for long in sorted(self._cuts, key=lambda each: len(self.found[each].looks) if each in self.found else 0):
            without = {each: letters for each, letters in self._cuts.items() if each != long}
            looks = self.found[long].looks if long in self.found else []
            if not any(self._needed(wish, without) for wish in looks):
                self._cuts = without
                self.found.pop(long, None)

    def _needed(self, wish: Look, without: Cuts) -> bool:
        self.room.show(wish)
        return len(self.flaws(without)) > len(self.flaws(self._cuts))

    def flaws(self, cuts: Cuts) -> list[Flaw]:
        """What does not fit with some texts cut."""
        site = shortened(self.site, cuts)
        if site is not self.room.navigator.site:
            self.room.navigator.replace(site)
            self.room.rest()
        sight = look(self.room.item, self.room.rotating)
        return [*unfit(sight), *lengthy(sight)]

    def _shorten(self, wish: Look) -> list[Flaw]:
        """Cut, one after another, what helps most, until all fits; what is left is what no cut helps."""
        left = self.flaws(self._cuts)
        suspects = list(self._suspects(wish, left))
        for share in (PATIENT, 0):
            for _ in suspects:
                best = self._best(suspects, share) if left else None
                if not best or best[0] >= len(left):
                    break
                flaws, long, least = best
                self._cuts[long] = self._most(long, least, flaws)
                left = self.flaws(self._cuts)
        return left

    def _best(self, suspects: list[Long], share: float) -> tuple[int, Long, int] | None:
        """The cut to a share that leaves the fewest flaws: how many, of what, to how many letters."""
        now = {long: self._cuts.get(long, long.length) for long in suspects}
        least = {long: max(LEAST, int(letters * share)) for long, letters in now.items()}
        tried = [
            (len(self.flaws({**self._cuts, long: least[long]})), long, least[long])
            for long in suspects
            if least[long] < now[long]
        ]
        return min(tried, key=lambda each: each[0], default=None)

    def _most(self, long: Long, least: int, flaws: int) -> int:
        """The most letters that leave no more flaws than the least do."""
        most = self._cuts.get(long, long.length)
        while most - least > max(1, least // 50):
            middle = (least + most) // 2
            if len(self.flaws({**self._cuts, long: middle})) <= flaws:
                least = middle
            else:
                most = middle
        return least

    def _suspects(self, wish: Look, flaws: list[Flaw]) -> Iterator[Long]:
        """What may be too long: words that are torn, the texts that do not fit, others that may push them out."""
        torn = {flaw.words: flaw.torn for flaw in flaws if flaw.torn}
        unfitting = {flaw.words for flaw in flaws if not flaw.torn}
        others = {text.words for text in self._texts()} - unfitting - set(torn)
        for words, word in torn.items():
            if field := self._find(words, wish):
                yield self._known(field, word) or Long(field, word)
        for texts, count in ((unfitting, FLAWED), (others, OTHERS)):
            found = {field for words in texts if (field := self._find(words, wish))}
            for field in sorted(found, key=lambda each: (-len(each.text), each.text))[:count]:
                yield Long(field)

    def _known(self, field: Field, word: str) -> Long | None:
        """The word that is torn still, though it was cut."""
        cut = (long for long in self._cuts if long.field == field and long.word)
        return next((long for long in cut if long.word[: self._cuts[long]] == word), None)

    def _texts(self) -> list[Text]:
        return look(self.room.item, self.room.rotating).texts

    def _find(self, words: str, wish: Look) -> Field | None:
        known = self.fields.find(words, wish.page, wish.language)
        cut = (long.field for long, letters in self._cuts.items() if long.cut(long.field.text, letters) == words)
        return known if known and known.text == words else next(cut, known)

    def _note(self, what: Long | Flaw, wish: Look, letters: int | None) -> None:
        key = what if isinstance(what, Long) else (what.words, wish.language)
        known = self.found.setdefault(key, Found(what, letters, wish))
        known.looks.append(wish)
        if letters is not None and (known.letters is None or letters < known.letters):
            known.letters, known.worst = letters, wish
