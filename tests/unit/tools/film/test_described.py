"""The sample film's described sound tells the same in every language."""

import av
import numpy as np
import pytest

from tests.support.paths import ROOT
from tools.film import described
from tools.film.described import TAG, told
from tools.film.score import RATE
from tools.film.subtitles import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_track_tells_all_that_is_said_and_seen(language: str) -> None:
    with av.open(str(ROOT / "assets" / "film" / f"sample.{language}.described.webm")) as track:
        tags = {name.lower(): text for name, text in track.metadata.items()}
    assert tags[TAG].splitlines() == [words for _, words in told(language)]
    assert len(told(language)) == len(told("en"))


def test_what_would_be_left_out_ends_the_making(monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice that takes five seconds for everything, however fast it is."""
    sound = np.zeros(5 * RATE, np.float32)
    monkeypatch.setattr(described, "_spoken", lambda *_: sound)
    with pytest.raises(ValueError, match="zh: there is more to tell"):
        described._voice("zh")
