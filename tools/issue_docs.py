"""Write docs/issues.md: every issue that `kiosk check` may name, from the catalogue of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from kiosk.model.catalogue import KIOSK, Entry, catalogue

PAGE = Path(__file__).resolve().parents[1] / "docs" / "issues.md"
HEAD = """\
# What `kiosk check` may name

Made by `make issue-docs` from kiosk/model/issues.yaml, kiosk/pages/*/issues.yaml and kiosk/editing/*/issues.yaml;
change the words there.
`kiosk check --format json` gives the code of each issue. An error keeps content off the screen; a warning does not.
"""


def page() -> str:
    """The page as it should be."""
    return "\n".join([HEAD, *_sections()]).rstrip() + "\n"


def _sections() -> Iterator[str]:
    entries = catalogue().entries
    general = KIOSK / "model" / "issues.yaml"
    parts = re.split(r"^# (.+)\n\n", general.read_text("utf-8"), flags=re.MULTILINE)[1:]
    for title, written in zip(parts[::2], parts[1::2], strict=True):
        yield from _section(title, yaml.safe_load(written.replace("*", "_")) or {}, entries)
    for path in sorted(KIOSK.glob("pages/*/issues.yaml")):
        yield from _section(f"The kind {path.parent.name}", yaml.safe_load(path.read_text("utf-8")), entries)
    for path in sorted(KIOSK.glob("editing/*/issues.yaml")):
        yield from _section(f"While editing: {path.parent.name}", yaml.safe_load(path.read_text("utf-8")), entries)


def _section(title: str, codes: Mapping[str, object], entries: Mapping[str, Entry]) -> Iterator[str]:
    if not codes.keys() & entries.keys():
        return
    yield f"## {title}\n"
    yield "| code | | what is said | what it means |"
    yield "|---|---|---|---|"
    for code in codes:
        if code in entries:
            entry = entries[code]
            said = " *or* ".join(_plain(template) for template in entry.what)
            yield f"| `{code}` | {entry.severity} | {said} | {entry.help} |"
    yield ""


def _plain(template: str) -> str:
    """A template as it reads in a table: names of facts in italics."""
    plain = re.sub(r"\{(\w+):#(\w+)\}", r"*\1* \2s", template.replace("{{", "\0").replace("}}", "\1"))
    plain = re.sub(r"\{(\w+)[^}]*\}", r"*\1*", plain)
    return plain.replace("\0", "{").replace("\1", "}").replace("|", r"\|").strip()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
