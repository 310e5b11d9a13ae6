"""Small portfolios made by code: a plan is written with what a test says of it, and no more."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from smartplan.standards.regions import regions

LADDER = """\
name: {id: Dua komponen, en: Two components}
components:
  alat:
    name: {id: Alat, en: Tools}
    elements:
      dasar:
        name: {id: Dasar, en: Basics}
        indicators:
          satu: {name: {id: Satu, en: One}}
          dua: {name: {id: Dua, en: Two}}
  orang:
    name: {id: Orang, en: People}
    elements:
      dasar:
        name: {id: Dasar, en: Basics}
        indicators:
          tiga: {name: {id: Tiga, en: Three}}
          empat: {name: {id: Empat, en: Four}}
"""
INDICATORS = ("alat.dasar.satu", "alat.dasar.dua", "orang.dasar.tiga", "orang.dasar.empat")
STANDARD = "dua-komponen"
OFFICIAL = "kominfo-2022-cohort-2021"
DIMENSIONS = ("baseline", "output", "outcome", "impact", "quick_win")


def plan(
    folder: Path,
    code: str,
    *,
    name: str = "",
    levels: Sequence[int | None] = (),
    cohorts: Sequence[int] = (),
    evaluations: Mapping[int, Mapping[str, object]] | None = None,
    files: Mapping[str, object] | None = None,
    ladder: str | None = LADDER,
    stage: int = 2,
    **manifest: object,
) -> Path:
    """A plan of a region; `levels` are those of INDICATORS, 2 at most (more needs evidence)."""
    folder.mkdir(parents=True)
    entry = regions().get(code)
    told: dict[str, object] = {
        "smartplan": 1,
        "region": {"code": code, "name": name or (entry.name if entry else f"Daerah {code}")},
        "title": "Rencana uji",
        "period": {"start": 2022, "end": 2031},
        "stage": stage,
        "cohorts": list(cohorts),
        "standards": {"readiness": STANDARD} if ladder else {},
        **manifest,
    }
    _write(folder / "smartplan.yaml", told)
    if ladder:
        _write(folder / "standards/readiness" / f"{STANDARD}.yaml", ladder)
    held = {
        id: {"level": level}
        for id, level in zip(INDICATORS, levels, strict=False)
        if level is not None
    }
    if held:
        _write(folder / "readiness.yaml", {"indicators": held})
    for year, one in (evaluations or {}).items():
        _write(folder / "progress" / f"{year}.yaml", {"evaluation": one})
    for file, content in (files or {}).items():
        _write(folder / file, content)
    return folder


def evaluated(value: float, standard: str = OFFICIAL, **more: object) -> dict[str, object]:
    """An evaluation in which every dimension has one value, so that it is the index, too."""
    dimensions = {**dict.fromkeys(DIMENSIONS, value), **more}
    return {"standard": standard, "participated": True, "dimensions": dimensions}


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False)
    path.write_text(text, "utf-8")
