"""The opening page of a dimension: what it is for, what it comes to, and what follows."""

from smartplan.books.charts.data import RoadmapChart
from smartplan.books.parts import names
from smartplan.books.parts.direction import ThemeView, theme
from smartplan.books.parts.money import in_words
from smartplan.books.parts.nouns import AGENCY, PROGRAM, QUICK_WIN, noun_of
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.timeline import chart
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.paragraph import Spoken, paragraph
from smartplan.facts import money, timing
from smartplan.facts.answering import gap_programs
from smartplan.facts.codes import dimension_codes
from smartplan.facts.dimension_money import live_in, money_in, sums_by_dimension
from smartplan.facts.leads import led
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.analysis import Gap
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.standards.model import Dimension
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class SubdimensionLine:
    """A part of a dimension in the reader's words, with the ministry's label where it differs."""

    name: str
    label: str
    asks: str
    programs: str


@dataclass(frozen=True, slots=True)
class OpenerFigure:
    """A figure of the opening page, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakGap(BookPart):
    """The gap that fewest programs close; `title` says so, of one or of several."""

    title: str
    subdimension: str
    current: str
    desired: str
    programs: str


@dataclass(frozen=True, slots=True)
class Opener:
    """Everything that a dimension's opening page tells."""

    id: str
    code: str
    name: str
    gloss: str
    theme: ThemeView | None
    aim: str
    subdimensions: tuple[SubdimensionLine, ...]
    figures: tuple[OpenerFigure, ...]
    gap: WeakGap | None
    issues: tuple[str, ...]
    chart: RoadmapChart | None
    told: Spoken
    missing: tuple[MissingPart, ...]


def openers(ground: Ground, lang: Lang) -> tuple[Opener, ...]:
    """The opening pages of the dimensions of the plan's set."""
    held = ground.plan.dimensions.dimensions if ground.plan.dimensions else {}
    return tuple(_opener(replace(ground, part=ref), one, lang) for ref, one in held.items())


def _opener(ground: Ground, dimension: Dimension, lang: Lang) -> Opener:
    plan, ref = ground.plan, ground.part
    programs = live_in(plan, ref)
    name = names.dimension(plan, ref, lang)
    issues = plan.profile.issues
    return Opener(
        id=ref,
        code=dimension_codes(plan)[ref],
        name=name,
        gloss=dimension.gloss or "" if lang == "id" else "",
        theme=theme(plan, ref),
        aim=dimension.aim.text.say(lang) if dimension.aim else "",
        subdimensions=_subdimensions(ground, dimension, lang),
        figures=_figures(ground, lang) if programs else (),
        gap=_gap(ground, lang),
        issues=tuple(
            issue.name for id, issue in issues.items() if any(id in p.issues for p in programs)
        ),
        chart=_small_roadmap(plan, programs, lang) if timing.dated(programs) else None,
        told=paragraph("dimension", ground, lang),
        missing=()
        if any(one.dimension == ref for one in plan.programs.values())
        else (missing(_NO_PROGRAM.fill(name=name), "programs/", lang),),
    )


def _small_roadmap(plan: Plan, programs: tuple[Program, ...], lang: Lang) -> RoadmapChart:
    """The dimension's bars alone: its milestones are told by the roadmap of the whole plan."""
    whole = chart(plan, programs, lang)
    return replace(whole, programs=tuple(replace(one, milestones=()) for one in whole.programs))


def _subdimensions(
    ground: Ground, dimension: Dimension, lang: Lang
) -> tuple[SubdimensionLine, ...]:
    """The parts; the label is told beside the gloss only where it is another word."""
    programs = live_in(ground.plan, ground.part)
    lines = []
    for id, held in dimension.subdimensions.items():
        name = phrase.subdimension(ground.plan, ground.part, id).say(lang)
        label = names.subdimension(ground.plan, ground.part, id, lang)
        count = sum(one.subdimension == id for one in programs)
        lines.append(
            SubdimensionLine(
                name=name,
                label="" if label.lower() == name.lower() else label.partition(" (")[0],
                asks=held.asks.text.say(lang) if held.asks else "",
                programs=(phrase.several(count, PROGRAM) if count else _NO_PROGRAMS).say(lang),
            )
        )
    return tuple(lines)


def _figures(ground: Ground, lang: Lang) -> tuple[OpenerFigure, ...]:
    """Programs, money with its share, agencies that lead, quick wins."""
    programs = live_in(ground.plan, ground.part)
    held, whole = money_in(ground.plan, ground.part), ground.once(sums_by_dimension)
    stopped = _stopped(ground.plan, ground.part)
    all_money = money.together(whole)
    wins = sum(1 for one in programs if sheet_of(one))
    label = _STOPPED.fill(count=stopped) if stopped else _OF_PROGRAMS
    return (
        OpenerFigure(
            str(len(programs)), f"{noun_of(PROGRAM, len(programs)).say(lang)}{label.say(lang)}"
        ),
        OpenerFigure(
            in_words(held, lang),
            _SHARE.fill(share=phrase.share(whole[ground.part], all_money)).say(lang),
        )
        if whole.get(ground.part)
        else OpenerFigure("–", _UNCOUNTED.say(lang)),
        OpenerFigure(
            str(len(led(programs))),
            _LEADS.fill(agency=noun_of(AGENCY, len(led(programs)))).say(lang),
        ),
        OpenerFigure(str(wins) if wins else _NONE.say(lang), noun_of(QUICK_WIN, wins).say(lang)),
    )


def _stopped(plan: Plan, ref: str) -> int:
    of_dimension = sum(one.dimension == ref for one in plan.programs.values())
    return of_dimension - len(live_in(plan, ref))


def _gap(ground: Ground, lang: Lang) -> WeakGap | None:
    """The gap that fewest programs close, the first of the plan where several are tied."""
    plan = ground.plan
    held = [one for one in plan.analysis.gaps.values() if one.dimension == ground.part]
    counts = [len(gap_programs(plan, one)) for one in held]
    if not held:
        return None
    weak: Gap = held[counts.index(min(counts))]
    title = _WEAKEST if counts.count(min(counts)) == 1 else _ONE_OF_WEAKEST
    programs = gap_programs(plan, weak)
    return WeakGap(
        title=title.say(lang),
        subdimension=phrase.subdimension(plan, ground.part, weak.subdimension).say(lang)
        if weak.subdimension
        else "",
        current=weak.current,
        desired=weak.desired,
        programs=(
            _ANSWERED.fill(programs=phrase.named(plan, programs)) if programs else _OPEN
        ).say(lang),
        sources=weak.sources,
        remarks=remarks(lang, weak),
        illustration=illustrated(weak),
    )


_NO_PROGRAM = Text("Program dimensi {name}", "The programs of the dimension {name} are")
_NO_PROGRAMS = Text("belum ada program", "no program yet")
_OF_PROGRAMS = Text("", "")
_STOPPED = Text(", di luar {count} yang dihentikan", ", besides {count} that stopped")
_SHARE = Text("kebutuhan dana, {share} dari masterplan", "needed, {share} of the masterplan")
_UNCOUNTED = Text("kebutuhan dana belum dihitung", "money not calculated yet")
_LEADS = Text("{agency} yang memimpin", "{agency} in the lead")
_NONE = Text("belum ada", "no")
_WEAKEST = Text("Kesenjangan terlemah", "Weakest gap")
_ONE_OF_WEAKEST = Text("Salah satu kesenjangan terlemah", "One of the weakest gaps")
_ANSWERED = Text("Jawabannya: {programs}.", "Its answer: {programs}.")
_OPEN = Text("Belum ada program yang menjawabnya.", "No program answers it yet.")
