"""analysis.yaml: trends, SWOT, strategies and gaps."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import DimensionId, Entity, ProgramId, SubdimensionId, SwotId
from smartplan.shape.kinds import Choice, Markdown, OrText
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text


class TrendKind(Choice):
    """The six kinds of trends of a PESTLE analysis."""

    POLITICAL = "political", "politik", "political"
    ECONOMIC = "economic", "ekonomi", "economic"
    SOCIAL = "social", "sosial", "social"
    TECHNOLOGICAL = "technological", "teknologi", "technological"
    LEGAL = "legal", "hukum", "legal"
    ENVIRONMENTAL = "environmental", "lingkungan", "environmental"


class StrategyKind(Choice):
    """Which sides of the SWOT a strategy joins."""

    SO = "so", "kekuatan-peluang (SO)", "strengths-opportunities (SO)"
    ST = "st", "kekuatan-ancaman (ST)", "strengths-threats (ST)"
    WO = "wo", "kelemahan-peluang (WO)", "weaknesses-opportunities (WO)"
    WT = "wt", "kelemahan-ancaman (WT)", "weaknesses-threats (WT)"


class Trend(Entity, noun=Text("tren", "trend")):
    """Something that changes around the region."""

    kind: TrendKind | None = must("jenis", "kind")
    text: Markdown = must("uraian", "description", title=True)
    effect: Markdown | None = may("dampak bagi daerah", "effect on the region")


class SwotEntry(Entity, noun=Text("butir SWOT", "SWOT entry")):
    """One strength, weakness, opportunity or threat."""

    text: Markdown = must("uraian", "description", title=True, called=Text("uraian", "wording"))


Cell = Mapping[str, Annotated[SwotEntry, OrText("text")]]


class Swot(Record):
    """The SWOT of one component."""

    strengths: Cell = may("kekuatan", "strengths")
    weaknesses: Cell = may("kelemahan", "weaknesses")
    opportunities: Cell = may("peluang", "opportunities")
    threats: Cell = may("ancaman", "threats")


class SwotSet(Record, depth=3):
    """The SWOT per component of readiness."""

    structure: Swot | None = may("struktur", "structure")
    infrastructure: Swot | None = may("infrastruktur", "infrastructure")
    superstructure: Swot | None = may("suprastruktur", "superstructure")


class Strategy(Entity, noun=Text("strategi", "strategy")):
    """What follows from the SWOT."""

    kind: StrategyKind | None = must("jenis", "kind")
    uses: tuple[SwotId, ...] = may("butir SWOT yang dipadukan", "SWOT entries it joins")
    text: Markdown = must("rumusan strategi", "wording", title=True)
    programs: tuple[ProgramId, ...] = may("program pelaksananya", "programs that carry it out")


class Gap(Entity, noun=Text("kesenjangan", "gap")):
    """What lies between today and what is wanted."""

    dimension: DimensionId | None = must("dimensi", "dimension")
    subdimension: SubdimensionId | None = may("subdimensi", "sub-dimension")
    current: Markdown = must(
        "kondisi saat ini", "today", called=Text("kondisi saat ini", "present state")
    )
    desired: Markdown = must(
        "kondisi yang diinginkan",
        "what is wanted",
        called=Text("kondisi yang diinginkan", "desired state"),
    )
    action: Markdown | None = may("tindak lanjut", "what is to be done")
    programs: tuple[ProgramId, ...] = may("program yang menjawab", "programs that answer it")


class Analysis(Record):
    """analysis.yaml: trends, SWOT per component, strategies, gaps."""

    trends: Mapping[str, Trend] = may("tren", "trends")
    swot: SwotSet | None = may(
        "SWOT per komponen", "SWOT per component", called=Text("SWOT", "SWOT")
    )
    strategies: Mapping[str, Strategy] = may("strategi", "strategies")
    gaps: Mapping[str, Gap] = may("kesenjangan", "gaps")
