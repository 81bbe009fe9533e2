"""Small PDF files made in code: text at a place, rulings, images, an outline and a structure tree."""

from __future__ import annotations

from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
REGULAR, BOLD, MATHEMATICAL = "F1", "F2", "F3"  # the last maps "x" to the letter 𝑥, which takes two units in UTF-16


def text(x: float, y: float, words: str, size: float = 11, font: str = REGULAR) -> str:
    """One line of text with its start at (x, y)."""
    raw = words.encode("cp1252").decode("latin-1")
    escaped = raw.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def lines(x: float, y: float, *words: str, size: float = 11, step: float = 14, font: str = REGULAR) -> str:
    """Lines of text below one another."""
    return "".join(text(x, y - step * number, line, size, font) for number, line in enumerate(words))


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """A thin drawn line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n"


def box(x: float, y: float, width: float, height: float) -> str:
    """A light grey rectangle."""
    return f"q 0.9 g {x} {y} {width} {height} re f Q\n"


def image(x: float, y: float, width: float, height: float) -> str:
    """A grey picture."""
    return f"q {width} 0 0 {height} {x} {y} cm /Im1 Do Q\n"


def marked(mcid: int, content: str, tag: str = "P") -> str:
    """Content that a structure element can point at."""
    return f"/{tag} <</MCID {mcid}>> BDC\n{content}EMC\n"


def artifact(content: str) -> str:
    """Content that is no part of the structure: running headers and the like."""
    return f"/Artifact BMC\n{content}EMC\n"


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation on a page: its subtype, what it draws at (x, y), and further entries of its dictionary."""

    kind: str
    x: float = 72
    y: float = 600
    shown: str = ""
    extra: str = ""


class Tag:
    """A structure element: its type, and in order its child elements and its content as (page, mcid)."""

    def __init__(self, kind: str, *kids: Tag | tuple[int, int], extra: str = "") -> None:
        self.kind, self.kids, self.extra = kind, kids, extra


