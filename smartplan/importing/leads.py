"""Who leads a program of several agencies: by the recipe, else by who belongs to whom."""

from smartplan.importing.codes import longest_start
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import PrintedProgram
from smartplan.importing.recipe import Recipe
from smartplan.incoming.said import Offered
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.value import replace
from smartplan.wording import Text, listed, same


def with_lead(printed: PrintedProgram, names: PrintedNames) -> PrintedProgram:
    """The program with its lead, if that is sure, else asked; all others support it."""
    if not printed.carried_by:
        return printed
    lead = _lead(printed, names)
    support = dict.fromkeys((*printed.support, *printed.carried_by))
    return replace(printed, lead=lead, support=tuple(one for one in support if one != lead))


def _lead(printed: PrintedProgram, names: PrintedNames) -> str:
    start = longest_start(printed.code, tuple(names.recipe.leads))
    if start is not None:
        return names.recipe.leads[start]
    for one in printed.carried_by:
        if all(names.parent(other) == one for other in printed.carried_by if other != one):
            return one
    labels = {id: same(names.agencies.label(id)) for id in printed.carried_by}
    names.ask(
        Route((key_of(Recipe.leads), printed.code or "*")),
        _WHO.fill(
            program=printed.name or printed.code,
            agencies=listed(list(labels.values())[:_SHOWN]),
        ),
        printed.origin,
        tuple(Offered(label, id) for id, label in labels.items()),
        proposal=printed.carried_by[0],
    )
    return ""


_SHOWN = 4
_WHO = Text(
    "siapa penanggung jawab {program}? dijalankan {agencies}",
    "who leads {program}? it is carried out by {agencies}",
)
