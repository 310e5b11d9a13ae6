"""Evidence as lines: what a source is called, and on which page of it something is shown."""

from smartplan.books.parts.part import FactLine, illustrated
from smartplan.plan.model.common import Entity
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


def evidence_lines(plan: Plan, ids: tuple[str, ...], lang: Lang) -> tuple[FactLine, ...]:
    """A line for each source, marked as an illustration where it is one."""
    return tuple(
        FactLine(
            text=source_words(plan, id, lang),
            sources=(id,),
            illustration=_is_illustration(plan.sources.get(id)),
        )
        for id in dict.fromkeys(ids)
    )


def source_words(plan: Plan, id: str, lang: Lang) -> str:
    """A source by its title and page; the id of one that the plan does not list."""
    held = plan.sources.get(id)
    if held is None:
        return id
    page = page_words(held.page, lang)
    return f"{held.title}, {page}" if page else held.title


def page_words(page: str | None, lang: Lang) -> str:
    """The page of a source; `Pasal 64` or the like is a place with a word of its own."""
    if not page:
        return ""
    return _PAGE.fill(page=page).say(lang) if page[:1].isdigit() else page


def _is_illustration(held: Entity | None) -> bool:
    return held is not None and illustrated(held)


_PAGE = Text("halaman {page}", "page {page}")
