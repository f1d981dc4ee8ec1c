"""What the book tells of a page in words: all its texts, and what a visitor sees only after a touch. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from kiosk.content.memory import State
from kiosk.content.site import Site
from kiosk.content.text import Text, texts
from kiosk.content.translations import Entry
from kiosk.pages.page import View
from kiosk.visit.journey import HOME

AGES = timedelta(days=36500)
"""Later than anything is held back."""

READ = ("Text", "Words")
"""Columns in the reader's language."""
MISSING, OLDER = "MISSING: shown in another language", "OLDER than its original"
REMARKS = (MISSING, OLDER)

States = Mapping[tuple[str, str], State]
Cells = Sequence[str]


@dataclass(frozen=True)
class Table:
    """Rows under a title; `heads` may be none.

    `read` is true if all of it is in the reader's language and direction, `named` if its title is too.
    """

    title: str
    heads: Cells
    rows: Sequence[Cells]
    shares: Sequence[float]
    read: bool = False
    named: bool = False


@dataclass(frozen=True)
class Prose:
    """A document's blocks: each a style and its words."""

    title: str
    blocks: Sequence[tuple[str, str]]


def by_name(states: Mapping[tuple[Entry, str], State]) -> States:
    """The states of translations by the name of the text and the language."""
    return {(entry.name, code): state for (entry, code), state in states.items()}


def files(site: Site) -> dict[str, str]:
    """The file of each page, from the content folder; home's is the site file."""
    paths = sorted((site.folder / "pages").rglob("*.yaml"))
    return {HOME: "site.yaml", **{path.stem: path.relative_to(site.folder).as_posix() for path in paths}}


def sources(site: Site, id: str, view: View) -> list[str]:
    """Every source that the page names, once."""
    said = (view.say(text) for trail, text in texts(_model(site, id)) if trail[-1] == "source")
    return list(dict.fromkeys(said))


def told(site: Site, id: str, view: View, file: str, states: States) -> Iterator[Table | Prose]:
    """All of a page in words; texts that are held back too."""
    view = View(site, view.language, view.now + AGES)
    shown = site.pages[id].properties(view) if id != HOME else {}
    grid = _grid(shown)
    yield _fields(site, id, view, file, states, bool(grid))
    yield from grid
    yield from _opened(shown, view)


def _model(site: Site, id: str) -> Any:
    return site.pages[id] if id != HOME else site.file


def _fields(site: Site, id: str, view: View, file: str, states: States, grid: bool) -> Table:
    """Each text beside the place in its file."""
    rows = []
    for trail, text in texts(_model(site, id)):
        if grid and trail[0] in ("rows", "columns", "categories", "series"):
            continue
        place = ".".join(str(step + 1 if isinstance(step, int) else step) for step in trail)
        rows.append((place, view.say(text), _remark(text, view, states.get((f"{file} {place}", view.language)))))
    if any(remark for *_, remark in rows):
        return Table("All texts", ("Field", "Text", "Remark"), rows, (2, 4, 1.5))
    return Table("All texts", ("Field", "Text"), [row[:2] for row in rows], (2, 5.5))


def _remark(text: Text, view: View, state: State | None) -> str:
    if text.missing([view.language]):
        return MISSING
    return OLDER if state == "older" else ""


def _grid(shown: Mapping[str, Any]) -> list[Table]:
    """All rows of a table, or of the table behind a chart."""
    columns, rows = shown.get("columns"), shown.get("rows")
    if not columns or not rows:
        return []
    cells = [[cell["text"] for cell in row["cells"]] for row in rows]
    shares = [max(column["share"], 0.1) for column in columns]
    tables = [Table("All rows", [column["text"] for column in columns], cells, shares, read=True)]
    if sentence := shown.get("sentence"):
        tables.append(Table("The generated sentence", (), [[sentence]], (1,), read=True))
    return tables


def _opened(shown: Mapping[str, Any], view: View) -> Iterator[Table | Prose]:
    """What opens at a touch: the document, the levels and decisions, the subtitles."""
    if blocks := shown.get("blocks"):
        yield Prose(
            "The whole text", [(block["style"], f"{block['mark']} {block['plain']}".strip()) for block in blocks]
        )
    for level in shown.get("levels", ()):
        rows = [("", level["summary"]), *((row["label"], row["body"]) for row in level["rows"])]
        rows += [(group["name"], group["body"]) for group in level["groups"]]
        yield Table(f"{level['kicker']}: {level['heading']}", (), rows, (1, 3), read=True, named=True)
    for decision in shown.get("decisions", ()):
        rows = [(f"{step['count']} · {step['when']}", step["body"]) for step in decision["steps"]]
        yield Table(decision["title"], (), [*rows, ("", decision["source"])], (1, 3), read=True, named=True)
    for track in shown.get("tracks", ()):
        if track["code"] == view.language:
            cues = [(_time(cue["start"]), _time(cue["end"]), cue["text"]) for cue in track["cues"]]
            yield Table(f"Subtitles: {track['name']}", ("From", "To", "Words"), cues, (1, 1, 6))


def _time(milliseconds: int) -> str:
    """3661200 as `1:01:01.2`, 1200 as `0:01.2`."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return (f"{hours}:{minutes:02}" if hours else f"{minutes}") + f":{seconds:02}.{rest // 100}"


def titles(site: Site, view: View) -> dict[str, str]:
    """The pages in the order of the book, with their titles: home, the sections with their pages, the rotation."""
    order = [HOME]
    for section in site.file.sections:
        order += [section.page, *site.pages[section.page].members()]
    order += [turn.page for turn in site.file.attract]
    order += site.pages
    return {id: view.say(site.pages[id].title) if id else view.words.home for id in dict.fromkeys(order)}
