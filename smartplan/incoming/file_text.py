"""The bytes of one plan file with all that is said in it, or why it cannot be written."""

from collections.abc import Sequence

from smartplan.edit import Refusal
from smartplan.incoming.file_edit import FileEdit, FileStep
from smartplan.incoming.forming import in_form
from smartplan.incoming.said import Concern, ConcernKind
from smartplan.merging.files import Doubt, merge
from smartplan.source.read import YamlFile, read
from smartplan.source.tree.edit import Edited
from smartplan.source.write import encoded
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class FileText:
    """The new bytes, or None with the reasons; `is_clashing` where texts could not be merged."""

    content: bytes | None
    concerns: tuple[Concern, ...] = ()
    is_clashing: bool = False


def text_with(
    edit: FileEdit, raw: bytes, steps: Sequence[FileStep], woven: Sequence[FileStep]
) -> FileText:
    """The file with the steps made in it; `woven` ones meet other words and are merged."""
    before = edit.document
    base = _edited(edit, [step.undone for step in woven], before) if woven else (before, ())
    if not isinstance(base[0], YamlFile):
        return FileText(None, base[1])
    theirs, concerns = _edited(edit, [*steps, *woven], base[0])
    if theirs is None:
        return FileText(None, concerns)
    if not woven:
        return FileText(in_form(theirs, before, raw), concerns)
    sides = (encoded(base[0].text, raw), raw, encoded(theirs.text, raw))
    made = merge(before.file, *sides)
    if isinstance(made, Doubt) or made.conflicts:
        return FileText(None, concerns, is_clashing=True)
    return FileText(in_form(read(before.file, made.content)[0], before, raw), concerns)


def _edited(
    edit: FileEdit, steps: Sequence[FileStep], document: YamlFile
) -> tuple[YamlFile | None, tuple[Concern, ...]]:
    """A file after some steps; what makes it refuse is told where that was said."""
    made = edit.made(steps, document)
    if isinstance(made, Edited):
        told = tuple(_comments(edit, steps)) if made.comments_gone else ()
        return made.file, told
    alone = [(step, edit.made([step], document)) for step in steps]
    refused = [(step, one) for step, one in alone if isinstance(one, Refusal)]
    return None, tuple(
        _concern(step, _REFUSED.fill(file=document.file, why=refusal.why), ConcernKind.WRONG)
        for step, refusal in refused or [(step, made) for step in steps]
    )


def _comments(edit: FileEdit, steps: Sequence[FileStep]) -> list[Concern]:
    """Which comments of the team go with what is taken out."""
    found: list[Concern] = []
    for step in steps:
        alone = edit.made([step])
        if isinstance(alone, Edited) and alone.comments_gone:
            said = listed([same(comment) for comment in alone.comments_gone])
            found.append(_concern(step, _COMMENTS.fill(comments=said), ConcernKind.CHECK))
    return found


def _concern(step: FileStep, message: Text, kind: ConcernKind) -> Concern:
    return Concern(step.one.origin, message, kind, route=step.at, who=step.one.who)


_REFUSED = Text("tidak dapat ditulis ke {file}: {why}", "this cannot be written to {file}: {why}")
_COMMENTS = Text(
    "komentar di berkas rencana ikut terhapus: {comments}",
    "comments in the plan's file go with it: {comments}",
)
