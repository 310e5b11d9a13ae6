"""Quick-win sheets of a book: two columns, a label and what is to be said there."""

import re
from collections.abc import Mapping, Sequence

from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.doubts import LEFT
from smartplan.importing.books.found import Reading
from smartplan.importing.books.quick_win_checks import check_after, check_money
from smartplan.importing.books.tables import BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.printed import PrintedProgram
from smartplan.importing.spelling import bare, folded, on_one_line
from smartplan.incoming.said import Offered, Provenance
from smartplan.plan.ids import id_of
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWin, Resources
from smartplan.plan.model.risk import Risk
from smartplan.shape.days import sure_day
from smartplan.shape.record import field_of, key_of
from smartplan.source.node import Node
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class QuickWinSheet:
    """A sheet: its name, and what stands behind each label, by its words."""

    name: str
    table: BookTable
    said: Mapping[str, str]

    def get(self, pattern: str) -> str:
        """What stands behind the first label that a pattern fits."""
        return next((text for label, text in self.said.items() if re.search(pattern, label)), "")


def sheet_of(table: BookTable) -> QuickWinSheet | None:
    """A table of two columns as a quick-win sheet; None where it is none."""
    if table.width != 2:  # noqa: PLR2004
        return None
    said = {folded(row.texts[0]): row.texts[1].strip() for row in table.rows if row.texts[0]}
    name = next((text for label, text in said.items() if re.match(_NAME, label)), "")
    known = sum(any(re.search(one, label) for one, _ in _FIELDS) for label in said)
    return QuickWinSheet(bare(name), table, said) if name and known >= _ENOUGH else None


def with_sheets(
    reading: Reading, programs: Sequence[PrintedProgram], sheets: Sequence[QuickWinSheet]
) -> list[PrintedProgram]:
    """The programs of a book with what its quick-win sheets say of them."""
    made = list(programs)
    for sheet in sheets:
        at = _program(reading, sheet, made)
        if at is not None:
            made[at] = _with_sheet(reading, made[at], sheet)
    return made


def _program(reading: Reading, sheet: QuickWinSheet, programs: list[PrintedProgram]) -> int | None:
    """The place of the program that a sheet is of; a new one where there is none like it."""
    said = folded(PrintedCode.of(sheet.name).name)
    names = [folded(one.name) for one in programs]
    if said in names:
        return names.index(said)
    near = [
        at
        for at, name in enumerate(names)
        if name and (f" {name} " in f" {said} " or f" {said} " in f" {name} ")
    ]
    if not near:
        programs.append(_new(reading, sheet))
        return len(programs) - 1
    program = programs[near[0]]
    answer = reading.questions.chosen(
        sheet.name,
        _SAME.fill(program=program.name, place=_table_of(program.origin), sheet=sheet.name),
        reading.at(_place(sheet)),
        (Offered(same(program.name), program.name), Offered(_NEW_PROGRAM, _NEW)),
        program.name,
    )
    if answer == _NEW:
        programs.append(_new(reading, sheet))
        return len(programs) - 1
    return near[0]


def _new(reading: Reading, sheet: QuickWinSheet) -> PrintedProgram:
    origin = reading.at(_place(sheet))
    lead = reading.agencies.said(sheet.get(_LEAD), origin)
    dimension, subdimension = _dimension(reading, sheet)
    return PrintedProgram(
        sheet.name,
        origin,
        lead=lead.lead if lead else "",
        support=lead.support if lead else (),
        dimension=dimension,
        subdimension=subdimension,
    )


def _with_sheet(reading: Reading, program: PrintedProgram, sheet: QuickWinSheet) -> PrintedProgram:
    """A program with a sheet: what both say has to agree, or is asked."""
    origin = reading.at(_place(sheet))
    more: dict[str, Node] = dict(program.more)
    held = _texts(reading, sheet, more, origin)
    kept = _agencies(reading, program, sheet, origin)
    resources = _resources(sheet.get(_RESOURCES))
    if money := sheet.get(_MONEY):
        resources[key_of(Resources.budget)] = on_one_line(money)
        check_money(reading, program, money, origin)
    if resources:
        held[key_of(QuickWin.resources)] = resources
    year = _deadline(reading, sheet, held, origin)
    check_after(reading, program, sheet.get(_AFTER), year, origin)
    if key_of(QuickWin.deadline) not in held and not folded_empty(sheet.get(_DEADLINE)):
        kept.append(on_one_line(sheet.get(_DEADLINE)))
    if kept:
        held[key_of(QuickWin.internal_note)] = "; ".join(kept)
    known = more.get(key_of(Program.quick_win))
    more[key_of(Program.quick_win)] = {**(known if isinstance(known, dict) else {}), **held}
    if risk := sheet.get(_RISK):
        more[key_of(Program.risks)] = _risk(risk)
    return replace(program, more=more)


def _texts(
    reading: Reading, sheet: QuickWinSheet, more: dict[str, Node], origin: Provenance
) -> dict[str, Node]:
    """The texts of a sheet by their keys; that of the program itself goes to `more`."""
    held: dict[str, Node] = {}
    for label, text in sheet.said.items():
        if folded_empty(text) or re.match(_NAME, label):
            continue
        field = next((one for pattern, one in _FIELDS if re.search(pattern, label)), None)
        if field is None:
            reading.questions.note(origin, _UNKNOWN.fill(label=label))
        elif field is Program.innovation:
            more[key_of(field)] = on_one_line(text)
        elif field not in _APART:
            held[key_of(field)] = on_one_line(text)
    return held


