"""Lists of texts for a translator, one YAML a language, and their way back into the authors' files."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.content.translations.fingerprints import Fingerprints, State, fingerprint
from kiosk.content.translations.texts import Entry, Texts
from kiosk.content.yaml.source import Source, read
from kiosk.disk.replace import replace
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit
from kiosk.editing.rendering import Layout
from kiosk.model.issues import Fact, Issue, Loc, issue, suggestion
from kiosk.pages.words import all_words

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
    body = "".join(f"{line}\n" for name, text in lines.items() for line in Layout().pair(name, text, 4))
    return "\n  -" + body[3:] + note


def merge(texts: Texts, fingerprints: Fingerprints, files: Sequence[Path]) -> tuple[int, list[Issue]]:
    """Put the filled lists into the authors' files; how many texts were merged, and why others were not."""
    merger = Merger(texts, fingerprints)
    for path in files:
        merger.read(path)
    return merger.write(), merger.issues


class Merger:
    """What comes back from translators: `changes` by file and loc, and `issues` of what cannot be merged.

    Nothing is written before `write`.
    """

    def __init__(self, texts: Texts, fingerprints: Fingerprints) -> None:
        self.texts, self.fingerprints = texts, fingerprints
        self.entries = {(entry.path(code), entry.field): entry for entry in texts.entries for code in texts.codes}
        self.changes: dict[str, dict[Loc, tuple[str, Entry, str, str]]] = defaultdict(dict)
        self.issues: list[Issue] = []
        self.confirmed = 0

    def read(self, path: Path) -> None:
        """Take the list in that file."""
        source, issues = read(path, os.fspath(path))
        self.issues += issues
        if not issues:
            self.take(source)

    def take(self, source: Source) -> None:
        """Take one list."""
        data = source.data if isinstance(source.data, dict) else {}
        code, items = data.get("language"), data.get("texts")
        if not isinstance(items, list):
            return self.refuse(source, "list-unreadable")
        if not isinstance(code, str) or code not in self.texts.codes:
            hint = suggestion(str(code), self.texts.codes)
            return self.refuse(source, "language-unknown", ("language",), language=str(code), **hint)
        for index, item in enumerate(items):
            if isinstance(item, dict) and item.get("translation") is not None:
                self.item(source, ("texts", index), {key: str(value) for key, value in item.items()}, code)
        return None

    def item(self, source: Source, loc: Loc, item: dict[str, str], code: str) -> None:
        """Take one text, unless its place or its texts are no longer those of the list."""
        entry = self.found(item)
        if entry is None:
            facts = {"text": str(item.get("field")), "file": str(item.get("file"))}
            return self.refuse(source, "list-text-unknown", loc, **facts)
        now, before, new = entry.texts.get(code, ""), item.get("previous", ""), item["translation"].strip("\n")
        new = before if new.strip() == SAME else new
        if now not in (before, new):
            return self.refuse(source, "list-text-translated", loc, text=entry.field, now=now)
        if entry.document or not new.strip():
            return self.refuse(source, "list-text-empty", loc, file=entry.path(code))
        if now == new:
            self.fingerprints.note(entry, code, item["original"], new)
            self.confirmed += 1
            return None
        self.changes[entry.path(code)][entry.spot(code)] = (new, entry, code, item["original"])
        return None

    def found(self, item: dict[str, str]) -> Entry | None:
        """The text of the list where it was, or the only one in the same file with the same original."""
        file, original = item.get("file", ""), item.get("original", "")
        entry = self.entries.get((file, item.get("field", "")))
        if entry and entry.texts[entry.original] == original:
            return entry
        alike = [each for (path, _), each in self.entries.items() if path == file]
        same = {id(each): each for each in alike if fingerprint(each.texts[each.original]) == fingerprint(original)}
        return next(iter(same.values())) if len(same) == 1 else None

    def refuse(self, source: Source, code: str, loc: Loc = (), **facts: Fact) -> None:
        self.issues.append(source.issue(code, loc, **facts))

    def write(self) -> int:
        """Write every file that changes; how many texts are merged."""
        done = self.confirmed
        for file, changes in self.changes.items():
            path = self.texts.folder / file
            try:
                _edit(path, file, {loc: change[0] for loc, change in changes.items()}, self.texts)
            except CannotEdit as error:
                self.issues += [error.issue.at(file, 0, 0)] * len(changes)
                continue
            except OSError as error:
                self.issues += [issue("edit-not-written", reason=str(error.strerror)).at(file, 0, 0)] * len(changes)
                continue
            for value, entry, code, original in changes.values():
                self.fingerprints.note(entry, code, original, value.strip())
            done += len(changes)
        return done


def _edit(path: Path, file: str, changes: dict[Loc, str], texts: Texts) -> None:
    """The file with its changes, replaced in one step."""
    if not path.exists():
        replace(path, "".join(_fresh(changes)).encode())
        return
    document, order = Document.read(path, file), (*all_words().model_fields, *texts.codes)
    for loc, value in changes.items():
        document = document.with_key(loc[:-1], str(loc[-1]), value, order)
    replace(path, document.raw)


def _fresh(changes: dict[Loc, str]) -> Iterator[str]:
    """A words file that is not there yet."""
    yield "# The words the stand says by itself. Keep the names before the colons and the words in {braces}.\n"
    for loc, value in changes.items():
        yield from (f"{line}\n" for line in Layout().pair(str(loc[0]), value, 0))
