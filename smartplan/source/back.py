"""A text that was read as it was meant, told at the places of the text as it was written."""

from array import array

from smartplan.edit import Retype, Safety
from smartplan.finding import Finding, Place
from smartplan.route import ROOT
from smartplan.source import defects, lines
from smartplan.source.node import Node
from smartplan.source.slips import Meant
from smartplan.value import replace

Built = tuple[Node, "array[int]", tuple[Finding, ...]]


def read_as_meant(file: str, text: str, meant: Meant, read: Built) -> Built:
    """What a text says, with a finding for each slip; `read` is the text as it was meant."""
    data, offsets, found = read
    starts, before = lines.starts(text), lines.starts(meant.text)

    def back(place: Place) -> Place:
        if place.spot is None:
            return place
        start, end = lines.stretch(before, place.spot)
        return replace(place, spot=lines.spot(file, starts, meant.back(start), meant.back(end)))

    told = []
    for slip in meant.slips:
        place = Place(file=file, spot=lines.spot(file, starts, slip.start, slip.end))
        finding = defects.INVALID_YAML.at(place, problem=slip.problem)
        edits = tuple(Retype(ROOT, one.start, one.end, one.put) for one in slip.changes)
        safety = Safety.SAFE if slip.is_sure else Safety.ASK
        told.append(replace(finding, fix=slip.fix, edits=edits, safety=safety))
    lines_told = {one.place.spot.line for one in told if one.place.spot}
    moved = [replace(one, places=tuple(map(back, one.places))) for one in found]
    # What else is wrong on the line of a slip may be due to it.
    further = [one for one in moved if one.place.spot and one.place.spot.line not in lines_told]
    return data, array("I", map(meant.back, offsets)), (*told, *further)
