"""What `kiosk check` says of every shape that a file may have: exactly what the corpus holds, no less and no more."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from kiosk.content.load import examine, load
from kiosk.model.issues import ContentError, has_errors
from tests.corpus import drawings, films, pictures, sheets, subtitles, texts
from tests.corpus.shape import Shape, tried
from tests.support.content import Folder

SHAPES = (*sheets.SHAPES, *subtitles.SHAPES, *texts.SHAPES, *films.SHAPES, *pictures.SHAPES, *drawings.SHAPES)


@pytest.mark.parametrize("shape", tried(SHAPES), ids=str)
def test_the_check_says_what_a_file_is(tmp_path: Path, shape: Shape) -> None:
    folder = Folder(tmp_path)
    shape.make(folder)
    found = examine(folder.root)
    assert {issue.code for issue in found} == shape.says, "\n".join(map(str, found))
    assert all(issue.line and issue.way_out for issue in found)
    with pytest.raises(ContentError) if has_errors(found) else nullcontext():
        load(folder.root)
