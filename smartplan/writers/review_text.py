"""A review for people at a terminal: the ten lines that matter, then everything."""

import textwrap
from collections.abc import Iterator

from smartplan.finding import Finding
from smartplan.reviewing.review import PlanReview, Review
from smartplan.wording import Lang
from smartplan.writers import review_words as words
from smartplan.writers.changes_text import marked, things
from smartplan.writers.changes_words import capital
from smartplan.writers.text.terminal import WIDTH, Line


def lines(review: Review, lang: Lang) -> Iterator[Line]:
    """The review of every plan that changes, and whom the files belong to."""
    if not review.plans:
        said = words.NOTHING_CHANGED.fill(base=review.base).say(lang)
        yield [(said, "good")]
        return
    for plan in review.plans:
        yield from _plan(plan, review, lang)
    if review.owners:
        yield [(words.OWNERS.say(lang), "strong")]
        for name, files in review.owners.items():
            yield [(f"  {name}", "accent"), (f"  {words.FILES.fill(n=len(files)).say(lang)}", "")]


def _plan(plan: PlanReview, review: Review, lang: Lang) -> Iterator[Line]:
    title = words.TITLE.fill(region=plan.region).say(lang)
    sides = words.SIDES.fill(base=review.base, head=review.head).say(lang)
    yield [(title, "strong"), (f"  {sides}", "muted")]
    yield [(capital(words.headline(plan, lang)), "accent")]
    for note in plan.differences.notes:
        yield from _bullet(note.say(lang), "warning")
    if plan.differences.is_gone:
        yield []
        return
    for fact in words.facts(plan, lang):
        yield from _bullet(fact)
    yield []
    if plan.differences.is_new:
        yield from _findings(plan, lang)
        return
    yield from _first(plan, lang)
    yield from _people(plan, lang)
    if plan.told:
        yield _head(words.EVERYTHING.fill(n=len(plan.told)).say(lang))
        for label, positions in plan.dimensions:
            if len(plan.dimensions) > 1:
                yield [(f"── {label.say(lang)}", "muted")]
            yield from things([plan.told[at] for at in positions], lang)
    yield from _findings(plan, lang)
    if plan.questions:
        yield _head(words.CHECKLIST.say(lang))
        for question in plan.questions:
            yield from _bullet(question.say(lang), mark="[ ]")
        yield []


def _first(plan: PlanReview, lang: Lang) -> Iterator[Line]:
    major, more = words.first(plan.told)
    if not major:
        return
    yield _head(words.DECIDE.say(lang))
    for one in major:
        said = one.sentence.say(lang)
        yield from _bullet(f"{said}: {marked(one.pieces)}" if one.pieces else said, mark="!")
    if more:
        yield from _bullet(words.MORE.fill(n=more).say(lang), "muted", mark=" ")
    yield []


def _people(plan: PlanReview, lang: Lang) -> Iterator[Line]:
    if not plan.agencies:
        return
    yield _head(words.WHO.say(lang))
    yield from _bullet(words.people(plan.agencies, lang))
    yield []


def _findings(plan: PlanReview, lang: Lang) -> Iterator[Line]:
    for title, found, style in (
        (words.NEW_FINDINGS, plan.new, ""),
        (words.MENDED_FINDINGS, plan.mended, "muted"),
    ):
        if not found:
            continue
        yield _head(title.fill(n=len(found)).say(lang))
        for one in found:
            yield from _finding(one, lang, style)
        yield []


def _finding(finding: Finding, lang: Lang, style: str) -> Iterator[Line]:
    where, said = words.finding_line(finding, lang)
    yield from _bullet(f"{where}  {said}", style or finding.severity.value)


def _head(title: str) -> Line:
    return [(title, "strong")]


def _bullet(text: str, style: str = "", *, mark: str = "-") -> Iterator[Line]:
    indent = " " * (len(mark) + 3)
    rows = textwrap.wrap(text, WIDTH - len(indent), break_on_hyphens=False) or [""]
    yield [(f"  {mark} ", "muted"), (rows[0], style)]
    for row in rows[1:]:
        yield [(f"{indent}{row}", style)]
