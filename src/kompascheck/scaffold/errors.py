"""What stands in the way of a scaffold, for the user to repair."""

from __future__ import annotations


class ScaffoldError(Exception):
    """An input of a scaffold cannot be used; the message is Dutch and says what to do."""
