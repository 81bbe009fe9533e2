"""What the operating system refused, in Dutch; its own words follow the language of the machine."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "geen toegang",
    errno.EPERM: "geen toegang",
    errno.ENOENT: "het bestand of de map bestaat niet",
    errno.EISDIR: "dit is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EBUSY: "het bestand is in gebruik",
    errno.EMFILE: "er zijn te veel bestanden open",
}


def reason(error: OSError) -> str:
    """A few Dutch words on why the operating system refused."""
    known = _REASONS.get(error.errno or 0)
    return known or error.strerror or "onbekende fout"
