"""Changes as one HTML page: what was and what is, side by side."""

from collections.abc import Iterator, Sequence
from html import escape

from smartplan.books.charts.colour import custom_properties
from smartplan.books.paths import shipped
from smartplan.changes.weights import Weight
from smartplan.changes.wordiff import Fate, Piece
from smartplan.changes.wording.told import Told
from smartplan.reviewing.differences import Differences
from smartplan.wording import Lang, Text
from smartplan.writers.changes_words import (
    BASE_HEAD,
    NEW,
    NO_CHANGES,
    OLD,
    capital,
    counts,
    grouped,
    total,
)


def write(found: Sequence[Differences], base: Text, head: Text, lang: Lang) -> str:
    """The changes of several plans on one page."""
    sides = BASE_HEAD.fill(base=base, head=head).say(lang)
    rows: list[str] = []
    for plan in found:
        rows.append(f"<h1>{escape(plan.name)}</h1>")
        rows.append(f'<p class="sides">{escape(sides)}</p>')
        rows += [f'<p class="note">{escape(note.say(lang))}</p>' for note in plan.notes]
        if plan.told:
            said = f"{total(plan.told, lang)} ({counts(plan.told, lang)})"
            rows.append(f'<p class="headline">{escape(said)}</p>')
        rows += things(plan.told, lang)
    if not rows:
        rows = [f"<p>{escape(NO_CHANGES.say(lang))}</p>"]
    return page(sides, "\n".join(rows), lang)


def things(told: Sequence[Told], lang: Lang) -> Iterator[str]:
    """One table: what changes, before, after; each thing heads its own rows."""
    if not told:
        return
    heads = (CHANGE.say(lang), capital(OLD.say(lang)), capital(NEW.say(lang)))
    cells = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield f'<div class="wide"><table class="sides-table"><thead><tr>{cells}</tr></thead>'
    for held in grouped(told).values():
        first = held[0]
        name = f" <small>{escape(first.name)}</small>" if first.name else ""
        yield '<tbody><tr class="thing"><th scope="rowgroup" colspan="3">'
        yield f"{escape(first.subject.say(lang))}{name}</th></tr>"
        for one in held:
            old, new = _cells(one, lang)
            yield (
                f"<tr><td>{badge(one.weight, lang)} {escape(capital(one.phrase.say(lang)))}</td>"
                f'<td data-label="{heads[1]}">{old}</td>'
                f'<td data-label="{heads[2]}">{new}</td></tr>'
            )
        yield "</tbody>"
    yield "</table></div>"


def badge(weight: Weight, lang: Lang) -> str:
    """The weight of a change as a small label."""
    return f'<span class="badge {weight.value}">{weight.label.say(lang)}</span>'


def inline(found: Sequence[Piece]) -> str:
    """A text with what went and what came marked."""
    return " ".join(_MARKS[piece.fate].format(escape(piece.text)) for piece in found)


def page(title: str, body: str, lang: Lang) -> str:
    """A page that needs nothing else; neither script nor anything from elsewhere may run in it."""
    light, dark = custom_properties(), custom_properties(dark=True)
    css = (shipped() / "theme" / "changes.css").read_text(encoding="utf-8")
    style = (
        f":root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{css}"
    )
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _cells(one: Told, lang: Lang) -> tuple[str, str]:
    """The cell before and the cell after."""
    if one.pieces:
        sides = ((Fate.GONE, Fate.KEPT), (Fate.COME, Fate.KEPT))
        old, new = (
            inline([p for p in one.pieces if p.fate in (*kept, Fate.SKIPPED)]) for kept in sides
        )
        return old, new
    return tuple(escape(side.say(lang)) if side else "–" for side in (one.old, one.new))  # type: ignore[return-value]  # two sides


CHANGE = Text("Perubahan", "Change")
_MARKS = {
    Fate.KEPT: "{}",
    Fate.SKIPPED: '<span class="skipped">{}</span>',
    Fate.GONE: "<del>{}</del>",
    Fate.COME: "<ins>{}</ins>",
}
