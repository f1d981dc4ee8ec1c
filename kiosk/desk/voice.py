"""`kiosk voice`: every sentence of the content as a clip, so that the stand sounds the same everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from kiosk.content.clips import Clips, Key, Made, identity, recall, spoken, store
from kiosk.content.folder import Content
from kiosk.content.gather import gather
from kiosk.content.translations.texts import texts_of
from kiosk.desk.opus import write_opus
from kiosk.desk.synthesizer import Synthesizer
from kiosk.desk.writing import writing
from kiosk.errors import EXIT_GOOD, OperatorError
from kiosk.media.clips import FOLDER, RENDERED


def voice(folder: Path, languages: Sequence[str] | None, command: str) -> int:
    """Make the clips that are missing or older, take away those that nothing says any more, leave recordings alone.

    Raises OperatorError.
    """
    content = gather(folder, {})
    sentences = wanted(content)
    known = sorted({code for code, _ in sentences})
    for code in languages or ():
        if code not in known:
            raise OperatorError(f"the stand has no language '{code}'; it has {', '.join(known)}")
    clips, synthesizer = recall(content.assets / FOLDER), Synthesizer(command)
    chosen = {key: text for key, text in sentences.items() if not languages or key[0] in languages}
    named = content.site.model.speech.voices if content.site else {}
    voices = {code: synthesizer.voice(code, named.get(code, "")) for code in known}
    todo = {key: text for key, text in chosen.items() if _behind(clips, key, text, voices[key[0]])}
    with writing("clips", clips.folder):
        clips.folder.mkdir(parents=True, exist_ok=True)
        _make(clips, todo, voices, synthesizer)
        gone = _tidied(clips, sentences)
    print(table(clips, chosen))
    print(f"{len(todo)} clips made, {gone} taken away; {_size(clips.folder) / 1e6:.1f} MB in {clips.folder}")
    return EXIT_GOOD


def wanted(content: Content) -> dict[Key, str]:
    """Every sentence that speech can say of the content. Raises OperatorError if a part of it cannot be read."""
    texts = texts_of(content)
    if content.site is None or texts.left_out:
        raise OperatorError("the content has problems, so that not all of it is known; 'kiosk check' names them")
    return spoken(texts, content.site.model.speech)


def table(clips: Clips, sentences: dict[Key, str]) -> str:
    """A line for each language: sentences with a clip that fits, recorded by a person, older, and without one."""
    counts: dict[str, Counter[str]] = {}
    for key, sentence in sentences.items():
        counts.setdefault(key[0], Counter())[clips.state(key, sentence)] += 1
    rows = [f"{'clips':<10}{'made':>12}{'recorded':>10}{'older':>8}{'missing':>9}"]
    rows += [
        f"{code:<10}{count['fits']:>12}{count['recorded']:>10}{count['older']:>8}{count['missing']:>9}"
        for code, count in counts.items()
    ]
    return "\n".join(rows)


def _behind(clips: Clips, key: Key, sentence: str, voice: str) -> bool:
    state = clips.state(key, sentence)
    return state in {"missing", "older"} or (state == "fits" and clips.made[key].voice != voice)


def _make(clips: Clips, todo: dict[Key, str], voices: dict[str, str], synthesizer: Synthesizer) -> None:
    from tqdm import tqdm

    try:
        for key, sentence in tqdm(todo.items(), unit="clip", disable=None):
            voice, path = voices[key[0]], clips.path(key)
            write_opus(synthesizer.said(sentence, voice), path)
            clips.made[key] = Made(voice, identity(path), sentence)
    finally:
        store(clips)


def _tidied(clips: Clips, sentences: dict[Key, str]) -> int:
    """Take away what a machine made of sentences that are not said any more; how many there were."""
    gone = 0
    for key, path in [*clips.left_over(sentences)]:
        made = clips.made.get(key)
        if made and path.suffix == RENDERED and identity(path) == made.file:
            path.unlink()
            del clips.made[key]
            gone += 1
    store(clips)
    return gone


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
