"""What staff and translators do to texts, and what `kiosk check --translations` makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.gather import gather
from kiosk.content.load import load
from kiosk.content.translations.fingerprints import FILE, recall
from kiosk.content.translations.texts import texts_of
from kiosk.content.yaml.source import parse
from kiosk.desk.translations import Wish, translations
from tests.support.content import Folder


def state(folder: Folder) -> dict[str, dict[str, str]]:
    """How each text stands, as a run of the command sees it, by its name and language."""
    texts = texts_of(gather(folder.root, {}))
    translations(folder.root, Wish(remember=True))
    found: dict[str, dict[str, str]] = {}
    for (entry, code), stands in recall(folder.root).judged(texts).items():
        found.setdefault(entry.name, {})[code] = stands
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    translations(folder.root, Wish(remember=True))
    return folder


def test_a_translation_is_older_once_its_original_is_edited_and_fits_again_once_it_is(folder: Folder) -> None:
    """And an original that is put back needs nothing."""
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "older"}
    folder.edit("pages/hello.yaml", "en: Good day", "en: Hello")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "translated"}
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    state(folder)
    folder.edit("pages/hello.yaml", "ru: Привет", "ru: Добрый день")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "translated"}


def test_editing_both_at_once_makes_neither_older(folder: Folder) -> None:
    """Who writes the translation has the original before them."""
    folder.edit("pages/hello.yaml", "{en: Hello, ru: Привет}", "{en: Good day, ru: Добрый день}")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "translated"}


def test_a_page_that_is_renamed_or_reordered_keeps_what_is_older(folder: Folder) -> None:
    """Even if its original is edited in the same breath."""
    text = (folder.root / "pages/hello.yaml").read_text("utf-8")
    (folder.root / "pages/hello.yaml").rename(folder.root / "pages/welcome.yaml")
    folder.write("pages/welcome.yaml", text.replace("en: Hello", "en: Good day"))
    for _ in range(2):
        stands = state(folder)
        assert stands["pages/welcome.yaml title"] == {"ru": "older"}
        assert stands["pages/welcome.yaml kicker"] == {"ru": "translated"}


def test_a_new_text_translated_with_words_used_elsewhere_is_not_older(folder: Folder) -> None:
    """One Russian word may stand for two English ones."""
    folder.edit("pages/hello.yaml", "kind: banner", "kind: banner\nbody: {en: Hi there, ru: Привет}")
    assert state(folder)["pages/hello.yaml body"] == {"ru": "translated"}


def test_a_lost_or_disordered_memory_begins_anew_or_serves_on(folder: Folder) -> None:
    """Marks of a merge are passed over; without the file everything fits."""
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    memory = folder.root / FILE
    memory.write_text("<<<<<<< mine\n" + memory.read_text("utf-8") + "=======\nxx\tru\n>>>>>>>\n", "utf-8")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "older"}
    memory.unlink()
    assert state(folder)["pages/hello.yaml title"] == {"ru": "translated"}


def test_a_page_with_mistakes_is_named_and_what_is_known_of_it_is_kept(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest is counted all the same."""
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    folder.edit("pages/hello.yaml", "kind: banner", "kind: poster")
    assert translations(folder.root) == 1
    assert "content/pages/hello.yaml: left out" in capsys.readouterr().err
    folder.edit("pages/hello.yaml", "kind: poster", "kind: banner")
    assert state(folder)["pages/hello.yaml title"] == {"ru": "older"}


