"""Forms made of the kinds' models: everything that can be written is in them, and a new kind needs no line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.content.yaml.source import Data, read
from kiosk.editing.document import Document
from kiosk.editing.fields import Field, typed
from kiosk.editing.filled import Filled, filled
from kiosk.editing.forms import Form, form, form_of, site_form, terms_form, words_form
from kiosk.model.issues import Loc
from kiosk.pages import KINDS
from tests.support.content import example
from tests.support.paths import ROOT
from tests.support.quote.model import Quote

CONTENT = ROOT / "content"
PAGES = sorted(CONTENT.glob("pages/**/*.yaml"))


def leaves(data: Data, loc: Loc = ()) -> Iterator[tuple[Loc, Data]]:
    """Every single value with its place."""
    if isinstance(data, dict | list):
        for step, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(inner, (*loc, step))
    else:
        yield loc, data


def form_for(document: Document) -> Form:
    return form(str(document.value(("kind",))))


@pytest.mark.parametrize("path", [*PAGES, *map(example, KINDS)], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_value_of_every_page_is_in_its_form(path: object) -> None:
    document = Document.read(path)  # type: ignore[arg-type]
    known = form_for(document)
    for loc, _ in leaves(document.data):
        if loc == ("kind",):
            continue
        holders = [field for end in range(len(loc), 0, -1) if (field := known.field(loc[:end]))]
        assert holders, loc
        assert holders[0].input not in ("group", "list", "table"), loc


@pytest.mark.parametrize(
    ("file", "known"), [("site.yaml", site_form()), ("words/ar.yaml", words_form()), ("terms.yaml", terms_form())]
)
def test_so_it_is_in_the_other_files(file: str, known: Form) -> None:
    for loc, _ in leaves(read(CONTENT / file, file)[0].data):
        assert any(known.field(loc[:end]) for end in range(len(loc), 0, -1)), loc


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_is_shown_in_a_box_and_typed_again_is_the_same_value(path: object) -> None:
    document = Document.read(path)  # type: ignore[arg-type]
    known = form_for(document)
    for loc, value in leaves(document.data):
        field = known.field(loc)
        if field and field.input in ("number", "whole", "yes", "choice", "plain", "date", "hour", "moment"):
            assert field.read(typed(value)) == value or (value is None), (loc, field.input)


@pytest.mark.parametrize(
    ("kind", "loc", "expected"),
    [
        ("banner", ("accent",), ("accent", False)),
        ("banner", ("art", "image"), ("file", False)),
        ("banner", ("action", "page"), ("page", True)),
        ("banner", ("title",), ("text", True)),
        ("banner", ("available_from",), ("beginning", False)),
        ("chart", ("type",), ("choice", True)),
        ("chart", ("series",), ("list", True)),
        ("chart", ("series", 0, "values", 3), ("number", False)),
        ("chart", ("highlight",), ("whole", False)),
        ("chart", ("categories", 1), ("text", True)),
        ("chart", ("later",), ("yes", False)),
        ("table", ("rows",), ("table", True)),
        ("table", ("rows", 2, 1), ("text", False)),
        ("table", ("columns", 0, "width"), ("number", False)),
        ("mechanism", ("levels", 1, "icon"), ("icon", True)),
        ("film", ("subtitles", "ar"), ("file", True)),
        ("film", ("chapters", 0, "at"), ("timecode", True)),
        ("film", ("audio", "en"), ("whole", True)),
        ("film", ("screenings", 0), ("moment", True)),
        ("programme", ("days", 0, "date"), ("date", True)),
        ("programme", ("days", 0, "events", 4, "start"), ("hour", False)),
        ("gallery", ("pages", 7), ("page", True)),
        ("statement", ("take_along", "address"), ("plain", True)),
        ("timeline", ("events", 0, "body", "before"), ("text", True)),
    ],
)
def test_a_field_is_filled_in_as_it_is_meant(kind: str, loc: Loc, expected: tuple[str, bool]) -> None:
    field = form(kind).field(loc)
    assert field
    assert (field.input, field.required) == expected


def test_bounds_choices_and_endings_come_from_the_model() -> None:
    chart, site, film = form("chart"), site_form(), form("film")
    assert chart.field(("type",)).choices == ("bar", "grouped", "stacked", "line", "area", "donut")  # type: ignore[union-attr]
    seconds = site.field(("attract", 0, "seconds"))
    assert seconds
    assert (seconds.least, seconds.most, seconds.default) == (3, 600, 12)
    series = chart.field(("series",))
    assert series
    assert (series.fewest, series.largest) == (1, 4)
    poster = film.field(("poster",))
    assert poster
    assert ".jpg" in poster.suffixes
    assert ".webm" not in poster.suffixes
    accent = site.field(("sections", 0, "accent"))
    assert accent
    assert accent.choices == ("gold", "teal", "sky", "coral")


def test_a_new_kind_has_its_form_without_a_line() -> None:
    quote = form_of(Quote, "quote")
    assert [(field.name, field.label, field.input, field.required) for field in quote.fields] == [
        ("title", "Title", "text", True),
        ("who", "Who", "text", True),
        ("setting", "Setting", "text", True),
        ("later", "Later", "yes", False),
        ("available_from", "Available from", "beginning", False),
    ]
    assert [field.help for field in quote.fields][1:3] == ["who said it", "where and when it was said"]
    assert quote.about == "What somebody said, in large type."
    assert quote.order[0] == "kind"


def every(field: Field) -> Iterator[Field]:
    yield field
    for inner in (*field.fields, *([field.item] if field.item else []), *field.others):
        yield from every(inner)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_says_what_it_is_for(kind: str) -> None:
    for field in form(kind).fields:
        for inner in every(field):
            assert not inner.name or (inner.help and inner.label), inner


def test_a_form_is_filled_with_what_is_written_and_with_defaults() -> None:
    document = Document.read(CONTENT / "pages/figures/seizures.yaml", "content/pages/figures/seizures.yaml")
    whole = filled(form("chart"), document)
    assert whole.at("series", 0, "values", 1).value == "over 1400"
    assert whole.at("title").value == document.value(("title",))
    assert whole.at("later").written
    assert (whole.at("csv").written, whole.at("csv").value) == (False, None)
    assert whole.at("series", 0).place.loc == ("series", 0)
    with pytest.raises(KeyError):
        whole.at("series", 5)


def test_a_text_that_changes_at_a_moment_has_the_fields_of_one() -> None:
    raw = b"kind: banner\ntitle: A\nkicker: B\nbody:\n  at: 2017-03-14\n  before: C\n  after: {en: D}\n"
    whole: Filled = filled(form("banner"), Document.of(raw, "content/pages/a.yaml"))
    assert [each.field.name for each in whole.at("body").inside] == ["at", "before", "after"]
    assert whole.at("body", "after").value == {"en": "D"}


@pytest.mark.parametrize(
    ("loc", "said", "value"),
    [
        (("series", 0, "values", 0), "4800", 4800),
        (("series", 0, "values", 0), "over 1400", "over 1400"),
        (("series", 0, "values", 0), " 3.5 ", 3.5),
        (("series", 0, "values", 0), "", None),
        (("highlight",), "2", 2),
        (("highlight",), "", None),
        (("later",), "true", True),
        (("csv",), "2017", "2017"),
        (("categories", 0), "2017", "2017"),
        (("type",), "bar", "bar"),
    ],
)
def test_what_is_typed_becomes_what_yaml_would_have(loc: Loc, said: str, value: Data) -> None:
    field = form("chart").field(loc)
    assert field
    found = field.read(said)
    assert (found, type(found)) == (value, type(value))
