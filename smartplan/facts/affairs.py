"""Whose affairs the codes of a plan's money are: the first two parts of a code name a field."""

from collections import Counter
from collections.abc import Iterator, Mapping

from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import Value


class Foreign(Value):
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
    coded, below = _coded(plan), _children(plan)
    fields: dict[str, Counter[str]] = {}  # of each lead
    programs: dict[str, Counter[str]] = {}  # of each field, by lead
    for id, own in held.items():
        lead = plan.programs[id].lead or ""
        of_lead = fields.setdefault(lead, Counter())
        for field, count in own.items():
            of_lead[field] += count
            programs.setdefault(field, Counter())[lead] += 1
    with_codes = {agency for of in coded.values() for agency in of}
    for id, own in held.items():
        program = plan.programs[id]
        lead = program.lead or ""
        of_lead = fields[lead]
        for field, count in own.items():
            if owners := coded.get(field):
                part = _part(program, plan, below)
                if not owners & part and with_codes & part:
                    mine = [one for one in rows[id] if _field(one) == field]
                    yield from (Foreign(one, field, min(owners)) for one in mine)
                continue
            is_only_field = len(own) == 1 and of_lead.total() == count
            if of_lead[field] > count or is_only_field:
                continue
            part = _part(program, plan, below)
            others = {a: n for a, n in programs[field].items() if a and a not in part}
            if not others:
                continue
            owner = max(sorted(others), key=lambda a: (fields[a][field], others[a]))
            is_slip = count == 1 or 2 * count < own.total()
            is_owner = fields[owner].most_common(1)[0][0] == field
            if is_owner and (is_slip or others[owner] > _FEW):
                mine = [one for one in rows[id] if _field(one) == field]
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


def _children(plan: Plan) -> dict[str, set[str]]:
    """The agencies below each agency."""
    found: dict[str, set[str]] = {}
    for id, agency in plan.organization.agencies.items():
        if agency.parent is not None:
            found.setdefault(agency.parent, set()).add(id)
    return found


def _part(program: Program, plan: Plan, children: Mapping[str, set[str]]) -> set[str]:
    """The agencies that have a part in a program, to whom its money may go, and their parents."""
    actions = {action.lead for action in program.actions.values()}
    rows = {one.row.agency for one in money.of(program)}
    direct = {id for id in (program.lead, *program.support, *actions, *rows) if id}
    agencies = plan.organization.agencies
    above = {agencies[id].parent for id in direct if id in agencies}
    below = {one for id in direct for one in children.get(id, ())}
    return {*direct, *below, *(id for id in above if id)}


_FEW = 2  # programs of a field, which may be a pair that was copied
_WITH_FIELDS = 7  # three fields of two parts, and a number
