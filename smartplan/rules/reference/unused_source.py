"""REF004: a source that nothing rests on."""

from collections.abc import Iterator

from smartplan.facts.mentions import mentioned
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "REF004",
    on=Plan,
    severity=Severity.INFO,
    message=Text("sumber {id} belum dirujuk di mana pun", "source {id} is referred to nowhere"),
    why=Text(
        "Sumber yang tidak dirujuk tidak membuktikan apa pun; mungkin pernyataan yang didukungnya "
        "belum ditulis, atau lupa dirujuk.",
        "A source that nothing refers to proves nothing; perhaps the statement it supports is yet "
        "to be written, or forgot to name it.",
    ),
    instead=Text(
        "Tambahkan id-nya di sources pada pernyataan yang didukungnya; bila belum ada, biarkan "
        "sampai ditulis.",
        "Add its id to the sources of the statement that it supports; where there is none yet, it "
        "may stay until that is written.",
    ),
    fix=Text(
        "rujuk {id} di sources pernyataan yang didukungnya",
        "name {id} in the sources of what it supports",
    ),
    many=Many(
        Text(
            "{count} sumber belum dirujuk di mana pun: {names}",
            "{count} sources are referred to nowhere: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "sebut masing-masing di sources bagian yang didukungnya",
            "name each in the sources of what it supports",
        ),
    ),
    wrong="""
        # sources.yaml
        sk-dewan: {title: SK Dewan Smart City, kind: decree}
    """,
    right="""
        # organization.yaml
        council: {decree: sk-dewan-smart-city, sources: [sk-dewan]}
    """,
    after=("REF013",),
)
def unused_source(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the sources that no `sources` names."""
    used = mentioned(plan, "sources")
    for id, source in plan.sources.items():
        if used is not None and id not in used:
            yield Problem(source.at, on_key=True, id=id)
