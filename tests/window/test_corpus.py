"""What visitors see of the files of the corpus that can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.load import load
from tests.corpus import drawings, films, pictures, sheets, subtitles, texts
from tests.corpus.shape import Shape, tried
from tests.support.content import Folder
from tests.support.hall import Hall

SHAPES = (*sheets.SHAPES, *subtitles.SHAPES, *texts.SHAPES, *films.SHAPES, *pictures.SHAPES, *drawings.SHAPES)
SEEN = [shape for shape in SHAPES if shape.seen]


@pytest.mark.parametrize("shape", tried(SEEN), ids=str)
def test_visitors_see_what_a_file_says(tmp_path: Path, hall: Hall, shape: Shape) -> None:
    folder = Folder(tmp_path)
    shape.make(folder)
    stand = hall.stand(load(folder.root)[0], size=(1280, 720))
    stand.go(shape.page, less_motion=True)
    assert shape.seen
    shape.seen(stand)
