"""TIM014: a source that is no longer valid, and is still what something rests on."""

from collections.abc import Iterator
from itertools import islice

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM014",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "sumber {id} berlaku sampai {end}, tetapi masih dirujuk {n} kali",
        "source {id} was valid until {end}, but is still referred to ({n}×)",
    ),
    why=Text(
        "Bukti yang sudah tidak berlaku tidak diterima asesor, sehingga pernyataan yang "
        "didukungnya kembali tanpa bukti.",
        "Assessors do not accept evidence that has expired, and what rests on it is without "
        "evidence again.",
    ),
    instead=Text(
        "Mintakan dokumen yang masih berlaku, atau perbarui masa berlakunya bila diperpanjang.",
        "Obtain the document that is valid now, or renew its date if it was extended.",
    ),
    fix=Text(
        "ganti dengan dokumen yang masih berlaku, atau perbarui expires",
        "replace it with a document that is valid, or renew expires",
    ),
    wrong="""
        # sources.yaml, dilihat pada 2024-06-30
        kerja-sama-data: {title: Perjanjian data, kind: letter, expires: 2023-12-31}
    """,
    right="""
        kerja-sama-data: {title: Perjanjian data, kind: letter, expires: 2025-12-31}
    """,
    after=("TIM001",),
)
def expired_source(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the `expires` of each source that has passed, with the first places that use it."""
    expired = {
        id: source.expires
        for id, source in plan.sources.items()
        if source.expires and source.expires.is_before(plan.as_of)
    }
    if not expired:
        return
    for id, end in expired.items():
        source = plan.sources[id]
        uses = [ref.route for ref in plan.references if ref.to == "sources" and ref.id == id]
        if uses:
            places = tuple(Place(route, word=_USED) for route in islice(uses, _SHOWN))
            at = source.at / "expires"
            yield Problem(at, related=places, id=id, end=dated(end), n=len(uses))


_SHOWN = 5
_USED = Text("dirujuk di sini", "referred to here")
