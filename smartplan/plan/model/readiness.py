"""readiness.yaml: the level that the region has reached per readiness indicator."""

from collections.abc import Mapping

from smartplan.plan.model.common import Entity, ReadinessId
from smartplan.shape.kinds import Day, Label, Level, Markdown, Year
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text


class Measurement(Record):
    """A measured value behind a level."""

    amount: float | None = must("nilai", "amount")
    unit: Label | None = may("satuan", "unit", silent=True)
    year: Year | None = may("tahun", "year")


class Confirmation(Record):
    """What the assessors accepted."""

    level: Level | None = must(
        "tingkat menurut asesor",
        "level by the assessors",
        stands_alone=True,
        told=Text("tingkat {value}", "level {value}"),
    )
    by: str | None = may("asesor", "who confirmed")
    date: Day | None = may("tanggal", "date")
    reason: Markdown | None = may("alasan", "reason", remark=True)


class ReadinessLine(Entity, noun=Text("kesiapan", "readiness")):
    """The state of one readiness indicator: own claim, target, evidence, confirmation."""

    level: Level | None = may(
        "tingkat menurut daerah, 0-5",
        "own level, 0-5",
        called=Text("tingkat", "level"),
        told=Text("tingkat {value}", "level {value}"),
    )
    target: Level | None = may(
        "tingkat yang dituju, 0-5", "target level, 0-5", called=Text("target", "target")
    )
    statement: Markdown | None = may(
        "uraian kondisi", "the state in words", called=Text("uraian kondisi", "statement")
    )
    value: Measurement | None = may("nilai terukur", "measured value")
    confirmed: Confirmation | None = may(
        "hasil konfirmasi asesor",
        "what assessors confirmed",
        called=Text("konfirmasi asesor", "assessors' confirmation"),
    )


class Readiness(Record, depth=2):
    """readiness.yaml: levels per readiness indicator, with evidence."""

    assessed: Day | None = may(
        "tanggal penilaian",
        "date of the assessment",
        called=Text("tanggal penilaian", "date of assessment"),
    )
    assessor: str | None = may("penilai", "who assessed")
    indicators: Mapping[ReadinessId, ReadinessLine] = may("indikator kesiapan", "indicators")
