"""TIM001: a stretch of time that ends before it begins."""

from collections.abc import Iterator

from smartplan.facts.stretches import stretches
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM001",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "{name} terbalik: dari {start} sampai {end}", "{name} is reversed: from {start} to {end}"
    ),
    why=Text(
        "Masa yang berakhir sebelum dimulai tidak memuat satu tahun pun, sehingga isinya hilang "
        "dari peta jalan dan rekapitulasi per tahun.",
        "A period that ends before it begins has no year at all; what belongs to it is missing "
        "from the roadmap and from every yearly total.",
    ),
    instead=Text(
        "Tulis awal lebih dahulu, lalu akhir yang sama atau sesudahnya.",
        "Write the beginning first, then an end that is the same or later.",
    ),
    fix=Text(
        "tukar {first} dan {last}, atau betulkan salah satunya",
        "swap {first} and {last}, or mend one of them",
    ),
    wrong="""
        period: {start: 2025, end: 2023}
    """,
    right="""
        period: {start: 2023, end: 2025}
    """,
)
def reversed_period(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the end of every stretch of years or days that lies before its beginning."""
    for stretch in stretches(plan):
        if stretch.start is None or stretch.end is None or not stretch.is_reversed:
            continue
        first, last = stretch.keys
        word = Text("dimulai di sini", "it begins here")
        yield Problem(
            stretch.at / last,
            related=(Place(stretch.at / first, word=word),),
            name=stretch.name,
            start=dated(stretch.start),
            end=dated(stretch.end),
            first=first,
            last=last,
        )
