"""A review as one HTML page: the full report, that a cut comment points to."""

from collections.abc import Iterator
from html import escape

from smartplan.finding import Finding
from smartplan.reviewing.review import PlanReview, Review
from smartplan.wording import Lang
from smartplan.writers import review_words as words
from smartplan.writers.changes_html import inline, page, things
from smartplan.writers.changes_words import NEW, OLD, capital


def write(review: Review, lang: Lang) -> str:
    """The review of every plan that changes on one page."""
    if not review.plans:
        said = words.NOTHING_CHANGED.fill(base=review.base).say(lang)
        return page(said, f"<p>{escape(said)}</p>", lang)
    rows = [row for plan in review.plans for row in _plan(plan, review, lang)]
    if review.owners:
        rows.append(f"<h2>{escape(words.OWNERS.say(lang))}</h2><ul>")
        for name, files in review.owners.items():
            rows.append(f"<li>{escape(name)}: {words.FILES.fill(n=len(files)).say(lang)}</li>")
        rows.append("</ul>")
    title = words.TITLE.fill(region=", ".join(plan.region for plan in review.plans)).say(lang)
    return page(title, "\n".join(rows), lang)


def _plan(plan: PlanReview, review: Review, lang: Lang) -> Iterator[str]:
    yield f"<h1>{escape(words.TITLE.fill(region=plan.region).say(lang))}</h1>"
    sides = words.SIDES.fill(base=review.base, head=review.head).say(lang)
    yield f'<p class="sides">{escape(sides)}</p>'
    yield f'<p class="headline">{escape(capital(words.headline(plan, lang)))}.</p>'
    for note in plan.differences.notes:
        yield f'<p class="note">{escape(note.say(lang))}</p>'
    if plan.differences.is_gone:
        return
    facts = "".join(f"<li>{escape(capital(fact))}</li>" for fact in words.facts(plan, lang))
    yield f"<ul>{facts}</ul>"
    if not plan.differences.is_new:
        yield from _changes(plan, lang)
    yield from _figures(plan, lang)
    for title, found in (
        (words.NEW_FINDINGS, plan.new),
        (words.MENDED_FINDINGS, plan.mended),
    ):
        if found:
            yield f"<h2>{escape(title.fill(n=len(found)).say(lang))}</h2>"
            yield f"<ul>{''.join(_finding(one, lang) for one in found)}</ul>"
    if plan.questions:
        yield f"<h2>{escape(words.CHECKLIST.say(lang))}</h2>"
        items = (f"<li>{escape(question.say(lang))}</li>" for question in plan.questions)
        yield f'<ul class="boxes">{"".join(items)}</ul>'


def _changes(plan: PlanReview, lang: Lang) -> Iterator[str]:
    major, more = words.first(plan.told)
    if major:
        yield f"<h2>{escape(words.DECIDE.say(lang))}</h2><ol>"
        for one in major:
            said = f": {inline(one.pieces)}" if one.pieces else ""
            subject, phrase = escape(one.subject.say(lang)), escape(one.phrase.say(lang))
            link = "" if one.is_whole else ":"
            yield f"<li><strong>{subject}</strong>{link} {phrase}{said}</li>"
        yield "</ol>"
        if more:
            yield f'<p class="sides">{escape(words.MORE.fill(n=more).say(lang))}</p>'
    if plan.agencies:
        yield f"<h2>{escape(words.WHO.say(lang))}</h2><ul>"
        for agency in plan.agencies:
            yield f"<li>{escape(agency.name)}: {escape(agency.why.say(lang))}</li>"
        yield "</ul>"
    if not plan.told:
        return
    yield f"<h2>{escape(words.EVERYTHING.fill(n=len(plan.told)).say(lang))}</h2>"
    for label, positions in plan.dimensions:
        if len(plan.dimensions) > 1:
            yield f'<p class="dimension">{escape(label.say(lang))}</p>'
        yield from things([plan.told[at] for at in positions], lang)


def _figures(plan: PlanReview, lang: Lang) -> Iterator[str]:
    tables = list(words.tables(plan.figures, lang))
    if tables:
        yield f"<h2>{escape(words.FIGURES.say(lang))}</h2>"
    for title, rows in tables:
        heads = (title, OLD.say(lang), NEW.say(lang), words.DIFFERENCE.say(lang))
        head = "".join(f"<th>{escape(capital(text))}</th>" for text in heads)
        yield f'<div class="wide"><table class="figures"><thead><tr>{head}</tr></thead><tbody>'
        for row in rows:
            yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
        yield "</tbody></table></div>"


def _finding(finding: Finding, lang: Lang) -> str:
    where, said = words.finding_line(finding, lang)
    fix = f" → {escape(finding.fix.say(lang))}" if finding.fix else ""
    return f"<li><code>{escape(where)}</code> {escape(said)}{fix}</li>"
