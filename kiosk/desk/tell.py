"""`kiosk tell`: one command to one stand, and its answer in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.desk.stands import broker_of
from kiosk.errors import EXIT_GOOD, EXIT_ISSUES, OperatorError
from kiosk.fleet.broker.order import order

SELF_TEST = 180.0
"""Seconds that a self-test may take: it plays every film for a moment."""


def tell(file: Path, name: str, command: str, facts: Mapping[str, object], seconds: float, out: Path | None) -> int:
    """0 if the stand did it, 1 if it refused or did not answer. Raises OperatorError."""
    if out and command != "picture":
        raise OperatorError("--out goes with 'picture'")
    answered = order(broker_of(file), name, command, facts, max(seconds, SELF_TEST if command == "self_test" else 0))
    if not answered.answer:
        print(f"{name}: no answer within {seconds:g} s; 'kiosk stands' says whether it is connected")
        return EXIT_ISSUES
    print(*_words(name, answered.answer), sep="\n")
    done = answered.answer.get("result") == "done"
    if done and command == "picture":
        done = _saved(out or Path(f"{name}.png"), answered.picture)
    return EXIT_GOOD if done else EXIT_ISSUES


def _words(name: str, answer: Mapping[str, Any]) -> Iterator[str]:
    why = _line(answer.get("why", ""))
    yield f"{name}: {_line(answer.get('result', ''))}{f', {why}' if why else ''}"
    if "good" in answer:
        yield f"  {_line(answer['good'])} good"
    for finding in list(answer.get("findings", []))[:20]:
        yield f"  {_line(finding)}"


def _line(written: object) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in str(written)[:300])


def _saved(out: Path, png: bytes) -> bool:
    if not png:
        print("  its picture did not come; may this user hear it, by the broker's access list?")
        return False
    try:
        out.write_bytes(png)
    except OSError as error:
        raise OperatorError(f"'{out}' cannot be written: {error.strerror}") from None
    print(f"  {out}")
    return True
