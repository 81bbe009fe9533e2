"""The sheet: doubtful verdicts in a file for a spreadsheet, with a column in which a person decides."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompascheck.decisions import Answer, fingerprint
from kompascheck.report import Judgement
from kompascheck.reporters.csv import cell
from kompascheck.reporters.wording import position

if TYPE_CHECKING:
    from kompascheck.rulepack.schema import RulePack

COLUMNS = ("code", "naam", "vraag", "passage", "plaats", "oordeel", "door", "vingerafdruk")
ANSWERS = {"ja": Answer.ACCEPTED, "j": Answer.ACCEPTED, "nee": Answer.REJECTED, "n": Answer.REJECTED}
_NEEDED = ("code", "oordeel", "vingerafdruk")


class SheetError(Exception):
    """A sheet cannot be used; the message is one Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that a person filled in."""

    number: int  # in the file, from 1
    code: str
    answer: Answer
    by: str
    fingerprints: tuple[str, ...]


def written(doubtful: Iterable[Judgement], rules: RulePack) -> str:
    """The sheet for these verdicts; 'oordeel' is to be filled in with ja or nee."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(COLUMNS)
    for judgement in doubtful:
        requirement = rules.requirement(judgement.code)
        question = requirement.question if requirement else ""
        passages = " // ".join(evidence.quote for evidence in judgement.evidence)
        places = ", ".join(dict.fromkeys(position(evidence.place) for evidence in judgement.evidence))
        prints = " ".join(fingerprint(evidence.quote) for evidence in judgement.evidence)
        writer.writerow([judgement.code, judgement.name, cell(question), cell(passages), cell(places), "", "", prints])
    return target.getvalue()


def filled(text: str) -> tuple[Row, ...]:
    """The rows with an answer; a spreadsheet may have saved the sheet with semicolons. Raises SheetError."""
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    names = {str(name).strip().lower() for name in reader.fieldnames or ()}
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise SheetError(f"de kolom '{missing[0]}' ontbreekt. Maak het blad opnieuw met --sheet.")
    rows = []
    for number, raw in enumerate(reader, start=2):
        fields = {str(name).strip().lower(): str(value or "").strip() for name, value in raw.items()}
        if not fields["oordeel"]:
            continue
        answer = ANSWERS.get(fields["oordeel"].lower())
        if answer is None:
            raise SheetError(f"rij {number}: '{fields['oordeel']}' is geen oordeel. Vul ja of nee in, of niets.")
        prints = tuple(fields["vingerafdruk"].split())
        rows.append(Row(number, fields["code"].upper(), answer, fields.get("door", ""), prints))
    return tuple(rows)
