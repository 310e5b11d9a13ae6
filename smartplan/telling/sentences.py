"""A review in sentences: what changes as a whole, in money, readiness and findings."""

from collections.abc import Callable, Iterator, Sequence

from smartplan.changes.weights import Topic, Weight
from smartplan.changes.wording.told import Told
from smartplan.finding import Severity
from smartplan.reviewing.figures import FigureChange, ReviewFigures
from smartplan.reviewing.people import Touched
from smartplan.reviewing.review import PlanReview
from smartplan.telling.changes import counts, total
from smartplan.wording import Lang, Text, grouped, number, rupiah_short


def headline(plan: PlanReview, lang: Lang) -> str:
    """The change in one sentence: how many changes, how weighty, on how many programs."""
    if not plan.told:
        return (_UNCLEAR if plan.is_unclear else _NOTHING).say(lang)
    said = f"{total(plan.told, lang)}: {counts(plan.told, lang)}"
    if plan.programs:
        said += _ON.fill(n=plan.programs, s="s" * (plan.programs != 1)).say(lang)
    return said


def facts(plan: PlanReview, lang: Lang) -> Iterator[str]:
    """What the change does to the plan as a whole, each in one line."""
    figures = plan.figures
    yield money(figures, lang)
    if programs := _programs(figures, lang):
        yield programs
    yield readiness(figures, lang)
    for gate in figures.gates:
        words = _GATE_MET if gate.is_met else _GATE_OPEN
        yield words.fill(stage=_ROMAN[gate.stage], name=gate.name).say(lang)
    yield findings(plan, lang)


def lost(plan: PlanReview, lang: Lang) -> Iterator[str]:
    """What goes with a plan that is removed as a whole."""
    yield money(plan.figures, lang)
    if programs := _programs(plan.figures, lang):
        yield programs


def first(told: Sequence[Told], shown: int) -> tuple[list[Told], int]:
    """The major changes to read first, as many as are shown, and how many more there are."""
    major = sorted(
        (one for one in told if one.weight is Weight.MAJOR),
        key=lambda one: (_ORDER.index(one.topic), -_size(one)),
    )
    return major[:shown], len(major[shown:])


def _size(one: Told) -> float:
    """How much money moves, so that the largest sum comes first."""
    amounts = [
        node.get("amount") if isinstance(node, dict) else node
        for node in (one.change.old, one.change.new)
    ]
    old, new = (float(a) if isinstance(a, int) else 0.0 for a in amounts)
    return abs(new - old) if one.topic is Topic.MONEY else 0.0


def people(agencies: Sequence[Touched], lang: Lang) -> str:
    """Who should look, in one line: those in charge with what they lead, then the others."""
    named = [f"{one.name} ({one.why.say(lang)})" for one in agencies if one.leads]
    others = [one.name for one in agencies if not one.leads]
    if others and named:
        named.append(_ALSO.fill(names=", ".join(others)).say(lang))
    return "; ".join(named) or ", ".join(others)


def money(figures: ReviewFigures, lang: Lang) -> str:
    """What happens to the money as a whole."""
    whole = figures.money
    if not whole.moved:
        moved = [step for step in figures.by_year if step.moved]
        words = _MONEY_SHIFTS if moved else _MONEY_SAME
        return words.fill(amount=_money(whole.new, lang), years=_years(moved, lang)).say(lang)
    moved = sorted((s for s in figures.by_year if s.moved), key=lambda s: -abs(s.moved))[:_MOST]
    return _MONEY.fill(
        old=_money(whole.old, lang),
        new=_money(whole.new, lang),
        moved=f"{signed(whole.moved, lambda v: _money(v, lang))}",
        years=_years(sorted(moved, key=lambda s: s.label.id), lang),
    ).say(lang)


def readiness(figures: ReviewFigures, lang: Lang) -> str:
    """What happens to the readiness score, with its range."""
    ready = figures.ready
    old, new = ready.score.old, ready.score.new
    span = _RANGE.fill(
        low=two(ready.low.new, lang),
        high=two(ready.high.new, lang),
        n=int(ready.assessed.new or 0),
        of=ready.of,
    ).say(lang)
    if old == new:
        return _READY_SAME.fill(score=two(new, lang), range=span).say(lang)
    moved = f" ({signed(new - old, lambda v: two(v, lang))})" if old and new else ""
    return _READY.fill(old=two(old, lang), new=two(new, lang), moved=moved, range=span).say(lang)


def findings(plan: PlanReview, lang: Lang) -> str:
    """How many findings have come, how many are gone, how many are silenced."""
    if not plan.new and not plan.mended and not plan.silenced:
        return _NO_FINDINGS.say(lang)
    numbers = {one: sum(found.severity is one for found in plan.new) for one in Severity}
    parts = [
        _NEW[severity].fill(n=n, s="s" * (n != 1)).say(lang)
        for severity, n in numbers.items()
        if n
    ]
    if plan.mended:
        n = len(plan.mended)
        parts.append(_MENDED.fill(n=n, s="s" * (n != 1)).say(lang))
    if plan.silenced:
        n = len(plan.silenced)
        parts.append(_SILENCED.fill(n=n, s="s" * (n != 1)).say(lang))
    return ", ".join(parts)


