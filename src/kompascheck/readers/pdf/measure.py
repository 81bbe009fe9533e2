"""What is usual in a document: the size and letter of its body text, and its line pitch."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kompascheck.readers.pdf.lines import Line

Look = tuple[float, bool, str]  # size, bold, family: headings of one level look alike


def look(line: Line) -> Look:
    """The looks by which headings of one level are alike."""
    return round(line.size * 2) / 2, line.bold, line.font.family


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in this document: the size of the body text and the line pitch of each size."""

    body: float
    pitch: dict[float, float]
    family: str

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Measure:
        """Measure the lines, each weighing its number of characters."""
        sizes: Counter[float] = Counter()
        families: Counter[str] = Counter()
        steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
        previous: Line | None = None
        for line in lines:
            size = round(line.size * 2) / 2
            sizes[size] += len(line.text)
            families[line.font.family] += len(line.text)
            if previous and previous.page == line.page and abs(previous.left - line.left) < line.size:
                step = round((previous.base - line.base) * 4) / 4
                if 0.8 * line.size < step < 2.2 * line.size:
                    steps[size][step] += 1
            previous = line
        pitch = {size: _smallest_usual(counted) for size, counted in steps.items()}
        body = max(sizes, key=sizes.__getitem__) if sizes else 10.0
        return cls(body, pitch, max(families, key=families.__getitem__) if families else "")

    @property
    def plain(self) -> Look:
        """The look of the body text."""
        return self.body, False, self.family

    def step(self, line: Line) -> float:
        """The usual distance in points between two lines of this size."""
        return self.pitch.get(round(line.size * 2) / 2, 1.3 * line.size)


def _smallest_usual(steps: Counter[float]) -> float:
    """The smallest pitch that is at least a third as frequent as the most frequent one."""
    most = max(steps.values())
    return min(step for step, count in steps.items() if 3 * count >= most)
