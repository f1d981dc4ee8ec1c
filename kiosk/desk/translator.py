"""Lists of texts for a translator, one YAML a language, and their merging into the authors' files."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.content.memory import Memory, State, printed
from kiosk.content.problems import Problem, nearest
from kiosk.content.source import Data, Source, Trail, read
from kiosk.content.splice import CannotSplice, scalar, spliced
from kiosk.content.translations import Entry, Texts
from kiosk.content.words import Words

SAME = "="
HEAD = """\
# {name} ({code}): {count} to translate from {original}.
# Write each translation after 'translation:', in quotes if it has a colon, or below '|-' if it has several lines.
# Keep words in {{braces}}. What stays empty is not merged. Where 'previous' still fits, write: translation: "{same}"
language: {code}
texts:
"""


def lists(texts: Texts, states: Mapping[tuple[Entry, str], State]) -> dict[str, str]:
    """By language code, a list of what is missing or older; none for a language that has everything."""
    wanted: dict[str, list[Entry]] = defaultdict(list)
    for (entry, code), state in states.items():
        if state != "translated":
            wanted[code].append(entry)
    names = {language.code: language.name for language in texts.languages}
    return {
        code: HEAD.format(name=names[code], code=code, count=len(entries), original=names[texts.fallback[0]], same=SAME)
        + "".join(_item(entry, code) for entry in entries)
        for code, entries in wanted.items()
    }


def _item(entry: Entry, code: str) -> str:
    lines = {"file": entry.path(code), "field": entry.field}
    if entry.document:
        lines["original_file"] = entry.path(entry.original)
        note = f"    # a whole document: write it in {entry.path(code)}\n"
    else:
        lines["original"] = entry.texts[entry.original]
        note = "    translation:\n"
        if previous := entry.texts.get(code):
            lines["previous"] = previous
    body = "".join(f"    {name}: {scalar(text, indent=6)}\n" for name, text in lines.items())
    return "\n  -" + body[3:] + note


def merge(texts: Texts, memory: Memory, files: Sequence[Path]) -> tuple[int, list[Problem]]:
    """Put the filled lists into the authors' files; how many texts were merged, and why others were not."""
    merger = _Merger(texts, memory)
    for path in files:
        merger.take(path)
    return merger.write(), merger.problems


class _Merger:
    def __init__(self, texts: Texts, memory: Memory) -> None:
        self.texts, self.memory = texts, memory
        self.entries = {(entry.path(code), entry.field): entry for entry in texts.entries for code in texts.codes}
        self.changes: dict[str, dict[Trail, tuple[Data, Entry, str, str]]] = defaultdict(dict)
        self.problems: list[Problem] = []
        self.confirmed = 0

    def take(self, path: Path) -> None:
        """Read one list."""
        source, problems = read(path, os.fspath(path))
        self.problems += problems
        data = source.data if isinstance(source.data, dict) else {}
        code, items = data.get("language"), data.get("texts")
        if problems or not isinstance(items, list):
            return None if problems else self.refuse(source, (), "is no list of texts", "take one that --export wrote")
        if not isinstance(code, str) or code not in self.texts.codes:
            hint = nearest(str(code), self.texts.codes)
            return self.refuse(source, ("language",), f"the stand has no language '{code}'", hint)
        for index, item in enumerate(items):
            if isinstance(item, dict) and item.get("translation") is not None:
                self.item(source, ("texts", index), {key: str(value) for key, value in item.items()}, code)
        return None

    def item(self, source: Source, trail: Trail, item: dict[str, str], code: str) -> None:
        """Take one text, unless its place or its texts are no longer those of the list."""
        entry = self.found(item)
        if entry is None:
            what = f"'{item.get('field')}' in {item.get('file')} is not what was exported"
            return self.refuse(source, trail, what, "the original was edited or moved since; export anew")
        now, before, new = entry.texts.get(code, ""), item.get("previous", ""), item["translation"].strip("\n")
        new = before if new.strip() == SAME else new
        if now not in (before, new):
            return self.refuse(source, trail, f"'{entry.field}' was translated meanwhile: '{now}'", "compare the two")
        if entry.document or not new.strip():
            return self.refuse(source, trail, "there is nothing to merge", f"write it in {entry.path(code)}")
        if now == new:
            self.memory.note(entry, code, item["original"], new)
            self.confirmed += 1
            return None
        self.changes[entry.path(code)][entry.spot(code)] = (entry.value(new), entry, code, item["original"])
        return None

    def found(self, item: dict[str, str]) -> Entry | None:
        """The text of the list where it was, or the only one in the same file with the same original."""
        file, original = item.get("file", ""), item.get("original", "")
        entry = self.entries.get((file, item.get("field", "")))
        if entry and entry.texts[entry.original] == original:
            return entry
        alike = [each for (path, _), each in self.entries.items() if path == file]
        same = {id(each): each for each in alike if printed(each.texts[each.original]) == printed(original)}
        return next(iter(same.values())) if len(same) == 1 else None

    def refuse(self, source: Source, trail: Trail, what: str, way_out: str) -> None:
        self.problems.append(source.problem(trail, what, way_out))

    def write(self) -> int:
        """Write every file that changes; how many texts are merged."""
        done = self.confirmed
        for file, changes in self.changes.items():
            path = self.texts.folder / file
            try:
                _splice(path, {trail: change[0] for trail, change in changes.items()}, self.texts)
            except (CannotSplice, OSError) as error:
                why = str(error) if isinstance(error, CannotSplice) else f"it cannot be written: {error.strerror}"
                self.problems += [Problem(file, 0, 0, f"not merged: {why}", "") for _ in changes]
                continue
            for value, entry, code, original in changes.values():
                text = "\n".join(map(str, value)) if isinstance(value, list) else str(value).strip()
                self.memory.note(entry, code, original, text)
            done += len(changes)
        return done


def _splice(path: Path, changes: dict[Trail, Data], texts: Texts) -> None:
    """The file with its changes, replaced in one step."""
    if path.exists():
        old = path.read_bytes().decode("utf-8")
        new = spliced(old, changes, (*Words.model_fields, *texts.codes))
    else:
        new = "".join(_fresh(changes))
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(new.encode("utf-8"))
    part.replace(path)


def _fresh(changes: dict[Trail, Data]) -> Iterator[str]:
    """A words file that is not there yet."""
    yield "# The words the stand says by itself. Keep the names before the colons and the words in {braces}.\n"
    for trail, value in changes.items():
        items = [scalar(str(item), flow=True) for item in value] if isinstance(value, list) else []
        yield f"{trail[0]}: " + (f"[{', '.join(items)}]" if items else scalar(str(value))) + "\n"
