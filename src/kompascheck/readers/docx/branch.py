"""Alternate content: the same thing written twice, for newer and for older programs."""

from __future__ import annotations

from lxml import etree

from kompascheck.readers.docx.names import CHOICE, FALLBACK


def chosen_content(alternate: etree._Element) -> list[etree._Element]:
    """The content of the one branch of an AlternateContent to read: the first choice, the fallback only without any."""
    choice = alternate.find(CHOICE)
    branch = alternate.find(FALLBACK) if choice is None else choice
    return [] if branch is None else list(branch)
