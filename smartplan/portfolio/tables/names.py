"""The names of all plans of a run in one sign, by which its parts know each other."""

from collections.abc import Sequence
from hashlib import sha256


def digest_of(names: Sequence[str]) -> str:
    """A short sign of a set of names, whatever their order."""
    told = "\n".join(sorted(names)).encode("utf-8", "surrogateescape")
    return sha256(told).hexdigest()[:16]
