"""A phrase that fits one document only is worth nothing: the guard against a lexicon lifted from the corpus.

Single words are left out: any text has words that no other labelled document happens to use, and they are ordinary
Dutch. A phrase of several words that one document alone uses has most likely been copied from it. It may stay when a
rule snippet uses it too, for then it pins a way of speaking that somebody wrote independently.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from kompascheck.evidence.lexicon import Lexicon
from kompascheck.language.words import words
from kompascheck.passages import passages
from kompascheck.readers import format_of, read_bytes, read_file
from kompascheck.rulepack import load_snippets, open_pack

CORPUS = Path(__file__).parents[1] / "corpus"
# The other documents whose name begins with D were open while the lexicon was written.
SEALED = frozenset(yaml.safe_load((CORPUS / "sets.yaml").read_text(encoding="utf-8"))["sealed"].split())


def phrases() -> list[str]:
    concepts = open_pack("generiek-kompas@2025").concepts.values()
    return list(dict.fromkeys(term for terms in concepts for term in terms if " " in term))


def texts() -> Iterator[tuple[str, str]]:
    """(document, passage) of the whole corpus, and of the snippets by code."""
    for path in sorted(CORPUS.glob("*/beeld.md")):
        for passage in passages(read_file(path)):
            yield path.parent.name, f"{passage.header} {passage.text}"
    for code, snippets in load_snippets(open_pack("generiek-kompas@2025").path).items():
        for text in (*snippets.must_fire, *snippets.must_stay_silent):
            for passage in passages(read_bytes(text.encode(), "snippet.md", format_of("snippet.md"))):
                yield f"snippet {code}", f"{passage.header} {passage.text}"


def test_no_phrase_is_used_by_one_open_document_only() -> None:
    terms = phrases()
    lexicon = Lexicon({term: (term,) for term in terms})
    users: dict[str, set[str]] = defaultdict(set)
    for name, text in texts():
        for number in lexicon.find(words(text)):
            users[terms[number]].add(name)
    lifted = {
        term: names
        for term, names in users.items()
        if len(names) == 1 and (only := min(names))[0] == "D" and only not in SEALED
    }
    assert not lifted
