"""What staff and translators do to texts, and what `kiosk check --translations` makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.memory import FILE, recall
from kiosk.content.source import Data, Trail, parse
from kiosk.content.splice import CannotSplice, spliced
from kiosk.content.translations import collect
from kiosk.desk.translations import translations
from tests.support.command import ROOT, kiosk
from tests.support.content import Folder

ORDER = ("en", "ru", "zh")
AWKWARD = [
    "plain", "no", "2017", "1e3", "null", "a: colon", "a # hash", "it's", 'say "so"', "- dash", "*star", "&and",
    "!bang", "{brace}", "[list]", "a, b", "  leading", "trailing ", "two\nlines", "# first\n\n  indented: x\nlast", "=",
    "%", "@at", "\\back", "? ask", "| bar", "> more", "говорит: «да»", "، عربي", "“x”", "tab\there", ":", "-", "~",
]  # fmt: skip
STYLES = {
    "plain": "title:\n  en: One # first\n  ru: Old # second\n# end\nkind: x\n",
    "quoted": "title:\n  en: 'One'\n  ru: \"Old\"   # it's\nkind: x\n",
    "block": "title:\n  en: |\n    One\n    # text\n\n    two\n  ru: >-\n    Old\n    text\n\n  # a note\nkind: x\n",
    "flow": "title: {en: One, ru: 'Old'}  # both\nkind: x\n",
    "flow over lines": "title: {\n  en: One,\n  ru: Old  # late\n}\nkind: x\n",
    "json": '{"title": {"en":"One","ru":"Old"}, "kind": "x"}\n',
    "empty": "title:\n  en: One\n  ru:\nkind: x\n",
    "empty, with a comment": "title:\n  en: One\n  ru:   # to do\nkind: x\n",
    "no last line end": "kind: x\ntitle:\n  en: One\n  ru: Old",
}  # fmt: skip


def state(folder: Folder) -> dict[str, dict[str, str]]:
    """How each text stands, as a run of the command sees it, by its name and language."""
    texts = collect(folder.root)
    translations(folder.root)
    found: dict[str, dict[str, str]] = {}
    for (entry, code), stands in recall(folder.root).judged(texts).items():
        found.setdefault(entry.name, {})[code] = stands
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    translations(folder.root)
    return folder


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_any_text_can_be_put_into_any_style_and_nothing_else_changes(
    text: str, style: str, mark: str, newline: str
) -> None:
    """A text is replaced and another added; the data is as wanted, and other lines are the same bytes."""
    old = mark + STYLES[style].replace("\n", newline)
    new = spliced(old, {("title", "ru"): text, ("title", "zh"): text}, ORDER)
    data = parse(new.removeprefix(mark), "x")[0].data
    assert isinstance(data, dict)
    before = parse(old.removeprefix(mark), "x")[0].data
    assert isinstance(before, dict)
    assert isinstance(before["title"], dict)
    assert data == {**before, "title": {**before["title"], "ru": text, "zh": text}}
    assert new.startswith(mark)
    kept = [line for line in old.splitlines() if "ru" not in line and "Old" not in line and "text" not in line]
    if "{" not in old:
        lines = iter(new.splitlines())
        assert all(line in lines for line in kept), "lines are lost or out of order"
    assert "\n" not in new.replace("\r\n", "") or newline == "\n"


@pytest.mark.parametrize(
    ("old", "trail", "value", "new"),
    [
        ("a: {en: x}  # c\n", ("a", "ru"), "y", "a: {en: x, ru: y}  # c\n"),
        ("- - en: x # c\n- 1\n", (0, 0, "ru"), "y", "- - en: x # c\n    ru: y\n- 1\n"),
        ("a:\n  zh: x\n\n# c\nb: 1\n", ("a", "ru"), "y", "a:\n  zh: x\n  ru: y\n\n# c\nb: 1\n"),
        ("a:\n    en: x\n    zh: z\n", ("a", "ru"), "y", "a:\n    en: x\n    ru: y\n    zh: z\n"),
        ("m:\n  - a\n  # c\n  - b\n# d\nz: 1\n", ("m",), ["p", "q"], "m: [p, q]\n# d\nz: 1\n"),
        ("m: [a, b] # c\n", ("m",), ["p, r", "q"], "m: ['p, r', q] # c\n"),
    ],
)
def test_a_text_lands_where_an_author_would_write_it(old: str, trail: Trail, value: Data, new: str) -> None:
    """Beside its neighbours, in their order and indent."""
    assert spliced(old, {trail: value}, ORDER) == new


@pytest.mark.parametrize(
    "old", ["a: &x {en: 1}\nb: *x\n", "a: {}\n", "a: x\n", "c: {en: x}\n", "a: {en: x\n", "a: {en: x}\na: {en: y}\n"]
)
def test_what_cannot_be_put_in_safely_is_refused(old: str) -> None:
    """Aliases, places that are gone and files with mistakes stay as they are."""
    with pytest.raises(CannotSplice):
        spliced(old, {("a", "ru"): "y"}, ORDER)


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
    assert translations(folder.root, export=tmp_path / "out") == 0
    listed = tmp_path / "out" / "ru.yaml"
    parts = listed.read_text("utf-8").split("    translation:\n")
    filled = ['"Здравствуйте: снова"', '"="', "Больше опия"]
    answered = (f"{part}    translation: {text}\n" for part, text in zip(parts, filled, strict=False))
    listed.write_text("".join(answered), "utf-8")
    assert len(parts) == len(filled) + 1
    assert translations(folder.root, merged=tmp_path / "out") == 0
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
    translations(folder.root, export=tmp_path)
    listed = tmp_path / "ru.yaml"
    listed.write_text(listed.read_text("utf-8").replace("    translation:\n", "    translation: Слово\n"), "utf-8")
    folder.edit("pages/hello.yaml", "{en: Hello}", "{en: Hello again}")
    folder.edit("pages/hello.yaml", "{en: Now}", "{en: Now, ru: Теперь}")
    before = (folder.root / "pages/hello.yaml").read_bytes()
    capsys.readouterr()
    assert translations(folder.root, merged=tmp_path) == 1
    said = capsys.readouterr().err
    assert "'title' in pages/hello.yaml is not what was exported" in said
    assert "'kicker' was translated meanwhile: 'Теперь'" in said
    assert (folder.root / "pages/hello.yaml").read_bytes() == before


def test_a_new_language_comes_from_one_list(folder: Folder, tmp_path: Path) -> None:
    """Its words file is made as well."""
    folder.edit("site.yaml", "  - {code: ru", "  - {code: de, name: Deutsch}\n  - {code: ru")
    translations(folder.root, export=tmp_path)
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
    assert translations(folder.root, merged=tmp_path) == 0
    site, _ = load(folder.root)
    assert site.words["de"].months == site.words["en"].months
    assert site.words["de"].home == "Home"
    assert {each["de"] for each in state(folder).values()} == {"translated"}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def test_the_real_content_is_whole_in_every_language() -> None:
    """Every text has its translations, and the Statement counts as one text a language."""
    texts = collect(ROOT / "content")
    assert not texts.left_out
    assert [entry.name for entry in texts.entries if set(texts.codes) - {c for c, t in entry.texts.items() if t}] == []
    documents = [entry for entry in texts.entries if entry.document]
    assert [entry.path("ar") for entry in documents] == ["pages/statement/ar.md"]


def test_the_command_prints_a_table_and_names_what_is_older(folder: Folder, tmp_path: Path) -> None:
    """In a process of its own, as staff run it."""
    folder.edit("pages/hello.yaml", "en: Hello", "en: Good day")
    folder.edit("pages/hello.yaml", ", ru: Сейчас", "")
    ran = kiosk("check", folder.root, "--translations", "--export", tmp_path / "out")
    count = len(collect(folder.root).entries)
    assert ran.returncode == 0
    assert ran.stdout.splitlines()[1:3] == [f"en{count:>20}  originals", f"ru{count - 2:>20}{1:>8}{1:>9}"]
    assert "content/pages/hello.yaml:2:23: warning: 'title' in ru is older than its original in en" in ran.stdout
    assert (tmp_path / "out" / "ru.yaml").is_file()
    assert kiosk("check", folder.root, "--import", tmp_path / "nowhere").returncode == 2
