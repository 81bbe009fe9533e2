"""The labelled documents as training sees them: passages, and which of them are known to answer which code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from yaml import CSafeLoader

from kompascheck.evidence.context import Context, context
from kompascheck.evidence.features import Seen, see
from kompascheck.evidence.lexicon import Lexicon
from kompascheck.evidence.marks import mark
from kompascheck.passages import Passage, passages
from kompascheck.readers import format_of, read_bytes, read_file
from kompascheck.rulepack import Pack, load_snippets
from kompascheck.rulepack.schema import Requirement

FRAGMENTS = Path(__file__).resolve().parents[1] / "data" / "fragments"
CORPUS = Path(__file__).resolve().parents[2] / "tests" / "corpus"
_SETS = yaml.safe_load((CORPUS / "sets.yaml").read_text(encoding="utf-8"))
FREE_FORM = frozenset(_SETS["free_form"].split())
SEALED = frozenset(_SETS["sealed"].split())
# Checks that decide a requirement wholly, so that the scorer need not learn it.
COUNTED = frozenset({"results-per-location", "measuring-instrument", "sources", "counting-and-telling", "settings"})
ANSWERED, MISSING, NOT_COUNTED = 0, 1, -1


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled document. `gold` per code; the others are passages × codes.

    `quotes`: answers the code (the gold quote, and every passage that a reader marked so); `near`: looks like an
    answer and is none; `thorough`: whether a reader marked every passage, so that an unmarked one is no answer.
    """

    name: str
    passages: tuple[Passage, ...]
    seen: Seen
    context: Context
    gold: NDArray[np.int64]
    quotes: NDArray[np.bool_]
    near: NDArray[np.bool_]
    thorough: bool
    free_form: bool
    fragment: bool = False  # a few sentences written for one code; of other codes nothing is known


def normal(text: str | None) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text or "").lower()


def load(names: Iterable[str], pack: Pack) -> list[Labelled]:
    """Read the labelled documents with these names."""
    lexicon = Lexicon(pack.concepts)
    return [_load(CORPUS / name, pack.rules.requirements, lexicon) for name in names]


def names(sealed: bool) -> list[str]:
    """The names of all labelled documents, the sealed ones or the others."""
    return [d.parent.name for d in sorted(CORPUS.glob("*/gold.yaml")) if (d.parent.name in SEALED) is sealed]


def load_fragments(pack: Pack) -> list[Labelled]:
    """The rule snippets beside the pack and the fragments written for training, each a tiny document."""
    codes = [r.code for r in pack.rules.requirements]
    checked = {r.code for r in pack.rules.requirements if r.check in COUNTED}
    texts = [
        (code, text, answers)
        for code, snippets in load_snippets(pack.path).items()
        for answers, some in ((True, snippets.must_stay_silent), (False, snippets.must_fire))
        for text in some
    ]
    for file in sorted(FRAGMENTS.glob("*.yaml")):
        for kind, some in yaml.load(file.read_text(encoding="utf-8"), CSafeLoader).items():
            texts += [(file.stem, f"## {f['heading']}\n\n{f['text']}", kind == "answers") for f in some]
    lexicon = Lexicon(pack.concepts)
    return [
        _fragment(text, codes.index(code), answers, pack.rules.requirements, lexicon)
        for code, text, answers in texts
        if code not in checked
    ]


def _fragment(text: str, code: int, answers: bool, requirements: Sequence[Requirement], lexicon: Lexicon) -> Labelled:
    pieces = passages(read_bytes(text.encode(), "fragment.md", format_of("fragment.md")))
    marks = mark(pieces, lexicon)
    gold = np.full(len(requirements), NOT_COUNTED)
    gold[code] = ANSWERED if answers else MISSING
    quotes = np.zeros((len(pieces), len(requirements)), bool)
    quotes[:, code] = answers
    ctx = context(pieces, requirements, marks)
    return Labelled(
        "fragment", pieces, see(pieces, marks), ctx, gold, quotes, np.zeros_like(quotes), False, False, True
    )


def _load(folder: Path, requirements: Sequence[Requirement], lexicon: Lexicon) -> Labelled:
    gold = yaml.load((folder / "gold.yaml").read_text(encoding="utf-8"), CSafeLoader)
    pieces = passages(read_file(folder / "beeld.md"))
    labels = {"aanwezig": ANSWERED, "ontbreekt": MISSING}
    states = np.array([labels.get(gold["onderdelen"][r.code]["status"], NOT_COUNTED) for r in requirements])
    codes = [r.code for r in requirements]
    texts = [normal(p.text) for p in pieces]
    quotes, near = (np.zeros((len(pieces), len(codes)), bool) for _ in range(2))
    for c, code in enumerate(codes):
        quote = normal(gold["onderdelen"][code].get("bewijs"))
        quotes[_holding(texts, quote) if quote else [], c] = True
    thorough = (folder / "passages.yaml").exists()
    for marked in yaml.load((folder / "passages.yaml").read_text(encoding="utf-8"), CSafeLoader) if thorough else ():
        where = [i for i, text in enumerate(texts) if text == normal(marked["text"])]
        for flags, key in ((quotes, "answers"), (near, "near")):
            for code in marked.get(key, ()):
                flags[where, codes.index(code)] = True
    marks = mark(pieces, lexicon)
    ctx = context(pieces, requirements, marks)
    free = folder.name in FREE_FORM
    return Labelled(folder.name, pieces, see(pieces, marks), ctx, states, quotes, near, thorough, free)


def _holding(texts: Sequence[str], quote: str) -> list[int]:
    """The passages that a quote covers; a quote may run over several."""
    hits = [
        i for i, text in enumerate(texts) if len(text) >= 8 and (quote in text or (len(text) >= 15 and text in quote))
    ]
    if hits:
        return hits
    for start in range(len(texts)):
        for width in (2, 3, 4):
            if quote in "".join(texts[start : start + width]):
                return list(range(start, min(start + width, len(texts))))
    return []
