"""REF001: an id that names nothing."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.documents import DOCUMENTS
from smartplan.plan.plan import Plan
from smartplan.rules.reference.collections import collection_of
from smartplan.rules.rule import Problem, rule
from smartplan.shape.suggest import closest
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
    yield from _documents(plan)


def _documents(plan: Plan) -> Iterator[Problem]:
    """The documents that the manifest names wrongly.

    A plan may have templates of its own, which nobody knows who reads the plan alone: only what
    is a slip of a shipped document's name is told.
    """
    manifest, known = plan.manifest, set(DOCUMENTS)
    at = manifest.at / "documents"
    named = [(at / position, name, False) for position, name in enumerate(manifest.documents)]
    named += [(manifest.at / "books" / name, name, True) for name in manifest.books]
    for route, name, on_key in named:
        meant = None if name in known else closest(name, known)
        if meant:
            fix = Text("maksudnya {meant}?", "did you mean {meant}?").fill(meant=meant)
            yield Problem(route, fix=fix, on_key=on_key, what=_DOCUMENT, id=name)


_DOCUMENT = Text("dokumen", "document")
