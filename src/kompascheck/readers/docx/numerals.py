"""Numbers as a list prints them: 3, 03, c, C, iii, III."""

from __future__ import annotations

_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_HUNDREDS = ("", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm")


def formatted(number: int, form: str) -> str:
    """A number in a number format of WordprocessingML; a format that is not known counts as decimal."""
    match form:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter" | "upperLetter" if 0 < number <= 260:
            return _cased(chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26), form)
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            hundreds = "m" * (number // 1000) + _HUNDREDS[number // 100 % 10]
            return _cased(hundreds + _TENS[number // 10 % 10] + _ONES[number % 10], form)
        case _:
            return str(number)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text
