"""The narration, which is all in the subtitles: words.yaml into one WebVTT file a language."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from tools.film import SECONDS

LANGUAGES = ("en", "ru", "zh", "fr", "es", "ar")
WORDS = Path(__file__).with_name("words.yaml")


class Cue(BaseModel):
    """What is said from one moment to another, in each language; a line break is written as `|`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    at: tuple[float, float]
    en: str
    ru: str
    zh: str
    fr: str
    es: str
    ar: str

    def said(self, language: str) -> str:
        """The cue's lines in one language."""
        return str(getattr(self, language)).replace("|", "\n")


def cues() -> list[Cue]:
    """The narration in order."""
    return [Cue.model_validate(each) for each in yaml.safe_load(WORDS.read_text("utf-8"))]


def too_hard(cue: Cue, language: str) -> str | None:
    """Why a viewer could not read this cue in time, if so."""
    width, speed = (20, 9.0) if language == "zh" else (45, 17.0)
    said, seconds = cue.said(language), cue.at[1] - cue.at[0]
    lines = said.split("\n")
    if len(lines) > 2 or max(map(len, lines)) > width:
        return f"{language} {cue.at[0]}: lines of {[len(line) for line in lines]} characters, at most 2 of {width}"
    if len(said) / seconds > speed + 0.05:
        return f"{language} {cue.at[0]}: {len(said) / seconds:.1f} characters a second, at most {speed:.0f}"
    return None


def _check(narration: list[Cue]) -> None:
    found = [why for cue in narration for language in LANGUAGES if (why := too_hard(cue, language))]
    found += [f"{cue.at}: shown for less than 2.5 s or more than 6 s" for cue in narration
              if not 2.499 <= cue.at[1] - cue.at[0] <= 6]  # fmt: skip
    found += [f"{b.at[0]}: begins before the one before it ends" for a, b in pairwise(narration)
              if b.at[0] < a.at[1]]  # fmt: skip
    if narration[-1].at[1] > SECONDS - 0.5:
        found.append("the last cue ends too late")
    if found:
        raise SystemExit("words.yaml:\n  " + "\n  ".join(found))


def clock(seconds: float) -> str:
    """A moment as WebVTT writes it."""
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"00:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def write_subtitles(folder: Path) -> None:
    """Write sample.<language>.vtt for every language, or say which cues cannot be read in time."""
    narration = cues()
    _check(narration)
    for language in LANGUAGES:
        blocks = [f"{n}\n{clock(cue.at[0])} --> {clock(cue.at[1])}\n{cue.said(language)}\n"
                  for n, cue in enumerate(narration, 1)]  # fmt: skip
        (folder / f"sample.{language}.vtt").write_text("WEBVTT\n\n" + "\n".join(blocks), "utf-8")
