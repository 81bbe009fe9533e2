"""Signs set in the symbol fonts of Word."""

from __future__ import annotations

# Ticks, crosses, boxes, bullets and an arrow; all other signs of those fonts are ornaments.
_KNOWN = {
    "F0FC": "✓",
    "F0FB": "✗",
    "F0FE": "☑",
    "F0FD": "☒",
    "F0A8": "☐",
    "F06F": "☐",
    "F0B7": "•",
    "F0A7": "▪",
    "F0E0": "→",
}
_PRIVATE = range(0xE000, 0xF900)  # a code there means nothing without its font
_CHARACTERS = range(0x20, 0xD800)


def symbol(code: str) -> str:
    """The character for a hexadecimal code of a `w:sym`, "" when it has no meaning outside its font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE or number not in _CHARACTERS:
        return _KNOWN.get(code.upper(), "")
    return chr(number)
