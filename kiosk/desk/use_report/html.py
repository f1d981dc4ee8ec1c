"""The report as a page for a browser, in one file that loads nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.desk.use_report.drawing import DEEP, FONT, GROUND, INK, LINE, MUTED, TEAL, plain
from kiosk.desk.use_report.report import Report
from kiosk.desk.use_report.section import Section

STYLE = f"""
:root {{ color-scheme: light }}
* {{ box-sizing: border-box }}
body {{ margin: 0; background: #fff; color: {INK}; font: 17px/1.5 {FONT} }}
header {{ background: {DEEP} }}
header svg {{ display: block; width: 100%; max-width: 60rem; margin: 0 auto }}
main {{ max-width: 60rem; margin: 0 auto; padding: 2.5rem 4.5rem 4rem }}
svg {{ width: 100%; height: auto }}
section {{ margin-top: 3rem; break-inside: avoid }}
h1 {{ position: absolute; top: -99rem }}
h2 {{ margin: 0 0 1.25rem; color: {TEAL}; font-size: 1.15rem }}
p {{ margin: 1rem 0 0; max-width: 46rem }}
.answer {{ font-size: 1.2rem; font-weight: bold; line-height: 1.4 }}
.note {{ margin-top: .4rem; color: {MUTED}; font-size: .9rem }}
details {{ margin-top: .8rem; color: {MUTED}; font-size: .9rem }}
summary {{ cursor: pointer; padding: .3rem 0 }}
table {{ border-collapse: collapse }}
td {{ padding: .2rem 0; padding-inline-end: 2rem; border-bottom: 1px solid {GROUND} }}
td + td {{ text-align: end }}
footer {{ margin-top: 4rem; padding-top: 1rem; border-top: 1px solid {LINE}; color: {MUTED}; font-size: .85rem }}
@media (max-width: 44rem) {{ main {{ padding: 1.5rem }} }}
@media print {{ details {{ display: none }} }}
"""


def html(report: Report) -> str:
    """The whole page."""
    return "".join(_page(report))


def _page(report: Report) -> Iterator[str]:
    title, wording = plain(report.foot), report.wording
    yield f'<!DOCTYPE html>\n<html lang="{wording.code}" dir="{"rtl" if wording.mirrored else "ltr"}">'
    yield '<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{title}</title><style>{STYLE}</style></head>\n<body><header>"
    yield f"<h1>{title}</h1>{report.cover.svg()}</header><main>"
    yield report.tiles.svg("; ".join(f"{name}: {figure}" for figure, name in report.key))
    for section in report.sections:
        yield from _section(section, report)
    yield f"<footer>{plain(wording.say('privacy'))}</footer></main></body></html>\n"


def _section(section: Section, report: Report) -> Iterator[str]:
    yield f"\n<section><h2>{plain(section.question)}</h2>{report.picture(section).svg(section.sentence)}"
    yield f'<p class="answer">{plain(section.sentence)}</p>'
    if section.note:
        yield f'<p class="note">{plain(section.note)}</p>'
    rows = "".join(f"<tr><td>{plain(row.name)}</td><td>{plain(row.text)}</td></tr>" for row in section.rows)
    yield f"<details><summary>{plain(report.wording.say('figures'))}</summary><table>{rows}</table></details></section>"
