"""`smartplan review`: what a branch changes in the plans, for those who have to approve it."""

import sys
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    Paths,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.asking.sides import sides_of_branch
from smartplan.changes.weights import Weight
from smartplan.finding import Severity
from smartplan.reviewing.review import Review, owners_of, review
from smartplan.source.write import write_atomically
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal

FORMATS = ("text", "markdown", "json", "html")
FAIL_ON = ("new-error", "new-warning", "major", "never")


def run(
    paths: Paths = None,
    *,
    base: Annotated[
        str,
        option(
            "cabang atau revisi yang dituju perubahan ini (bawaan: main)",
            "branch or revision that the change is meant for (default: main)",
            "--base",
            metavar="REV",
        ),
    ] = "main",
    head: Annotated[
        str | None,
        option(
            "revisi yang ditinjau (bawaan: berkas kerja saat ini)",
            "revision to review (default: the working tree)",
            "--head",
            metavar="REV",
        ),
    ] = None,
    format: Annotated[
        str,
        option("bentuk keluaran", "output format", "--format", metavar="|".join(FORMATS)),
    ] = "text",
    out: Annotated[
        Path | None,
        option(
            "menulis ke berkas ini (bawaan: ke layar)",
            "write to this file (default: to the screen)",
            "--out",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
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
    one_of("--format", format, FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    sides = sides_of_branch(paths or [], base, head, Path.cwd())
    found = Review(
        sides.base,
        sides.head,
        tuple(review(pair, day) for pair in sides.pairs),
        owners_of(sides.between, sides.files) if sides.pairs else {},
    )
    _show(found, format, out, full_report, language)
    return int(_is_failed(found, fail_on))


def _show(review: Review, format: str, out: Path | None, full_report: str, lang: Lang) -> None:
    if format == "text" and out is None:
        from smartplan.writers import review_text

        terminal.show(review_text.lines(review, lang))
        return
    from smartplan.writers import review_html, review_markdown, review_text
    from smartplan.writers.json import review as review_json

    if format == "text":
        lines = ["".join(words for words, _ in line) for line in review_text.lines(review, lang)]
        text = "\n".join(line.rstrip() for line in lines) + "\n"
    elif format == "markdown":
        text = review_markdown.write(review, lang, full_report=full_report)
    elif format == "json":
        text = review_json.write(review, lang)
    else:
        text = review_html.write(review, lang)
    if out is None:
        sys.stdout.write(text)
    else:
        write_atomically(out, text.encode())


def _is_failed(review: Review, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    if fail_on == "major":
        return any(plan.count(Weight.MAJOR) for plan in review.plans)
    limit = Severity.ERROR.rank if fail_on == "new-error" else Severity.WARNING.rank
    return any(one.severity.rank <= limit for plan in review.plans for one in plan.new)
