"""A made-up portfolio: a plan for each region of the list; the same seed gives the same bytes.

The plans are those of `made_up.py`, so that times stay comparable. `assessed` adds what regions
differ by: readiness, cohorts and a year's evaluation. Nothing in them is about the real regions
but their names.
"""

import csv
import functools
import random
from pathlib import Path

import made_up

from smartplan.standards.shelf import DEFAULT_READINESS, Shelf

REGIONS = Path(__file__).parents[1] / "smartplan/standards/regions/regencies.csv"
STANDARD = "kominfo-2022-cohort-2021"


def portfolio(folder: Path, plans: int, programs: int, *, assessed: bool = False) -> Path:
    """Write that many plans of that many programs, each in a folder of its own; at most 514."""
    with REGIONS.open(encoding="utf-8", newline="") as table:
        regions = list(csv.DictReader(table))[:plans]
    for number, region in enumerate(regions, 1):
        plan = made_up.plan(folder / f"rencana-{region['code']}", programs, seed=number)
        manifest = plan / "smartplan.yaml"
        text = manifest.read_text(encoding="utf-8")
        text = text.replace('"21.71"', f'"{region["code"]}"').replace("Kota Batam", region["name"])
        chance = random.Random(-number)
        if assessed:
            text += f"cohorts: [{', '.join(map(str, cohorts_of(chance)))}]\n"
            for name, more in files_of(chance).items():
                (plan / name).parent.mkdir(exist_ok=True)
                (plan / name).write_text(more, encoding="utf-8", newline="\n")
        manifest.write_text(text, encoding="utf-8", newline="\n")
    return folder


def cohorts_of(chance: random.Random) -> list[int]:
    """The cohorts of a region: mostly one, some of them two, some none."""
    return sorted(chance.sample(range(2017, 2024), chance.choice((0, 1, 1, 1, 2))))


def files_of(chance: random.Random) -> dict[str, str]:
    """What assessors found: levels around what the region can do, and a year of evaluation."""
    able = chance.uniform(0.5, 4.5)
    rows = [
        f"  {indicator}: {{level: {min(5, max(0, round(chance.gauss(able, 0.8))))}}}"
        for indicator in asked()[0]
        if chance.random() < 0.85
    ]
    files = {"readiness.yaml": "assessed: 2023-12-15\nindicators:\n" + "\n".join(rows) + "\n"}
    if chance.random() < 0.7:
        took_part = chance.random() < 0.9
        marks = {
            one: round(min(4, max(0, chance.gauss(able * 0.8, 0.4))), 2) for one in asked()[1]
        }
        told = ", ".join(f"{one}: {mark}" for one, mark in marks.items())
        files["progress/2022.yaml"] = (
            f"evaluation:\n  standard: {STANDARD}\n  participated: {str(took_part).lower()}\n"
            + (f"  dimensions: {{{told}}}\n" if took_part else "")
        )
    return files


@functools.cache
def asked() -> tuple[list[str], list[str]]:
    """The readiness indicators, and the dimensions of the evaluation."""
    readiness, evaluation = Shelf().readiness(DEFAULT_READINESS), Shelf().evaluation(STANDARD)
    assert readiness is not None
    assert evaluation is not None
    return [indicator for indicator, _ in readiness.indicators()], list(evaluation.dimensions)