def _agencies(
    reading: Reading, program: PrintedProgram, sheet: QuickWinSheet, origin: Provenance
) -> list[str]:
    """Compare the lead of a sheet with the program's; the words that name no agency."""
    said = reading.agencies.said(sheet.get(_LEAD), origin)
    if said is None:
        return []
    if said.lead and program.lead and said.lead != program.lead:
        reading.questions.note(origin, _OTHER_LEAD.fill(lead=said.lead, program=program.name))
    return [on_one_line(sheet.get(_LEAD))] if said.everyone else []


def _dimension(reading: Reading, sheet: QuickWinSheet) -> tuple[str, str]:
    first, _, second = sheet.get(_DIMENSION).partition("/")
    dimension = reading.dimensions.named(first)
    return dimension, reading.dimensions.subdimension(dimension, second)


def _resources(text: str) -> dict[str, Node]:
    """`Regulasi: …; SDM: …` as resources; what has no label is left as it is."""
    found: dict[str, Node] = {}
    for part in re.split(r"\s*[;\n]\s*", text):
        label, _, said = part.partition(":")
        field = _RESOURCE_FIELDS.get(folded(label))
        if field and said.strip():
            found[field] = said.strip()
    return found


def _risk(text: str) -> dict[str, Node]:
    """A risk and what is done about it, where the sheet parts both by one semicolon."""
    risk, _, rest = on_one_line(text).partition(";")
    if not rest.strip() or ";" in rest:
        return {id_of(text): {key_of(Risk.text): on_one_line(text)}}
    data: dict[str, Node] = {
        key_of(Risk.text): risk.strip(),
        key_of(Risk.mitigation): rest.strip(),
    }
    return {id_of(risk): data}


def _deadline(
    reading: Reading, sheet: QuickWinSheet, held: dict[str, Node], origin: Provenance
) -> int | None:
    """The year of the deadline, which is kept; asked where it is no date."""
    text = on_one_line(sheet.get(_DEADLINE))
    if folded_empty(text):
        return None
    day = sure_day(text)
    if day is None:
        key = f"{sheet.name}: batas waktu"
        said = reading.questions.text(key, _WHEN.fill(text=text), origin)
        day = sure_day(said) if said not in ("", LEFT) else None
    if day is None:
        return None
    held[key_of(QuickWin.deadline)] = str(day)
    return day.first.year


def _place(sheet: QuickWinSheet) -> str:
    return sheet.table.caption or sheet.table.place


def _table_of(origin: Provenance) -> str:
    return origin.place.partition(" baris")[0]


_NAME = r"^nama (program|quick win|inovasi)|^quick win$|^name of the (program|quick win)"
_LEAD = r"penanggung jawab|lead agency|in charge"
_DIMENSION = r"^dimensi|^dimension"
_MONEY = r"^(anggaran|kebutuhan dana|biaya|budget)"
_RESOURCES = r"sumber daya|resources"
_AFTER = r"sesudah|after"
_DEADLINE = r"batas waktu|tenggat|deadline|paling lambat"
_RISK = r"^risiko|^risk"
_FIELDS = (
    (_LEAD, Program.lead),
    (_DIMENSION, Program.dimension),
    (_MONEY, Resources.budget),
    (_RESOURCES, QuickWin.resources),
    (_DEADLINE, QuickWin.deadline),
    (_RISK, Program.risks),
    (r"masalah|problem", QuickWin.problem),
    (r"inovasi|kebaruan|innovation", Program.innovation),
    (r"pengguna|penerima manfaat|users|beneficiar", QuickWin.users),
    (r"^manfaat|benefit", QuickWin.benefit),
    (r"daya tarik|appeal", QuickWin.appeal),
    (r"keunikan|unique", QuickWin.uniqueness),
    (r"kemitraan|partner", QuickWin.partners_note),
    (r"pengembangan|development", QuickWin.development),
    (r"keberlanjutan|continu|sustainab", QuickWin.continuity),
    (r"sebelum|before", QuickWin.before),
    (_AFTER, QuickWin.after),
)
_APART = (
    Program.lead,
    Program.dimension,
    Program.risks,
    Resources.budget,
    QuickWin.resources,
    QuickWin.deadline,
)
_RESOURCE_FIELDS = {
    folded(word): key_of(field)
    for field in (
        Resources.regulation, Resources.infrastructure, Resources.application, Resources.people
    )
    for word in (field_of(field).about.id, field_of(field).about.en)
}  # fmt: skip
_ENOUGH = 4
_NEW = "new"
_SAME = Text(
    'Ini program {program} di {place}? Tercetak "{sheet}".',
    'Is this the program {program} of {place}? Printed is "{sheet}".',
)
_NEW_PROGRAM = Text("bukan, program baru", "no, a new program")
_UNKNOWN = Text('butir "{label}" tidak dikenal dan tidak dicatat', '"{label}" is not known')
_OTHER_LEAD = Text(
    "penanggung jawab di lembar ini {lead}, di tabel program {program} lain",
    "this sheet names {lead} as lead, the table of {program} another",
)
_WHEN = Text(
    'Kapan tanggal batasnya? Tercetak "{text}".',
    'What is the date of the deadline? Printed is "{text}".',
)
