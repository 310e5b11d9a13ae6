"""The list for the team: per part and per agency what is missing, where it goes, what was found.

The one document that names files and keys.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from smartplan import alike
from smartplan.books.parts import names
from smartplan.books.parts.to_write import ThingToWrite, titles_of, to_write
from smartplan.books.subject import Subject
from smartplan.finding import Finding, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.standing.agencies import AgencyStanding, agencies
from smartplan.standing.charge import in_charge
from smartplan.standing.completeness import Completeness as Standing
from smartplan.standing.completeness import Filled, PartStanding, completeness, lacking
from smartplan.standing.duties import Duty, duties
from smartplan.standing.places import key, place
from smartplan.standing.wanted import Wanted
from smartplan.standing.wording import duty_words
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, percent

TELLS_FINDINGS = True


@dataclass(frozen=True, slots=True)
class PartToFill:
    """A part of the masterplan: how much of it is there, and all that it lacks.

    `due` is the guidance stage from which it is expected.
    """

    id: str
    name: str
    due: int
    filled: str
    percent: str
    there: str
    things: tuple[ThingToWrite, ...]


@dataclass(frozen=True, slots=True)
class OwedRow:
    """Something that an agency owes, and where it is written."""

    text: str
    due: str
    file: str
    key: str


@dataclass(frozen=True, slots=True)
class AgencyToFill:
    """An agency with what it owes and what its programs and data lack; `id` "" is nobody."""

    id: str
    name: str
    summary: str
    owed: tuple[OwedRow, ...]
    things: tuple[ThingToWrite, ...]


@dataclass(frozen=True, slots=True)
class FoundRow:
    """What the check found, those that are alike as one."""

    severity: str
    message: str
    place: str
    fix: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the plan folder that a source or an annex names."""

    title: str
    file: str


@dataclass(frozen=True, slots=True)
class CompletenessView:
    """Everything that the list tells."""

    region: str
    summary: str
    parts: tuple[PartToFill, ...]
    agencies: tuple[AgencyToFill, ...]
    clear: str
    found: str
    findings: tuple[FoundRow, ...]
    files: tuple[KeptFile, ...]


def view(subject: Subject, lang: Lang) -> CompletenessView:
    """What a plan lacks; without findings it says that the plan was not checked."""
    plan, findings = subject.plan, subject.findings
    whole, lacks = completeness(plan, findings), lacking(plan)
    entries = sorted(alike.told(findings or ()), key=lambda one: (one.severity.rank, one.order))
    titles = titles_of(plan)
    owing = tuple(_agencies(plan, findings or (), lacks.values(), titles, lang))
    return CompletenessView(
        region=plan.region_name,
        summary=_summary(whole, lang),
        parts=tuple(
            _part(one, to_write(plan, lacks.get(one.id, ()), titles, lang), lang)
            for one in whole.parts.values()
        ),
        agencies=tuple(one for one in owing if one.owed or one.things),
        clear=_clear([one.name for one in owing if not one.owed and not one.things], lang),
        found=_found(findings, len(entries), lang),
        findings=tuple(_row(one, lang) for one in entries),
        files=tuple(_files(plan)),
    )


def _summary(whole: Standing, lang: Lang) -> str:
    return _WHOLE.fill(
        percent=percent(whole.percent, lang),
        parts=len(whole.parts),
        complete=whole.count(Filled.COMPLETE),
        partly=whole.count(Filled.PARTLY),
        empty=whole.count(Filled.EMPTY),
    ).say(lang)


def _part(one: PartStanding, things: tuple[ThingToWrite, ...], lang: Lang) -> PartToFill:
    # All there is no praise where something in it is wrong.
    is_wrong = one.there == one.asked and one.filled is Filled.PARTLY
    return PartToFill(
        id=one.id,
        name=one.name.say(lang),
        due=one.due,
        filled=names.capital((_WANTS_MENDING if is_wrong else one.filled.label).say(lang)),
        percent=percent(one.percent, lang),
        there=_OF.fill(there=one.there, asked=one.asked).say(lang),
        things=things,
    )


