"""The XML names of WordprocessingML that the reader looks at, written once."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
VML = "urn:schemas-microsoft-com:vml"

# The strict variant of the standard has its own namespaces with the same local names.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/diagram", DGM.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/chart", CHART.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP.encode()),
)


def w(name: str) -> str:
    """The full name of an element or attribute in the main namespace."""
    return f"{{{W}}}{name}"


P, TBL, TR, TC, SDT, RUN, TEXT = w("p"), w("tbl"), w("tr"), w("tc"), w("sdt"), w("r"), w("t")
PPR, RPR, TCPR, TRPR = w("pPr"), w("rPr"), w("tcPr"), w("trPr")
VAL, ID, TYPE = w("val"), w("id"), w("type")
DROP_CAP = w("dropCap")
INS, DEL, MOVE_FROM, MOVE_TO = w("ins"), w("del"), w("moveFrom"), w("moveTo")
TEXT_BOX, ALT_CHUNK, HYPERLINK = w("txbxContent"), w("altChunk"), w("hyperlink")
ALTERNATE, CHOICE, FALLBACK = f"{{{MC}}}AlternateContent", f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
REL_ID = f"{{{R}}}id"

# Content that is not on the page: deleted or moved away, doubles for old programs, reading aids above characters.
UNSEEN = frozenset({DEL, MOVE_FROM, FALLBACK, w("rt")})
# Settings and marks hold no content. What the reader does not know by name is a wrapper, and it looks inside.
_SETTINGS = frozenset(
    {PPR, RPR, TCPR, TRPR}
    | set(map(w, ("tblPr", "tblGrid", "sectPr", "sdtPr", "bookmarkStart", "bookmarkEnd", "proofErr")))
)
SKIPPED = UNSEEN | _SETTINGS
