"""`kiosk check --translations` as staff run it."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.gather import gather
from kiosk.content.translations.texts import texts_of
from tests.support.command import kiosk
from tests.support.content import Folder


def test_the_command_prints_a_table_and_names_what_is_older(tmp_path: Path) -> None:
    """In a process of its own, as staff run it."""
    folder = Folder(tmp_path)
    assert kiosk("check", folder.root, "--remember").returncode == 0
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    folder.edit("pages/hello.yaml", ", ru: Сейчас", "")
    ran = kiosk("check", folder.root, "--translations", "--export", tmp_path / "out")
    count = len(texts_of(gather(folder.root, {})).entries)
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[1:3] == [f"en{count:>20}  originals", f"ru{count - 2:>20}{1:>8}{1:>9}"]
    assert "content/pages/hello.yaml:2:23: warning: 'title' in ru is older than its original in en" in ran.stdout
    assert (tmp_path / "out" / "ru.yaml").is_file()
    assert kiosk("check", folder.root, "--import", tmp_path / "nowhere").returncode == 2
