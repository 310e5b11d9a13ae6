"""The issues that the dimension answers: those that it alone does, or how many."""

from smartplan.books.parts.nouns import ISSUE
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import issue_programs
from smartplan.facts.dimension_money import live_in
from smartplan.wording import Text


@sentence("dimension", order=65, weight=74)
def only_answer(ground: Ground) -> Text | None:
    """Name the issues that no other dimension answers; say so where it answers none."""
    issues = ground.plan.profile.issues
    programs = live_in(ground.plan, ground.part)
    if not issues or not programs:
        return None
    if not any(ref in program.issues for program in programs for ref in issues):
        return _NONE
    alone = [
        issue.name
        for ref, issue in issues.items()
        if {one.dimension for one in issue_programs(ground.plan, ref)} == {ground.part}
    ]
    if not alone:
        return None
    return (_ONE if len(alone) == 1 else _SEVERAL).fill(issues=phrase.series(alone))


@sentence("dimension", order=65, weight=56)
def answered_issues(ground: Ground) -> Text | None:
    """Say how many it answers, and which most of its programs do, if one stands out."""
    programs, issues = live_in(ground.plan, ground.part), ground.plan.profile.issues
    counts = {ref: sum(ref in one.issues for one in programs) for ref in issues}
    held = {ref: count for ref, count in counts.items() if count}
    top = spread.largest(held)
    if len(held) < _FEWEST or only_answer.say(ground):
        return None
    values = {"count": phrase.small(len(held)), "whole": phrase.several(len(issues), ISSUE)}
    if len(top) == 1 and len(held) > 1:
        return _MAINLY.fill(issue=issues[top[0]].name, **values)
    return _COUNT.fill(**values)


_FEWEST = 2
_ONE = Text(
    "Isu {issues} hanya dijawab di sini, sehingga kegagalan dimensi ini tidak tertutup oleh "
    "dimensi lain.",
    "The issue {issues} is answered here alone: no other dimension makes up for a failure.",
)
_SEVERAL = Text(
    "Isu {issues} hanya dijawab di sini, sehingga kegagalan dimensi ini tidak tertutup oleh "
    "dimensi lain.",
    "The issues {issues} are answered here alone: no other dimension makes up for a failure.",
)
_NONE = Text(
    "Belum satu pun programnya dikaitkan dengan isu strategis daerah, sehingga alasan memilih "
    "program-program ini masih perlu dipertegas.",
    "None of its programs is tied to a strategic issue of the region yet, so that the reason for "
    "choosing them has still to be made clear.",
)
_MAINLY = Text(
    "Program-programnya menjawab {count} dari {whole} daerah, paling banyak {issue}.",
    "Its programs answer {count} of the {whole}, {issue} most of all.",
)
_COUNT = Text(
    "Program-programnya menjawab {count} dari {whole} daerah.",
    "Its programs answer {count} of the {whole}.",
)
