"""SCH020: a rank that is higher than the number of those that were ranked."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "SCH020",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "peringkat {rank} dari {of}: peringkat tidak mungkin lebih besar dari jumlahnya",
        "rank {rank} of {of}: no rank is higher than the number of those ranked",
    ),
    why=Text(
        "Angka yang mustahil tercetak di dokumen dan menjatuhkan kepercayaan pada angka lainnya.",
        "An impossible figure is printed in the documents and casts doubt on all others.",
    ),
    instead=Text(
        "Cocokkan peringkat dan jumlah pesertanya dengan surat penetapan.",
        "Check the rank and the number of those that took part with the letter.",
    ),
    fix=Text(
        "betulkan rank, atau jumlah peserta di of",
        "mend rank, or the number of those ranked in of",
    ),
    wrong="""
        selection: {rank: 110, of: 50}
    """,
    right="""
        selection: {rank: 11, of: 50}
    """,
)
def rank_beyond_count(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the rank of the selection, and of each rating, that cannot be."""
    process = plan.process
    ranked = (*((process.selection,) if process.selection else ()), *process.ratings.values())
    for one in ranked:
        if one.rank is not None and one.of is not None and one.rank > one.of:
            word = Text("jumlahnya", "the number of those ranked")
            yield Problem(
                one.at / "rank",
                needs=(one.at / "of",),
                related=(Place(one.at / "of", word=word),),
                rank=one.rank,
                of=one.of,
            )
