"""Signs set in the symbol fonts of Word."""

from __future__ import annotations

# Ticks, crosses, boxes, bullets and an arrow of Wingdings; all its other signs are ornaments.
_WINGDINGS = {
    0xFC: "✓",
    0xFB: "✗",
    0xFE: "☑",
    0xFD: "☒",
    0xA8: "☐",
    0x6F: "☐",
    0xB7: "•",
    0xA7: "▪",
    0xE0: "→",
}
# The font Symbol holds signs that carry meaning, such as those in "≥ 90 %", and Greek letters.
_SYMBOL = dict(enumerate(" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_", start=0x20))
_SYMBOL |= dict(enumerate("‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼", start=0x60))
_SYMBOL |= dict(enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…", start=0xA0))
_SYMBOL |= dict(enumerate("ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊", start=0xC0))
_PRIVATE = range(0xE000, 0xF900)  # a code there means nothing without its font
_CHARACTERS = range(0x20, 0xD800)


def symbol(code: str, font: str = "") -> str:
    """The character for a hexadecimal code of a `w:sym`, "" when it has no meaning outside its font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE or number not in _CHARACTERS:
        signs = _SYMBOL if font.casefold() == "symbol" else _WINGDINGS
        return signs.get(number - 0xF000, "")
    return chr(number)
