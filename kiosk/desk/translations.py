"""`kiosk check --translations`: how far each language is, lists for translators, and their way back."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from kiosk.cli import WrongUse
from kiosk.content.memory import Memory, State, recall, store
from kiosk.content.older import outdated
from kiosk.content.translations import Entry, Texts, collect
from kiosk.desk.translator import lists, merge

States = dict[tuple[Entry, str], State]


def translations(folder: Path, export: Path | None = None, merged: Path | None = None, strict: bool = False) -> int:
    """Merge filled lists from `merged`, print the table, write new lists to `export`.

    1 if anything was left out, or with `strict` if anything is missing or older.
    """
    texts, memory = collect(folder), recall(folder)
    memory.judged(texts)
    bad = _merged(texts, memory, merged) if merged else 0
    texts = collect(folder)
    states = memory.judged(texts)
    try:
        store(memory, folder)
    except OSError as error:
        print(f"what the translations were made from cannot be kept: {error.strerror}", file=sys.stderr)
    print(table(texts, states))
    for problem in outdated(texts, states):
        print(problem)
    for file in texts.left_out:
        print(f"{folder.name}/{file}: left out, it has problems — 'kiosk check' names them", file=sys.stderr)
    if export:
        _exported(texts, states, export)
    behind = strict and any(state != "translated" for state in states.values())
    return 1 if bad or texts.left_out or behind else 0


def table(texts: Texts, states: States) -> str:
    """A line for each language: its texts translated, older than their original, and missing."""
    counts: dict[str, Counter[str]] = {code: Counter() for code in texts.codes}
    for (_, code), state in states.items():
        counts[code][state] += 1
    rows = [f"{'language':<10}{'translated':>12}{'older':>8}{'missing':>9}"]
    for language in texts.languages:
        count = counts[language.code]
        first = language.code == texts.fallback[0] and not count["missing"]
        numbers = f"{count['translated']:>12}{count['older']:>8}{count['missing']:>9}"
        rows.append(f"{language.code:<10}" + (f"{len(texts.entries):>12}  originals" if first else numbers))
    return "\n".join(rows)


def _exported(texts: Texts, states: States, out: Path) -> None:
    written = lists(texts, states)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for code, content in written.items():
            (out / f"{code}.yaml").write_text(content, "utf-8")
    except OSError as error:
        raise WrongUse(f"the lists cannot be written to '{out}': {error.strerror}") from None
    names = ", ".join(f"{code}.yaml" for code in written)
    print(f"wrote {names} to {out}" if written else "nothing is missing or older: no list was written")


def _merged(texts: Texts, memory: Memory, place: Path) -> int:
    """Merge every list in `place`; how many texts could not be merged."""
    files = sorted(place.glob("*.yaml"))
    if not files:
        raise WrongUse(f"there is no list such as ru.yaml in '{os.fspath(place)}'")
    done, problems = merge(texts, memory, files)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"merged {done} text{'s' * (done != 1)}" + (f", {len(problems)} not merged" if problems else ""))
    return len(problems)
