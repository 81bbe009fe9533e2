"""Writes the text of a scaffold: title page, contents, and a heading with its questions for each section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.text.run import Run

from kompascheck.scaffold.model import Guidance, Plan, Question, Section
from kompascheck.scaffold.word.contents import bookmark_name, contents, numbered
from kompascheck.scaffold.word.tables import table
from kompascheck.scaffold.word.xml import Element, element, paragraph, run

if TYPE_CHECKING:
    from docx.document import Document

AUTHOR, INITIALS = "kompascheck", "kc"
_FIRST_DECLARING = 10_000  # ids of bookmarks above those of the headings
_DEEPEST = 4  # levels of headings that have a style
# python-docx gives the parts of a comment English style ids.
_COMMENT_STYLES = {"CommentText": "Tekstopmerking", "CommentReference": "Verwijzingopmerking"}


_EMU_A_TWIP = 635
_A4_WIDTH = 9070  # twips between margins of 2.5 cm


class BodyWriter:
    """Writes into a document without text; `styles` gives for each of our style ids the one of this document."""

    def __init__(self, document: Document, styles: Mapping[str, str], guidance: Guidance) -> None:
        self._document = document
        self._styles = styles
        self._guidance = guidance
        self._width = _text_width(document)
        self._declared: dict[str, int] = {}  # by code: how many questions declare it

    def write(self, plan: Plan) -> None:
        """Write the whole plan."""
        self._title_page(plan)
        if not plan.supplement:
            self._add(contents(plan, self._styles))
        for number, level, section in numbered(plan):
            heading = self._section(number, level, section)
            if plan.supplement:
                heading.pPr.append(element("pageBreakBefore", val="0"))
        self._name_comment_styles()

    def _title_page(self, plan: Plan) -> None:
        title = self._explained("Titel", plan.title, plan.guidance)
        if plan.supplement:
            title.pPr.append(element("spacing", before="0"))
        for line in plan.front:
            self._add(paragraph(self._styles["Ondertitel"], run(line)))

    def _section(self, number: int, level: int, section: Section) -> Element:
        heading = self._explained(f"Kop{min(level, _DEEPEST)}", section.title, section.guidance)
        mark = {"id": str(number)}
        heading.insert(1, element("bookmarkStart", name=bookmark_name(number), **mark))
        heading.append(element("bookmarkEnd", **mark))
        for item in section.items:
            if isinstance(item, Question):
                self._question(item)
            else:
                if item.captioned:
                    self._add(paragraph(self._styles["Bijschrift"], run(item.title)))
                self._add(table(item, self._styles, self._width))
                self._add(paragraph(self._styles["Standaard"]))
        return heading

    def _question(self, question: Question) -> None:
        """The question and the place of its answer, with a bookmark over both that declares what is answered there."""
        marks = [self._mark(code) for code in question.declares]
        for name, number in marks:
            self._add(element("bookmarkStart", name=name, id=number))
        self._explained("Vraag", question.text, question.guidance)
        self._add(paragraph(self._styles["Standaard"]))  # where the answer goes
        for _, number in marks:
            self._add(element("bookmarkEnd", id=number))

    def _mark(self, code: str) -> tuple[str, str]:
        """The name and the id of a bookmark that declares an answer; a second one for a code has a number."""
        count = self._declared[code] = self._declared.get(code, 0) + 1
        name = f"kompas_{code}" if count == 1 else f"kompas_{code}_{count}"
        return name, str(_FIRST_DECLARING + sum(self._declared.values()))

    def _explained(self, style: str, text: str, guidance: Sequence[str]) -> Element:
        """A paragraph with its guidance, in the margin or below it as text that is not printed."""
        written = run(text)
        made = paragraph(self._styles[style], written)
        self._add(made)
        if guidance and self._guidance is Guidance.COMMENTS:
            anchor = Run(written, self._document.paragraphs[-1])
            self._document.add_comment(anchor, "\n".join(guidance), AUTHOR, INITIALS)
        elif self._guidance is Guidance.TEXT:
            for line in guidance:
                self._add(paragraph(self._styles["Toelichting"], run(line)))
        return made

    def _add(self, block: Element) -> None:
        body = self._document.element.body
        end = body.find(qn("w:sectPr"))
        if end is None:
            body.append(block)
        else:
            end.addprevious(block)

    def _name_comment_styles(self) -> None:
        if self._guidance is not Guidance.COMMENTS:
            return
        roots = [self._document.element, *(comment._comment_elm for comment in self._document.comments)]
        for root in roots:
            for reference in root.xpath(".//w:pStyle|.//w:rStyle"):
                known = _COMMENT_STYLES.get(reference.get(qn("w:val")))
                if known is not None:
                    reference.set(qn("w:val"), self._styles[known])


def _text_width(document: Document) -> int:
    """The width of a line in twips."""
    page = document.sections[-1]
    width, left, right = page.page_width, page.left_margin, page.right_margin
    if width is None or left is None or right is None:  # a house style may leave the page to Word
        return _A4_WIDTH
    return int(width - left - right) // _EMU_A_TWIP
