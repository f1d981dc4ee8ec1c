"""`kiosk check --fit`: a small stand with texts that are too long, as its authors read about them."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import termios
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.support.command import kiosk
from tests.support.content import Folder
from tests.support.paths import ROOT

GOOD, PROBLEMS, EXIT_USAGE = 0, 1, 2
WORD = "Betäubungsmittelhandelsbekämpfungszusammenarbeitsvereinbarung"
PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
days:
  - date: 2017-03-13
    events:
      - {title: {en: Opening, ru: Открытие}, source: UNOV}
"""
TIMELINE = """\
kind: timeline
title: {en: History, ru: История}
events:
  - date: 2001
    title: {en: Founded, ru: Основание}
    body: {en: It begins, ru: Начало}
    source: UNODC
  - {date: 2016, title: {en: A year ago, ru: Год назад}, source: UNODC}
"""
STATEMENT = """\
kind: statement
title: {en: Statement, ru: Заявление}
status: {en: Summary, ru: Изложение}
document: statement/{language}.md
source: UNODC
"""


def words(count: int) -> str:
    """A sentence of so many words."""
    return " ".join(("together", "against", "drugs")[index % 3] for index in range(count))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return stand(tmp_path)


def stand(parent: Path) -> Folder:
    """A banner in the rotation; and a chart, a programme, a timeline and a document to visit."""
    folder = Folder(parent)
    folder.write("pages/days.yaml", PROGRAMME)
    folder.write("pages/statement.yaml", STATEMENT)
    folder.write("pages/history.yaml", TIMELINE)
    for code in ("en", "ru"):
        folder.write(f"pages/statement/{code}.md", "We stand together.\n\nWe act together.\n")
    section = "  - {page: opium, icon: chart-bar, accent: gold, title: Figures, summary: Opium}\n"
    more = [section.replace("opium", page).replace("Figures", page) for page in ("days", "history", "statement")]
    folder.edit("site.yaml", section, "".join([section, *more]))
    return folder


def fit(folder: Folder, *options: str) -> CompletedProcess[str]:
    """What is said, at one size unless it is asked for more."""
    sizes = () if "--sizes" in options else ("--sizes", "1920x1080")
    return kiosk("check", "--fit", *sizes, *options, folder.root)


def test_a_stand_whose_texts_fit_is_good_in_every_size_and_language(folder: Folder) -> None:
    done = fit(folder, "--sizes", "1920x1080,1080x1920")
    assert (done.returncode, done.stdout, done.stderr) == (GOOD, "no problems\n", "")


