"""REF001: an id that names nothing."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.documents import DOCUMENTS
from smartplan.plan.plan import Dangling, Plan
from smartplan.rules.reference.collections import collection_of
from smartplan.rules.rule import Problem, rule
from smartplan.shape.format import did_you_mean, one_of
from smartplan.shape.signs import instead, odd
from smartplan.shape.suggest import closest
from smartplan.wording import Text, listed, same


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
        yield Problem(
            reference.route,
            fix=_advice(dangling, plan),
            on_key=reference.on_key,
            tells_broken=True,
            what=collection_of(reference.to).name,
            id=reference.id,
        )
    yield from _documents(plan)


def _advice(dangling: Dangling, plan: Plan) -> Text:
    id = dangling.reference.id
    if dangling.meant:
        strange = odd(id)
        if strange and strange.plain == dangling.meant:
            return instead(strange, dangling.meant)
        return did_you_mean(dangling.meant)
    if dangling.several:
        parts = [same(part) for part in dangling.several]
        if dangling.reference.route.key.isdigit():
            return _EACH.fill(ids=", ".join(dangling.several))
        return _ONE_OF.fill(ids=listed(parts, last=_OR))
    if dangling.choices:
        advice = one_of(dangling.choices)
        owner = _owner(id, plan) if dangling.reference.to == "subdimensions" else None
        return _OF_ANOTHER.fill(id=id, owner=owner, advice=advice) if owner else advice
    return collection_of(dangling.reference.to).advice.fill(id=id)


def _owner(subdimension: str, plan: Plan) -> str | None:
    """The dimension of the plan's set that a sub-dimension belongs to."""
    held = plan.dimensions.dimensions if plan.dimensions else {}
    return next((id for id, one in held.items() if subdimension in one.subdimensions), None)


_OR = Text("atau", "or")
_EACH = Text(
    "ini beberapa id; tulis masing-masing sendiri: {ids}",
    "these are several ids; write each on its own: {ids}",
)
_ONE_OF = Text(
    "ini beberapa id, padahal tempatnya untuk satu; pilih {ids}",
    "these are several ids where one can stand; choose {ids}",
)
_OF_ANOTHER = Text(
    "{id} adalah subdimensi {owner}; {advice}, atau betulkan dimension",
    "{id} is a sub-dimension of {owner}; {advice}, or mend dimension",
)


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
            fix = did_you_mean(meant)
            yield Problem(route, fix=fix, on_key=on_key, what=_DOCUMENT, id=name)


_DOCUMENT = Text("dokumen", "document")
