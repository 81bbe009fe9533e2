"""Features are stable hashes: a file of weights must mean the same on every machine and in every version."""

from __future__ import annotations

from kompascheck.evidence.features import View, see
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import mark
from kompascheck.passages import Passage, passages
from kompascheck.readers import format_of, read_bytes

TEXT = "# Beeld\n\n## Leren\n\nElk team koos. De raad koos ook in 2025.\n"

WORDS = [1507767346, 1968501323, 2062960833]
PAIRS = [2472524466, 2047403656]
LETTERS = [3907200395, 473250092, 3333651490]
CONCEPTS = [2689445670]


def pieces(text: str = TEXT) -> tuple[Passage, ...]:
    return passages(read_bytes(text.encode(), "beeld.md", format_of("beeld.md")))


def test_hashes_never_change() -> None:
    some = pieces()
    seen = see(some, mark(some, Lexicon({"raad": ("raad",)})))
    assert seen.words[:3].tolist() == WORDS
    assert seen.pairs[:2].tolist() == PAIRS
    assert seen.letters[:3].tolist() == LETTERS
    assert seen.concepts[:1].tolist() == CONCEPTS


def test_each_view_holds_its_own_words() -> None:
    some = pieces()
    seen = see(some, mark(some, Lexicon({"raad": ("raad",)})))

    def size(view: View, passage: int) -> int:
        starts = seen.bags[view].apart().starts
        return int(starts[passage + 1] - starts[passage])

    assert [size(View.WORDS, i) for i in range(2)] == [3, 6]
    assert [size(View.BEFORE, i) for i in range(2)] == [0, 3]
    assert [size(View.AFTER, i) for i in range(2)] == [6, 0]
    assert [size(View.ABOVE, i) for i in range(2)] == [1, 1]
    assert size(View.CONCEPTS, 1) > size(View.CONCEPTS, 0)


def test_digits_are_alike() -> None:
    a, b = pieces("Het cijfer was 8,4 dit jaar.\n"), pieces("Het cijfer was 7,9 dit jaar.\n")
    empty = Lexicon({"x": ("zzz",)})
    assert see(a, mark(a, empty)).words.tolist() == see(b, mark(b, empty)).words.tolist()
