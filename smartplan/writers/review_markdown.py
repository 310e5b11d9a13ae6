"""A review as Markdown for a comment on a pull request: ten lines first, everything folded below.

A host takes 65,536 characters at most; what is longer is cut at the end of a section, and the
comment says where the full report is.
"""

from collections.abc import Iterator, Sequence

from smartplan.finding import Finding
from smartplan.reviewing.review import PlanReview, Review
from smartplan.wording import Lang, Text
from smartplan.writers import review_words as words
from smartplan.writers.changes_markdown import phrase, plain, things
from smartplan.writers.changes_words import NEW, OLD, capital

LIMIT = 65_536
# Tells the comment apart from others, so that the next run can replace it.
MARK = "<!-- smartplan-review -->"


def write(review: Review, lang: Lang, *, full_report: str = "", limit: int = LIMIT) -> str:
    """The review of every plan that changes, cut to what a host takes."""
    if not review.plans:
        said = plain(words.NOTHING_CHANGED.fill(base=review.base).say(lang))
        return f"{MARK}\n{said}\n"
    sections = [MARK]
    for plan in review.plans:
        sections.append("\n".join(_head(plan, review, lang)))
        sections += _folded(plan, lang)
    if review.owners:
        names = ", ".join(f"`{name}`" for name in review.owners)
        sections.append(f"{words.OWNERS.say(lang)}: {names}")
    return _cut(sections, _pointer(full_report, lang), limit)


def _head(plan: PlanReview, review: Review, lang: Lang) -> Iterator[str]:
    """The ten lines that matter."""
    yield f"## {plain(words.TITLE.fill(region=plan.region).say(lang))}"
    yield ""
    sides = plain(words.SIDES.fill(base=review.base, head=review.head).say(lang))
    yield f"**{capital(words.headline(plan, lang))}.** {sides}."
    yield ""
    for note in plan.differences.notes:
        yield f"- **{plain(note.say(lang))}**"
    if not plan.differences.is_gone:
        for fact in words.facts(plan, lang):
            yield f"- {plain(fact)}"
    yield ""
    if plan.differences.is_new or plan.differences.is_gone:
        return
    major, more = words.first(plan.told)
    if major:
        yield f"### {words.DECIDE.say(lang)}"
        yield ""
        for number, one in enumerate(major, 1):
            link = "" if one.is_whole else ":"
            yield f"{number}. **{plain(one.subject.say(lang))}**{link} {phrase(one, lang)}"
        if more:
            yield ""
            yield f"_{words.MORE.fill(n=more).say(lang)}_"
        yield ""
    if plan.agencies:
        yield f"**{words.WHO.say(lang)}:** {plain(words.people(plan.agencies, lang))}"
        yield ""


def _folded(plan: PlanReview, lang: Lang) -> Iterator[str]:
    """Everything, in sections that open when they are wanted."""
    if plan.told and not (plan.differences.is_new or plan.differences.is_gone):
        title = words.EVERYTHING.fill(n=len(plan.told))
        yield from _split(title, list(_everything(plan, lang)), lang)
    if figures := list(_figures(plan, lang)):
        yield _details(words.FIGURES.say(lang), figures)
    for title, found in (
        (words.NEW_FINDINGS, plan.new),
        (words.MENDED_FINDINGS, plan.mended),
    ):
        if found:
            rows = [_finding(one, plan.differences.folder, lang) for one in found]
            yield from _split(title.fill(n=len(found)), rows, lang)
    if plan.questions:
        boxes = [f"- [ ] {plain(question.say(lang))}" for question in plan.questions]
        yield _details(words.CHECKLIST.say(lang), boxes)


def _everything(plan: PlanReview, lang: Lang) -> Iterator[str]:
    for label, positions in plan.dimensions:
        if len(plan.dimensions) > 1:
            yield f"#### {plain(label.say(lang))}"
            yield ""
        yield from things([plan.told[at] for at in positions], lang)


def _figures(plan: PlanReview, lang: Lang) -> Iterator[str]:
    for title, rows in words.tables(plan.figures, lang):
        heads = (title, OLD.say(lang), NEW.say(lang), words.DIFFERENCE.say(lang))
        yield f"| {' | '.join(heads)} |"
        yield "| --- | ---: | ---: | ---: |"
        for row in rows:
            yield f"| {' | '.join(plain(cell) for cell in row)} |"
        yield ""


def _finding(finding: Finding, folder: str, lang: Lang) -> str:
    where, said = words.finding_line(finding, lang)
    file = where if folder in ("", ".") else f"{folder}/{where}"
    fix = f" → {plain(finding.fix.say(lang))}" if finding.fix else ""
    return f"- `{file}` {plain(said)}{fix}"


def _split(title: Text, rows: Sequence[str], lang: Lang) -> Iterator[str]:
    """A long section in several parts, so that a cut loses as little as possible."""
    part: list[str] = []
    size, said = 0, title.say(lang)
    for row in rows:
        is_break = not row or row.startswith("- `")
        if size > _PART and is_break:
            yield _details(said, part)
            said, part, size = f"{title.say(lang)} …", [], 0
        part.append(row)
        size += len(row) + 1
    if part:
        yield _details(said, part)


def _details(title: str, rows: Sequence[str]) -> str:
    body = "\n".join(rows).strip()
    return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>"


def _cut(sections: Sequence[str], pointer: str, limit: int) -> str:
    """As many sections as fit; the pointer takes the place of what is left out."""
    whole = "\n\n".join(section.strip() for section in sections) + "\n"
    if len(whole) <= limit:
        return whole
    room = limit - len(pointer) - 2
    kept = ""
    for section in sections:
        if len(kept) + len(section.strip()) + 2 > room:
            break
        kept += f"{section.strip()}\n\n"
    return f"{kept}{pointer}\n"


def _pointer(full_report: str, lang: Lang) -> str:
    where = _AT.fill(url=full_report) if full_report else _RUN
    return f"> {_CUT.fill(where=where).say(lang)}"


_PART = 12_000
_CUT = Text(
    "Laporan ini dipotong karena terlalu panjang untuk satu komentar; selengkapnya: {where}",
    "This report was cut because it is too long for a comment; all of it: {where}",
)
_AT = Text("{url}", "{url}")
_RUN = Text(
    "`smartplan review --format html --out tinjauan.html`",
    "`smartplan review --format html --out review.html`",
)
