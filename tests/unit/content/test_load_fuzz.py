"""Whatever is saved, the stand gets a Site or Problems with a place and a way out, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from kiosk.content.load import load
from kiosk.content.yaml.source import read
from kiosk.model.issues import ContentError
from tests.support.content import BANNER, CHART, SITE, Folder

KEPT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
LINES = st.sampled_from([*BANNER.splitlines(), *CHART.splitlines(), *SITE.splitlines()])
SCRAPS = LINES | st.text(alphabet="-:[]{}#&*!|>'\"%@`,? \tabé中\n1.~", max_size=8)
VALUES = st.recursive(
    st.sampled_from(["~", "''", "1e999", "-1", "no", "2017-02-30", "a: b", "٣", "{index}", "../x", "[]", "{}"]),
    lambda inner: st.lists(inner, max_size=2).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=3,
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def loads(folder: Folder) -> None:
    """Shown, or explained."""
    issues = []
    try:
        load(folder.root)
    except ContentError as error:
        issues = error.issues or [pytest.fail("nothing is explained")]
    for issue in issues:
        assert issue.file, issue
        assert issue.what, issue


@KEPT
@given(raw=st.binary(max_size=200))
@example(raw=b"\xff\xfe")
@example(raw=b"\xef\xbb\xbf")
@example(raw=b"&a [*a]")
def test_any_bytes_are_read_or_explained(tmp_path: Path, raw: bytes) -> None:
    page = tmp_path / "page.yaml"
    page.write_bytes(raw)
    source, issues = read(page, "page.yaml")
    assert issues or source.data is not None or raw.strip()


@KEPT
@given(lines=st.lists(SCRAPS, max_size=12), name=st.sampled_from(["site.yaml", "pages/hello.yaml", "words/en.yaml"]))
def test_any_mixture_of_lines_is_shown_or_explained(folder: Folder, lines: list[str], name: str) -> None:
    kept = (folder.root / name).read_bytes()
    folder.write(name, "\n".join(lines))
    loads(folder)
    folder.write(name, kept)


@KEPT
@given(data=st.data(), value=VALUES)
def test_any_value_in_any_field_is_shown_or_explained(folder: Folder, data: st.DataObject, value: str) -> None:
    name, text = data.draw(
        st.sampled_from([("site.yaml", SITE), ("pages/hello.yaml", BANNER), ("pages/opium.yaml", CHART)])
    )
    lines = text.splitlines()
    at = data.draw(st.sampled_from([number for number, line in enumerate(lines) if ":" in line]))
    lines[at] = f"{lines[at].split(':')[0]}: {value}"
    folder.write(name, "\n".join(lines))
    loads(folder)
    folder.write(name, text)
