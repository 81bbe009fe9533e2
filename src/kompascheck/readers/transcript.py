"""Subtitles (.vtt, .srt) as the running text of what was said.

Cue numbers, time stamps and speaker labels are left out; consecutive cues of one speaker form a paragraph.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from kompascheck.document import Document, DocumentBuilder, Kind, NoteKind, ReaderNote
from kompascheck.readers.decoding import decode
from kompascheck.readers.errors import UnreadableError

_TIMES = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}.*")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<speaker>[^>]+)>")
_TAG = re.compile(r"</?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\[^}]*\}", re.IGNORECASE)
_LABEL = re.compile(r"(?:-\s*)?(?P<speaker>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}):\s+(?=\S)")
MAX_PARAGRAPH = 1200  # characters; one speaker at length is cut at the end of a sentence
_SENTENCE_END = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch of speech; `speaker` is None where no label opens it."""

    line: int
    speaker: str | None
    text: str


def read(data: bytes, name: str) -> Document:
    """Read subtitles. Raises UnreadableError when the file is no text or holds no cues."""
    decoded = decode(data, name)
    builder = DocumentBuilder()
    cues = list(_cues(decoded.text))
    speakers = _speakers(text for _, text in cues)
    for line, text in _paragraphs(_spoken(number, text, speakers) for number, text in cues):
        builder.add(Kind.PARAGRAPH, text, line=line)
    if not builder.blocks:
        raise UnreadableError(
            name, "dit bestand bevat geen ondertitels. Controleer of het een .vtt- of .srt-bestand is."
        )
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    notes = (*decoded.notes, ReaderNote(NoteKind.NO_HEADINGS))
    return Document(name, "srt" if suffix == "srt" else "vtt", tuple(builder.blocks), notes=notes)


def _cues(text: str) -> Iterator[tuple[int, str]]:
    """The lines of each cue, with their numbers; what stands outside the cues is skipped."""
    within = False
    for number, line in enumerate(text.split("\n"), start=1):
        if _TIMES.fullmatch(line):
            within = True
        elif not line.strip():
            within = False
        elif within:
            yield number, line


def _speakers(lines: Iterable[str]) -> frozenset[str]:
    """The labels that come back: "Anna:" is a speaker, "De Linde: 8,4" is what somebody says."""
    labels = Counter(label["speaker"] for line in lines if (label := _LABEL.match(_TAG.sub("", line))))
    return frozenset(label for label, count in labels.items() if count > 1)


def _spoken(number: int, line: str, speakers: frozenset[str]) -> _Said:
    voice = _VOICE.search(line)
    text = " ".join(html.unescape(_TAG.sub("", _VOICE.sub("", line))).split())
    if voice:
        return _Said(number, voice["speaker"].strip(), text)
    label = _LABEL.match(text)
    if label and label["speaker"] in speakers:
        return _Said(number, label["speaker"], text[label.end() :])
    return _Said(number, None, text)


def _paragraphs(said: Iterable[_Said]) -> Iterator[tuple[int, str]]:
    """The stretches of one speaker joined, each with the line on which it begins."""
    line, speaker, parts = 0, None, list[str]()
    for stretch in said:
        turn = stretch.speaker is not None and stretch.speaker != speaker
        full = sum(map(len, parts)) > MAX_PARAGRAPH and parts[-1].endswith(_SENTENCE_END)
        if parts and (turn or full):
            yield line, " ".join(parts)
            parts = []
        if not parts:
            line = stretch.line
        speaker = stretch.speaker or speaker
        if stretch.text and stretch.text not in parts[-1:]:  # rolling captions repeat their last line
            parts.append(stretch.text)
    if parts:
        yield line, " ".join(parts)
