"""A scaffold as a Word document: real styles with the names of Dutch Word, contents, tables, guidance in the margin."""

from __future__ import annotations

import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kompascheck.scaffold.model import Guidance, Plan
from kompascheck.scaffold.word.base import LANGUAGE, adopt_styles, own_base, reference_base
from kompascheck.scaffold.word.body import BodyWriter

if TYPE_CHECKING:
    from docx.document import Document


def render(
    plan: Plan,
    guidance: Guidance = Guidance.COMMENTS,
    reference: Path | None = None,
    *,
    made_at: datetime.datetime | None = None,
) -> bytes:
    """The scaffold as the bytes of a .docx file, in the house style of `reference` if there is one.

    `made_at` (UTC) is written in its properties; None: now. Raises ScaffoldError when the reference cannot be used.
    """
    document = own_base() if reference is None else reference_base(reference)
    moment = made_at or datetime.datetime.now(datetime.UTC)
    writer = BodyWriter(document, adopt_styles(document), guidance)
    writer.write(plan)
    if reference is None:
        _sign_footer(document, plan)
    _describe(document, plan, moment)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _sign_footer(document: Document, plan: Plan) -> None:
    """Put the title in the footer of our own page, before the page number."""
    parts = [plan.title, *([plan.organisation] if plan.organisation else [])]
    document.sections[0].footer.paragraphs[0].runs[0].text = " · ".join(parts)


def _describe(document: Document, plan: Plan, moment: datetime.datetime) -> None:
    properties = document.core_properties
    properties.title = plan.title
    properties.author = properties.last_modified_by = plan.organisation or ""
    properties.subject = plan.source
    properties.comments = properties.keywords = properties.category = ""
    properties.language = LANGUAGE
    properties.created = properties.modified = moment
