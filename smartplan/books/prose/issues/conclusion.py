"""What the strategic analysis comes to: where to begin, and what it rests on."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import gap_programs, issue_programs, strategy_programs
from smartplan.wording import Text


@sentence("issues-conclusion", order=10, weight=90)
def weakest_component(ground: Ground) -> Text | None:
    """Name the component that scores lowest, or those that are tied, and what follows."""
    components = ground.scores.components.values() if ground.scores else ()
    held = [one for one in components if one.score is not None]
    low = [one for one in held if one.score == min(each.score or 0 for each in held)]
    if len(held) < _FEWEST or len(low) == len(held):
        return None
    names = phrase.series(one.label for one in low)
    return (_ONE if len(low) == 1 else _TIED).fill(components=names)


@sentence("issues-conclusion", order=20, weight=80)
def traced(ground: Ground) -> Text | None:
    """Say whether issues, gaps and strategies all lead to programs, or where the thread breaks."""
    plan = ground.plan
    if not plan.programs:
        return None
    open_ones = [
        text
        for text, bare in (
            (_ISSUES, [ref for ref in plan.profile.issues if not issue_programs(plan, ref)]),
            (_GAPS, [one for one in plan.analysis.gaps.values() if not gap_programs(plan, one)]),
            (
                _STRATEGIES,
                [
                    one
                    for one in plan.analysis.strategies.values()
                    if not strategy_programs(plan, one)
                ],
            ),
        )
        if bare
    ]
    if not (plan.profile.issues or plan.analysis.gaps or plan.analysis.strategies):
        return None
    return _BROKEN.fill(what=phrase.series(open_ones)) if open_ones else _WHOLE


@sentence("issues-conclusion", order=30, weight=70)
def heaviest_issue(ground: Ground) -> Text | None:
    """Name the issue on which most dimensions work together."""
    counts = {
        ref: len({one.dimension for one in issue_programs(ground.plan, ref)})
        for ref in ground.plan.profile.issues
    }
    top = spread.largest(counts)
    if len(top) != 1 or counts[top[0]] < _FEWEST:
        return None
    return _ACROSS.fill(
        issue=ground.plan.profile.issues[top[0]].name, count=phrase.small(counts[top[0]])
    )


_FEWEST = 2
_ONE = Text(
    "Dari sisi kesiapan, pekerjaan rumah terbesar terletak pada {components}; program yang "
    "paling bergantung padanya sebaiknya didahului penguatan kelembagaan, pegawai, atau anggaran.",
    "As to readiness, the largest task lies in {components}: programs that rest on it should be "
    "preceded by stronger institutions, staff or money.",
)
_TIED = Text(
    "Dari sisi kesiapan, pekerjaan rumah terbesar terletak pada {components}, yang nilainya sama "
    "rendah.",
    "As to readiness, the largest tasks lie in {components}, which score equally low.",
)
_WHOLE = Text(
    "Isu, kesenjangan, dan strategi seluruhnya sudah bermuara pada program, sehingga alasan "
    "setiap program dapat ditelusuri sampai ke persoalannya.",
    "Issues, gaps and strategies all lead to programs, so that the reason for each can be traced "
    "to the problem behind it.",
)
_BROKEN = Text(
    "Benang merahnya belum utuh: masih ada {what} yang belum bermuara pada program.",
    "The thread is not whole yet: there are {what} that lead to no program.",
)
_ISSUES = Text("isu strategis", "strategic issues")
_GAPS = Text("kesenjangan", "gaps")
_STRATEGIES = Text("strategi", "strategies")
_ACROSS = Text(
    "Persoalan yang paling menuntut kerja lintas dimensi ialah {issue}, yang dijawab program "
    "dari {count} dimensi; di situlah koordinasi Tim Pelaksana paling diperlukan.",
    "The problem that asks most for work across dimensions is {issue}, which programs of {count} "
    "dimensions answer: that is where the team has to coordinate most.",
)
