"""`kiosk check --translations`: how far each language is, lists for translators, and their way back."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.clips import recall as recalled_clips, spoken
from kiosk.content.folder import Content
from kiosk.content.gather import gather
from kiosk.content.translations.fingerprints import Fingerprints, State, recall, store
from kiosk.content.translations.stale import stale_issues
from kiosk.content.translations.texts import Entry, Texts, texts_of
from kiosk.desk.voice import table as clips_table
from kiosk.desk.writing import writing
from kiosk.disk.ask import is_folder
from kiosk.editing.sheets.book import SUFFIXES, WORKBOOK
from kiosk.editing.translator import Merger, lists
from kiosk.errors import OperatorError
from kiosk.media.bad_file import BadFile
from kiosk.media.clips import FOLDER
from kiosk.model.issues import issue

States = dict[tuple[Entry, str], State]


@dataclass(frozen=True)
class Wish:
    """What to do besides the table: merge the lists in `merged`, write lists to `export`, `remember` what fits now.

    Both are a folder with a list a language, or one workbook that ends with .xlsx.
    """

    export: Path | None = None
    merged: Path | None = None
    remember: bool = False
    strict: bool = False


def translations(folder: Path, wish: Wish = Wish()) -> int:
    """Print how far each language is translated, which files are not there in it, and do what else is wished.

    1 if anything was left out, or with `strict` if anything is missing or older.
    """
    content = gather(folder, {})
    texts, fingerprints = texts_of(content), recall(folder)
    fingerprints.judged(texts)
    bad = 0
    if wish.merged:
        bad = _merged(texts, fingerprints, wish.merged)
        content = gather(folder, {})
        texts = texts_of(content)
    states = fingerprints.judged(texts)
    if wish.remember or wish.merged:
        _remember(fingerprints, folder)
    print(table(texts, states))
    silent = _clips(content, texts)
    files = [page.placed(each) for page in content.pages.values() for each in page.model.untranslated(texts.codes)]
    for found in [*stale_issues(texts, states), *files]:
        print(found)
    for file in texts.left_out:
        print(f"{folder.name}/{file}: left out, it has problems — 'kiosk check' names them", file=sys.stderr)
    if wish.export:
        _exported(texts, states, wish.export)
    older = any(state != "translated" for state in states.values())
    behind = wish.strict and (silent or older or bool(files))
    return 1 if bad or texts.left_out or behind else 0


def _clips(content: Content, texts: Texts) -> bool:
    """Print how far the clips are, if there are any; whether some are missing or older than their sentence."""
    clips = recalled_clips(content.assets / FOLDER)
    if content.site is None or not is_folder(clips.folder):
        return False
    sentences = spoken(texts, content.site.model.speech)
    behind = [key for key, sentence in sentences.items() if clips.state(key, sentence) in {"older", "missing"}]
    print(f"\n{clips_table(clips, sentences)}")
    if behind:
        print("'kiosk voice' makes those that are older or missing; until then the machine's own voice says them")
    for _, path in clips.left_over(sentences) if not texts.left_out else ():
        print(f"{path.relative_to(content.assets.parent)}: is not said any more")
    return bool(behind)


def _remember(fingerprints: Fingerprints, folder: Path) -> None:
    try:
        store(fingerprints, folder)
    except OSError as error:
        raise OperatorError(f"what the translations were made from cannot be kept: {error.strerror}") from None


def table(texts: Texts, states: States) -> str:
    """A line for each language: its texts translated, older than their original, missing, and those in easy words."""
    counts: dict[str, Counter[str]] = {code: Counter() for code in texts.codes}
    for (_, code), state in states.items():
        counts[code][state] += 1
    easy: Counter[str] = Counter()
    for entry in texts.entries:
        easy.update(code for code, said in entry.texts.items() if entry.easy and said)
    rows = [f"{'language':<10}{'translated':>12}{'older':>8}{'missing':>9}" + (f"{'easy words':>12}" if easy else "")]
    for language in texts.languages:
        count = counts[language.code]
        first = language.code == texts.fallback[0] and not count["missing"]
        numbers = f"{count['translated']:>12}{count['older']:>8}{count['missing']:>9}"
        line = f"{language.code:<10}" + (f"{len(texts.entries):>12}  originals" if first else numbers)
        rows.append(f"{line:<39}{easy[language.code]:>12}" if easy else line)
    return "\n".join(rows)


def _exported(texts: Texts, states: States, out: Path) -> None:
    with writing("the lists", out):
        if out.suffix.lower() == WORKBOOK:
            from kiosk.editing.sheets.translators import workbook

            out.write_bytes(workbook(texts, states))
            print(f"wrote {out}: every text, a sheet a page and a column a language")
            return
        written = lists(texts, states)
        out.mkdir(parents=True, exist_ok=True)
        for code, content in written.items():
            (out / f"{code}.yaml").write_text(content, "utf-8")
    names = ", ".join(f"{code}.yaml" for code in written)
    print(f"wrote {names} to {out}" if written else "nothing is missing or older: no list was written")


def _merged(texts: Texts, fingerprints: Fingerprints, place: Path) -> int:
    """Merge every list in `place`; how many texts could not be merged."""
    merger = Merger(texts, fingerprints)
    if place.suffix.lower() in SUFFIXES:
        from kiosk.editing.sheets.translators import filled

        try:
            filled(place, merger)
        except BadFile as error:
            raise OperatorError(str(issue(error.code, **error.facts).at(os.fspath(place), 0, 0))) from None
    else:
        files = sorted(place.glob("*.yaml"))
        if not files:
            raise OperatorError(f"there is no list such as ru.yaml in '{os.fspath(place)}'")
        for path in files:
            merger.read(path)
    done, issues = merger.write(), merger.issues
    for found in issues:
        print(found, file=sys.stderr)
    print(f"merged {done} text{'s' * (done != 1)}" + (f", {len(issues)} not merged" if issues else ""))
    return len(issues)
