"""What plans are ranked by: readiness, a year's evaluation, or completeness; and who has none.

Figures are only put in one order where they mean the same: readiness under one standard, an
evaluation of one year under one standard, because weights change with the year and the cohort.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from smartplan.failure import Failure
from smartplan.portfolio.figures import EvaluationFigures, Span
from smartplan.portfolio.position import Limits
from smartplan.portfolio.summary import Summary
from smartplan.standards.shelf import Kind
from smartplan.value import dataclass, field
from smartplan.wording import Text


class RankedBy(Enum):
    """What plans can be ranked by."""

    READINESS = "readiness"
    EVALUATION = "evaluation"
    COMPLETENESS = "completeness"

    @property
    def standards(self) -> Kind:
        """The kind of the standards that it rests on."""
        return "readiness" if self is RankedBy.READINESS else "evaluation"


class Lack(Enum):
    """Why a plan has no place in the order."""

    ABSENT = "absent"
    OTHER_STANDARD = "other-standard"
    NO_STANDARD = "no-standard"
    INCOMPLETE = "incomplete"
    NOT_ASSESSED = "not-assessed"
    UNKNOWN_STANDARD = "unknown-standard"
    NOT_EVALUATED = "not-evaluated"


@dataclass(frozen=True, slots=True)
class SharedBasis:
    """What figures have in common so that they can be compared."""

    standard: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A plan's figure, between which limits it lies, and the same of its parts."""

    value: float
    limits: Limits
    parts: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What is compared, and on how many plans each basis rests that would also have been there."""

    measure: RankedBy
    basis: SharedBasis
    others: Mapping[SharedBasis, int] = field(default_factory=dict)

    def of(self, one: Summary) -> Measured | Lack:
        """A plan's figure, or why it has none."""
        if self.measure is RankedBy.READINESS:
            return _readiness(one, self.basis)
        if self.measure is RankedBy.EVALUATION:
            return _evaluated(one, self.basis)
        held = float(one.completeness)
        return Measured(held, Limits(held, held))


def choice(
    plans: Sequence[Summary],
    measure: RankedBy,
    *,
    standard: str | None = None,
    year: int | None = None,
) -> Yardstick:
    """What is to be compared: as asked for, else what most plans have, the latest of several."""
    if measure is RankedBy.COMPLETENESS:
        return Yardstick(measure, SharedBasis())
    found = Counter(
        basis
        for one in plans
        for basis in (_bases(one) if measure is RankedBy.EVALUATION else _ladder(one))
    )
    if measure is RankedBy.READINESS and not found:
        found = Counter(SharedBasis(one.readiness.standard) for one in plans)
    fitting = [
        basis
        for basis in found
        if year in (None, basis.year) and (standard is None or is_called(basis.standard, standard))
    ]
    if not fitting:
        raise _none(found, measure)
    chosen = min(fitting, key=lambda one: (-found[one], -(one.year or 0), one.standard or ""))
    others = {
        basis: count for basis, count in sorted(found.items(), key=_order) if basis != chosen
    }
    return Yardstick(measure, chosen, others)


def is_called(standard: str | None, name: str) -> bool:
    """Whether a standard has a name, with or without the mark of a plan's own."""
    return standard is not None and name in (standard, standard.partition("@")[0])


def evaluated(one: Summary, basis: SharedBasis) -> EvaluationFigures | None:
    """A plan's evaluation of a year under a standard."""
    return next(
        (
            held
            for held in one.evaluations
            if (held.standard, held.year) == (basis.standard, basis.year)
            and held.participated is not False
        ),
        None,
    )


def _ladder(one: Summary) -> Iterator[SharedBasis]:
    if one.readiness.score is not None:
        yield SharedBasis(one.readiness.standard)


def _bases(one: Summary) -> Iterator[SharedBasis]:
    for held in one.evaluations:
        if held.standard and held.index is not None:
            yield SharedBasis(held.standard, held.year)


def _order(one: tuple[SharedBasis, int]) -> tuple[int, int, str]:
    basis, count = one
    return -(basis.year or 0), -count, basis.standard or ""


def _readiness(one: Summary, basis: SharedBasis) -> Measured | Lack:
    held = one.readiness
    if not held.of:
        return Lack.UNKNOWN_STANDARD
    if held.score is None:
        return Lack.NOT_ASSESSED
    if held.standard != basis.standard:
        return Lack.OTHER_STANDARD
    return Measured(held.score, Limits(held.low, held.high), held.components)


def _evaluated(one: Summary, basis: SharedBasis) -> Measured | Lack:
    of_year = [held for held in one.evaluations if held.year == basis.year]
    if not of_year:
        return Lack.NOT_EVALUATED
    (held,) = of_year
    if held.participated is False:
        return Lack.ABSENT
    if held.standard is None:
        return Lack.NO_STANDARD
    if held.standard != basis.standard:
        return Lack.OTHER_STANDARD
    if held.index is None:
        return Lack.INCOMPLETE
    parts: dict[str, Span] = {key: (part, part, part) for key, part in held.dimensions.items()}
    return Measured(held.index, Limits(held.index, held.index), parts)


def _none(found: Mapping[SharedBasis, int], measure: RankedBy) -> Failure:
    if not found:
        return Failure(_NO_INDEX)
    told = sorted(
        {f"{one.year} {one.standard}" if one.year else f"{one.standard}" for one in found}
    )
    text = _NO_STANDARD if measure is RankedBy.READINESS else _NO_SUCH
    return Failure(text.fill(known=", ".join(told)))


_NO_INDEX = Text(
    "tidak satu pun rencana memuat indeks evaluasi beserta standarnya; isikan `evaluation` di "
    "progress/<tahun>.yaml, atau urutkan dengan --by readiness",
    "no plan holds an evaluation index with its standard; write `evaluation` in "
    "progress/<year>.yaml, or order by --by readiness",
)
_NO_SUCH = Text(
    "tidak satu pun rencana memuat indeks evaluasi tahun atau standar itu; yang ada: {known}",
    "no plan holds an evaluation index of that year or standard; there are: {known}",
)
_NO_STANDARD = Text(
    "tidak satu pun rencana dapat dinilai menurut standar itu; yang dipakai: {known}",
    "no plan can be scored under that standard; in use are: {known}",
)
