"""Whose affairs the codes of a plan's money are: the first two parts of a code name a field."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Foreign:
    """A row whose code is of a field that another agency of the plan looks after."""

    row: KnownRow
    field: str
    owner: str


def foreign_codes(plan: Plan) -> Iterator[Foreign]:
    """The rows under codes of fields that none of the program's agencies looks after.

    No list tells whose a field is, as every region orders its agencies in its own way: the plan
    does, by the codes of the agencies, and by what lead agencies have under a field's codes.
    Several rows of a program under one field are no slip, unless another agency has several whole
    programs of it.
    """
    rows = {p.id: [one for one in money.of(p) if one.row.code] for p in live_programs(plan)}
    held = {id: Counter(map(_field, of)) for id, of in rows.items() if of}
    coded = _coded(plan)
    fields: dict[str, Counter[str]] = {}  # of each lead
    programs: dict[str, Counter[str]] = {}  # of each field, by lead
    for id, own in held.items():
        lead = plan.programs[id].lead or ""
        fields.setdefault(lead, Counter()).update(own)
        for field in own:
            programs.setdefault(field, Counter())[lead] += 1
    for id, own in held.items():
        program = plan.programs[id]
        part = _part(program, plan)
        elsewhere = fields[program.lead or ""] - own
        for field, count in own.items():
            mine = [one for one in rows[id] if _field(one) == field]
            if owners := coded.get(field):
                if not owners & part and any(a in of for of in coded.values() for a in part):
                    yield from (Foreign(one, field, min(owners)) for one in mine)
                continue
            others = {a: n for a, n in programs[field].items() if a and a not in part}
            owner = max(sorted(others), key=lambda a: (fields[a][field], others[a]), default="")
            is_only_field = not elsewhere and own.total() == count
            if not owner or elsewhere[field] or is_only_field:
                continue
            is_slip = count == 1 or 2 * count < own.total()
            is_owner = fields[owner].most_common(1)[0][0] == field
            if is_owner and (is_slip or others[owner] > _FEW):
                yield from (Foreign(one, field, owner) for one in mine)


def _field(one: KnownRow) -> str:
    return ".".join((one.row.code or "").split(".")[:2])


def _coded(plan: Plan) -> dict[str, set[str]]:
    """The fields that the codes of agencies name, with the agencies: 2.16.2.20.2.21.01.0000.

    Up to three fields stand in front of the agency's own number; 0.00 is none.
    """
    found: dict[str, set[str]] = {}
    for id, agency in plan.organization.agencies.items():
        parts = (agency.code or "").split(".")
        if len(parts) < _WITH_FIELDS:
            continue
        for first, second in zip(parts[:6:2], parts[1:6:2], strict=True):
            if int(f"0{first}") if first.isdigit() else 0:
                found.setdefault(f"{first}.{second}", set()).add(id)
    return found


def _part(program: Program, plan: Plan) -> set[str]:
    """The agencies that have a part in a program, to whom its money may go, and their parents."""
    actions = {action.lead for action in program.actions.values()}
    rows = {one.row.agency for one in money.of(program)}
    direct = {id for id in (program.lead, *program.support, *actions, *rows) if id}
    agencies = plan.organization.agencies
    above = {agencies[id].parent for id in direct if id in agencies}
    below = {id for id, agency in agencies.items() if agency.parent in direct}
    return {*direct, *below, *(id for id in above if id)}


_FEW = 2  # programs of a field, which may be a pair that was copied
_WITH_FIELDS = 7  # three fields of two parts, and a number
