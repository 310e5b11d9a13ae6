"""REF010: the same thing twice in a list, or named again where it is counted already."""

from collections.abc import Iterator

from smartplan.edit import Remove, Safety
from smartplan.facts.repeats import repeats
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF010",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("{item} {what}", "{item} {what}"),
    why=Text(
        "Yang tertulis dua kali tampak sebagai dua di daftar dan tabel, atau menutupi yang "
        "sebenarnya hendak ditulis.",
        "What is written twice looks like two in lists and tables, or hides what was meant to be "
        "written.",
    ),
    instead=Text(
        "Tulis tiap hal satu kali. Penanggung jawab (lead) tidak perlu lagi di support, dimensi "
        "program tidak perlu lagi di also.",
        "Write each thing once. The lead need not stand in support, nor a program's own dimension "
        "in also.",
    ),
    wrong="""
        lead: diskominfo
        support: [bappeda, dinkes, bappeda]
    """,
    right="""
        lead: diskominfo
        support: [bappeda, dinkes]
    """,
    after=("ORG010", "REF001", "REF008"),
)
def repeated_item(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each item that its list holds before, and what says again who leads, or where.

    An id that is there twice can go without asking; a year, or the lead among the supporters, may
    be a slip for another one.
    """
    for one in repeats(plan):
        yield Problem(
            one.at,
            related=(Place(one.first, word=_FIRST),),
            fix=_SAME if one.is_id else _OTHER,
            edits=(Remove(one.at),),
            safety=Safety.SAFE if one.is_id else Safety.ASK,
            item=one.item,
            what=_TWICE.fill(list=one.at.parent.key),
        )
    for program in plan.programs.values():
        for key, own, items in (
            ("support", "lead", program.support),
            ("also", "dimension", program.also),
        ):
            held = program.lead if own == "lead" else program.dimension
            if held in items:
                at = program.at / key / items.index(held)
                yield _again(at, program.at / own, held)


def _again(at: Route, own: Route, item: str) -> Problem:
    what, fix = _AGAIN[own.key]
    return Problem(
        at,
        needs=(own,),
        related=(Place(own, word=_OWN[own.key]),),
        fix=fix,
        edits=(Remove(at),),
        item=item,
        what=what.fill(id=at[1]),
    )


_TWICE = Text("tertulis dua kali di {list}", "stands in {list} twice")
_FIRST = Text("yang pertama", "the first one")
_SAME = Text("cukup tulis satu kali", "write it once")
_OTHER = Text(
    "cukup tulis satu kali, atau tulis yang sebenarnya dimaksud",
    "write it once, or write what was meant",
)
_OWN = {
    "lead": Text("penanggung jawabnya", "the lead"),
    "dimension": Text("dimensinya sendiri", "its own dimension"),
}
_AGAIN = {
    "lead": (
        Text(
            "sudah penanggung jawab program {id}, dan tertulis lagi di support",
            "is the lead of program {id} already and stands in its support again",
        ),
        Text(
            "keluarkan dari support, atau tulis perangkat daerah pendukung yang dimaksud",
            "take it out of support, or write the agency that was meant",
        ),
    ),
    "dimension": (
        Text(
            "sudah dimensi program {id}, dan tertulis lagi di also",
            "is program {id}'s own dimension already and stands in also again",
        ),
        Text(
            "keluarkan dari also, atau tulis dimensi lain yang dimaksud",
            "take it out of also, or write the other dimension that was meant",
        ),
    ),
}
