"""CSV files in whichever encoding a program saved them."""

from __future__ import annotations

import pytest

from kiosk.editing.sheets.encoding import read_bytes
from kiosk.media.bad_file import BadFile

SAVED = {
    "cp1251": "Год;Производство, тонны\r\nАфганистан;4 800\r\nИтого по странам;1\r\nСША;2\r\n",
    "cp1252": "Année;Détail\r\nCôte d’Ivoire;1\r\nGRÈCE;2\r\nÖsterreich;3\r\nEspaña;4\r\n",
    "cp1256": "السنة;الإنتاج المحتمل\r\nأفغانستان;4800\r\n",
    "gb18030": "年份;潜在产量（吨）\r\n阿富汗;4800\r\n合计;1\r\n",
    "utf-16": "Год;年份\r\n",
    "utf-8": "Год;年份;Année\r\n",
}


@pytest.mark.parametrize("encoding", SAVED)
def test_a_csv_of_each_language_is_read_as_it_was_saved(encoding: str) -> None:
    found = read_bytes(SAVED[encoding].encode(encoding))
    assert (found.encoding, found.text) == (encoding, SAVED[encoding])


def test_what_was_guessed_may_be_read_otherwise() -> None:
    raw = SAVED["cp1251"].encode("cp1251")
    found = read_bytes(raw, "cp1252")
    assert found.text == raw.decode("cp1252")
    assert found.choices[0] == "cp1251"
    assert read_bytes(SAVED["utf-8"].encode()).choices == ()


def test_a_picture_is_no_text() -> None:
    with pytest.raises(BadFile, match="text-not-text"):
        read_bytes(b"\xff\xd8\xff\xe0\0\0\1\2" * 20)
