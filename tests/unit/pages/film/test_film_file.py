"""What an author reads about a film that plays, and does not look as it was meant."""

import pytest

from kiosk.media.tracks import Coded, Tracks
from kiosk.pages.film.film_file import LOC, flaws, playable
from kiosk.pages.film.model import Film

FILM = Film.model_validate(
    {"kind": "film", "title": "Film", "film": "film/f.mkv", "poster": "p.png", "duration": "0:10", "id": "film"}
)
SOUND = (Coded("A_OPUS"),)


@pytest.mark.parametrize(
    ("tracks", "printed"),
    [
        (Tracks((Coded("V_VP9"),), SOUND, 10), []),
        (
            Tracks((Coded("V_VP9", interlaced=True),), SOUND, 10),
            [
                "the film film/f.mkv is interlaced: what moves in it has edges like combs — save it anew without half "
                "pictures, or type: ffmpeg -i film/f.mkv -vf bwdif -c:a copy new.mp4"
            ],
        ),
        (
            Tracks((Coded("V_VP9", bright="HLG"),), SOUND, 10),
            [
                "the film film/f.mkv is made for HDR screens (HLG): its colours come out wrong on the stand — save it "
                "as SDR (Rec. 709); on a phone, switch HDR off before recording"
            ],
        ),
        (
            Tracks((Coded("V_VP9"),), SOUND, 10, says_length=False),
            [
                "the film film/f.mkv does not say how long it is: visitors cannot move in it — have it written anew, "
                "which takes a moment: ffmpeg -i film/f.mkv -c copy new.mkv"
            ],
        ),
        (
            Tracks((Coded("V_AV1"), Coded("V_VP9")), SOUND, 10),
            [
                "the picture of film/f.mkv is coded as V_AV1, which the stand cannot play — save it as WebM (VP9 and "
                "Opus) or MP4 (H.264 and AAC)"
            ],
        ),
    ],
)
def test_what_viewers_would_notice_is_named(tracks: Tracks, printed: list[str]) -> None:
    found = [*playable(FILM.film, LOC, tracks), *flaws(FILM, tracks)]
    assert [f"{issue.what} — {issue.way_out}" for issue in found] == printed
