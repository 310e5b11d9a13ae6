"""The record of the four guidance stages: how the plan came about."""

from smartplan.books.charts import data as charts
from smartplan.books.parts.admission import AgreementView, SelectionView, agreements, selection
from smartplan.books.parts.agenda import AgendaRow, agenda
from smartplan.books.parts.commitment import CommitmentPart, commitment
from smartplan.books.parts.stages import StageView, stages, stepper
from smartplan.books.subject import Subject
from smartplan.plan.plan import STAGES
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Bimtek:
    """Everything that the record tells."""

    region: str
    summary: str
    selection: SelectionView | None
    agreements: tuple[AgreementView, ...]
    stepper: charts.StageStepper
    stages: tuple[StageView, ...]
    commitment: CommitmentPart
    agenda: tuple[AgendaRow, ...]


def view(subject: Subject, lang: Lang) -> Bimtek:
    """What the record tells of a plan."""
    plan = subject.plan
    held = plan.process.stages
    told = [one for one in held.values() if one.dates and (one.dates.start or one.dates.end)]
    people = sum(one.participants or 0 for one in held.values())
    texts = _ALL_HELD if len(told) == STAGES else _SOME_HELD
    return Bimtek(
        region=plan.region_name,
        summary=(texts[not people] if told else _NONE)
        .fill(count=len(told), people=people)
        .say(lang),
        selection=selection(plan, lang),
        agreements=agreements(plan, lang),
        stepper=stepper(plan, lang),
        stages=stages(plan, lang),
        commitment=commitment(plan, lang),
        agenda=agenda(plan, lang),
    )


# With the number of people, and without.
_SOME_HELD = (
    Text(
        "Sebanyak {count} dari 4 tahap tercatat tanggalnya; kehadiran yang dicatat berjumlah "
        "{people} orang.",
        "Of 4 stages, {count} have dates on record; {people} attendances were counted.",
    ),
    Text(
        "Sebanyak {count} dari 4 tahap tercatat tanggalnya; jumlah peserta belum dicatat.",
        "Of 4 stages, {count} have dates on record; attendance has not been counted.",
    ),
)
_ALL_HELD = (
    Text(
        "Seluruh tahap tercatat tanggalnya; kehadiran yang dicatat berjumlah {people} orang.",
        "All stages have dates on record; {people} attendances were counted.",
    ),
    Text(
        "Seluruh tahap tercatat tanggalnya; jumlah peserta belum dicatat.",
        "All stages have dates on record; attendance has not been counted.",
    ),
)
_NONE = Text(
    "Belum ada tahap yang tercatat tanggalnya.",
    "No stage has dates on record so far.",
)
