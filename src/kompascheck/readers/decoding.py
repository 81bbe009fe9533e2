"""Bytes to text, for every text format: UTF-8, UTF-16 with a byte order mark, or the old Windows code page."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from kompascheck.document import NoteKind, ReaderNote
from kompascheck.readers.errors import UnreadableError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = frozenset("‘’‚“”„–—…•·€£§©®™°²³½¼¾±×«»´¨¡¿µªº\xa0\xad")
_LAYOUT = frozenset("\t\n\r\f\v")
MAX_CONTROL_SHARE = 0.01  # a stray control character survives pasting; a binary file is full of them


class Decoded(NamedTuple):
    """The text with every line end as a line feed, and what there is to tell about the decoding."""

    text: str
    notes: tuple[ReaderNote, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Decode a text file. Raises UnreadableError when the bytes are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_clean(_strictly(data, encoding, name), name))
    try:
        return Decoded(_clean(data.decode("utf-8"), name))
    except UnicodeDecodeError:
        text = _clean(_guessed(data, name), name)
    return Decoded(text, (ReaderNote(NoteKind.ENCODING_GUESSED),))


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = "het bestand is beschadigd. Open het in uw tekstprogramma en sla het opnieuw op."
        raise UnreadableError(name, reason) from error


def _guessed(data: bytes, name: str) -> str:
    """Not UTF-8: nearly UTF-8 with a few pasted Windows characters, or the Windows code page throughout."""
    pieces = data.decode("utf-8", errors="surrogateescape")
    strays = sum(1 for char in pieces if "\udc80" <= char <= "\udcff")
    proper = sum(1 for char in pieces if ord(char) > 127) - strays
    if proper > strays:
        return "".join(_stray(char) for char in pieces)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _no_text(name) from error
    high = [char for char in text if ord(char) > 127]
    western = sum(1 for char in high if char in _WESTERN or char.isalpha())
    if western < 0.9 * len(high) or len(high) > 0.3 * len(text):
        raise _no_text(name)
    return text


def _stray(char: str) -> str:
    """The Windows character behind a byte that was no UTF-8; other characters as they are."""
    if not "\udc80" <= char <= "\udcff":
        return char
    return bytes([ord(char) - 0xDC00]).decode("cp1252", errors="replace")


def _clean(text: str, name: str) -> str:
    """Line ends made equal. Raises UnreadableError for a file full of control characters."""
    controls = sum(1 for char in text if (ord(char) < 32 and char not in _LAYOUT) or "\x7f" <= char <= "\x9f")
    if "\0" in text or controls > MAX_CONTROL_SHARE * len(text):
        raise _no_text(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _no_text(name: str) -> UnreadableError:
    return UnreadableError(name, "dit is geen leesbare tekst. Kies een ander bestand, of sla het opnieuw op als UTF-8.")
