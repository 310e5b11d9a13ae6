"""`smartplan review`: what a branch changes in the plans, for those who have to approve it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.naming import is_for_request
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
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.reviewing.accepted import baseline_changes
from smartplan.reviewing.review import Review, owners_of, review
from smartplan.source.opening import asked_file
from smartplan.wording import Lang, Text
from smartplan.writers.show import show
from smartplan.writers.text import terminal

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling

FAIL_ON = ("new-error", "new-warning", "major", "never")
HOSTS = ("github", "gitlab")


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
    previous: Annotated[
        Path | None,
        option(
            "komentar sebelumnya; centang pada daftar periksanya diteruskan",
            "the comment before; the ticks in its checklist are carried over",
            "--previous",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    post: Annotated[
        str,
        option(
            "menulis tinjauan sebagai komentar pull request atau merge request, di dalam CI-nya "
            "(token: GITHUB_TOKEN, GITLAB_TOKEN)",
            "write the review as the comment of the pull or merge request, in its CI "
            "(token: GITHUB_TOKEN, GITLAB_TOKEN)",
            "--post",
            metavar="|".join(HOSTS),
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
    if post:
        one_of("--post", post, HOSTS)
    before = _read(previous) if previous else ""
    sides = sides_of_branch(paths or [], base, head, Path.cwd())
    is_contained = sides.is_contained and not sides.pairs
    if is_contained and is_for_request(os.environ):
        raise Failure(_CONTAINED.fill(head=sides.head, base=sides.base))
    baselines = baseline_changes(sides.between)
    found = Review(
        sides.base,
        sides.head,
        tuple(review(pair, day, baselines) for pair in sides.pairs),
        owners_of(sides.between, sides.files) if sides.pairs else {},
        day,
        unseen=tuple(note.text for note in sides.notes),
        is_contained=is_contained,
    )

    def told() -> "Telling":
        from smartplan.asking.mark import mark_of
        from smartplan.telling import review, ticks

        mark = mark_of(paths or [], Path.cwd())
        held = ticks.read(before)
        return review.told(found, language, mark=mark, full_report=full_report, ticks=held)

    def json() -> str:
        from smartplan.writers.json import review

        return review.write(found, language)

    def comment(older: str) -> str:
        nonlocal before
        from smartplan.writers.markdown import told as markdown

        before = older or before
        return markdown.write(told(), language)

    if post:
        _post(post, told().comment, comment, language, is_news=not found.is_silent)
    show(form, told, json, language, out=out)
    return int(_is_failed(found, fail_on))


def _post(
    host: str, mark: str, comment: Callable[[str], str], lang: Lang, *, is_news: bool
) -> None:
    """Write the comment. What hinders that is said, and is no part of what was reviewed."""
    from smartplan.posting.calls import NotPosted
    from smartplan.posting.post import post

    try:
        post(host, mark, comment, is_news=is_news)
    except NotPosted as why:
        terminal.complain(_NO_COMMENT.fill(why=why.text), lang)


def _read(path: Path) -> str:
    content = asked_file(path)
    if content is None:
        raise Failure(_NO_PREVIOUS.fill(path=path.as_posix()))
    return content.decode("utf-8", "replace")


def _is_failed(review: Review, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    if review.unseen:
        return True  # nobody knows what it would have failed on
    if any(one.is_touched and one.unread_after for plan in review.plans for one in plan.left_out):
        return True
    if fail_on == "major":
        return any(plan.count(Weight.MAJOR) for plan in review.plans)
    limit = Severity.ERROR.rank if fail_on == "new-error" else Severity.WARNING.rank
    return any(one.severity.rank <= limit for plan in review.plans for one in plan.new)


_CONTAINED = Text(
    "tidak ada yang ditinjau: {head} sudah termuat dalam {base}; ambil commit pull request itu, "
    "atau sebut dengan --head",
    "nothing to review: {head} is contained in {base}; check out the commit of the pull request, "
    "or name it with --head",
)
_NO_COMMENT = Text("komentar tidak ditulis: {why}", "the comment was not written: {why}")
_NO_PREVIOUS = Text(
    "{path} tidak dapat dibaca; sebut berkas komentar sebelumnya, atau hapus --previous",
    "{path} cannot be read; name the file of the comment before, or leave out --previous",
)
