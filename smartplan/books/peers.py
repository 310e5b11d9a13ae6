"""A region among its peers: what a page needs to draw any of them against the middle of others."""

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Peer:
    """One region: its name, its kind, its province, and its score on each axis.

    `is_illustration` says that some of what it was scored by is made up.
    """

    name: str
    kind: str
    province: str
    scores: tuple[float | None, ...]
    is_illustration: bool = False


@dataclass(frozen=True, slots=True)
class Peers:
    """The axes by name, the top of their scale, and the regions that were scored on them.

    `least` is the size from which a group is told.
    """

    axes: tuple[str, ...]
    top: float
    least: int
    regions: tuple[Peer, ...]
