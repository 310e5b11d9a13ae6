"""How much of the money is an estimate, and what that means for a budget."""

from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.programs import live_programs
from smartplan.wording import Text


@sentence("money", order=20, weight=80)
def estimates(ground: Ground) -> Text | None:
    """Say what all, most, some or no estimates are good for; nothing where money is missing."""
    held = ground.once(money.planned)
    whole = money.total(held)
    rough = money.total(one for one in held if one.row.approximate)
    if not whole:
        return None
    if rough == whole:
        return _ALL
    if not rough:
        is_whole = all(money.of(program) for program in live_programs(ground.plan))
        return _NONE if is_whole else None
    return _MOST if spread.is_most(rough, whole) else _SOME


_ALL = Text(
    "Angka-angka pada bab ini karena itu menjadi bahan pembahasan, belum menjadi dasar "
    "penganggaran.",
    "The figures of this chapter are thus matter for debate and no ground for a budget yet.",
)
_MOST = Text(
    "Selama sebagian besar angka masih perkiraan, bab ini menjadi bahan pembahasan; kepastiannya "
    "lahir ketika kegiatan diusulkan dalam RKPD.",
    "As long as most figures are estimates, this chapter is matter for debate; they become firm "
    "when activities are proposed for the yearly plan (RKPD).",
)
_SOME = Text(
    "Bagian yang masih perkiraan perlu dipertegas sebelum kegiatannya diusulkan dalam RKPD.",
    "What is still an estimate has to become firm before the activities are proposed for the "
    "yearly plan (RKPD).",
)
_NONE = Text(
    "Tidak ada angka yang berupa perkiraan, sehingga bab ini dapat langsung dipakai sebagai "
    "rujukan penganggaran.",
    "None of the figures is an estimate, so that budgets can be drawn up from this chapter.",
)
