"""`smartplan score`: how ready a plan is, what that rests on, and what would raise it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    Paths,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.plans import chosen, shown, told_apart
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.scoring.cohorts import cohorts
from smartplan.scoring.report import Report, Wishes, report
from smartplan.scoring.what_if import supposed
from smartplan.source.folder import read_folder
from smartplan.source.locate import Locator
from smartplan.value import replace
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling


def run(
    paths: Paths = None,
    *,
    format: FormatOption = "text",
    out: OutOption = None,
    explain: Annotated[
        bool,
        option(
            "menunjukkan asal setiap poin: tingkat, bukti, berkas, dan barisnya",
            "show where every point comes from: level, evidence, file and line",
            "--explain",
        ),
    ] = False,
    what_if: Annotated[
        list[str] | None,
        option(
            "nilai bila suatu indikator bertingkat lain; boleh berulang",
            "the score if an indicator had another level; may be repeated",
            "--what-if",
            metavar=Text("ID=TINGKAT", "ID=LEVEL"),
        ),
    ] = None,
    toward: Annotated[
        str | None,
        option(
            "jalan termurah ke nilai ini dengan program yang ada",
            "the cheapest way to this score with the plan's programs",
            "--toward",
            metavar="0-5",
        ),
    ] = None,
    sensitivity: Annotated[
        bool,
        option(
            "seberapa jauh nilai bergeser bila bobot berubah seperlima",
            "how far the score moves if weights change by a fifth",
            "--sensitivity",
        ),
    ] = False,
    standard: Annotated[
        str | None,
        option(
            "menilai menurut standar kesiapan lain",
            "score under another readiness standard",
            "--standard",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = None,
    evaluation: Annotated[
        bool,
        option(
            "indeks evaluasi tahunan kementerian",
            "the ministry's yearly evaluation index",
            "--evaluation",
        ),
    ] = False,
    dimensions: Annotated[
        str | None,
        option(
            "program menurut kerangka dimensi lain, dan yang tanpa padanan",
            "programs by another dimension set, and what has no counterpart",
            "--dimensions",
            metavar=Text("KERANGKA", "SET"),
        ),
    ] = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Score the plans and print what was asked for; 0 unless the request cannot be done."""
    language, day = spoken(lang), chosen_day(as_of)
    form = asked_form(format, out)
    cwd = Path.cwd()
    folders = chosen(paths or [], cwd)
    names = told_apart(folders)
    plans = [
        load(replace(read_folder(folder), name=names[folder].as_posix()), day)
        for folder in folders
    ]
    wishes = Wishes(
        explain=explain,
        goal=None if toward is None else _goal(toward),
        sensitivity=sensitivity,
        evaluation=evaluation,
    )
    reports = [
        _report(
            loaded,
            wishes,
            folder=shown(folder, cwd),
            standard=standard,
            dimensions=dimensions,
            levels=what_if or [],
        )
        for folder, loaded in zip(folders, plans, strict=True)
    ]
    counted = cohorts(loaded.plan for loaded in plans) if len(plans) > 1 else None

    def told() -> "Telling":
        from smartplan.telling import scores

        return scores.told(reports, counted, language, standard=standard)

    def json() -> str:
        from smartplan.writers.json import scores

        return scores.write(reports, counted, language)

    show(
        form,
        told,
        json,
        language,
        out=out,
        root=folders[0] if len(folders) == 1 else None,
    )
    return 0


def _goal(asked: str) -> float:
    """A score as people write it, with a point or a comma."""
    try:
        return float(asked.replace(",", "."))
    except ValueError:
        raise Failure(_NO_SCORE.fill(asked=asked)) from None


def _report(
    loaded: Loaded,
    wishes: Wishes,
    *,
    folder: str,
    standard: str | None,
    dimensions: str | None,
    levels: list[str],
) -> Report:
    """What is told of one plan, with names turned into standards and indicators."""
    plan = loaded.plan
    shelf = plan.shelf
    if standard is not None:
        readiness = shelf.readiness(standard)
        if readiness is None:
            raise _unknown("--standard", standard, shelf.names("readiness"))
    else:
        readiness = plan.readiness_standard
    if dimensions is not None:
        other = shelf.dimensions(dimensions)
        if other is None:
            raise _unknown("--dimensions", dimensions, shelf.names("dimensions"))
        wishes = replace(wishes, dimensions=other)
    if levels:
        ids = [key for key, _ in readiness.indicators()] if readiness else []
        wishes = replace(wishes, supposed=supposed(levels, ids))
    errors = sum(finding.severity is Severity.ERROR for finding in loaded.findings)
    locator = Locator(loaded.documents, home)
    return report(plan, locator.spot, wishes, readiness, folder=folder, errors=errors)


def _unknown(name: str, value: str, choices: tuple[str, ...]) -> Failure:
    try:
        one_of(name, value, choices)
    except Failure as failure:
        return failure
    # A plan's own standard that is there but cannot be used.
    return Failure(_BROKEN.fill(name=name, value=value))


_NO_SCORE = Text(
    "--toward {asked} bukan nilai; tulis angka dari 0 sampai 5, misalnya 3,5",
    "--toward {asked} is no score; write a number from 0 to 5, such as 3.5",
)
_BROKEN = Text(
    "{name} {value} tidak dapat dipakai karena berkasnya rusak; jalankan `smartplan validate`",
    "{name} {value} cannot be used because its file is broken; run `smartplan validate`",
)
