"""The described sound and the transcript: what is said and what is seen, spoken by espeak-ng over the film's music."""

from __future__ import annotations

import subprocess
from fractions import Fraction
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
import yaml
from numpy.typing import NDArray

from tools.film import SECONDS
from tools.film.score import RATE
from tools.film.subtitles import LANGUAGES, clock, cues

SEEN = Path(__file__).with_name("seen.yaml")
VOICES = {"zh": "cmn"}
BITS = 40_000
PAUSE = 0.12
PACES = range(180, 461, 20)
"""Words a minute, as espeak-ng counts them: of its Chinese, 440 are six characters a second, as in quick news."""
LATE = 2.5
"""Seconds that words may wait for those before them."""
TAG = "comment"
"""Under which a track holds its words, a line each."""
Sound = NDArray[np.float32]


def told(language: str) -> list[tuple[float, str]]:
    """What is said and seen in a language, each with the second at which it begins; what is seen comes first."""
    space = "" if language == "zh" else " "
    said = [(cue.at[0], cue.said(language).replace("\n", space)) for cue in cues()]
    return sorted([*_seen(language), *said], key=itemgetter(0))


def _seen(language: str) -> list[tuple[float, str]]:
    return [(float(each["at"]), str(each[language])) for each in yaml.safe_load(SEEN.read_text("utf-8"))]


def write_transcripts(folder: Path) -> None:
    """Write sample.<language>.transcript.vtt for every language: each passage lasts until the next.

    What is seen stands in brackets, before what is said at that moment.
    """
    for language in LANGUAGES:
        passages: list[tuple[float, str]] = []
        seen = ""
        for at, words in told(language):
            if (at, words) in _seen(language):
                seen = f"（{words}）" if language == "zh" else f"[{words}] "
            else:
                passages.append((at, seen + words))
                seen = ""
        ends = [at for at, _ in passages[1:]] + [SECONDS - 0.5]
        blocks = [f"{clock(at)} --> {clock(end)}\n{words}\n" for (at, words), end in zip(passages, ends, strict=True)]
        (folder / f"sample.{language}.transcript.vtt").write_text("WEBVTT\n\n" + "\n".join(blocks), "utf-8")


def write_described(folder: Path, music: NDArray[np.float32]) -> None:
    """Write sample.<language>.described.webm for every language. Raises ValueError where there is too much to tell."""
    for language in LANGUAGES:
        voice = _voice(language)
        quieter = 1 - 0.65 * _presence(voice)
        mixed = music.mean(axis=0)[: voice.size] * quieter + 0.5 * voice
        words = "\n".join(words for _, words in told(language))
        _encode(folder / f"sample.{language}.described.webm", mixed.astype(np.float32), words)


def _voice(language: str) -> Sound:
    """All that is told, no faster than it must be. Raises ValueError where it would come too late even so."""
    for pace in PACES:
        begun = _begun(language, pace)
        if all(late < LATE for _, late, _ in begun):
            break
    else:
        raise ValueError(f"{language}: there is more to tell than there is time; shorten what is seen")
    whole = np.zeros(SECONDS * RATE, np.float32)
    for at, late, sound in begun:
        whole[int((at + late) * RATE) :][: sound.size] += sound
    print(f"{language}: {pace} words a minute")
    return whole


def _begun(language: str, pace: int) -> list[tuple[float, float, Sound]]:
    """Each moment, how much later its words begin, since the ones before must end, and their sound."""
    begun, free = [], 0.0
    for at, words in told(language):
        sound = _spoken(words, VOICES.get(language, language), pace)
        late = max(0.0, free - at)
        length = sound.size / RATE
        begun.append((at, late if at + late + length < SECONDS else LATE, sound))
        if begun[-1][1] < LATE:
            free = at + late + length + PAUSE
    return begun


def _spoken(words: str, voice: str, pace: int) -> Sound:
    """The words as a synthetic voice says them, without the silence around them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "voice.wav"
        subprocess.run(["espeak-ng", "-v", voice, "-s", str(pace), "-w", path, words], check=True)
        with av.open(str(path)) as container:
            resampler = av.AudioResampler("flt", "mono", RATE)
            frames = [each for frame in container.decode(audio=0) for each in resampler.resample(frame)]
            frames += resampler.resample(None)
    sound = np.concatenate([frame.to_ndarray().reshape(-1) for frame in frames])
    loud = np.flatnonzero(np.abs(sound) > 0.01)
    return np.asarray(sound[loud[0] : loud[-1]], np.float32)


def _presence(voice: Sound) -> Sound:
    """1 where somebody speaks, 0 elsewhere, with soft edges."""
    width = RATE // 4
    near = np.convolve(np.abs(voice), np.ones(width, np.float32) / width, "same") > 0.004
    return np.asarray(np.convolve(near.astype(np.float32), np.ones(width, np.float32) / width, "same"), np.float32)


def _encode(path: Path, sound: Sound, words: str) -> None:
    """Write the sound with its words as a tag, so that a track that is older than its words is found."""
    with av.open(str(path), "w", format="webm") as container:
        container.metadata[TAG] = words
        stream = container.add_stream("libopus", RATE, layout="mono", format="flt")
        stream.bit_rate = BITS
        for start in range(0, sound.size, RATE):
            frame = av.AudioFrame.from_ndarray(sound[start : start + RATE].reshape(1, -1), "flt", "mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
