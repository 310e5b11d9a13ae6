"""A review told: what is to be decided and what is new stands open, the rest is folded.

Of several plans a table comes first; the plans follow it from the weightiest one on.
"""

from collections.abc import Iterable, Iterator, Sequence

from smartplan import alike
from smartplan.blocks import (
    Block,
    Box,
    Code,
    Inlines,
    Items,
    Link,
    Paragraph,
    Plain,
    Table,
    Tone,
)
from smartplan.finding import Finding, Severity, Silenced
from smartplan.reviewing.review import PlanReview, Review
from smartplan.telling import plans, sentences
from smartplan.telling.changes import phrase, things
from smartplan.telling.silenced import why_silenced
from smartplan.telling.telling import (
    Section,
    Telling,
    bullets,
    heading,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.telling.ticks import Ticks
from smartplan.value import replace
from smartplan.wording import Lang, Text

MARK, NO_TICKS = "smartplan-review", Ticks()


def told(
    review: Review, lang: Lang, *, mark: str = MARK, full_report: str = "", ticks: Ticks = NO_TICKS
) -> Telling:
    """The review of every plan that changes, and whom the files belong to.

    `mark` tells the comment from others; `full_report` is the address of all of it, for a form
    that a host cuts; `ticks` are those of the comment before.
    """
    shown = plans.ordered(plan for plan in review.plans if not plan.is_silent)
    names = plans.names(review.plans)
    sides = plans.sides(review, lang)
    after: list[Block] = []
    if review.unseen:
        after.append(bullets(said(toned("warning", one.say(lang))) for one in review.unseen))
    if same := [
        names[plan.differences.folder].say(lang) for plan in review.plans if plan.is_silent
    ]:
        unchanged = _UNCHANGED.fill(plans=", ".join(same)).say(lang)
        after.append(
            Paragraph((toned("good", unchanged), *(() if shown else (Plain(f" {sides}"),))))
        )
    elif not shown and not review.unseen:
        after.append(Paragraph((toned("good", plans.nothing(review, lang)),)))
    after += _owners(review, lang)
    title = _TITLE_MANY.fill(n=len(shown)) if len(shown) > 1 else _NOTHING
    return Telling(
        name="review",
        title=title.say(lang),
        sections=tuple(
            Section(
                said(_TITLE.fill(region=names[plan.differences.folder]).say(lang)),
                tuple(_plan(plan, sides, lang, ticks, are_several=len(shown) > 1)),
            )
            for plan in shown
        ),
        before=tuple(plans.overview(shown, names, sides, lang)) if len(shown) > 1 else (),
        after=tuple(after),
        comment=mark,
        more=_more(full_report, lang),
    )


def _more(full_report: str, lang: Lang) -> Inlines:
    where = Link(full_report, (Plain(full_report),)) if full_report else Code(_RUN.say(lang))
    return said(f"{_CUT.say(lang)} ", where)


def _owners(review: Review, lang: Lang) -> Iterator[Block]:
    if review.owners:
        yield heading(2, _OWNERS.say(lang))
        yield bullets(
            said(Code(name), f": {_FILES.fill(n=len(files)).say(lang)}")
            for name, files in review.owners.items()
        )


def _plan(
    plan: PlanReview, sides: str, lang: Lang, ticks: Ticks, *, are_several: bool
) -> Iterator[Block]:
    headline = f"{_capital(sentences.headline(plan, lang))}."
    yield from lines([said(strong(headline)), *(() if are_several else [said(muted(sides))])])
    shown = _OPEN_EACH if are_several else _OPEN
    facts = [said(toned("warning", note.say(lang))) for note in plan.differences.notes]
    told = sentences.lost if plan.differences.is_gone else sentences.facts
    facts += [said(fact) for fact in told(plan, lang)]
    yield bullets(facts)
    if plan.differences.is_gone:
        yield from _who(plan, lang)
        yield from _figures(plan, lang)
        return
    entries = alike.told(plan.new)
    errors = [one for one in entries if one.severity is Severity.ERROR]
    others = [*errors[shown:], *(one for one in entries if one.severity is not Severity.ERROR)]
    folder = plan.differences.folder
    if errors:
        yield heading(2, _NEW_ERRORS.fill(n=_counted(errors)).say(lang))
        yield bullets(_finding(one, folder, lang) for one in errors[:shown])
    if plan.silenced:
        yield heading(2, _SILENCED.fill(n=len(plan.silenced)).say(lang))
        yield bullets(_silenced(one, folder, lang) for one in plan.silenced[:shown])
    if not plan.differences.is_new:
        yield from _changes(plan, lang, shown)
    yield from _figures(plan, lang)
    if rest := plan.silenced[shown:]:
        rows = bullets(_silenced(one, folder, lang) for one in rest)
        yield _folded(_MORE_SILENCED.fill(n=len(rest)).say(lang), (rows,))
    title = _MORE_FINDINGS if errors else _NEW_FINDINGS
    for words, found in ((title, others), (_MENDED_FINDINGS, alike.told(plan.mended))):
        if found:
            rows = bullets(_finding(one, folder, lang) for one in found)
            yield _folded(words.fill(n=_counted(found)).say(lang), (rows,))
    if plan.questions:
        yield _checklist(plan, lang, ticks)


def _checklist(plan: PlanReview, lang: Lang, ticks: Ticks) -> Box:
    boxes, texts = [], []
    for question in plan.questions:
        tick, is_emptied = ticks.tick(plan.differences.folder, question)
        boxes.append(tick)
        again = (muted(f" {_EMPTIED.say(lang)}"),) if is_emptied else ()
        texts.append((Paragraph(said(question.text.say(lang), *again)),))
    title = _CHECKLIST.say(lang)
    if done := sum(tick.is_set for tick in boxes):
        title += f" {_DONE.fill(done=done, n=len(boxes)).say(lang)}"
    return _folded(title, (Items(tuple(texts), boxes=True, ticks=tuple(boxes)),))


def _changes(plan: PlanReview, lang: Lang, shown: int) -> Iterator[Block]:
    """What is to be decided, who should look, and everything that changes."""
    major, more = sentences.first(plan.told, shown)
    if major:
        yield heading(2, _DECIDE.say(lang))
        rows = []
        for one in major:
            link = " " if one.is_whole else ": "
            rows.append(said(strong(one.subject.say(lang)), link, *phrase(one, lang)))
        yield Items(tuple((Paragraph(row),) for row in rows), ordered=True)
        if more:
            yield Paragraph((muted(_MORE.fill(n=more).say(lang)),))
    yield from _who(plan, lang)
    if plan.told:
        title = _EVERYTHING.fill(n=len(plan.told)).say(lang)
        yield _folded(title, _everything(plan, lang))


def _who(plan: PlanReview, lang: Lang) -> Iterator[Block]:
    agencies = plan.agencies
    if plan.differences.is_gone:  # nearly all have to do with all of it: who leads what is enough
        agencies = tuple(
            replace(one, supports=(), is_itself_changed=False) for one in agencies if one.leads
        )
    if agencies:
        yield heading(2, _WHO.say(lang))
        yield paragraph(sentences.people(agencies, lang))


def _everything(plan: PlanReview, lang: Lang) -> Iterator[Block]:
    are_several = len(plan.dimensions) > 1
    for label, positions in plan.dimensions:
        if are_several:
            yield heading(3, label.say(lang))
        yield from things((plan.told[at] for at in positions), lang, level=3 + are_several)


def _figures(plan: PlanReview, lang: Lang) -> Iterator[Block]:
    """The figures before and after; a table in which nothing has moved is left out."""
    tables = []
    for title, rows in sentences.tables(plan.figures, lang):
        heads = (title, *(text.say(lang) for text in (_OLD, _NEW, _DIFFERENCE)))
        tables.append(
            Table(
                tuple(said(one) for one in heads),
                tuple(tuple(said(cell) for cell in row) for row in rows),
                ("left", "right", "right", "right"),
                rowhead=True,
            )
        )
    if tables:
        yield _folded(_FIGURES.say(lang), tables)


def _finding(finding: Finding, folder: str, lang: Lang) -> Inlines:
    """A finding: its place, what is wrong, and what to do."""
    spot = finding.place.spot
    where = f"{spot.file}:{spot.line}" if spot else finding.place.file
    file = where if folder in {"", "."} else f"{folder}/{where}"
    words = f"{finding.severity.label.say(lang)} {finding.code}"
    fix = f" → {finding.fix.say(lang)}" if finding.fix else ""
    tone = toned(_TONES[finding.severity], words)
    return said(Code(file), " ", tone, f": {finding.message.say(lang)}{fix}")


def _counted(entries: Sequence[Finding]) -> int:
    """How many single findings there are."""
    return sum(one.count for one in entries)


def _silenced(one: Silenced, folder: str, lang: Lang) -> Inlines:
    """A finding that is told no more, or as less grave, by what and for which reason."""
    why = said(" · ", toned("warning", why_silenced(one, lang)))
    return (*_finding(replace(one.finding, fix=None), folder, lang), *why)


def _folded(title: str, blocks: Iterable[Block]) -> Box:
    return Box("details", said(title), tuple(blocks))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# So many of what stands open are shown: of a single plan, of each of several.
_OPEN, _OPEN_EACH = 8, 4
_TONES: dict[Severity, Tone] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}
_TITLE = Text("Tinjauan rencana {region}", "Review of the plan of {region}")
_TITLE_MANY = Text("Tinjauan {n} rencana", "Review of {n} plans")
_NOTHING = Text("Tinjauan rencana", "Review of the plan")
_UNCHANGED = Text(
    "Berkasnya berubah, tetapi isi rencana tidak berubah: {plans}.",
    "The files change, but what the plan says does not change: {plans}.",
)
_DECIDE = Text("Yang perlu diputuskan", "To be decided")
_MORE = Text("dan {n} perubahan besar lainnya di bawah", "and {n} more major changes below")
_WHO = Text("Yang perlu melihat", "Who should look")
_OWNERS = Text("Pemilik berkas (CODEOWNERS)", "Owners of the files (CODEOWNERS)")
_FILES = Text("{n} berkas", "{n} files")
_EVERYTHING = Text("Semua perubahan ({n})", "All changes ({n})")
_FIGURES = Text("Angka sebelum dan sesudah", "Figures before and after")
_OLD = Text("sebelum", "before")
_NEW = Text("sesudah", "after")
_DIFFERENCE = Text("selisih", "difference")
_NEW_ERRORS = Text("Galat baru ({n})", "New errors ({n})")
_MORE_FINDINGS = Text("Temuan baru lainnya ({n})", "More new findings ({n})")
_SILENCED = Text("Didiamkan oleh perubahan ini ({n})", "Silenced by this change ({n})")
_MORE_SILENCED = Text("Didiamkan lainnya ({n})", "More silenced ({n})")
_NEW_FINDINGS = Text("Temuan baru ({n})", "New findings ({n})")
_MENDED_FINDINGS = Text("Temuan yang selesai ({n})", "Mended findings ({n})")
_CHECKLIST = Text("Daftar periksa penelaah", "Reviewer's checklist")
_DONE = Text("({done} dari {n} dicentang)", "({done} of {n} ticked)")
_EMPTIED = Text(
    "— centang sebelumnya dihapus karena perubahannya sudah lain",
    "— was ticked before, for another change than this one",
)
_CUT = Text(
    "Laporan ini dipotong karena terlalu panjang untuk satu komentar; selengkapnya:",
    "This report was cut because it is too long for a comment; all of it:",
)
_RUN = Text(
    "smartplan review --format html --out tinjauan.html",
    "smartplan review --format html --out review.html",
)
