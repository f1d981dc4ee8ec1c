"""One random change of a file, or a few: as bytes, as lines, as values, or as data."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import yaml

from tools.fuzz.extremes import EXTREMES, SCRAPS

Change = Callable[[Random, bytes], bytes]
_VALUE = re.compile(r"(?<=: )[^\n]+|(?<=- )[^\n]+|(?<=, )[^,\]}\n]+|\d+")
_ENCODINGS = ("utf-16", "cp1251", "cp1252", "utf-8-sig", "utf-16-le", "latin-1", "gb18030")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def mutated(random: Random, raw: bytes) -> bytes:
    """The file with one to three changes."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        raw = random.choice(CHANGES)(random, raw)
    return raw


def _value(random: Random, raw: bytes) -> bytes:
    """A value is something else."""
    text = raw.decode("utf-8", "replace")
    places = list(_VALUE.finditer(text))
    if not places:
        return raw
    place = random.choice(places)
    value = random.choice(EXTREMES)
    return (text[: place.start()] + value + text[place.end() :]).encode("utf-8", "surrogatepass")


def _bytes(random: Random, raw: bytes) -> bytes:
    """Bytes are lost, changed or added."""
    start = random.randint(0, len(raw))
    end = min(len(raw), start + random.choice((0, 0, 1, 1, 8, 40)))
    new = random.choice((b"", random.randbytes(random.randint(1, 4)), random.choice(SCRAPS).encode()))
    return raw[:start] + new + raw[end:]


def _lines(random: Random, raw: bytes) -> bytes:
    """Lines are cut, joined, doubled, moved or indented wrongly."""
    lines = raw.split(b"\n")
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    way = random.randrange(6)
    if way == 0:
        del lines[at : at + random.choice((1, 1, 3, 10))]
    elif way == 1:
        lines[at : at + 2] = [b"".join(lines[at : at + 2])]
    elif way == 2:
        lines.insert(other, lines[at])
    elif way == 3:
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 4:
        lines[at] = b" " * random.choice((1, 2, 4)) + lines[at]
    else:
        lines[at] = lines[at][random.choice((1, 2, 4)) :]
    return b"\n".join(lines)


def _whole(random: Random, raw: bytes) -> bytes:
    """The whole file is saved otherwise: cut short, in another encoding, with other line ends, far too large."""
    way = random.randrange(5)
    if way == 0:
        return raw[: random.randint(0, len(raw))]
    if way == 1:
        return raw.decode("utf-8", "replace").encode(random.choice(_ENCODINGS), "replace")
    if way == 2:
        return raw.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8")))
    if way == 3:
        return raw + raw
    sign = random.choice((b"[", b"{a: ", b"- ", b"a:\n ", b"&a [*a, ", b"> "))
    return raw + b"\nmore: " + sign * random.choice((3, 60, 3000))


def _data(random: Random, raw: bytes) -> bytes:
    """A part of the data is lost, doubled, moved elsewhere, or something else."""
    try:
        data = yaml.load(raw, _Loader)
    except yaml.YAMLError:
        return _bytes(random, raw)
    places = list(_places(data))
    if not places:
        return _bytes(random, raw)
    holder, key = random.choice(places)
    other, where = random.choice(places)
    way = random.randrange(5)
    if way == 0:
        del holder[key]
    elif way == 1 and isinstance(holder, list):
        holder.extend(copy.deepcopy(holder[key]) for _ in range(random.choice((1, 5, 300))))
    elif way == 2:
        other[where] = copy.deepcopy(holder[key])
    elif way == 3:
        holder[key] = _random(random, 3)
    else:
        holder[key] = random.choice(([holder[key]], {"en": holder[key]}, str(holder[key]), None, {}, []))
    try:
        return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")
    except (yaml.YAMLError, RecursionError):
        return raw


def _random(random: Random, deep: int) -> Any:
    way = random.randrange(4 if deep else 2)
    if way == 2:
        return [_random(random, deep - 1) for _ in range(random.randrange(4))]
    if way == 3:
        return {random.choice(EXTREMES)[:40]: _random(random, deep - 1) for _ in range(random.randrange(3))}
    return random.choice((None, True, random.randint(-(10**18), 10**18), random.uniform(-1e9, 1e9), *EXTREMES))


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of the data where a value stands: its holder and its key."""
    for key, inner in (
        list(data.items()) if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    ):
        yield data, key
        yield from _places(inner)


CHANGES: tuple[Change, ...] = (_value, _value, _value, _bytes, _lines, _whole, _data, _data)
