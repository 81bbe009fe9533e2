"""What a command raises when the user has to change something before it can go on."""

from __future__ import annotations


class WrongUseError(Exception):
    """Wrong use of a command; the message is one Dutch sentence that says what to do."""
