"""YAML as people write it, at random: styles, indents and notes, in six scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from kiosk.content.yaml.source import Data, parse
from kiosk.editing.document import Document, with_data
from kiosk.editing.scalars import double
from kiosk.model.issues import Loc

WORDS = (
    "Hello", "the stand", "Стенд", "вместе — сегодня", "毒品", "上合组织", "l’année", "¿qué?", "مكافحة", "المخدرات",
    "12:30", "yes", "no", "~", "null", "2017", "007", "1.5", "a: b", "x # y", "# z", "it's", '"so"', "- a", "[b]",
    "{c}", "&d", "*e", "!f", "%g", "@h", "`i", "a, b", "?", ":", "-", "=", "<<", "|", ">", "\\n", "…", "«да»", "٢٠١٧",
    "\u00a0", "\u200f", "🙂", "000", "+43", "true", "1e3", "over 1400",
    "https://example.org/a?b=c#d", "100 %", "a" * 90,
)  # fmt: skip
KEYS = ("en", "ru", "zh", "fr", "es", "ar", "title", "body", "pages", "x y", "no", "1", "a-b", "ключ", "kind")


class Author:
    """Somebody who writes YAML in ways of their own; the same `random` writes the same."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.step = random.choice((1, 2, 2, 2, 3, 4))
        self.dash = random.choice((0, self.step))
        self.notes = random.random() < 0.5

    def text(self) -> str:
        """Some words, seldom in several lines."""
        words = " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, 4)))
        if self.random.random() < 0.15:
            words += self.random.choice(("\n", "\n\n")) + self.random.choice(WORDS)
        return words + "\n" if self.random.random() < 0.05 else words

    def value(self, deep: int = 2) -> Data:
        """A value of any kind."""
        kinds: list[Callable[[], Data]] = [
            *[self.text] * 3, lambda: self.random.randint(-9, 99_999), lambda: self.random.random() < 0.5,
            lambda: round(self.random.uniform(-9, 9), 2), lambda: None, lambda: "",
        ]  # fmt: skip
        if deep:
            kinds += [lambda: self.items(deep - 1), lambda: self.group(deep - 1), lambda: self.group(deep - 1)]
        return self.random.choice(kinds)()

    def items(self, deep: int = 1) -> Data:
        return [self.value(deep) for _ in range(self.random.randint(0, 4))]

    def group(self, deep: int = 1, fewest: int = 0) -> dict[str, Data]:
        return {key: self.value(deep) for key in self.random.sample(KEYS, self.random.randint(fewest, 4))}

    def file(self) -> tuple[str, Data]:
        """A file's text and what it says."""
        data = self.group(3, fewest=1)
        while True:
            lines = ["# a note at the top", *self._block(data, 0), *(["# and at the end"] if self.notes else [])]
            text = "\n".join(lines) + ("\n" if self.random.random() < 0.9 else "")
            source, issues = parse(text, "")
            if source.data == data and not issues:
                return text, data
            data = self.group(3, fewest=1)

    def _block(self, data: Data, column: int) -> list[str]:
        lines: list[str] = []
        entries = (
            data.items() if isinstance(data, dict) else [("", each) for each in data] if isinstance(data, list) else []
        )
        for key, value in entries:
            if self.notes and self.random.random() < 0.2:
                lines.append(self.random.choice(("", " " * column + "# a note: for you")))
            lead = f"{self._key(key)}:" if isinstance(data, dict) else "-"
            lines += self._entry(lead, value, column, isinstance(data, dict))
        return lines

    def _key(self, key: str) -> str:
        return double(key) if self.random.random() < 0.1 else key

    def _entry(self, lead: str, value: Data, column: int, keyed: bool) -> list[str]:
        pad, note = " " * column, "  # noted" if self.notes and self.random.random() < 0.2 else ""
        if isinstance(value, dict | list):
            if not value or (self.random.random() < 0.3 and "\n" not in str(value)):
                return [f"{pad}{lead} {self._flow(value)}{note}"]
            deeper = self.dash if keyed and isinstance(value, list) else self.step
            if not keyed and not note and self.random.random() < 0.7:
                first, *others = self._block(value, column + 2)
                if first.strip() and not first.lstrip().startswith("#"):
                    return [f"{pad}{lead} {first[column + 2 :]}", *others]
            return [f"{pad}{lead}{note}", *self._block(value, column + max(deeper, 0 if keyed else 1))]
        head, below = self._scalar(value, column)
        return [f"{pad}{lead} {head}{note}".rstrip() if not below else f"{pad}{lead} {head}", *below]

    def _scalar(self, value: Data, column: int) -> tuple[str, list[str]]:
        if not isinstance(value, str):
            spelt = "null" if value is None else str(value).lower()
            return ("" if value is None and self.random.random() < 0.5 else spelt), []
        forms: list[tuple[str, list[str]]] = [
            (value, []),
            ("'" + value.replace("'", "''") + "'", []),
            (double(value), []),
        ]
        indent = " " * (column + self.step)
        lines = value.removesuffix("\n").split("\n")
        if value.strip() and not value.startswith((" ", "\n")):
            chomp = "" if value.endswith("\n") else "-"
            forms.append((f"|{chomp}", [indent + line if line else "" for line in lines]))
            if " " in value and len(lines) == 1:
                forms.append((f">{chomp}", [indent + line for line in self._folded(lines[0])]))
        self.random.shuffle(forms)
        return next((form for form in forms if _reads(form, value, column)), (double(value), []))

    def _folded(self, line: str) -> list[str]:
        words = line.split(" ")
        at = self.random.randint(1, len(words))
        return [" ".join(words[:at]), *([" ".join(words[at:])] if words[at:] else [])]

    def _flow(self, value: Data) -> str:
        gap = self.random.choice(("", " "))
        if isinstance(value, dict):
            return "{" + gap + ", ".join(f"{key}: {self._flow(each)}" for key, each in value.items()) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + ", ".join(map(self._flow, value)) + gap + "]"
        if not isinstance(value, str):
            return "null" if value is None else str(value).lower()
        for form in self.random.sample((value, "'" + value.replace("'", "''") + "'"), 2):
            source, issues = parse(f"[{{k: {form}}}, {form}]", "")
            if "\n" not in form and not issues and source.data == [{"k": value}, value]:
                return form
        return double(value)


