"""`smartplan review`: what a branch changes in the plans, for those who have to approve it."""

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
from smartplan.asking.sides import sides_of_branch
from smartplan.changes.weights import Weight
from smartplan.finding import Severity
from smartplan.reviewing.accepted import baseline_changes
from smartplan.reviewing.review import Review, owners_of, review
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling

FAIL_ON = ("new-error", "new-warning", "major", "never")


def run(
    paths: Paths = None,
    *,
    base: Annotated[
        str | None,
        option(
            "cabang atau revisi yang dituju perubahan ini (bawaan: main, atau utama di origin)",
            "branch or revision that the change is meant for (default: main, or origin's own)",
            "--base",
            metavar="REV",
        ),
    ] = None,
    head: Annotated[
        str | None,
        option(
            "revisi yang ditinjau (bawaan: berkas kerja saat ini)",
            "revision to review (default: the working tree)",
            "--head",
            metavar="REV",
        ),
    ] = None,
    format: FormatOption = "text",
    out: OutOption = None,
    full_report: Annotated[
        str,
        option(
            "alamat laporan lengkap, disebut bila markdown dipotong",
            "address of the full report, named where Markdown is cut",
            "--full-report",
            metavar="URL",
        ),
    ] = "",
    fail_on: Annotated[
        str,
        option(
            "keluar dengan kode 1 bila ada galat baru, peringatan baru, atau perubahan besar "
            "(bawaan: new-error)",
            "exit with 1 on a new error, a new warning, or a major change (default: new-error)",
            "--fail-on",
            metavar="|".join(FAIL_ON),
        ),
    ] = "new-error",
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Print the review; 1 when the change brings what `fail_on` names."""
    language, day = spoken(lang), chosen_day(as_of)
    form = asked_form(format, out)
    one_of("--fail-on", fail_on, FAIL_ON)
    sides = sides_of_branch(paths or [], base, head, Path.cwd())
    baselines = baseline_changes(sides.between)
    found = Review(
        sides.base,
        sides.head,
        tuple(review(pair, day, baselines) for pair in sides.pairs),
        owners_of(sides.between, sides.files) if sides.pairs else {},
        unseen=tuple(note.text for note in sides.notes),
    )

    def told() -> "Telling":
        from smartplan.telling import review

        return review.told(found, language, full_report=full_report)

    def json() -> str:
        from smartplan.writers.json import review

        return review.write(found, language)

    show(form, told, json, language, out=out)
    return int(_is_failed(found, fail_on))


def _is_failed(review: Review, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    if review.unseen:
        return True  # nobody knows what it would have failed on
    if fail_on == "major":
        return any(plan.count(Weight.MAJOR) for plan in review.plans)
    limit = Severity.ERROR.rank if fail_on == "new-error" else Severity.WARNING.rank
    return any(one.severity.rank <= limit for plan in review.plans for one in plan.new)
