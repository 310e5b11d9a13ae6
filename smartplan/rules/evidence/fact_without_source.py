"""EVD005: a figure about the region that names no source."""

from collections.abc import Iterator

from smartplan.facts.evidence import is_illustration
from smartplan.finding import Many, Severity
from smartplan.plan.model.profile import KeyFigure
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "EVD005",
    on=KeyFigure,
    severity=Severity.WARNING,
    message=Text("data pokok {id} tidak menyebut sumber", "key figure {id} names no source"),
    why=Text(
        "Angka daerah dikutip dari buku ke buku; tanpa sumber tidak ada yang tahu angka mana yang "
        "resmi ketika dua dokumen berbeda.",
        "A region's figures are copied from book to book; without a source nobody knows which is "
        "official when two documents differ.",
    ),
    instead=Text(
        "Sebut publikasi BPS, data kependudukan, atau dokumen perangkat daerah asal angkanya.",
        "Name the publication or the agency's document that the figure comes from.",
    ),
    fix=Text(
        "tambahkan sources: [id-sumber], dan sumbernya di sources.yaml",
        "add sources: [source-id], and the source to sources.yaml",
    ),
    many=Many(
        Text(
            "{count} data pokok tidak menyebut sumber: {names}",
            "{count} key figures name no source: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        facts:
          penduduk: {value: 275000, unit: jiwa, year: 2022}
    """,
    right="""
        facts:
          penduduk: {value: 275000, unit: jiwa, year: 2022, sources: [bps-2023]}
    """,
)
def fact_without_source(fact: KeyFigure, _: Plan) -> Iterator[Problem]:
    """Yield the missing `sources` of a figure that is not marked as illustration."""
    if not fact.sources and not is_illustration(fact):
        yield Problem(fact.at / "sources", needs=(fact.at / "basis",), id=fact.at.key)