def test_lists_go_out_and_come_back(folder: Folder, tmp_path: Path) -> None:
    """A missing text, an older one that still fits, and one translated anew; the files keep everything else."""
    folder.edit("pages/hello.yaml", "{en: Hello, ru: Привет}", "{en: Hello}  # short")
    folder.edit("pages/opium.yaml", "en: Opium grows", "en: More opium")
    folder.edit("pages/opium.yaml", "subject: {en: Opium,", "subject: {en: Raw opium,")
    before = {path: path.read_text("utf-8") for path in folder.root.rglob("*.yaml")}
    assert translations(folder.root, Wish(export=tmp_path / "out")) == 0
    listed = tmp_path / "out" / "ru.yaml"
    parts = listed.read_text("utf-8").split("    translation:\n")
    filled = ['"Здравствуйте: снова"', '"="', "Больше опия"]
    answered = (f"{part}    translation: {text}\n" for part, text in zip(parts, filled, strict=False))
    listed.write_text("".join(answered), "utf-8")
    assert len(parts) == len(filled) + 1
    assert translations(folder.root, Wish(merged=tmp_path / "out")) == 0
    after = {path: path.read_text("utf-8") for path in folder.root.rglob("*.yaml")}
    assert {path.name for path in after if after[path] != before[path]} == {"hello.yaml", "opium.yaml"}
    assert "title: {en: Hello, ru: 'Здравствуйте: снова'}  # short\n" in after[folder.root / "pages/hello.yaml"]
    assert {stand for each in state(folder).values() for stand in each.values()} == {"translated"}


def test_a_list_that_no_longer_fits_is_refused_text_by_text(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The original was edited since, or somebody translated it meanwhile: nothing is overwritten."""
    folder.edit("pages/hello.yaml", "{en: Hello, ru: Привет}", "{en: Hello}")
    folder.edit("pages/hello.yaml", "{en: Now, ru: Сейчас}", "{en: Now}")
    translations(folder.root, Wish(export=tmp_path))
    listed = tmp_path / "ru.yaml"
    listed.write_text(listed.read_text("utf-8").replace("    translation:\n", "    translation: Слово\n"), "utf-8")
    folder.edit("pages/hello.yaml", "{en: Hello}", "{en: Hello again}")
    folder.edit("pages/hello.yaml", "{en: Now}", "{en: Now, ru: Теперь}")
    before = (folder.root / "pages/hello.yaml").read_bytes()
    capsys.readouterr()
    assert translations(folder.root, Wish(merged=tmp_path)) == 1
    said = capsys.readouterr().err
    assert "'title' in pages/hello.yaml is not what was exported" in said
    assert "'kicker' was translated meanwhile: 'Теперь'" in said
    assert (folder.root / "pages/hello.yaml").read_bytes() == before


def test_a_new_language_comes_from_one_list(folder: Folder, tmp_path: Path) -> None:
    """Its words file is made as well."""
    folder.edit("site.yaml", "  - {code: ru", "  - {code: de, name: Deutsch}\n  - {code: ru")
    translations(folder.root, Wish(export=tmp_path))
    source, _ = parse((tmp_path / "de.yaml").read_text("utf-8"), "de.yaml")
    assert isinstance(source.data, dict)
    texts = source.data["texts"]
    assert isinstance(texts, list)
    lines = ["language: de", "texts:"]
    for text in texts:
        assert isinstance(text, dict)
        lines += [f"  - file: {text['file']}", f"    field: {text['field']}"]
        lines += [f"    {name}: {_quoted(str(text['original']))}" for name in ("original", "translation")]
    (tmp_path / "de.yaml").write_text("\n".join(lines), "utf-8")
    assert translations(folder.root, Wish(merged=tmp_path)) == 0
    site, _ = load(folder.root)
    assert site.words["de"].home == "Home"
    assert {each["de"] for each in state(folder).values()} == {"translated"}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def test_a_film_whose_files_are_not_there_in_all_languages_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder(tmp_path)
    page = "kind: film\ntitle: {en: Film, ru: Фильм}\nfilm: f.webm\nposter: p.png\nduration: 0:10\n"
    folder.write("pages/film.yaml", page + "described: {ru: d.webm}\ntranscript: {en: t.vtt}\naudio: {en: 1, ru: 2}\n")
    assert translations(folder.root, Wish(strict=True)) == 1
    printed = capsys.readouterr().out
    assert "content/pages/film.yaml:6:1: warning: no described sound in en — " in printed
    assert "content/pages/film.yaml:7:1: warning: no transcript in ru — " in printed
    assert "no sound in" not in printed
