"""A language more: what the stand cannot be without in it begins as it is in its first language."""

from __future__ import annotations

from pathlib import PurePosixPath

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from kiosk.content.yaml.source import Data
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.place import Place
from kiosk.model.issues import issue
from kiosk.model.site import HOME

SCRIPTS = {"Arab": "arabic", "Hans": "chinese", "Hant": "chinese"}
"""Which of the stand's fonts draws a script, by its code; the usual one draws the others."""


def add_language(edit: Edit, code: str) -> None:
    """A language by its code, such as `de`, after the others; its words and documents are to be translated.

    Its name for itself, its direction and its letters are those that CLDR knows. Raises CannotEdit.
    """
    content = edit.draft.content
    if code in content.languages:
        raise CannotEdit(issue("language-there", language=code))
    entry, first = _entry(code), content.languages[0]
    words = f"{content.folder.name}/words/{first}.yaml"
    documents = [file for page in content.pages for file in edit.files_beside(page) if file.endswith(f"/{first}.md")]
    for file in [words, *documents]:
        own = str(PurePosixPath(file).with_name(f"{code}{PurePosixPath(file).suffix}"))
        if edit.files.found(own) is None:
            edit.put(own, edit.files.retold(own, str(edit.files.file(file).text)))
    site = edit.file_of(HOME)
    edit.insert(Place(site, ("languages",)), len(content.languages), entry)


def _entry(code: str) -> dict[str, Data]:
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        raise CannotEdit(issue("language-strange", language=code)) from None
    name = locale.get_display_name() or code
    likely = get_global("likely_subtags").get(code, "")
    script = next((SCRIPTS[part] for part in likely.split("_") if part in SCRIPTS), None)
    entry: dict[str, Data] = {"code": code, "name": name[:1].upper() + name[1:]}
    if locale.text_direction == "rtl":
        entry["direction"] = "rtl"
    if script:
        entry["script"] = script
    return entry