def _reads(form: tuple[str, list[str]], value: str, column: int) -> bool:
    pad = " " * column
    text = "\n".join([f"{pad}k: {form[0]}", *form[1], f"{pad}z: 1", ""])
    source, issues = parse(text, "")
    return not issues and source.data == {"k": value, "z": 1} and "\n" not in form[0]


def places(data: Data, loc: Loc = ()) -> Iterator[tuple[Loc, Data]]:
    """Every value with its place."""
    yield loc, data
    for step, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(inner, (*loc, step))


def changed(document: Document, author: Author) -> tuple[Document, Data, Loc]:
    """One random change of a document, the data it should have, and where it was made."""
    random, every = author.random, [*places(document.data)]
    lists = [(loc, held) for loc, held in every if isinstance(held, list)]
    groups = [(loc, held) for loc, held in every if isinstance(held, dict)]
    what = random.choice(("set", "set", "set", "item", "key", "without", "move"))
    if what == "item" and lists:
        loc, items = random.choice(lists)
        index, value = random.randint(0, len(items)), author.value()
        return (
            document.with_item(loc, index, value),
            with_data(document.data, loc, [*items[:index], value, *items[index:]]),
            loc,
        )
    if what == "move" and (long := [each for each in lists if len(each[1]) > 1]):
        loc, items = random.choice(long)
        old, new = random.sample(range(len(items)), 2)
        order = [*items]
        order.insert(new, order.pop(old))
        return document.moved(loc, old, new), with_data(document.data, loc, order), loc
    if groups and (what == "key" or len(every) == 1):
        loc, group = random.choice(groups)
        key, value = random.choice(KEYS), author.value()
        return document.with_key(loc, key, value, KEYS), with_data(document.data, loc, {**group, key: value}), loc
    loc, _ = random.choice(every[1:] or every)
    if what == "without":
        holder = document.value(loc[:-1])
        rest: Data = (
            {name: each for name, each in holder.items() if name != loc[-1]} if isinstance(holder, dict) else []
        )
        if isinstance(holder, list):
            rest = [each for index, each in enumerate(holder) if index != loc[-1]]
        return document.without(loc), with_data(document.data, loc[:-1], rest), loc[:-1]
    value = author.value()
    return document.with_value(loc, value), with_data(document.data, loc, value), loc
