"""COV009: a part of the SWOT that has not been filled in."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.analysis import Swot
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import fields
from smartplan.wording import Text, listed


@rule(
    "COV009",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "SWOT {component} belum memuat {cells}", "the SWOT of {component} has no {cells}"
    ),
    why=Text(
        "Bimtek tahap I menyepakati SWOT struktur, infrastruktur, dan suprastruktur; sel kosong "
        "membuat strategi berdiri di atas separuh gambaran.",
        "Stage I agrees on the SWOT of structure, infrastructure and superstructure; an empty "
        "cell lets strategies stand on half a picture.",
    ),
    instead=Text(
        "Tulis sedikitnya satu butir di setiap sel, dari hasil diskusi kelompok.",
        "Write at least one entry in every cell, from the group discussions.",
    ),
    fix=Text("tulis sedikitnya satu butir tiap sel", "write at least one entry per cell"),
    wrong="""
        swot:
          structure:
            strengths: {sdm-muda: Pegawai muda yang cakap}
    """,
    right="""
        swot:
          structure:
            strengths: {sdm-muda: Pegawai muda yang cakap}
            weaknesses: {tenaga-tik-terbatas: Tenaga TIK hanya ada di Diskominfo}
            opportunities: {kampus-dekat: Kampus bersedia mendampingi}
            threats: {pindah-tugas: Pegawai sering berpindah tugas}
    """,
)
def empty_swot_cell(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each component of the SWOT that has empty cells; one finding when all is empty."""
    swot, at = plan.analysis.swot, Route(("swot",))
    held = {name: getattr(swot, name, None) for name in _COMPONENTS}
    if not any(held.values()):
        yield Problem(at, component=listed(list(_COMPONENTS.values())), cells=_ANYTHING)
        return
    for name, component in held.items():
        empty = [cell for cell in _CELLS if not getattr(component, cell, None)]
        empty = [cell for cell in empty if not plan.is_broken(at / name / cell)]
        if component is None or len(empty) == len(_CELLS):
            yield Problem(at / name, component=_COMPONENTS[name], cells=_ANYTHING)
        elif empty:
            yield Problem(
                at / name / empty[0] if len(empty) == 1 else at / name,
                component=_COMPONENTS[name],
                cells=listed([_CELLS[cell] for cell in empty], last=Text("maupun", "or")),
            )


_ANYTHING = Text("butir apa pun", "entries")
_COMPONENTS = {
    "structure": Text("struktur", "structure"),
    "infrastructure": Text("infrastruktur", "infrastructure"),
    "superstructure": Text("suprastruktur", "superstructure"),
}
_CELLS = {field.name: field.about for field in fields(Swot)}
