"""How much too long a text is: it is shortened in the real stand until what does not fit does fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.desk.fit.cuts import Cuts, Long, shortened
from kiosk.desk.fit.fields import Field, Fields
from kiosk.desk.fit.offscreen import Look, OffscreenStand
from kiosk.desk.fit.rules import Violation, lengthy, violations_of
from kiosk.desk.fit.visible_items import Text, look

# A text that would have to lose more than this is rather pushed out of its place by another, so others come first.
PATIENT, LEAST = 0.3, 3
FLAWED, OTHERS = 12, 6  # how many are tried


@dataclass
class Misfit:
    """What does not fit: where it is seen so, and how many letters fit everywhere; none where no number helps."""

    what: Long | Violation
    letters: int | None
    worst: Look
    looks: list[Look] = field(default_factory=list)


class Trial:
    """Looks at pages and shortens what does not fit; `found` by what it is."""

    def __init__(self, stand: OffscreenStand, fields: Fields) -> None:
        self.stand, self.fields, self.site = stand, fields, stand.navigator.site
        self.found: dict[Long | tuple[str, str], Misfit] = {}
        self._cuts: dict[Long, int] = {}

    def see(self, wish: Look) -> None:
        """Look at a page, and find what does not fit."""
        self.stand.show(wish)
        if not self.violations({}):
            return
        seen = {self._find(text.words, wish) for text in self._texts()}
        left = self._shorten(wish)
        for long, letters in self._cuts.items():
            without = {each: count for each, count in self._cuts.items() if each != long}
            if long.field in seen and len(self.violations(without)) > len(left):
                self._note(long, wish, letters)
        for violation in left:
            self._note(violation, wish, None)
        self.violations({})

    def confirm(self) -> None:
        """Forget what looked too long only as long as the true reason was not known."""
        for long in sorted(self._cuts, key=lambda each: len(self.found[each].looks) if each in self.found else 0):
            without = {each: letters for each, letters in self._cuts.items() if each != long}
            looks = self.found[long].looks if long in self.found else []
            if not any(self._needed(wish, without) for wish in looks):
                self._cuts = without
                self.found.pop(long, None)

    def _needed(self, wish: Look, without: Cuts) -> bool:
        self.stand.show(wish)
        return len(self.violations(without)) > len(self.violations(self._cuts))

    def violations(self, cuts: Cuts) -> list[Violation]:
        """What does not fit with some texts cut."""
        site = shortened(self.site, cuts)
        if site is not self.stand.navigator.site:
            self.stand.navigator.replace(site)
            self.stand.rest()
        sight = look(self.stand.item, self.stand.rotating)
        return [*violations_of(sight), *lengthy(sight, self.stand.navigator.journey.ease.largest_text)]

    def _shorten(self, wish: Look) -> list[Violation]:
        """Cut, one after another, what helps most, until all fits; what is left is what no cut helps."""
        left = self.violations(self._cuts)
        suspects = list(self._suspects(wish, left))
        for share in (PATIENT, 0):
            for _ in suspects:
                best = self._best(suspects, share) if left else None
                if not best or best[0] >= len(left):
                    break
                violations, long, least = best
                self._cuts[long] = self._most(long, least, violations)
                left = self.violations(self._cuts)
        return left

    def _best(self, suspects: list[Long], share: float) -> tuple[int, Long, int] | None:
        """The cut to a share that leaves the fewest violations: how many, of what, to how many letters."""
        now = {long: self._cuts.get(long, long.length) for long in suspects}
        least = {long: max(LEAST, int(letters * share)) for long, letters in now.items()}
        tried = [
            (len(self.violations({**self._cuts, long: least[long]})), long, least[long])
            for long in suspects
            if least[long] < now[long]
        ]
        return min(tried, key=lambda each: each[0], default=None)

    def _most(self, long: Long, least: int, violations: int) -> int:
        """The most letters that leave no more violations than the least do."""
        most = self._cuts.get(long, long.length)
        while most - least > max(1, least // 50):
            middle = (least + most) // 2
            if len(self.violations({**self._cuts, long: middle})) <= violations:
                least = middle
            else:
                most = middle
        return least

    def _suspects(self, wish: Look, violations: list[Violation]) -> Iterator[Long]:
        """What may be too long: words that are torn, the texts that do not fit, others that may push them out."""
        torn = {violation.words: violation.torn for violation in violations if violation.torn}
        unfitting = {violation.words for violation in violations if not violation.torn}
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
        return look(self.stand.item, self.stand.rotating).texts

    def _find(self, words: str, wish: Look) -> Field | None:
        known = self.fields.find(words, wish.page, wish.language)
        cut = (long.field for long, letters in self._cuts.items() if long.cut(long.field.text, letters) == words)
        return known if known and known.text == words else next(cut, known)

    def _note(self, what: Long | Violation, wish: Look, letters: int | None) -> None:
        key = what if isinstance(what, Long) else (what.words, wish.language)
        known = self.found.setdefault(key, Misfit(what, letters, wish))
        known.looks.append(wish)
        if letters is not None and (known.letters is None or letters < known.letters):
            known.letters, known.worst = letters, wish