@dataclass
class Pdf:
    """A PDF under construction; `build` gives its bytes."""

    pages: list[str] = field(default_factory=list)
    outline: list[tuple[str, int, float]] = field(default_factory=list)  # title, page from 1, height
    tags: Tag | None = None
    title: str = ""
    page_extra: str = ""
    notes: list[Note] = field(default_factory=list)  # on every page
    _objects: list[bytes] = field(default_factory=list)

    def page(self, *content: str) -> Pdf:
        """Add a page."""
        self.pages.append("".join(content))
        return self

    def build(self) -> bytes:
        """The file. Objects 1 to 8: catalog, page tree, two fonts, image, information, third font and its letters."""
        self._objects = [b""] * 8
        font = "<</Type /Font /Subtype /Type1 /BaseFont /{} /Encoding {}>>"
        encoding = "<</Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl]>>"
        self._objects[2] = font.format("Helvetica", encoding).encode()
        self._objects[3] = font.format("Helvetica-Bold", encoding).encode()
        pixel = "<</Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>>"
        self._objects[4] = pixel.encode() + b"\nstream\n\x80\nendstream"
        self._objects[5] = f"<</Title ({self.title})>>".encode()
        mapping = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <78> <D835DC65> endbfchar"
        self._objects[6] = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R>>"
        self._objects[7] = f"<</Length {len(mapping)}>>\nstream\n{mapping}\nendstream".encode()
        kids = [self._page(content, index) for index, content in enumerate(self.pages)]
        references = " ".join(f"{number} 0 R" for number in kids)
        self._objects[1] = f"<</Type /Pages /Kids [{references}] /Count {len(kids)}>>".encode()
        catalog = "<</Type /Catalog /Pages 2 0 R"
        if self.tags:
            catalog += f" /MarkInfo <</Marked true>> /StructTreeRoot {self._tree(self.tags, kids)} 0 R"
        if any(note.kind == "Widget" for note in self.notes):
            catalog += " /AcroForm <</Fields [] /NeedAppearances true /DA (/Helv 11 Tf) /DR <</Font <</Helv 3 0 R>>>>>>"
        if self.outline:
            catalog += f" /Outlines {self._outline(kids)} 0 R"
        self._objects[0] = (catalog + ">>").encode()
        return self._file()

    def _add(self, body: bytes | str) -> int:
        self._objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self._objects)

    def _page(self, drawn: str, index: int) -> int:
        raw = drawn.encode("latin-1")
        stream = self._add(f"<</Length {len(raw)}>>\nstream\n".encode() + raw + b"\nendstream")
        extra = self.page_extra or f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
        resources = "<</Font <</F1 3 0 R /F2 4 0 R /F3 7 0 R>> /XObject <</Im1 5 0 R>>>>"
        content = f"/Contents {stream} 0 R /StructParents {index}"
        if self.notes:
            content += f" /Annots [{' '.join(f'{self._note(note)} 0 R' for note in self.notes)}]"
        return self._add(f"<</Type /Page /Parent 2 0 R {extra} /Resources {resources} {content}>>")

    def _note(self, note: Note) -> int:
        drawn = text(2, 4, note.shown) if note.shown else ""
        form = f"<</Subtype /Form /BBox [0 0 300 20] /Resources <</Font <</F1 3 0 R>>>> /Length {len(drawn)}>>"
        stream = f"{form}\nstream\n{drawn}\nendstream"
        looks = f"/AP <</N {self._add(stream)} 0 R>>" if drawn else ""
        place = f"/Rect [{note.x} {note.y} {note.x + 300} {note.y + 20}]"
        return self._add(f"<</Type /Annot /Subtype /{note.kind} {place} /F 4 {looks} {note.extra}>>")

    def _outline(self, kids: list[int]) -> int:
        root = self._add("")
        first = root + 1
        for offset, (title, page, height) in enumerate(self.outline):
            links = f"/Prev {first + offset - 1} 0 R" if offset else ""
            if offset < len(self.outline) - 1:
                links += f" /Next {first + offset + 1} 0 R"
            target = f"/Dest [{kids[page - 1]} 0 R /XYZ 0 {height} 0]"
            self._add(f"<</Title ({title}) /Parent {root} 0 R {target} {links}>>")
        last = first + len(self.outline) - 1
        self._objects[root - 1] = f"<</Type /Outlines /First {first} 0 R /Last {last} 0 R>>".encode()
        return root

    def _tree(self, top: Tag, kids: list[int]) -> int:
        root = self._add("")
        parents: dict[tuple[int, int], int] = {}
        child = self._element(top, root, kids, parents)
        numbers = []
        for page in range(len(kids)):
            last = max((mcid for number, mcid in parents if number == page), default=-1)
            owners = (parents.get((page, mcid)) for mcid in range(last + 1))
            listed = " ".join(f"{owner} 0 R" if owner else "null" for owner in owners)
            numbers.append(f"{page} [{listed}]")
        tree = f"<</Type /StructTreeRoot /K [{child} 0 R] /ParentTree <</Nums [{' '.join(numbers)}]>>>>"
        self._objects[root - 1] = tree.encode()
        return root

    def _element(self, tag: Tag, parent: int, kids: list[int], parents: dict[tuple[int, int], int]) -> int:
        number = self._add("")
        parts = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                parts.append(f"{self._element(kid, number, kids, parents)} 0 R")
            else:
                page, mcid = kid[0] - 1, kid[1]
                parents[page, mcid] = number
                parts.append(f"<</Type /MCR /Pg {kids[page]} 0 R /MCID {mcid}>>")
        body = f"<</Type /StructElem /S /{tag.kind} /P {parent} 0 R {tag.extra} /K [{' '.join(parts)}]>>"
        self._objects[number - 1] = body.encode("latin-1")
        return number

    def _file(self) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        offsets = []
        for number, body in enumerate(self._objects, start=1):
            offsets.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
        out += f"trailer\n<</Size {len(offsets) + 1} /Root 1 0 R /Info 6 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)