def tables(
    figures: ReviewFigures, lang: Lang
) -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    """The figures before and after: a title, and rows of label, before, after, difference.

    A table in which nothing has moved is left out.
    """

    def rows(
        steps: Sequence[FigureChange], show: Callable[[float], str]
    ) -> list[tuple[str, str, str, str]]:
        return [
            (
                step.label.say(lang),
                DASH if step.old is None else show(step.old),
                DASH if step.new is None else show(step.new),
                signed(step.moved, show) if step.moved else "",
            )
            for step in steps
        ]

    def rupiah(value: float) -> str:
        return _money(value, lang)

    def count(value: float) -> str:
        return number(value, lang)

    def score(value: float) -> str:
        return two(value, lang)

    ready = figures.ready
    every = (
        (_BY_YEAR, (*figures.by_year, figures.money), rupiah),
        (_BY_FUND, figures.by_fund, rupiah),
        (_BY_STATUS, (*figures.by_status, figures.programs), count),
        (_BY_COMPONENT, (*ready.components, ready.score, ready.low, ready.high), score),
        (_LEVELS, ready.indicators, count),
    )
    for title, steps, show in every:
        if any(step.moved for step in steps):
            yield title.say(lang), rows(steps, show)


def signed(value: float, show: Callable[[float], str]) -> str:
    """A difference with its sign in front, also before `Rp`."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{show(abs(value))}"


def two(value: float | None, lang: Lang) -> str:
    """A score at two decimals; a dash for what is not known."""
    return DASH if value is None else grouped(value, lang, decimals=2)


def _money(value: float | None, lang: Lang) -> str:
    return rupiah_short(round(value or 0), lang)


def _years(steps: Sequence[FigureChange], lang: Lang) -> str:
    said = [f"{s.label.say(lang)} {signed(s.moved, lambda v: _money(v, lang))}" for s in steps]
    return ", ".join(said)


def _programs(figures: ReviewFigures, lang: Lang) -> str:
    moved = [step for step in figures.by_status if step.moved]
    if not moved and not figures.programs.moved:
        return ""
    parts = [
        f"{step.label.say(lang)} {int(step.old or 0)} → {int(step.new or 0)}" for step in moved
    ]
    old, new = int(figures.programs.old or 0), int(figures.programs.new or 0)
    count = f"{old} → {new}" if old != new else str(new)
    return _PROGRAMS.fill(count=count, parts=", ".join(parts)).say(lang)


DASH = "–"
_MOST = 3
# What a reader wants to know first.
_ORDER = (
    Topic.PROGRAM, Topic.DIRECTION, Topic.QUICK_WIN, Topic.MONEY, Topic.LAW, Topic.TIME,
    Topic.STATUS, Topic.LEAD, Topic.TARGET, Topic.READINESS, Topic.EVIDENCE, Topic.RESULT,
    Topic.SETTING, Topic.ID, Topic.OTHER,
)  # fmt: skip
_ROMAN = ("", "I", "II", "III", "IV")
_NOTHING = Text("isi rencana tidak berubah", "what the plan says does not change")
_UNCLEAR = Text(
    "tidak dapat dipastikan apa yang berubah: ada berkas yang tidak terbaca",
    "what changes cannot be told: there are files that cannot be read",
)
_ON = Text(", pada {n} program", ", on {n} program{s}")
_MONEY_SAME = Text("anggaran tetap {amount}", "budget unchanged at {amount}")
_MONEY_SHIFTS = Text(
    "anggaran tetap {amount}, tetapi bergeser antartahun: {years}",
    "budget unchanged at {amount}, but moved between years: {years}",
)
_MONEY = Text(
    "anggaran {old} → {new} ({moved}; {years})", "budget {old} → {new} ({moved}; {years})"
)
_PROGRAMS = Text("{count} program: {parts}", "{count} programs: {parts}")
_READY_SAME = Text(
    "nilai kesiapan tetap {score} dari 5{range}", "readiness unchanged at {score} of 5{range}"
)
_READY = Text(
    "nilai kesiapan {old} → {new} dari 5{moved}{range}",
    "readiness {old} → {new} of 5{moved}{range}",
)
_RANGE = Text(
    ", rentang {low}–{high} ({n} dari {of} indikator dinilai)",
    ", range {low}–{high} ({n} of {of} indicators assessed)",
)
_GATE_MET = Text("tahap {stage} kini memenuhi: {name}", "stage {stage} now meets: {name}")
_GATE_OPEN = Text(
    "tahap {stage} tidak lagi memenuhi: {name}", "stage {stage} no longer meets: {name}"
)
_NO_FINDINGS = Text("tidak ada temuan baru", "no new findings")
_NEW = {
    Severity.ERROR: Text("{n} galat baru", "{n} new error{s}"),
    Severity.WARNING: Text("{n} peringatan baru", "{n} new warning{s}"),
    Severity.INFO: Text("{n} info baru", "{n} new info"),
}
_MENDED = Text("{n} temuan selesai", "{n} finding{s} mended")
_SILENCED = Text("{n} temuan didiamkan", "{n} finding{s} silenced")
_BY_YEAR = Text("Anggaran per tahun", "Budget by year")
_BY_FUND = Text("Anggaran per sumber dana", "Budget by fund")
_BY_STATUS = Text("Program menurut status", "Programs by status")
_BY_COMPONENT = Text("Nilai kesiapan", "Readiness score")
_LEVELS = Text("Tingkat kesiapan yang dihitung", "Readiness levels that count")
_ALSO = Text("juga {names}", "also {names}")
