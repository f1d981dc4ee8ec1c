"""Stands as a page of their own, for a screen in an office: it needs nothing beside it, and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from kiosk.desk.stands.row import Need, Row, counts
from kiosk.desk.stands.table import releases, summary, verdict

STYLE = Path(__file__).with_name("style.css")
SIGNS = {
    Need.SILENT: ("silent", "▲", "silent"),
    Need.ATTENTION: ("attention", "◆", "to look at"),
    Need.NOTHING: ("good", "●", "good"),
}
"""A class, a shape beside the colour, and a word."""
REFRESH = 60
"""Seconds after which a browser reads the file again."""
SHARES = 6
"""Contents that are told apart; the rarer ones are one."""


def page(rows: Sequence[Row], now: datetime) -> str:
    """The page, whole."""
    body = ["<body>", *_body(rows, now), "</body>", "</html>", ""]
    return "\n".join(["<!doctype html>", '<html lang="en">', *_head(), *body])


def _head() -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="refresh" content="{REFRESH}">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield "<title>Stands</title>"
    yield f"<style>\n{STYLE.read_text('utf-8')}</style>"
    yield "</head>"


def _body(rows: Sequence[Row], now: datetime) -> Iterator[str]:
    yield "<header>"
    yield f'<div><h1>Stands</h1><p class="when">as of {now:%d %B %Y, %H:%M}</p></div>'
    yield '<ul class="counts">'
    for need, count in counts(rows).items():
        kind, sign, words = SIGNS[need]
        yield f'<li class="{kind if count else "none"}"><b>{count}</b><span><i>{sign}</i> {words}</span></li>'
    yield "</ul>"
    yield "</header>"
    yield "<main>"
    if not rows:
        yield f'<p class="empty">{escape(summary(rows))}</p>'
    if wanting := [row for row in rows if row.needs_a_person]:
        yield '<section class="cards" aria-label="Stands that need a person">'
        yield from (_card(row, now) for row in wanting)
        yield "</section>"
    if rows:
        yield from _shares(rows)
    if good := [row for row in rows if not row.needs_a_person]:
        yield from _table(good)
    yield "</main>"


def _card(row: Row, now: datetime) -> str:
    kind, sign, _ = SIGNS[row.need]
    why = "".join(f"<li>{escape(each)}</li>" for each in row.why)
    heard = f"last heard {row.at.astimezone(now.tzinfo):%d %b %H:%M}" if row.at else ""
    version = f"version {row.version}" if row.version else ""
    facts = " · ".join(filter(None, (row.content_named, row.shows, row.group, version, heard)))
    return (
        f'<article class="{kind}"><p class="verdict"><i>{sign}</i> {escape(verdict(row, now))}</p>'
        f'<h2>{escape(row.name)}</h2><p class="place">{escape(row.place)}</p>'
        f'{f"<ul>{why}</ul>" if why else ""}<p class="facts">{escape(facts)}</p></article>'
    )


def _shares(rows: Sequence[Row]) -> Iterator[str]:
    """Which content is where, as one bar."""
    found = releases(rows)
    rare = sum(count for _, count in found[SHARES:])
    shown = [*found[:SHARES], *([("others", rare)] if rare else [])]
    yield '<section class="shares"><h3>What they show</h3><div class="bar">'
    for number, (_, count) in enumerate(shown):
        yield f'<span class="share-{number}" style="flex-grow:{count}"></span>'
    yield "</div><ul>"
    for number, (what, count) in enumerate(shown):
        yield f'<li><i class="share-{number}"></i>{escape(what)} <b>{count}</b></li>'
    yield "</ul></section>"


def _table(rows: Sequence[Row]) -> Iterator[str]:
    yield "<section><table><thead><tr>"
    yield "".join(f"<th>{title}</th>" for title in ("Stand", "Place", "Group", "Channel", "Content", "Now", "Version"))
    yield "</tr></thead><tbody>"
    for row in rows:
        cells = (row.place, row.group, row.channel, row.content_named, row.shows, row.version)
        name = f'<td><i class="good">●</i> {escape(row.name)}</td>'
        yield f"<tr>{name}{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
    yield "</tbody></table></section>"