def _agencies(
    plan: Plan,
    findings: Sequence[Finding],
    lacks: Iterable[Iterable[Wanted]],
    titles: Mapping[Route, str],
    lang: Lang,
) -> Iterator[AgencyToFill]:
    """Every agency with what it owes, and what of its things is missing besides."""
    lacking_of: dict[str, list[Wanted]] = {}
    for thing in chain.from_iterable(lacks):
        for id in in_charge(thing.at, plan):
            lacking_of.setdefault(id, []).append(thing)
    for agency in agencies(plan, duties(plan, findings)):
        told = {one.route for one in agency.duties}
        rest = (one for one in lacking_of.get(agency.id, ()) if one.at not in told)
        yield AgencyToFill(
            id=agency.id,
            name=names.agency(plan, agency.id, lang) if agency.id else _NOBODY.say(lang),
            summary=_owes(agency, lang),
            owed=tuple(_owed(one, plan, lang) for one in agency.duties),
            things=to_write(plan, rest, titles, lang),
        )


def _owes(agency: AgencyStanding, lang: Lang) -> str:
    if not agency.urgent:
        return ""
    return (_URGENT_ONE if agency.urgent == 1 else _URGENT).fill(count=agency.urgent).say(lang)


def _owed(one: Duty, plan: Plan, lang: Lang) -> OwedRow:
    due = day(one.due, lang) if one.due else "–"
    return OwedRow(
        text=names.capital(duty_words(one, plan).whole.say(lang)),
        due=_LATE.fill(day=due).say(lang) if one.is_overdue else due,
        file=place(one.route),
        key=key(one.route),
    )


def _clear(agencies: Sequence[str], lang: Lang) -> str:
    return _CLEAR.fill(names="; ".join(agencies)).say(lang) if agencies else ""


def _found(findings: Sequence[Finding] | None, entries: int, lang: Lang) -> str:
    if findings is None:
        return _UNCHECKED.say(lang)
    if not findings:
        return _CLEAN.say(lang)
    of = {one: sum(found.severity is one for found in findings) for one in Severity}
    counts = [
        _COUNT.fill(count=count, severity=severity.label).say(lang)
        for severity, count in of.items()
        if count
    ]
    text = _FOUND_ALIKE if entries < len(findings) else _FOUND
    return text.fill(counts=names.series(counts, lang), n=entries).say(lang)


def _row(finding: Finding, lang: Lang) -> FoundRow:
    held = finding.place
    file = held.spot.file if held.spot else held.file
    line = f":{held.spot.line}" if held.spot else ""
    return FoundRow(
        severity=names.capital(finding.severity.label.say(lang)),
        message=_opened(finding, lang),
        place=f"{file}{line}" if file else str(held.route),
        fix=names.capital(finding.fix.say(lang)) if finding.fix else "",
    )


def _opened(finding: Finding, lang: Lang) -> str:
    """The message as a sentence opens, but for a key, which is written as it stands in a file."""
    said = finding.message.say(lang)
    about = str(finding.place.route)
    return said if about and said.startswith(about) else names.capital(said)


def _files(plan: Plan) -> Iterator[KeptFile]:
    for source in plan.sources.values():
        if source.file:
            yield KeptFile(source.title, source.file)
    for annex in plan.manifest.annexes:
        yield KeptFile(annex.title, annex.file)


_WANTS_MENDING = Text("perlu diperbaiki", "wants mending")
_OF = Text("{there} dari {asked}", "{there} of {asked}")
_WHOLE = Text(
    "Rencana ini {percent} lengkap. Dari {parts} bagiannya {complete} lengkap, {partly} sebagian, "
    "dan {empty} masih kosong.",
    "The plan is {percent} complete. Of its {parts} parts {complete} are complete, {partly} "
    "partly, and {empty} still empty.",
)
_NOBODY = Text("Belum ada penanggung jawab", "No agency in charge yet")
_URGENT_ONE = Text(
    "Satu di antaranya sudah melewati tenggat atau merupakan galat.",
    "One of these is overdue or an error.",
)
_URGENT = Text(
    "Sebanyak {count} di antaranya sudah melewati tenggat atau merupakan galat.",
    "Of these, {count} are overdue or errors.",
)
_LATE = Text("{day} (lewat)", "{day} (overdue)")
_CLEAR = Text(
    "Tidak ada yang kurang pada: {names}.",
    "Nothing is missing from: {names}.",
)
_UNCHECKED = Text("Rencana ini belum diperiksa.", "The plan has not been checked.")
_CLEAN = Text("Pemeriksaan tidak menemukan kekurangan.", "The check found nothing wrong.")
_FOUND = Text("Pemeriksaan menemukan {counts}.", "The check found: {counts}.")
_FOUND_ALIKE = Text(
    "Pemeriksaan menemukan {counts}; yang sejenis diringkas menjadi {n} butir.",
    "The check found: {counts}; those that are alike are told as one, which makes {n} in all.",
)
_COUNT = Text("{count} {severity}", "{count} {severity}")
