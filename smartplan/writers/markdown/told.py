"""What is told, as Markdown; with a comment's name, as a comment on a git host."""

from smartplan.telling.page import page
from smartplan.telling.telling import Telling
from smartplan.unseen import visible_lines
from smartplan.wording import Lang
from smartplan.writers.markdown import comment
from smartplan.writers.markdown.write import MarkdownBlocks


def write(telling: Telling, lang: Lang, *, limit: int = comment.LIMIT) -> str:
    """All that is told; of a comment, as much as the host takes."""
    # The writer shows what is unseen in words and names; this holds for whatever else there is.
    return visible_lines(_written(telling, lang, limit))


def _written(telling: Telling, lang: Lang, limit: int) -> str:
    writer = MarkdownBlocks(page(telling, lang), folds=True)
    if telling.comment:
        return comment.write(telling, writer, limit=limit)
    return "\n\n".join(writer.blocks((*telling.blocks(), *telling.after))) + "\n"
