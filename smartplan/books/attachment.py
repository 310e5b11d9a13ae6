"""A file that goes along with a document, where the form of the document can carry one."""

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF with the title that it has in the document."""

    title: str
    data: bytes
