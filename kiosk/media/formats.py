"""Files that are neither a film nor a picture of the kinds that the stand shows, by their first bytes."""

from __future__ import annotations

BRANDS = {
    b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"heis": "HEIC", b"hevc": "HEIC", b"hevx": "HEIC",
    b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF", b"avis": "AVIF", b"crx ": "a camera's raw file",
    b"jp2 ": "JPEG 2000", b"jxl ": "JPEG XL",
}  # fmt: skip
"""Kinds of picture that are made of the boxes of MP4."""
STARTS = (
    (b"RIFF....AVI ", "AVI"), (b"RIFF....WAVE", "WAV, sound alone"), (b"RIFF....WEBP", "WebP, a picture"),
    (b"0&\xb2u\x8ef\xcf\x11", "Windows Media (WMV)"), (b"FLV", "Flash video"), (b"OggS", "Ogg"),
    (b"\0\0\1\xba", "an MPEG programme stream (VOB, MPG)"), (b"\0\0\1\xb3", "raw MPEG video"),
    (b".RMF", "RealMedia"), (b"\6\x0e+4\2\5\1\1", "MXF"), (b"ID3", "MP3, sound alone"), (b"\0\0\0\1", "raw video"),
    (b"GIF8", "GIF, a picture"), (b"\x89PNG", "PNG, a picture"), (b"\xff\xd8\xff", "JPEG, a picture"),
    (b"II*\0", "TIFF or a camera's raw file"), (b"MM\0*", "TIFF or a camera's raw file"), (b"II+\0", "TIFF"),
    (b"BM", "BMP"), (b"8BPS", "Photoshop (PSD)"), (b"%PDF", "PDF"), (b"%!PS", "PostScript"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"), (b"\xff\x4f\xff\x51", "JPEG 2000"), (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"), (b"\0\0\1\0", "an icon (ICO)"), (b"\x1f\x8b", "compressed (GZIP, SVGZ)"),
    (b"PK\3\4", "a ZIP archive or an Office file"), (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"version https://git-lfs", "a Git LFS pointer"), (b"<!doctype html", "a web page"), (b"<html", "a web page"),
)  # fmt: skip


def name_of(head: bytes) -> str:
    """What a file is, by its first kilobyte: "AVI", "MP4"; "" if nobody knows."""
    if head[4:8] == b"ftyp":
        brands = (
            head[8:12],
            *(head[at : at + 4] for at in range(16, min(len(head), int.from_bytes(head[:4], "big")), 4)),
        )
        return next((BRANDS[brand] for brand in brands if brand in BRANDS), "MP4")
    if head[:1] == b"G" and head[188:189] == b"G" and head[376:377] == b"G":
        return "an MPEG transport stream (TS)"
    if head[4:5] == b"G" and head[196:197] == b"G":
        return "an MPEG transport stream of a camcorder (MTS)"
    text = head.lstrip().lower()
    return next((name for mark, name in STARTS if _begins(text if mark[:1] == b"<" else head, mark)), "")


def _begins(head: bytes, mark: bytes) -> bool:
    """Whether the bytes are those; where a mark has four dots, any four may be."""
    first, _, last = mark.partition(b"....")
    return head.startswith(first) and head[len(first) + 4 :].startswith(last) if last else head.startswith(mark)
