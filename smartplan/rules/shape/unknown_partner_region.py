"""SCH019: a program shared with a region that does not exist, or with the region itself."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.standards.regions import regions
from smartplan.wording import Text


@rule(
    "SCH019",
    on=Program,
    severity=Severity.ERROR,
    message=Text("{problem}", "{problem}"),
    why=Text(
        "Daerah mitra dikenal dari kodenya; kode yang tidak ada tidak menyebut siapa pun.",
        "Partner regions are known by their codes; a code that does not exist names nobody.",
    ),
    instead=Text(
        "Tulis kode wilayah Kemendagri daerah lain yang ikut, diapit tanda kutip.",
        "Write the Kemendagri codes of the other regions that take part, in quotes.",
    ),
    fix=Text(
        "periksa kode daerah mitra itu pada daftar Kemendagri",
        "look the partner region's code up in the Kemendagri list",
    ),
    wrong="""
        # programs/kereta-kota.yaml
        with_regions: ["33.99"]
    """,
    right="""
        # programs/kereta-kota.yaml
        with_regions: ["33.28"]
    """,
)
def unknown_partner_region(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield each code that is on no list, and the plan's own."""
    own = plan.manifest.region.code if plan.manifest.region else None
    for place, code in enumerate(program.with_regions):
        at = program.at / "with_regions" / place
        if code == own:
            yield Problem(at, problem=_ITSELF.fill(code=code), fix=_LEAVE_OUT)
        elif code not in regions():
            yield Problem(at, problem=_UNKNOWN.fill(code=code))


_UNKNOWN = Text("kode wilayah {code} tidak ada", "there is no region code {code}")
_ITSELF = Text(
    "kode wilayah {code} adalah daerah ini sendiri, bukan mitra",
    "region code {code} is this region itself, no partner",
)
_LEAVE_OUT = Text("keluarkan kode itu dari with_regions", "take the code out of with_regions")
