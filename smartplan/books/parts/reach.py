"""How far a program reaches: where, for whom, with whom, and where it comes from."""

from collections.abc import Iterable

from smartplan.books.parts import names
from smartplan.books.parts.part import FactLine, ProgramFact, illustrated, remarks
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Program
from smartplan.plan.model.reach import Beneficiaries, Location
from smartplan.plan.plan import Plan
from smartplan.standards.regions import regions
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, number


@dataclass(frozen=True, slots=True)
class Collaboration:
    """A program that is carried out together with other regions."""

    program: str
    program_id: str
    lead: str
    regions: str


def reach(plan: Plan, program: Program, lang: Lang) -> tuple[ProgramFact, ...]:
    """What is said of a program's reach, line by line; nothing where nothing is."""
    made_up = illustrated(program)
    held = (
        (_SERVED, served(program.beneficiaries, lang, within=made_up)),
        (_PLACES, places(program.locations, lang, within=made_up)),
        (_REGIONS, _said(with_regions(program, lang))),
        (_PROPOSER, _said(_proposer(plan, program, lang))),
        (_MATURITY, _said(program.maturity.label.say(lang) if program.maturity else "")),
        (_ADOPTED, _adopted(program, lang)),
    )
    return tuple(ProgramFact(label=label.say(lang), lines=lines) for label, lines in held if lines)


def collaborations(plan: Plan, lang: Lang) -> tuple[Collaboration, ...]:
    """The programs that are carried out together with other regions."""
    return tuple(
        Collaboration(
            program=program.name,
            program_id=program.id,
            lead=names.agency_short(plan, program.lead, lang),
            regions=with_regions(program, lang),
        )
        for program in plan.programs.values()
        if program.with_regions
    )


def with_regions(program: Program, lang: Lang) -> str:
    """The regions that take part, by name and code."""
    known = regions()
    said = [
        f"{known[code].name} ({code})" if code in known else code for code in program.with_regions
    ]
    return names.series(said, lang) if said else ""


def served(
    held: Iterable[Beneficiaries], lang: Lang, *, within: bool = False
) -> tuple[FactLine, ...]:
    """Groups of people and how many they are: `pelaku usaha kecil: 1.200 orang (2026)`."""
    lines = []
    for one in held:
        count = one.number
        people = _PEOPLE.fill(count=number(count, lang)).say(lang) if count is not None else ""
        text = f"{one.group}: {people}" if people else one.group
        lines.append(_line(f"{text} ({one.year})" if one.year else text, one, lang, within))
    return tuple(lines)


def places(held: Iterable[Location], lang: Lang, *, within: bool = False) -> tuple[FactLine, ...]:
    """Places, each with the village and district that it lies in, and its coordinates."""
    lines = []
    for one in held:
        text = ", ".join(part for part in (one.name, one.village, one.district) if part)
        point = "; ".join(_degrees(axis, lang) for axis in (one.lat, one.lon) if axis is not None)
        lines.append(_line(f"{text} ({point})" if point else text, one, lang, within))
    return tuple(lines)


def _degrees(value: float, lang: Lang) -> str:
    """A coordinate with every digit that is written: places lie metres apart."""
    return str(value).replace(".", ",") if lang == "id" else str(value)


def _proposer(plan: Plan, program: Program, lang: Lang) -> str:
    return names.agency(plan, program.proposer, lang) if program.proposer else ""


def _adopted(program: Program, lang: Lang) -> tuple[FactLine, ...]:
    held = program.adopted_from
    if held is None:
        return ()
    known = regions().get(held.region)
    said = ", ".join(
        part for part in (held.program, known.name if known else held.region, held.url) if part
    )
    return (_line(said, held, lang, illustrated(program)),)


def _said(text: str) -> tuple[FactLine, ...]:
    return (FactLine(text=text),) if text else ()


def _line(text: str, held: Entity, lang: Lang, within: bool) -> FactLine:  # noqa: FBT001
    return FactLine(
        text=text,
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held, within=within) and not within,
    )


_SERVED = Text("Penerima manfaat", "People it serves")
_PEOPLE = Text("{count} orang", "{count} people")
_PLACES = Text("Lokasi", "Locations")
_REGIONS = Text("Bersama daerah lain", "Together with other regions")
_PROPOSER = Text("Pengusul", "Proposed by")
_MATURITY = Text("Kematangan inovasi", "Maturity of the innovation")
_ADOPTED = Text("Diadopsi dari", "Taken over from")
