"""The weights of a learned scorer: a file of plain arrays beside the pack. Loading one runs no code."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class WeightsError(Exception):
    """The file of weights is damaged or belongs to another version; the message is Dutch."""


@dataclass(frozen=True, slots=True)
class Weights:
    """All that training leaves behind. F features, C codes.

    `keys` are the sorted hashes of the features, `norms` what each adds to the length of a view, `table` what
    each says for each code (int8, times `scale`). `shared` and `own` are those of `second.Rescoring`; `document_*` is
    a logistic regression for one document and code.
    """

    codes: NDArray[np.str_]
    keys: NDArray[np.uint32]
    norms: NDArray[np.float16]
    table: NDArray[np.int8]
    scale: Floats
    bias: Floats
    shared: Floats
    shared_bias: Floats
    own: Floats
    own_bias: Floats
    document_coef: Floats
    document_bias: Floats
    prior: Floats  # per code: log odds of missing, seen in training
    usual: Floats  # per code: the best passage's score where it is answered, and where it is missing

    def save(self, path: Path) -> None:
        """Write the arrays to `path`."""
        with path.open("wb") as file:
            np.savez(file, **{field.name: getattr(self, field.name) for field in fields(self)})

    @classmethod
    def open(cls, path: Path) -> Weights:
        """Read the arrays at `path`. Raises WeightsError."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                return cls(**{field.name: arrays[field.name] for field in fields(cls)})
        except (OSError, KeyError, ValueError) as error:
            reason = "is beschadigd of hoort bij een andere versie. Installeer kompascheck opnieuw."
            raise WeightsError(f"{path}: het bestand met gewichten {reason}") from error
