"""`smartplan score`: how ready a plan is, what that rests on, and what would raise it."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
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
from smartplan.plan.plan import Plan
from smartplan.scoring.cohorts import Participant, cohorts, counted, participant
from smartplan.scoring.report import Report, Wishes, report
from smartplan.scoring.what_if import supposed
from smartplan.source.folder import read_folder
from smartplan.source.locate import Locator
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.assess import Assessment
    from smartplan.portfolio.extracts import Json
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
    no_cache: NoCacheOption = False,
    lang: LangOption = None,
) -> int:
    """Score the plans and print what was asked for; 0 unless the request cannot be done."""
    language, day = spoken(lang), chosen_day(as_of)
    form = asked_form(format, out)
    cwd = Path.cwd()
    folders = chosen(paths or [], cwd)
    names = told_apart(folders)
    asked = _Asked(
        wishes=Wishes(
            explain=explain,
            goal=None if toward is None else _goal(toward),
            sensitivity=sensitivity,
            evaluation=evaluation,
        ),
        standard=standard,
        dimensions=dimensions,
        levels=tuple(what_if or ()),
    )

    def told() -> "Telling":
        from smartplan.telling import scores

        plans = [_loaded(folder, names[folder].as_posix(), day) for folder in folders]
        reports = [
            _report(asked, one.plan, one, shown(folder, cwd))
            for folder, one in zip(folders, plans, strict=True)
        ]
        groups = cohorts(one.plan for one in plans) if len(plans) > 1 else None
        return scores.told(reports, groups, language, standard=standard)

    def json() -> str:
        from smartplan.writers.json import scores

        if len(folders) == 1:
            one = _loaded(folders[0], folders[0].name, day)
            return scores.write(_report(asked, one.plan, one, ""), language)

        from smartplan.portfolio.extracts import Extract, extracted

        def wanted(folder: Path) -> tuple[Extract]:
            wish = (names[folder].as_posix(), asked, language)
            return (Extract("score", partial(_part, *wish), repr(wish), judged=False),)

        found = extracted(folders, wanted, day, cached=not no_cache)
        parts = [one.values["score"] for one in found]
        groups = counted(Participant(*who) for _, who in parts)
        return "".join(scores.whole([text for text, _ in parts], groups))

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


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """What is asked of each plan."""

    wishes: Wishes
    standard: str | None
    dimensions: str | None
    levels: tuple[str, ...]


def _loaded(folder: Path, name: str, day: date) -> Loaded:
    return load(replace(read_folder(folder), name=name), day)


def _part(name: str, asked: _Asked, lang: Lang, state: "Assessment") -> "Json":
    """A plan among several, known by a name: its part of the document, and whose it is."""
    from smartplan.writers.json import scores

    plan = replace(state.plan, name=name)
    who = participant(plan)
    told = scores.part(_report(asked, plan, state, ""), lang)
    return [told, [who.key, who.name, list(who.cohorts)]]


def _report(asked: _Asked, plan: Plan, read: "Loaded | Assessment", folder: str) -> Report:
    """What is told of one plan, with names turned into standards and indicators."""
    wishes, standard, dimensions = asked.wishes, asked.standard, asked.dimensions
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
    if asked.levels:
        ids = [key for key, _ in readiness.indicators()] if readiness else []
        wishes = replace(wishes, supposed=supposed(list(asked.levels), ids))
    errors = sum(finding.severity is Severity.ERROR for finding in read.findings)
    locator = Locator(read.documents, home)
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
