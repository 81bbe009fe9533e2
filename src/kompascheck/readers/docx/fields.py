"""Complex fields: which part of the text is an instruction, and which is the result that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass, field

_DEEPEST = 50  # fields in fields; only a damaged file has more
_CONTENTS = ("TOC", "INDEX", "RD")


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at this point of a story; they nest and may span paragraphs."""

    _open: list[_Field] = field(default_factory=list)

    def mark(self, kind: str) -> None:
        """Take in a `w:fldChar`: begin, separate or end. A stray one is ignored."""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].in_result = True
        elif self._open and kind == "end":
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take in instruction text."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    @property
    def hides(self) -> bool:
        """Is text here an instruction, and so not on the page?"""
        return bool(self._open) and any(not one.in_result for one in self._open)

    @property
    def in_contents(self) -> bool:
        """Is text here the result of a table of contents or an index?"""
        return bool(self._open) and any(one.in_result and is_contents(one.instruction) for one in self._open)

    def close_paragraph(self) -> None:
        """Forget fields that never reached their result: a damaged field must not hide the rest of the text."""
        if self._open:
            self._open = [one for one in self._open if one.in_result]

    def close_contents(self) -> None:
        """Forget open tables of contents: at a heading they are surely over."""
        self._open = [one for one in self._open if not is_contents(one.instruction)]


def is_contents(instruction: str) -> bool:
    """Does a field instruction make a table of contents or an index?"""
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in _CONTENTS
