"""Plans side by side, told: tables with a column for each, and what each has that others lack."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from smartplan.blocks import Align, Block, Box, Table
from smartplan.plan.model.manifest import PlanStatus
from smartplan.plan.model.program import Fund
from smartplan.portfolio.compare import Comparison, Line, SpanLine
from smartplan.portfolio.group import KINDS, called
from smartplan.portfolio.names import bare, label
from smartplan.portfolio.summary import Summary
from smartplan.telling.comparing_notes import cautions, holdings
from smartplan.telling.figures import UNKNOWN, span, two
from smartplan.telling.telling import (
    STEP,
    Section,
    Telling,
    heading,
    muted,
    paragraph,
    said,
    strong,
)
from smartplan.wording import Lang, Text, listed, percent, rupiah, rupiah_short, same

Shown = Callable[[float], str]


def told(found: Comparison, group: Text | None, lang: Lang) -> Telling:
    """A comparison; `group` says of which plans the medians are."""
    names = called(found.plans)
    table = _Tables(found, names, lang)
    blocks = (
        Box("lead", (), tuple(_lead(found, group, lang))),
        *table.overview(),
        *table.readiness(),
        *table.evaluation(),
        *table.programs(),
        *table.money(),
        *holdings(found, names, lang),
        *cautions(found, names, lang),
    )
    every = listed([same(names[one.plan]) for one in found.plans]).say(lang)
    return Telling("compare", every, (Section(said(every), blocks),))


def _lead(found: Comparison, group: Text | None, lang: Lang) -> Iterator[Block]:
    text = _LEAD_ONE if len(found.plans) == 1 else _LEAD
    words = text.fill(n=len(found.plans)).say(lang)
    yield paragraph(strong(words))
    if group:
        yield paragraph(_GROUP.fill(group=group, n=found.group).say(lang))


class _Tables:
    """The tables of a comparison, all with the same columns."""

    def __init__(self, found: Comparison, names: Mapping[str, str], lang: Lang) -> None:
        self._found = found
        self._names = names
        self._lang = lang

    def overview(self) -> Iterator[Block]:
        """What kind of plans these are, and how far they have come."""
        found, lang = self._found, self._lang
        told: Sequence[tuple[Text, Callable[[Summary], str]]] = (
            (_KIND, lambda one: KINDS[one.kind].say(lang) if one.kind else UNKNOWN),
            (_PROVINCE, lambda one: one.province or UNKNOWN),
            (_PERIOD, lambda one: "–".join(map(str, one.period)) if one.period else UNKNOWN),
            (_STAGE, lambda one: str(one.stage)),
            (_STATUS, lambda one: _status(one).say(lang)),
            (_COHORTS, lambda one: ", ".join(map(str, one.cohorts)) or UNKNOWN),
            (_ERRORS, lambda one: str(one.findings.get("error", 0))),
            (_WARNINGS, lambda one: str(one.findings.get("warning", 0))),
        )
        rows = [(text.say(lang), [made(one) for one in found.plans], "") for text, made in told]
        rows.insert(5, self._row(_COMPLETE.say(lang), found.completeness, self._percent))
        yield self._table(rows, align="left")

    def readiness(self) -> Iterator[Block]:
        """The whole and the components, each with the limits between which it can end."""
        found, lang = self._found, self._lang
        name = label(found.plans, "readiness", found.standard)
        yield heading(2, _READINESS.fill(name=name).say(lang))
        rows = []
        for id, line in found.components.items():
            words = label(found.plans, "readiness", found.standard, id) if id else _WHOLE
            middle = two(line.median, lang) if line.median is not None else UNKNOWN
            rows.append((words.say(lang), self._spans(line), middle))
        yield self._table(rows)

    def evaluation(self) -> Iterator[Block]:
        """The index and its dimensions, of one year and one standard."""
        found, lang = self._found, self._lang
        yield heading(2, _EVALUATION.say(lang))
        basis = found.evaluation
        if basis is None:
            yield paragraph(muted(_NO_EVALUATION.say(lang)))
            return
        name = label(found.plans, "evaluation", basis.standard)
        id = bare(basis.standard)
        yield paragraph(_YEAR.fill(year=basis.year, name=name, id=id).say(lang))
        yield self._table(
            [
                self._row(
                    (label(found.plans, "evaluation", basis.standard, id) if id else _INDEX).say(
                        lang
                    ),
                    line,
                    lambda value: two(value, lang),
                )
                for id, line in found.dimensions.items()
            ]
        )

    def programs(self) -> Iterator[Block]:
        """How many programs there are, and in which dimensions."""
        found, lang = self._found, self._lang
        yield heading(2, _PROGRAMS.say(lang))
        rows = [self._row(_COUNT.say(lang), found.program_count, self._number)]
        rows += [
            self._row(f"{STEP}{self._dimension(id).say(lang)}", line, self._number)
            for id, line in found.programs.items()
        ]
        rows.append(self._row(_QUICK_WINS.say(lang), found.quick_wins, self._number))
        yield self._table(rows)

    def money(self) -> Iterator[Block]:
        """What the plans want, per year and per head, and how it is spread."""
        found, lang = self._found, self._lang
        yield heading(2, _MONEY.say(lang))
        rows = [
            self._row(_TOTAL.say(lang), found.total, self._rupiah),
            self._row(_A_YEAR.say(lang), found.per_year, self._rupiah),
        ]
        if found.per_head:
            rows.append(
                self._row(_A_HEAD.say(lang), found.per_head, lambda one: rupiah(round(one), lang))
            )
        rows += self._parts(_BY_FUND, {_fund(key): line for key, line in found.funds.items()})
        shares = {self._dimension(id): line for id, line in found.shares.items()}
        rows += self._parts(_BY_DIMENSION, shares)
        yield self._table(rows)

    def _parts(self, head: Text, lines: Mapping[Text, Line]) -> Iterator["_Told"]:
        """Lines of shares below their head; nothing where no plan has any."""
        if any(value for line in lines.values() for value in line.values.values()):
            yield head.say(self._lang), ["" for _ in self._found.plans], ""
            for words, line in lines.items():
                yield self._row(f"{STEP}{words.say(self._lang)}", line, self._percent)

    def _dimension(self, id: str) -> Text:
        return label(self._found.plans, "dimensions", self._found.dimension_set, id)

    def _row(self, words: str, line: Line, shown: Shown) -> "_Told":
        values = [self._or_dash(line.values[one.plan], shown) for one in self._found.plans]
        return words, values, self._or_dash(line.median, shown)

    def _or_dash(self, value: float | None, shown: Shown) -> str:
        return UNKNOWN if value is None else shown(value)

    def _spans(self, line: SpanLine) -> list[str]:
        found = []
        for one in self._found.plans:
            held = line.values[one.plan]
            if held is None or held[0] is None:
                found.append(UNKNOWN)
            else:
                score, low, high = held
                open_ = f" ({span(low, high, self._lang)})" if low != high else ""
                found.append(f"{two(score, self._lang)}{open_}")
        return found

    def _percent(self, value: float) -> str:
        """A share in whole percent; one that would be printed as none is less than one."""
        return percent(value, self._lang) if value > HALF or not value else _LEAST

    def _rupiah(self, value: float) -> str:
        return rupiah_short(round(value), self._lang)

    def _number(self, value: float) -> str:
        return two(value, self._lang) if value != int(value) else str(int(value))

    def _table(self, rows: Sequence["_Told"], align: Align = "right") -> Table:
        found = self._found
        head = ["", *(self._names[one.plan] for one in found.plans)]
        median = [_MEDIAN.say(self._lang)] if found.group else []
        return Table(
            tuple(map(said, head + median)),
            tuple(
                (said(words), *map(said, values), *([said(middle)] if median else []))
                for words, values, middle in rows
            ),
            ("left", *(align for _ in found.plans), *(align for _ in median)),
            rowhead=True,
        )


def _fund(key: str) -> Text:
    """A fund, or those that share one amount."""
    held = [one.label for one in Fund if one.value in key.split("+")]
    return listed(held) if held else _NO_FUND


def _status(one: Summary) -> Text:
    return next((held.label for held in PlanStatus if held.value == one.status), same(UNKNOWN))


_Told = tuple[str, list[str], str]  # a row: its words, the value of each plan, the median

HALF = 0.5  # a share above this rounds to one percent
_LEAST = "<1%"
_LEAD = Text("{n} rencana berdampingan", "{n} plans side by side")
_LEAD_ONE = Text("Satu rencana di samping kelompoknya", "One plan beside its group")
_GROUP = Text("Median: {n} rencana, {group}", "Median: of {n} plans, {group}")
_MEDIAN = Text("Median", "Median")
_KIND = Text("Jenis daerah", "Kind of region")
_PROVINCE = Text("Provinsi", "Province")
_PERIOD = Text("Periode", "Period")
_STAGE = Text("Tahap bimtek", "Bimtek stage")
_STATUS = Text("Status", "Status")
_COHORTS = Text("Angkatan", "Cohorts")
_COMPLETE = Text("Kelengkapan", "Complete")
_ERRORS = Text("Galat", "Errors")
_WARNINGS = Text("Peringatan", "Warnings")
_READINESS = Text("Kesiapan: {name}", "Readiness: {name}")
_WHOLE = Text("Nilai kesiapan", "Readiness score")
_EVALUATION = Text("Evaluasi tahunan kementerian", "The ministry's yearly evaluation")
_NO_EVALUATION = Text(
    "Tidak ada tahun dan standar evaluasi yang sama pada dua rencana; indeks yang lain tidak "
    "diperbandingkan.",
    "No two plans have an evaluation of the same year and standard; other indexes are not "
    "compared.",
)
_YEAR = Text("Tahun {year} menurut {name} ({id})", "{year} by {name} ({id})")
_INDEX = Text("Indeks", "Index")
_PROGRAMS = Text("Program", "Programs")
_COUNT = Text("Program yang tidak dihentikan", "Programs that were not stopped")
_QUICK_WINS = Text("Quick win", "Quick wins")
_MONEY = Text("Kebutuhan dana", "Money")
_TOTAL = Text("Seluruh masa rencana", "All years of the plan")
_A_YEAR = Text("Rata-rata per tahun", "Per year")
_A_HEAD = Text("Per penduduk per tahun", "Per head and year")
_NO_FUND = Text("sumber belum diketahui", "fund not known")
_BY_FUND = Text("Menurut sumber dana", "By fund")
_BY_DIMENSION = Text("Menurut dimensi", "By dimension")