MISTAKES = {
    "a banner of sixty words": (
        ("pages/hello.yaml", "ru: Привет", f"ru: {words(60)}"),
        r"pages/hello.yaml:2:\d+: 'title' .* too long in ru on the page 'hello' .* in the rotation — shorten it to",
    ),
    "one long word": (
        ("pages/hello.yaml", "en: Hello", f"en: {WORD}"),
        rf"pages/hello.yaml:2:9: '{WORD}' in 'title' .* too long in en .* — use a word of about \d+ letters",
    ),
    "a section of home": (
        ("site.yaml", "title: Figures", f"title: {words(30)}"),
        r"site.yaml:9:50: 'sections.1.title' .* too long in (en|ru) on home .* also in (en|ru)",
    ),
    "an event of the programme": (
        ("pages/days.yaml", "en: Opening", f"en: {words(90)}"),
        r"pages/days.yaml:6:18: 'days.1.events.1.title' .* too long in en on the page 'days'",
    ),
    "a label of a chart": (
        ("pages/opium.yaml", "[2015, 2016]", f"[2015, {{en: {words(60)}, ru: '2016'}}]"),
        r"pages/opium.yaml:5:21: 'categories.2' .* too long in en on the page 'opium'",
    ),
    "what only a touch opens": (
        ("pages/history.yaml", "en: It begins", f"en: It {'begins' * 20}"),
        r"pages/history.yaml:6:12: '(begins){20}' in 'events.1.body' .* too long in en on the page 'history' .* opened",
    ),
    "easy words": (
        ("pages/history.yaml", "ru: Год назад}", f"ru: Год назад, easy: {{en: {'simpler' * 20}, ru: Год}}}}"),
        r"pages/history.yaml:8:\d+: '(simpler){20}' in 'events.2.title.easy' .* too long in en .* in easy words",
    ),
    "a word for which only the largest text has no room": (
        ("pages/days.yaml", "en: Programme", f"en: {WORD[:30]}"),
        rf"pages/days.yaml:2:9: '{WORD[:30]}' in 'title' .* too long in en on the page 'days' .* with the largest text",
    ),
    "a word of a document": (
        ("pages/statement/en.md", "We act", f"We {WORD * 2} act"),
        rf"pages/statement/en.md:3:4: the word '{WORD * 2}' is too long in en on the page 'statement'",
    ),
    "a word of the stand itself": (
        ("words/ru.yaml", "touch_to_explore: ", f"touch_to_explore: {WORD} {WORD} "),
        r"words/ru.yaml:11:1: 'touch_to_explore' .* too long in (en|ru) on",
    ),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a stand with all these mistakes."""
    folder = stand(tmp_path_factory.mktemp("mistakes"))
    for change, _ in MISTAKES.values():
        folder.edit(*change)
    done = fit(folder)
    assert done.returncode == PROBLEMS
    return [line for line in done.stdout.splitlines() if line.startswith("content/") and "warning: " not in line]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_text_that_is_too_long_is_named_at_its_line(said: list[str], mistake: str) -> None:
    _, expected = MISTAKES[mistake]
    assert [line for line in said if re.match(f"content/{expected}", line)], "\n".join(said)


def test_nothing_else_is_named(said: list[str]) -> None:
    assert len(said) == len(MISTAKES), "\n".join(said)


def test_only_the_text_that_pushes_others_out_is_blamed(folder: Folder) -> None:
    """The kicker above a long title leaves the screen first."""
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {words(120)}")
    said = fit(folder, "--languages", "en").stdout
    assert "'title'" in said
    assert "'kicker'" not in said


def test_the_texts_of_other_pages_are_not_blamed_for_a_word_that_is_on_all(tmp_path: Path) -> None:
    """A long invitation takes room from whatever the rotation shows; at first a shorter text there seems to help."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    word = tmp_path / "content" / "words" / "fr.yaml"
    word.write_text(re.sub("(?m)^touch_to_explore: .*$", f"touch_to_explore: {words(27)}", word.read_text("utf-8")))
    asked = ("--pages", "poppy-area,mechanism", "--languages", "en,ru", "--sizes", "1920x1080", "--format", "json")
    problems = json.loads(kiosk("check", "--fit", *asked, tmp_path / "content").stdout)["problems"]
    assert [problem["file"] for problem in problems if problem["severity"] == "error"] == ["content/words/fr.yaml"]


def test_what_is_cut_to_the_letters_that_are_named_fits(folder: Folder) -> None:
    """And a little more does not."""
    text = words(120)
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {text}")
    said = fit(folder, "--languages", "en").stdout
    over, room = map(int, re.findall(r"(\d+) letters", said))
    assert over + room == len(text)
    for letters, code in ((room, GOOD), (room + 20, PROBLEMS)):
        folder.write("pages/hello.yaml", f"kind: banner\ntitle: {text[:letters].strip()}\nkicker: Now\n")
        assert fit(folder, "--languages", "en", "--pages", "hello").returncode == code


def test_a_text_too_long_at_several_sizes_is_one_problem(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {WORD}")
    said = fit(folder, "--sizes", "1920x1080,1080x1920").stdout.splitlines()
    assert " at 1080x1920 in the rotation, also at 1920x1080 — " in said[0]
    assert said[1:] == [f"  2 | title: {{en: {WORD}, ru: Привет}}", "    |         ^", "1 problem, 0 warnings"]


def test_json_has_the_same_problems(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {WORD}")
    done = fit(folder, "--format", "json")
    (problem,) = json.loads(done.stdout)["problems"]
    assert (done.returncode, done.stderr) == (PROBLEMS, "")
    assert (problem["file"], problem["line"], problem["severity"]) == ("content/pages/hello.yaml", 2, "error")


def test_only_the_pages_and_languages_that_are_named_are_tried(folder: Folder) -> None:
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {WORD}")
    assert fit(folder, "--pages", "opium,home").returncode == GOOD
    assert fit(folder, "--languages", "ru").returncode == GOOD


def test_what_cannot_be_shown_is_named_without_being_tried(folder: Folder) -> None:
    folder.edit("pages/opium.yaml", "type: bar", "type: barr")
    folder.edit("pages/hello.yaml", "en: Hello", f"en: {WORD}")
    said = fit(folder).stdout
    assert "'type' cannot be 'barr'" in said
    assert WORD not in said


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--fit", "--pages", "opum"), "there is no page 'opum': did you mean 'opium'?"),
        (("--fit", "--languages", "xx"), "the stand has no language 'xx'"),
        (("--pages", "opium"), "--pages, --languages and --sizes go with --fit"),
    ],
)
def test_wrong_use_is_said_in_one_line(folder: Folder, options: tuple[str, ...], reason: str) -> None:
    done = kiosk("check", *options, folder.root)
    assert done.returncode == EXIT_USAGE
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_a_display_it_says_so_in_one_line(folder: Folder) -> None:
    done = kiosk("check", "--fit", folder.root, without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (EXIT_USAGE, "", 1)
    assert "xvfb-run" in done.stderr


def test_a_terminal_shows_how_far_it_is(folder: Folder) -> None:
    outer, inner = pty.openpty()
    termios.tcsetwinsize(inner, (24, 120))
    command = [sys.executable, "-m", "kiosk", "check", "--fit", "--pages", "hello", str(folder.root)]
    done = subprocess.run(command, cwd=ROOT, stderr=inner, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    os.close(inner)
    shown = os.read(outer, 65536).decode()
    os.close(outer)
    assert "4/4" in shown
    assert done.stdout == "no problems\n"
