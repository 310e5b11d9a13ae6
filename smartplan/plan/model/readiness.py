"""readiness.yaml: the level that the region has reached per readiness indicator."""

from collections.abc import Mapping

from smartplan.plan.model.common import Entity, ReadinessId
from smartplan.shape.kinds import Day, Level, Markdown, Year
from smartplan.shape.record import Record, may, must


class Measurement(Record):
    """A measured value behind a level."""

    amount: float | None = must("nilai", "amount")
    unit: str | None = may("satuan", "unit")
    year: Year | None = may("tahun", "year")


class Confirmation(Record):
    """What the assessors accepted."""

    level: Level | None = must("tingkat menurut asesor", "level by the assessors")
    by: str | None = may("asesor", "who confirmed")
    date: Day | None = may("tanggal", "date")
    reason: Markdown | None = may("alasan", "reason")


class Assessment(Entity):
    """The state of one readiness indicator: own claim, target, evidence, confirmation."""

    level: Level | None = may("tingkat menurut daerah, 0-5", "own level, 0-5")
    target: Level | None = may("tingkat yang dituju, 0-5", "target level, 0-5")
    statement: Markdown | None = may("uraian kondisi", "the state in words")
    value: Measurement | None = may("nilai terukur", "measured value")
    confirmed: Confirmation | None = may("hasil konfirmasi asesor", "what assessors confirmed")


class Readiness(Record):
    """readiness.yaml: levels per readiness indicator, with evidence."""

    assessed: Day | None = may("tanggal penilaian", "date of the assessment")
    assessor: str | None = may("penilai", "who assessed")
    indicators: Mapping[ReadinessId, Assessment] = may("indikator kesiapan", "indicators")
