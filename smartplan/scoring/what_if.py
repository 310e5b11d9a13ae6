"""What the score would be if some indicators stood at other levels."""

from collections.abc import Iterable, Mapping, Sequence

from smartplan.failure import Failure
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import HIGHEST, LOWEST, IndicatorScore, Scores
from smartplan.shape.suggest import closest
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The scores as they are and as they would be; each change as the indicator before and after.

    A supposed level counts as it is, as if its evidence were there.
    """

    before: Scores
    after: Scores
    changes: tuple[tuple[IndicatorScore, IndicatorScore], ...]


def what_if(plan: Plan, standard: ReadinessStandard | None, levels: Mapping[str, int]) -> WhatIf:
    """The scores of a plan with some levels supposed, beside its scores as they are."""
    before = score(plan, standard)
    after = score(plan, standard, supposed=levels)
    changes = zip(before.indicators(), after.indicators(), strict=True)
    return WhatIf(before, after, tuple(pair for pair in changes if pair[0].id in levels))


def supposed(asked: Iterable[str], ids: Sequence[str]) -> dict[str, int]:
    """The levels asked for as `ID=LEVEL`, by full indicator id."""
    levels: dict[str, int] = {}
    for one in asked:
        name, equals, level = one.partition("=")
        if not equals or not level.strip().isdecimal() or int(level) not in _LEVELS:
            raise Failure(_BAD_LEVEL.fill(asked=one))
        levels[full_id(name.strip(), ids)] = int(level)
    return levels


def full_id(name: str, ids: Sequence[str]) -> str:
    """The indicator that a full id, or the end of one, names; a Failure if none or several do."""
    if name in ids:
        return name
    ends = [one for one in ids if one.endswith(f".{name}")]
    if len(ends) == 1:
        return ends[0]
    if ends:
        raise Failure(_SEVERAL.fill(name=name, choices=", ".join(ends)))
    for start in (2, 1, 0):
        tails = {".".join(one.split(".")[start:]): one for one in ids}
        if meant := closest(name, tails):
            raise Failure(_MEANT.fill(name=name, meant=tails[meant]))
    raise Failure(_UNKNOWN.fill(name=name))


_LEVELS = range(LOWEST, HIGHEST + 1)

_BAD_LEVEL = Text(
    "--what-if {asked} tidak terbaca: tulis ID=TINGKAT dengan tingkat 0 sampai 5",
    "--what-if {asked} cannot be read: write ID=LEVEL with a level from 0 to 5",
)
_SEVERAL = Text(
    "{name} cocok dengan beberapa indikator: {choices}; tulis id lengkapnya",
    "{name} fits several indicators: {choices}; write the full id",
)
_MEANT = Text(
    "tidak ada indikator kesiapan {name}; mungkin maksudnya {meant}?",
    "there is no readiness indicator {name}; did you mean {meant}?",
)
_UNKNOWN = Text(
    "tidak ada indikator kesiapan {name}; lihat daftarnya dengan `smartplan score --explain`",
    "there is no readiness indicator {name}; run `smartplan score --explain` to see the list",
)
