"""Subtitles as running text: numbers, times and speakers aside."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompascheck.readers import UnreadableError
from kompascheck.readers.transcript import read


def shown(text: str, name: str = "x.srt") -> list[tuple[int | None, str]]:
    return [(b.place.line, b.text) for b in read(text.encode(), name).blocks]


def test_cues_of_one_speaker_are_joined() -> None:
    text = """1
00:00:01,000 --> 00:00:04,000
Gerrie: Wat leverden de gesprekken
op?

2
00:00:04,500 --> 00:00:08,000
Henk: Bij 40 bewoners is het dagritme aangepast.

3
00:00:08,000 --> 00:00:09,000
De Linde: 8,4.

4
00:00:10,000 --> 00:00:12,000
Gerrie: Mooi. Henk: dank.

5
00:00:13,000 --> 00:00:14,000
Henk: Graag gedaan.
"""
    assert shown(text) == [
        (3, "Wat leverden de gesprekken op?"),
        (8, "Bij 40 bewoners is het dagritme aangepast. De Linde: 8,4."),
        (16, "Mooi. Henk: dank."),
        (20, "Graag gedaan."),
    ]


def test_webvtt_voices_notes_and_styles() -> None:
    text = """WEBVTT - opname

NOTE dit is niet gezegd

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start
<v Henk><c.geel>Wij &amp; jullie</c>

00:04.000 --> 00:05.000
<v Saskia>Ja.
"""
    assert shown(text, "x.vtt") == [(10, "Wij & jullie"), (13, "Ja.")]
    assert read(text.encode(), "x.vtt").format == "vtt"


def test_a_long_speech_is_cut_at_the_end_of_a_sentence() -> None:
    cue = "00:00:01,000 --> 00:00:02,000\n{} Dit is een zin van een lange toespraak over het afgelopen jaar.\n\n"
    paragraphs = shown("".join(cue.format(number) for number in range(60)))
    assert len(paragraphs) > 1
    assert all(text.endswith("jaar.") for _, text in paragraphs)
    assert sum(text.count("zin") for _, text in paragraphs) == 60


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(UnreadableError, match="geen ondertitels"):
        read(b"Gewone tekst.\n", "x.vtt")


@given(st.binary() | st.text().map(lambda text: b"00:01.000 --> 00:02.000\n" + text.encode("utf-8", "ignore")))
def test_random_bytes_raise_only_unreadable(data: bytes) -> None:
    with suppress(UnreadableError):
        read(data, "x.vtt")
