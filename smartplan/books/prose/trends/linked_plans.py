"""The plans that the masterplan has to fit: those that end before it does."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.periods import of_plan
from smartplan.wording import Text


@sentence("trends-plans", order=10, weight=80)
def linked_plans(ground: Ground) -> Text | None:
    """Name the plans that end while the masterplan goes on; say where all reach as far."""
    whole = of_plan(ground.plan)
    held = [
        (one, one.period.end)
        for one in ground.plan.profile.plans.values()
        if one.period and one.period.end
    ]
    if whole is None or not held:
        return None
    early = [(one, end) for one, end in held if end < whole.last]
    if not early:
        return _REACHING.fill(last=whole.last)
    named = phrase.series(f"{one.title} ({end})" for one, end in early[:_MOST])
    return (_ONE if len(early) == 1 else _SOME if len(early) <= _MOST else _MANY).fill(
        plans=named, count=phrase.small(len(early)), last=whole.last
    )


_MOST = 2
_ONE = Text(
    "Masterplan berlaku sampai {last}, lebih lama daripada {plans}. Ketika penggantinya "
    "ditetapkan, keselarasan program perlu diperiksa kembali.",
    "The masterplan lasts until {last}, longer than {plans}. When that is replaced, it has to be "
    "seen whether the programs still fit.",
)
_SOME = Text(
    "Masterplan berlaku sampai {last}, lebih lama daripada {plans}. Ketika penggantinya "
    "ditetapkan, keselarasan program perlu diperiksa kembali.",
    "The masterplan lasts until {last}, longer than {plans}. When these are replaced, it has to "
    "be seen whether the programs still fit.",
)
_MANY = Text(
    "Masterplan berlaku sampai {last}, lebih lama daripada {count} dokumen acuannya. Ketika "
    "penggantinya ditetapkan, keselarasan program perlu diperiksa kembali.",
    "The masterplan lasts until {last}, longer than {count} of these plans. When they are "
    "replaced, it has to be seen whether the programs still fit.",
)
_REACHING = Text(
    "Seluruh dokumen acuan berlaku setidaknya sampai {last}, tahun terakhir masterplan.",
    "All of these plans last at least until {last}, the masterplan's last year.",
)
