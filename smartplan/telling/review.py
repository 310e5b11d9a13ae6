"""A review told: the ten lines that matter, then everything, folded where a form can fold."""

from collections.abc import Iterable, Iterator

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
from smartplan.telling import sentences
from smartplan.telling.changes import phrase, things
from smartplan.telling.silenced import how_silenced
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
from smartplan.wording import Lang, Text


def told(review: Review, lang: Lang, *, full_report: str = "") -> Telling:
    """The review of every plan that changes, and whom the files belong to.

    `full_report` is the address of all of it, for a form that a host cuts.
    """
    regions = ", ".join(plan.region for plan in review.plans)
    nothing = _NOTHING_CHANGED.fill(base=review.base).say(lang)
    after: list[Block] = []
    if review.unseen:
        after.append(bullets(said(toned("warning", one.say(lang))) for one in review.unseen))
    elif not review.plans:
        after.append(Paragraph((toned("good", nothing),)))
    if review.owners:
        after.append(heading(2, _OWNERS.say(lang)))
        after.append(
            bullets(
                said(Code(name), f": {_FILES.fill(n=len(files)).say(lang)}")
                for name, files in review.owners.items()
            )
        )
    return Telling(
        name="review",
        title=_TITLE.fill(region=regions).say(lang) if regions else nothing,
        sections=tuple(
            Section(
                said(_TITLE.fill(region=plan.region).say(lang)),
                tuple(_plan(plan, review, lang)),
            )
            for plan in review.plans
        ),
        after=tuple(after),
        comment="smartplan-review",
        more=_more(full_report, lang),
    )


def _more(full_report: str, lang: Lang) -> Inlines:
    where = Link(full_report, (Plain(full_report),)) if full_report else Code(_RUN.say(lang))
    return said(f"{_CUT.say(lang)} ", where)


def _plan(plan: PlanReview, review: Review, lang: Lang) -> Iterator[Block]:
    sides = _SIDES.fill(base=review.base, head=review.head).say(lang)
    headline = f"{_capital(sentences.headline(plan, lang))}."
    yield from lines([said(strong(headline)), said(muted(f"{sides}."))])
    facts = [said(toned("warning", note.say(lang))) for note in plan.differences.notes]
    told = sentences.lost if plan.differences.is_gone else sentences.facts
    facts += [said(fact) for fact in told(plan, lang)]
    yield bullets(facts)
    if plan.differences.is_gone:
        yield from _who(plan, lang)
        yield from _figures(plan, lang)
        return
    if not plan.differences.is_new:
        yield from _changes(plan, lang)
    yield from _figures(plan, lang)
    if plan.silenced:
        yield heading(2, _SILENCED.fill(n=len(plan.silenced)).say(lang))
        yield bullets(_quiet(one, plan.differences.folder, lang) for one in plan.silenced)
    for title, found in ((_NEW_FINDINGS, plan.new), (_MENDED_FINDINGS, plan.mended)):
        if found:
            rows = bullets(_finding(one, plan.differences.folder, lang) for one in found)
            yield _folded(title.fill(n=len(found)).say(lang), (rows,))
    if plan.questions:
        boxes = bullets((said(one.say(lang)) for one in plan.questions), boxes=True)
        yield _folded(_CHECKLIST.say(lang), (boxes,))


def _changes(plan: PlanReview, lang: Lang) -> Iterator[Block]:
    """What is to be decided, who should look, and everything that changes."""
    major, more = sentences.first(plan.told)
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
    if plan.agencies:
        yield heading(2, _WHO.say(lang))
        yield paragraph(sentences.people(plan.agencies, lang))


def _everything(plan: PlanReview, lang: Lang) -> Iterator[Block]:
    for label, positions in plan.dimensions:
        if len(plan.dimensions) > 1:
            yield heading(3, label.say(lang))
        yield from things((plan.told[at] for at in positions), lang, level=4)


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


def _quiet(one: Silenced, folder: str, lang: Lang) -> Inlines:
    """A finding that is told no more: its place, what is wrong, and what silences it."""
    spot = one.finding.place.spot
    where = f"{spot.file}:{spot.line}" if spot else one.finding.place.file
    file = where if folder in {"", "."} else f"{folder}/{where}"
    words = f"{one.finding.severity.label.say(lang)} {one.finding.code}"
    return said(Code(file), " ", toned("warning", words), f": {how_silenced(one, lang)}")


def _finding(finding: Finding, folder: str, lang: Lang) -> Inlines:
    """A finding: its place, what is wrong, and what to do."""
    spot = finding.place.spot
    where = f"{spot.file}:{spot.line}" if spot else finding.place.file
    file = where if folder in {"", "."} else f"{folder}/{where}"
    words = f"{finding.severity.label.say(lang)} {finding.code}"
    fix = f" → {finding.fix.say(lang)}" if finding.fix else ""
    tone = toned(_TONES[finding.severity], words)
    return said(Code(file), " ", tone, f": {finding.message.say(lang)}{fix}")


def _folded(title: str, blocks: Iterable[Block]) -> Box:
    return Box("details", said(title), tuple(blocks))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_TONES: dict[Severity, Tone] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}
_TITLE = Text("Tinjauan rencana {region}", "Review of the plan of {region}")
_SIDES = Text("Dibandingkan dengan {base}: {head}", "Compared with {base}: {head}")
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
_NEW_FINDINGS = Text("Temuan baru ({n})", "New findings ({n})")
_SILENCED = Text("Temuan yang didiamkan ({n})", "Silenced findings ({n})")
_MENDED_FINDINGS = Text("Temuan yang selesai ({n})", "Mended findings ({n})")
_CHECKLIST = Text("Daftar periksa penelaah", "Reviewer's checklist")
_NOTHING_CHANGED = Text(
    "Tidak ada rencana yang berubah dibandingkan dengan {base}.",
    "No plan changes compared with {base}.",
)
_CUT = Text(
    "Laporan ini dipotong karena terlalu panjang untuk satu komentar; selengkapnya:",
    "This report was cut because it is too long for a comment; all of it:",
)
_RUN = Text(
    "smartplan review --format html --out tinjauan.html",
    "smartplan review --format html --out review.html",
)
