"""What of a saved web page is the text, and what is the site around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from kompascheck.readers.html.text import visible_text

_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar"})
_BANDS = ("header", "footer")
_SITE = frozenset(
    {"cookie", "cookies", "cookiebar", "cookiebanner", "cookiemelding", "consent", "gdpr", "breadcrumb", "breadcrumbs"}
    | {"kruimelpad", "navbar", "navigation", "navigatie", "menu", "submenu", "hoofdmenu", "pagination", "skiplink"}
    | {"skip", "newsletter", "nieuwsbrief", "modal", "popup"}
)
MAX_SHARE = 0.5  # of the text: what holds more than this is the text itself, whatever its class is called
MIN_SHARE = 0.3  # of the text: a main element that holds less is not the place where the report stands


@dataclass(frozen=True, slots=True)
class Page:
    """The element that holds the text, and the header and footer lines that were taken out of it."""

    body: HtmlElement
    furniture: tuple[str, ...]


def main_text(root: HtmlElement) -> Page:
    """Find the text of the page; the tree is changed: menus, notices, header and footer are taken out."""
    body = root.find(".//body")
    body = root if body is None else body
    whole = _size(body)
    furniture: list[str] = []
    # Header and footer come last, so that the menus in them are gone by the time that their lines are kept.
    for element in sorted(body.iterdescendants("*"), key=lambda found: found.tag in _BANDS):
        if _is_site(element) and not _is_most(element, body, whole):
            if element.tag in _BANDS:
                furniture.append(visible_text(element))
            _drop(element)
    mains = [*body.iter("main"), *body.xpath("//*[@role='main' and not(self::main)]")]
    if len(mains) == 1 and _size(mains[0]) >= MIN_SHARE * whole:
        return Page(mains[0], tuple(filter(None, furniture)))
    _drop_menus(body)
    return Page(body, tuple(filter(None, furniture)))


def _is_site(element: HtmlElement) -> bool:
    if element.tag == "nav" or element.get("role") in _ROLES:
        return True
    if element.tag in _BANDS:
        return next(element.iterancestors("main", "article", "section", "blockquote"), None) is None
    if element.tag in ("main", "article", "h1", "h2", "h3", "p", "table"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return not _SITE.isdisjoint(re.findall(r"[a-z]+", names.lower()))


def _is_most(element: HtmlElement, body: HtmlElement, whole: int) -> bool:
    """Does the element hold most of the text, or the only title of the page?"""
    titles = body.findall(".//h1")
    holds_title = element.tag == "header" and len(titles) == 1 and element in titles[0].iterancestors()
    return holds_title or _size(element) > MAX_SHARE * max(1, whole)


def _drop_menus(body: HtmlElement) -> None:
    """Take out lists of links to other pages that stand above the first heading."""
    for element in list(body.iterdescendants()):
        if element.tag in ("h1", "h2"):
            return
        if element.tag == "ul" and len(element) > 2 and all(map(_is_link, element)):
            _drop(element)


def _is_link(item: HtmlElement) -> bool:
    link = item.find(".//a")
    return link is not None and not link.get("href", "").startswith("#") and visible_text(link) == visible_text(item)


def _size(element: HtmlElement) -> int:
    return len(visible_text(element))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
