"""Where programs take place, as the data of the locator map."""

from smartplan.books.charts.data import ChartHeading, DimensionLabel
from smartplan.books.charts.data_plan import LocatorMap, PlacePoint
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.timeline import dimension_labels
from smartplan.facts.codes import program_codes
from smartplan.plan.plan import Plan
from smartplan.wording import Lang


def locator(plan: Plan, lang: Lang) -> LocatorMap | None:
    """The places of programs and their actions; None where none has coordinates."""
    labels = {label.id: label for label in dimension_labels(plan, lang)}
    codes = program_codes(plan)
    points: list[PlacePoint] = []
    unplaced = 0
    made_up = False
    for program in plan.programs.values():
        held = [*program.locations, *(at for a in program.actions.values() for at in a.locations)]
        for one in held:
            if one.lat is None or one.lon is None:
                unplaced += 1
                continue
            nowhere = DimensionLabel(id="", name="", order=len(labels))
            label = labels.get(program.dimension or "", nowhere)
            points.append(PlacePoint(one.lat, one.lon, one.name, codes[program.id], label))
            made_up = made_up or illustrated(one, within=illustrated(program))
    if not points:
        return None
    return LocatorMap(tuple(points), unplaced, about=ChartHeading(illustration=made_up))
