"""What `explain` tells beyond rules and standards: indicators, dimensions, keys."""

import textwrap
from collections.abc import Iterator, Sequence

from smartplan.finding import Defect
from smartplan.standards.model import Dimension, IndicatorStandard
from smartplan.standards.shelf import Shelf
from smartplan.standards.words import Words
from smartplan.wording import Lang, Text
from smartplan.writers.text.terminal import Line


def rules(defects: Sequence[Defect], lang: Lang) -> Iterator[Line]:
    """A list of rules, one a line."""
    for defect in defects:
        yield [
            (f"{defect.code}  ", "strong"),
            (f"{defect.severity.label.say(lang):<11}", defect.severity.value),
            (defect.name, ""),
        ]
    yield []
    yield [(_MORE.say(lang), "muted"), (f"smartplan explain {defects[0].code}", "accent")]


def names(shelf: Shelf) -> list[str]:
    """Every topic that can be asked for, for did-you-mean."""
    indicators = [id for id, _ in _indicators(shelf)]
    dimensions = [id for id, _, _ in _dimensions(shelf)]
    from smartplan.writers import key_pages

    return [*indicators, *dimensions, *key_pages.names()]


def indicator(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """A readiness indicator with its ladder, by its id or the unmistakable end of it."""
    every = _indicators(shelf)
    hits = [item for item in every if item[0] == what]
    hits = hits or [item for item in every if item[0].endswith(f".{what}")]
    if len(hits) != 1:
        return []
    id, found = hits[0]
    page: list[Line] = [[(found.label.say(lang), "strong"), (f"  {id}", "muted")], []]
    for title, words in ((_ASKS, found.asks), (_EVIDENCE, found.evidence)):
        if words:
            page += [[(title.say(lang), "accent")], *_about(words, lang), []]
    page.append([(_LEVELS.say(lang), "accent")])
    for level, words in found.levels.items():
        first, *rest = textwrap.wrap(words.text.say(lang), 92) or [""]
        page.append([(f"  {level}  ", "strong"), (first, "")])
        page += [[(f"     {row}", "")] for row in rest]
    return page


def dimension(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """A dimension or sub-dimension, in every set that has it."""
    page: list[Line] = []
    for id, set_name, found in _dimensions(shelf):
        if id != what:
            continue
        page.append([(found.heading.say(lang), "strong"), (f"  {id} ({set_name})", "muted")])
        page += _about(found.aim, lang)
        for sub_id, sub in found.subdimensions.items():
            page.append([(f"  {sub_id}  ", "accent"), (sub.heading.say(lang), "")])
            page += [[("    " + row[0][0].strip(), "")] for row in _about(sub.asks, lang)]
        page.append([])
    return page


def field(what: str, shelf: Shelf, lang: Lang) -> list[Line]:
    """A key of the plan format: `program.lead`, `program.budget.fund`, or just `lead`."""
    from smartplan.writers import key_pages

    return key_pages.pages(what, shelf, lang)


def _about(words: Words | None, lang: Lang) -> list[Line]:
    if words is None:
        return []
    return [[(f"  {row}", "")] for row in textwrap.wrap(words.text.say(lang), 92)]


def _indicators(shelf: Shelf) -> list[tuple[str, IndicatorStandard]]:
    standards = [shelf.readiness(name) for name in shelf.names("readiness")]
    return [item for standard in standards if standard for item in standard.indicators()]


def _dimensions(shelf: Shelf) -> list[tuple[str, str, Dimension]]:
    found = []
    for name in shelf.names("dimensions"):
        held = shelf.dimensions(name)
        found += [(id, name, item) for id, item in (held.dimensions if held else {}).items()]
    return found


_MORE = Text("Satu aturan selengkapnya: ", "One rule in full: ")
_ASKS = Text("Yang ditanyakan", "What is asked")
_EVIDENCE = Text("Bukti", "Evidence")
_LEVELS = Text("Tingkat", "Levels")
