"""The workbooks of a plan as files: one for each agency that is asked for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from smartplan.assess import Assessment
from smartplan.incoming.words import Vocabulary
from smartplan.sheets.build import workbook_of
from smartplan.sheets.guide import guide_of
from smartplan.sheets.kinds import WorkbookKind
from smartplan.sheets.layout import grid_of
from smartplan.sheets.plain import csv_files
from smartplan.sheets.remarks import WorkbookPlaces, remarks_of
from smartplan.sheets.things import PlanThings
from smartplan.standing.duties import Duty, duties
from smartplan.value import dataclass
from smartplan.wording import Lang, Text

XLSX, CSV = "xlsx", "csv"
FORMS = (XLSX, CSV)


@dataclass(frozen=True, slots=True)
class AgencyFiles:
    """The files of an agency by their paths below the folder where all of them go.

    `shown` is the path that people are told; `rows` are those of all sheets, `owed` the things
    that are waited for.
    """

    agency: str
    shown: str
    files: Mapping[str, bytes]
    rows: int
    owed: int


def files_of(
    assessment: Assessment,
    agencies: Sequence[str],
    kind: WorkbookKind,
    form: str,
    *,
    revision: str = "",
    only_if_any: bool = False,
) -> Iterator[AgencyFiles]:
    """The files of some agencies; `only_if_any` passes over those whom nothing concerns."""
    plan = assessment.plan
    vocabulary = Vocabulary(plan, plan.language)
    things = PlanThings(assessment, vocabulary)
    owed: dict[str, list[Duty]] = {}
    for duty in duties(plan, assessment.findings):
        owed.setdefault(duty.agency, []).append(duty)
    for agency in agencies:
        workbook = workbook_of(
            assessment, agency, kind, vocabulary, revision=revision, things=things
        )
        rows = sum(len(one.rows) for one in workbook.sheets)
        due = owed.get(agency, ())
        if only_if_any and not (rows or due):
            continue
        grids = [grid_of(sheet, vocabulary.lang) for sheet in workbook.sheets]
        stem = stem_of(plan.name, agency, kind, vocabulary.lang)
        if form == CSV:
            made = csv_files(workbook, grids, vocabulary.lang)
            files = {f"{stem}/{name}": content for name, content in made}
            yield AgencyFiles(agency, f"{stem}/", files, rows, len(due))
            continue
        from smartplan.sheets.xlsx.write import write

        places = WorkbookPlaces(grids)
        guide = guide_of(plan, workbook, grids, due, places)
        remarks = remarks_of(assessment.findings, places, vocabulary.lang)
        content = write(workbook, grids, guide, remarks, vocabulary)
        name = f"{stem}.xlsx"
        yield AgencyFiles(agency, name, {name: content}, rows, len(due))


def stem_of(plan: str, agency: str, kind: WorkbookKind, lang: Lang) -> str:
    """The name of an agency's file without its ending: of an odd id what a name can hold."""
    said = _KINDS.get(kind)
    id = _ODD.sub("-", agency)
    return "-".join((plan, id, *([said.say(lang)] if said else [])))


_ODD = re.compile(r"[^\w-]+")
_KINDS = {
    WorkbookKind.PROGRESS: Text("kemajuan", "progress"),
    WorkbookKind.DATA: Text("data", "data"),
}
