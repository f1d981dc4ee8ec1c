"""The C library's heap, kept from growing over days of pictures that come and go (glibc; elsewhere nothing is done)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

# glibc's malloc.h
_M_ARENA_MAX, _M_MMAP_THRESHOLD = -8, -3
_ARENAS, _LARGE = 2, 128 * 1024


def steady() -> None:
    """Give pictures and film frames back to the system once they are freed. To be called before threads begin.

    glibc would otherwise raise its limit for what it gives back to 32 MB, and keep a heap for each of Qt's and
    FFmpeg's threads: after an hour more than half of the stand's memory was free and still taken.
    See mallopt(3).
    """
    if mallopt := _of_the_library("mallopt"):
        mallopt(_M_ARENA_MAX, _ARENAS)
        mallopt(_M_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give the free memory between what is in use back to the system. See malloc_trim(3)."""
    if malloc_trim := _of_the_library("malloc_trim"):
        malloc_trim(0)


@cache
def _of_the_library(name: str) -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), name, None)
