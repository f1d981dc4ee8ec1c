"""A language is added by its code, and is on the stand before it is saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.new_language import add_language
from tests.support.content import Folder


def test_a_language_is_there_with_its_name_direction_and_letters(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    edit = Edit(folder.root, tmp_path / "state")
    add_language(edit, "fa")
    add_language(edit, "fr")
    assert edit.site
    assert edit.site.codes == ("en", "ru", "fa", "fr")
    edit.save()
    (*_, persian, french) = load(folder.root)[0].file.languages
    assert (persian.name, persian.direction, persian.script) == ("فارسی", "rtl", "arabic")
    assert (french.name, french.direction, french.script) == ("Français", "ltr", "latin")
    words = folder.root / "words"
    assert (words / "fa.yaml").read_bytes() == (words / "en.yaml").read_bytes(), "to be translated"


@pytest.mark.parametrize(
    ("code", "said"), [("ru", "has the language 'ru' already"), ("xx", "CLDR knows no language 'xx'")]
)
def test_what_is_there_or_unknown_is_refused(tmp_path: Path, code: str, said: str) -> None:
    edit = Edit(Folder(tmp_path).root, tmp_path / "state")
    with pytest.raises(CannotEdit, match=said):
        add_language(edit, code)
    assert edit.pending == []
