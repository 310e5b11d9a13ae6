"""BUD012: money under a code of affairs that another agency looks after."""

from collections.abc import Iterator

from smartplan.facts.affairs import Foreign, foreign_codes
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD012",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "kode {code} pada program {id} termasuk urusan {field}, yang dalam rencana ini ditangani "
        "{owner}, bukan {lead}",
        "code {code} of program {id} is of affair {field}, which agency {owner} looks after in "
        "this plan, not {lead}",
    ),
    why=Text(
        "Subkegiatan dianggarkan pada perangkat daerah yang menangani urusannya; dengan kode "
        "yang keliru dananya tidak akan muncul di DPA penanggung jawab.",
        "A sub-activity is budgeted with the agency that looks after its affairs; under a wrong "
        "code the money will not be in the lead's budget.",
    ),
    instead=Text(
        "Betulkan kode atau lead. Bila perangkat daerah lain ikut membiayai, sebutkan di support.",
        "Mend the code or the lead. Where the other agency pays a part, name it in support.",
    ),
    fix=Text(
        "betulkan kodenya, atau tulis {owner} di support bila ikut membiayai",
        "mend the code, or name {owner} in support if it pays a part",
    ),
    wrong="""
        # programs/puskesmas-terhubung.yaml: lead: dinkes, code: "1.02.02.2.01.03"
        # programs/fiber.yaml
        lead: diskominfo
        budget: [{year: 2023, amount: 150000000, fund: apbd, code: "1.02.02.2.01.03"}]
    """,
    right="""
        # programs/fiber.yaml
        lead: diskominfo
        budget: [{year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}]
    """,
    due=3,
    after=("REF001", "REF008"),
)
def code_of_another_agency(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the first code of each program that is another agency's, with the others."""
    by_program: dict[str, list[Foreign]] = {}
    for one in foreign_codes(plan):
        by_program.setdefault(one.row.program.id, []).append(one)
    for id, (first, *others) in by_program.items():
        program = first.row.program
        word = Text("kode ini juga", "this code, too")
        yield Problem(
            first.row.row.at / "code",
            needs=(program.at / "lead",),
            covers=[one.row.row.at / "code" for one in (first, *others)],
            related=(
                *(Place(one.row.row.at / "code", word=word) for one in others),
                Place(program.at / "lead", word=Text("penanggung jawabnya", "its lead")),
            ),
            code=first.row.row.code,
            id=id,
            field=first.field,
            owner=first.owner,
            lead=program.lead,
        )
