"""The program that makes a voice's sound of a sentence: text on its standard input, a sound file on its output."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from dataclasses import dataclass

from kiosk.errors import OperatorError

USUAL = "espeak-ng"
VOICES = {"en": "en-gb", "zh": "cmn-latn-pinyin"}
"""espeak-ng's, where a code alone is not the best one: of Chinese it makes Pinyin, which it would read as English."""
PATIENCE = 120
"""Seconds that one sentence may take."""


@dataclass(frozen=True)
class Synthesizer:
    """Runs a command for each sentence, in which {language} is filled in; espeak-ng where none is given."""

    command: str = ""

    def voice(self, language: str, named: str = "") -> str:
        """What the voice is called: whoever has another one makes the clips anew."""
        return self.command.replace("{language}", language) or f"{USUAL} {named or VOICES.get(language, language)}"

    def said(self, sentence: str, voice: str) -> bytes:
        """The sound. Raises OperatorError."""
        program, *words = (
            shlex.split(voice)
            if self.command
            else [USUAL, "-v", voice.removeprefix(f"{USUAL} "), "--stdin", "--stdout"]
        )
        if not shutil.which(program):
            cure = (
                "install it (Debian: espeak-ng), or name another program: --with" if program == USUAL else "install it"
            )
            raise OperatorError(f"there is no program '{program}' to speak with; {cure}")
        try:
            done = subprocess.run(
                [program, *words], input=sentence.encode(), capture_output=True, check=False, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired:
            raise OperatorError(f"{program} takes longer than {PATIENCE} s for '{sentence}'") from None
        if done.returncode or not done.stdout:
            why = (done.stderr.decode(errors="replace").strip().splitlines() or ["it gave no sound"])[-1]
            raise OperatorError(f"{voice} cannot say '{sentence}': {why}")
        return done.stdout
