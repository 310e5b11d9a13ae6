"""LAW005: a masterplan that runs longer than the RPJMD it is linked to."""

from collections.abc import Iterator

from smartplan.facts.linked_plans import medium_term
from smartplan.facts.unclear import are_unclear
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "LAW005",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "masterplan berlaku sampai {end}, sedangkan {rpjmd} hanya sampai {rpjmd_end}",
        "the masterplan runs until {end}, {rpjmd} only until {rpjmd_end}",
    ),
    why=Text(
        "Setiap RPJMD baru membawa sasaran baru; masterplan yang melampauinya perlu diselaraskan "
        "ulang agar programnya tetap dianggarkan.",
        "Every new RPJMD brings new goals; a masterplan that outlives it has to be aligned again "
        "so that its programs stay funded.",
    ),
    instead=Text(
        "Jadwalkan penyelarasan ulang dan catat RPJMD penggantinya di plans begitu ditetapkan; "
        "bila memang disengaja, matikan aturan ini dengan alasan di rules.",
        "Plan to align it again and record the next RPJMD in plans once it is enacted; if it is "
        "meant so, turn this rule off in rules, with the reason.",
    ),
    fix=Text(
        "jadwalkan penyelarasan setelah {rpjmd_end}, lalu catat RPJMD berikutnya di plans",
        "align it again after {rpjmd_end}, then record the next RPJMD in plans",
    ),
    wrong="""
        # smartplan.yaml
        period: {start: 2022, end: 2032}
        # profile.yaml
        plans:
          rpjmd: {kind: rpjmd, title: RPJMD Kota, period: {start: 2019, end: 2024}}
    """,
    right="""
        # smartplan.yaml
        period: {start: 2022, end: 2024}
    """,
    due=2,
    after=("TIM001", "TIM002", "TIM010"),
)
def plan_outlives_rpjmd(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the plan's last year when no linked RPJMD in force reaches it."""
    if are_unclear(plan, "kind", "period", root="plans"):
        return
    period = plan.manifest.period
    ends = [
        (linked.period.end, linked)
        for linked in medium_term(plan)
        if linked.period and linked.period.end is not None
    ]
    if period is None or period.end is None or not ends:
        return
    last, linked = max(ends, key=lambda pair: pair[0])
    if plan.as_of.year <= last < period.end:
        place = Place(linked.at / "period" / "end", word=Text("berakhir di sini", "ends here"))
        yield Problem(
            Route(("period", "end")),
            needs=[linked.at / "period" for linked in medium_term(plan)],
            related=(place,),
            end=period.end,
            rpjmd=linked.at.key,
            rpjmd_end=last,
        )
