"""The two printings of a document: one to work on, one to sign."""

from enum import StrEnum


class Printing(StrEnum):
    """How a document is printed.

    A draft shows what is missing and what is an illustration where it stands; a final holds no
    word of the tool, leaves out what is missing, and tells illustrations at the foot of the page.
    """

    DRAFT = "draft"
    FINAL = "final"

    @property
    def is_final(self) -> bool:
        """Whether it is printed to be signed."""
        return self is Printing.FINAL
