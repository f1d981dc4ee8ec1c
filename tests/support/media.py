"""Pictures and films of a few bytes, whole or broken as a test asks."""

from __future__ import annotations

import struct
import zlib

OPUS, VP9 = "A_OPUS", "V_VP9"


def png(width: int, height: int) -> bytes:
    """A black picture."""
    rows = (b"\0" + b"\0" * ((width + 7) // 8)) * height
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def webm(seconds: float, picture: str | None = VP9, sound: str | None = OPUS) -> bytes:
    """The head of a film: what it holds and how long it is, with the beginning of the film itself."""
    tracks = [(1, picture)] if picture else []
    tracks += [(2, sound)] if sound else []
    entries = [_element(0xAE, _element(0x83, bytes([kind])) + _element(0x86, codec.encode())) for kind, codec in tracks]
    length = _element(0x2AD7B1, b"\x0f\x42\x40") + _element(0x4489, struct.pack(">d", seconds * 1e3))
    info = _element(0x1549A966, length)
    cluster = _element(0x1F43B675, _element(0xE7, b"\0"))
    segment = info + _element(0x1654AE6B, b"".join(entries)) + cluster
    return _element(0x1A45DFA3, _element(0x4282, b"webm")) + _element(0x18538067, segment)


def mp4(seconds: float, picture: str | None = "avc1", sound: str | None = "mp4a") -> bytes:
    """As `webm`, for MP4."""
    tracks = [("vide", picture)] if picture else []
    tracks += [("soun", sound)] if sound else []
    header = _box("mvhd", struct.pack(">12xII", 1000, round(seconds * 1000)) + bytes(80))
    media = [
        _box("mdia", _box("hdlr", bytes(8) + kind.encode()) + _box("minf", _box("stbl", _samples(codec))))
        for kind, codec in tracks
    ]
    index = _box("moov", header + b"".join(_box("trak", each) for each in media))
    return _box("ftyp", b"isom" + bytes(4)) + index + _box("mdat", bytes(8))


def _samples(codec: str) -> bytes:
    return _box("stsd", struct.pack(">4xI", 1) + _box(codec, bytes(8)))


def _element(number: int, content: bytes) -> bytes:
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + (0x10000000 | len(content)).to_bytes(4, "big") + content


def _box(name: str, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + name.encode() + content
