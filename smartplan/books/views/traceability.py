"""The traceability report: from issue to goal, program, money, indicator and evidence."""

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.direction import direction
from smartplan.books.parts.issues import coverage
from smartplan.books.parts.money import program_total
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.subject import Subject
from smartplan.facts import money
from smartplan.facts.codes import program_codes
from smartplan.facts.realisations import realisations
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedGoal(BookPart):
    """A goal under the number that stands for it, with the codes of its programs."""

    number: int
    text: str
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread(BookPart):
    """One program on its way from an issue to what shows that it works; goals by number."""

    code: str
    program: str
    goals: tuple[str, ...]
    total: str
    indicators: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class IssueThreads:
    """An issue with the programs that answer it."""

    id: str
    name: str
    plan_ref: str
    threads: tuple[Thread, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True)
class Orphans:
    """Things that hang in the air: what they are, why it matters, and their names.

    `sources` are the ids behind the names, where those are sources.
    """

    title: str
    why: str
    names: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traceability:
    """Everything that the traceability report tells."""

    region: str
    summary: str
    goals: tuple[NumberedGoal, ...]
    coverage: charts.CoverageMap | None
    issues: tuple[IssueThreads, ...]
    orphans: tuple[Orphans, ...]
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> Traceability:
    """What the report tells of a plan."""
    plan = subject.plan
    programs = tuple(plan.programs.values())
    complete = sum(bool(p.issues and p.goals and p.indicators and money.of(p)) for p in programs)
    issues = plan.profile.issues
    return Traceability(
        region=plan.region_name,
        summary=_SUMMARY.fill(complete=complete, all=len(programs)).say(lang) if programs else "",
        goals=_goals(plan, lang),
        coverage=coverage(plan, lang) if issues and programs else None,
        issues=tuple(_issue(plan, ref, lang) for ref in issues),
        orphans=_orphans(plan, lang),
        missing=() if issues else (missing(_ISSUES, "profile.yaml: issues", lang),),
    )


def _goals(plan: Plan, lang: Lang) -> tuple[NumberedGoal, ...]:
    codes = program_codes(plan)
    return tuple(
        NumberedGoal(
            number=one.number,
            text=one.text,
            programs=tuple(codes[p.id] for p in plan.programs.values() if one.id in p.goals),
            sources=one.sources,
            remarks=one.remarks,
            illustration=one.illustration,
        )
        for one in direction(plan, lang).goals
    )


def _issue(plan: Plan, ref: str, lang: Lang) -> IssueThreads:
    issue = plan.profile.issues[ref]
    held = [p for p in plan.programs.values() if ref in p.issues]
    linked = plan.profile.plans.get(issue.plan_ref or "")
    return IssueThreads(
        id=ref,
        name=issue.name,
        plan_ref=linked.title if linked else (issue.plan_ref or ""),
        threads=tuple(_thread(plan, program, lang) for program in held),
        missing=()
        if held
        else (missing(_ANSWER.fill(issue=issue.name), "programs/: issues", lang),),
    )


def _thread(plan: Plan, program: Program, lang: Lang) -> Thread:
    years = [str(year) for year, _ in realisations(plan, program.id)]
    sources = set(program.sources)
    for one in plan.progress.values():
        if program.id in one.programs:
            sources.update(one.programs[program.id].sources)
    if years:
        evidence = _REPORTED.fill(years=names.series(years, lang)).say(lang)
    else:
        evidence = _UNREPORTED.say(lang)
    numbers = {one.id: str(one.number) for one in direction(plan, lang).goals}
    return Thread(
        code=program_codes(plan)[program.id],
        program=program.name,
        goals=tuple(numbers.get(ref, ref) for ref in program.goals),
        total=program_total(program, lang),
        indicators=tuple(one.name for one in program.indicators.values()),
        evidence=evidence,
        sources=tuple(sorted(sources)),
        remarks=remarks(lang, program),
        illustration=illustrated(program),
    )


