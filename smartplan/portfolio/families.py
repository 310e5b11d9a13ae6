"""Programs of several plans that share wording, put together: who is beside whom, since when."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from smartplan.portfolio.pairs import Alike, ProgramSpot
from smartplan.portfolio.sketch import Origin, Sketch, Sketched
from smartplan.source.first_commits import FirstCommit
from smartplan.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Relative:
    """A program of a family: in which plan it stands, what it is called, since when git has it.

    `origin` is where it says itself that it was taken from.
    """

    spot: ProgramSpot
    plan: str
    region: str
    code: str
    name: str
    origin: Origin | None
    first: FirstCommit | None = None

    @property
    def id(self) -> str:
        """The program's id."""
        return self.spot.id


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two programs of a family and what they share; `a` is the earlier one, as far as is known."""

    a: Relative
    b: Relative
    share: float


@dataclass(frozen=True, slots=True)
class Family:
    """Programs that share wording, the earliest first, and each beside the one most like it.

    A family `is_declared` where each says itself from which of the others it was taken.
    """

    relatives: tuple[Relative, ...]
    links: tuple[Kinship, ...]
    is_declared: bool

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions, each once."""
        return tuple(dict.fromkeys(one.region for one in self.relatives))

    @property
    def earliest(self) -> Relative | None:
        """The one that git has held longer than all others; None where that is not known."""
        first, *others = self.relatives
        return first if all(is_earlier(first, one) for one in others) else None


def is_earlier(one: Relative, other: Relative) -> bool:
    """Whether git is known to have held one before another."""
    return bool(one.first and other.first and one.first.day < other.first.day)


FirstOf = Callable[[Sequence[ProgramSpot]], Mapping[ProgramSpot, FirstCommit]]


def families(
    sketches: Sequence[Sketch], names: Sequence[str], pairs: Sequence[Alike], first_of: FirstOf
) -> tuple[Family, ...]:
    """The families that pairs make, those over the most regions first.

    What is declared is apart: of it there are families of their own. `names` are what the plans
    are called, `first_of` tells the first commits of programs.
    """
    spots = list(dict.fromkeys(spot for pair in pairs for spot in (pair.a, pair.b)))
    programs = {
        ProgramSpot(place, one.id): one
        for place, sketch in enumerate(sketches)
        for one in sketch.programs
    }
    known = {
        spot: _relative(spot, programs[spot], sketches[spot.plan], names[spot.plan])
        for spot in spots
    }
    for spot, first in first_of(spots).items():
        known[spot] = replace(known[spot], first=first)
    declared = [one for one in pairs if _is_declared(known[one.a], known[one.b])]
    silent = [one for one in pairs if one not in set(declared)]
    found = [
        *(_family(group, known, is_declared=False) for group in _groups(silent)),
        *(_family(group, known, is_declared=True) for group in _groups(declared)),
    ]
    return tuple(sorted(found, key=_weight))


def _relative(spot: ProgramSpot, program: Sketched, sketch: Sketch, plan: str) -> Relative:
    return Relative(spot, plan, sketch.region, sketch.code, program.name, program.origin)


def _is_declared(a: Relative, b: Relative) -> bool:
    """Whether one says that it is taken from the other, or both that they are from a third."""
    if a.origin and b.origin and _plain(a.origin.region) == _plain(b.origin.region):
        return _plain(a.origin.program) == _plain(b.origin.program)
    return _names(a, b) or _names(b, a)


def _names(one: Relative, other: Relative) -> bool:
    """Whether the origin that one tells is the other."""
    if one.origin is None:
        return False
    region, program = _plain(one.origin.region), _plain(one.origin.program)
    return region in {_plain(other.region), other.code} and (
        not program or program in {_plain(other.name), other.id}
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _groups(pairs: Iterable[Alike]) -> list[list[Alike]]:
    """Pairs that hang together."""
    root: dict[ProgramSpot, ProgramSpot] = {}

    def find(spot: ProgramSpot) -> ProgramSpot:
        above = root.setdefault(spot, spot)
        while above != root[above]:
            root[above] = above = root[root[above]]
        root[spot] = above
        return above

    pairs = list(pairs)
    for pair in pairs:
        root[find(pair.b)] = find(pair.a)
    found: dict[ProgramSpot, list[Alike]] = {}
    for pair in pairs:
        found.setdefault(find(pair.a), []).append(pair)
    return list(found.values())


def _family(
    pairs: Sequence[Alike], known: Mapping[ProgramSpot, Relative], *, is_declared: bool
) -> Family:
    relatives = sorted({known[spot] for pair in pairs for spot in (pair.a, pair.b)}, key=_age)
    order = {one.spot: place for place, one in enumerate(relatives)}
    links: list[Kinship] = []
    joined = {one.spot: {one.spot} for one in relatives}
    for pair in sorted(pairs, key=lambda one: (-one.share, order[one.a], order[one.b])):
        left, right = joined[pair.a], joined[pair.b]
        if left is right:
            continue
        left |= right
        for spot in right:
            joined[spot] = left
        a, b = sorted((pair.a, pair.b), key=order.__getitem__)
        links.append(Kinship(known[a], known[b], pair.share))
    links.sort(key=lambda one: (order[one.b.spot], order[one.a.spot]))
    return Family(tuple(relatives), tuple(links), is_declared)


def _age(one: Relative) -> tuple[str, bool, str, str]:
    """The oldest first; where nothing is known of it, those last that name an origin."""
    return (one.first.day if one.first else "9999", one.origin is not None, one.plan, one.id)


def _weight(one: Family) -> tuple[object, ...]:
    best = max((link.share for link in one.links), default=0)
    first = one.relatives[0]
    return (-len(one.regions), -len(one.relatives), -best, first.plan, first.id)
