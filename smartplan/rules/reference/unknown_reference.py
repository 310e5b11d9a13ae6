"""REF001: an id that names nothing."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.reference.collections import collection_of
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF001",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("{what} {id} tidak ada", "there is no {what} {id}"),
    why=Text(
        "Rujukan yang tidak menemukan tujuannya membuat program kehilangan penanggung jawab, "
        "sasaran, atau bukti di dalam dokumen, tanpa ada yang menyadari.",
        "A reference that finds nothing makes a program lose its agency, goal or evidence in the "
        "documents without anyone noticing.",
    ),
    instead=Text(
        "Pakai id yang ada, atau tambahkan entrinya di berkas yang semestinya.",
        "Use an id that exists, or add the entry in the file where it belongs.",
    ),
    wrong="""
        lead: diskomnfo
    """,
    right="""
        lead: diskominfo
    """,
    after=("PRG001",),
)
def unknown_reference(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield every reference whose id exists nowhere."""
    for dangling in plan.dangling:
        if dangling.elsewhere:
            continue
        reference = dangling.reference
        collection = collection_of(reference.to)
        fix = Text("maksudnya {meant}?", "did you mean {meant}?").fill(meant=dangling.meant)
        yield Problem(
            reference.route,
            fix=fix if dangling.meant else collection.advice.fill(id=reference.id),
            on_key=reference.on_key,
            tells_broken=True,
            what=collection.name,
            id=reference.id,
        )