def _orphans(plan: Plan, lang: Lang) -> tuple[Orphans, ...]:
    programs = plan.programs.values()
    served = {ref for p in programs for ref in p.goals}
    answered = {ref for p in programs for ref in p.issues}
    closed = {ref for p in programs for ref in p.gaps}
    closed |= {ref for ref, gap in plan.analysis.gaps.items() if gap.programs}
    carried = {ref for p in programs for ref in p.strategies}
    carried |= {ref for ref, one in plan.analysis.strategies.items() if one.programs}
    used = _used(plan)
    held = (
        (
            _NO_PROGRAM,
            [one.name for ref, one in plan.profile.issues.items() if ref not in answered],
        ),
        (
            _NO_GOAL_PROGRAM,
            [names.goal(plan, ref) for ref in plan.profile.goals if ref not in served],
        ),
        (
            _NO_MEASURE,
            [
                names.goal(plan, ref)
                for ref, one in plan.profile.goals.items()
                if not one.indicators
            ],
        ),
        (
            _NO_GAP_PROGRAM,
            [
                names.unstopped(one.current)
                for ref, one in plan.analysis.gaps.items()
                if ref not in closed
            ],
        ),
        (
            _NO_STRATEGY_PROGRAM,
            [
                names.unstopped(one.text)
                for ref, one in plan.analysis.strategies.items()
                if ref not in carried
            ],
        ),
        (_NO_ISSUE, [p.name for p in programs if not p.issues]),
        (_NO_GOAL, [p.name for p in programs if not p.goals]),
        (_NO_MONEY, [p.name for p in programs if not money.of(p)]),
        (_NO_INDICATOR, [p.name for p in programs if not p.indicators]),
        (_NO_LEAD, [p.name for p in programs if not p.lead]),
    )
    orphans = [
        Orphans(title.say(lang), why.say(lang), tuple(lost)) for (title, why), lost in held if lost
    ]
    unused = {ref: one.title for ref, one in plan.sources.items() if ref not in used}
    if unused:
        title, why = _UNUSED
        told = (tuple(unused.values()), tuple(unused))
        orphans.append(Orphans(title.say(lang), why.say(lang), *told))
    return tuple(orphans)


def _used(plan: Plan) -> set[str]:
    return {one.id for one in plan.references if one.to == "sources"}


_ISSUES = Text("Isu strategis", "The strategic issues are")
_ANSWER = Text("Program yang menjawab isu {issue}", "Programs that answer the issue {issue} are")
_SUMMARY = Text(
    "Sebanyak {complete} dari {all} program terhubung lengkap: menjawab isu, mendukung sasaran, "
    "beranggaran, dan berindikator.",
    "Of {all} programs, {complete} are connected all the way: they answer an issue, support a "
    "goal, have money and an indicator.",
)
_REPORTED = Text("realisasi dilaporkan {years}", "reported for {years}")
_UNREPORTED = Text("realisasi belum dilaporkan", "not reported yet")

_NO_PROGRAM = (
    Text("Isu tanpa program", "Issues without a program"),
    Text("Isu ini belum dijawab program mana pun.", "No program answers these issues."),
)
_NO_GOAL_PROGRAM = (
    Text("Sasaran tanpa program", "Goals without a program"),
    Text("Sasaran ini tidak akan tercapai tanpa program.", "No program supports these goals."),
)
_NO_MEASURE = (
    Text("Sasaran tanpa indikator", "Goals without an indicator"),
    Text("Ketercapaian sasaran ini tidak dapat diukur.", "Whether they are met cannot be told."),
)
_NO_GAP_PROGRAM = (
    Text("Kesenjangan tanpa program", "Gaps without a program"),
    Text("Kesenjangan ini belum ditutup program mana pun.", "No program closes these gaps."),
)
_NO_STRATEGY_PROGRAM = (
    Text("Strategi tanpa program", "Strategies without a program"),
    Text("Strategi ini belum dijalankan.", "No program carries these strategies out."),
)
_NO_ISSUE = (
    Text("Program tanpa isu", "Programs without an issue"),
    Text("Masalah yang dijawab program ini belum dinyatakan.", "What they answer is not said."),
)
_NO_GOAL = (
    Text("Program tanpa sasaran", "Programs without a goal"),
    Text("Program ini belum mendukung sasaran.", "They support no goal so far."),
)
_NO_MONEY = (
    Text("Program tanpa anggaran", "Programs without money"),
    Text("Dana program ini belum dihitung.", "Their money has not been calculated."),
)
_NO_INDICATOR = (
    Text("Program tanpa indikator", "Programs without an indicator"),
    Text("Keberhasilan program ini tidak dapat diukur.", "Their success cannot be measured."),
)
_NO_LEAD = (
    Text("Program tanpa penanggung jawab", "Programs without an agency in charge"),
    Text("Belum ada perangkat daerah yang memimpin.", "No agency leads them."),
)
_UNUSED = (
    Text("Sumber yang tidak dipakai", "Sources that nothing rests on"),
    Text("Sumber ini tercatat, tetapi tidak dirujuk.", "They are listed but not referred to."),
)
