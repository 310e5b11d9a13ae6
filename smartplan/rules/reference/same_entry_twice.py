"""REF013: one thing written down twice, under two ids or in two rows."""

from collections.abc import Iterator

from smartplan.facts.doubles import doubles
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "REF013",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{what} {id} sama dengan {first}: satu hal yang ditulis dua kali",
        "{what} {id} is the same as {first}: one thing written twice",
    ),
    why=Text(
        "Yang ditulis dua kali dihitung dan dicetak dua kali; bila kelak satu diperbarui, yang "
        "lain bertentangan dengannya.",
        "What is written twice is counted and printed twice; once one is renewed, the other "
        "contradicts it.",
    ),
    instead=Text(
        "Gabungkan keduanya. Bila memang dua, tulis apa yang membedakannya: tahun, tempat, atau "
        "keluarannya.",
        "Bring them together. If they are two, write what tells them apart: the year, the place, "
        "or what comes out.",
    ),
    fix=Text(
        "gabungkan keduanya, atau tulis apa yang membedakannya",
        "bring the two together, or write what tells them apart",
    ),
    wrong="""
        actions:
          latih: {kind: people, name: Pelatihan petugas loket, years: [2023]}
          latih-petugas: {kind: people, name: Pelatihan petugas loket, years: [2023]}
    """,
    right="""
        actions:
          latih: {kind: people, name: Pelatihan petugas loket, years: [2023]}
    """,
)
def same_entry_twice(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each entry that says what an earlier one of its kind says."""
    for one in doubles(plan):
        at, first = one.record.at, one.first.at
        yield Problem(
            at,
            related=(Place(first, word=Text("yang pertama", "the first one")),),
            what=one.what,
            id=_known(at.key),
            first=_known(first.key),
        )


def _known(key: str) -> Text:
    """An entry by its id, or by its place in the list."""
    if not key.isdigit():
        return same(key)
    return Text(f"ke-{int(key) + 1}", f"number {int(key) + 1}")
