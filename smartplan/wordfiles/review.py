"""What reviewers say in Word files: their comments and their changes, each with its place."""

from collections.abc import Mapping
from datetime import datetime

from smartplan.books.fields.texts import FieldPlace
from smartplan.incoming.said import Rows
from smartplan.route import Route
from smartplan.value import dataclass, field
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """Where a remark stands: the file, its number there, the heading above, the thing told of.

    `about` is None where the book tells there of no single thing of the plan.
    """

    file: str
    number: int
    heading: str = ""
    about: Route | None = None


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A text of the plan as it was printed from and as it is to be, as its file writes it."""

    route: Route
    base: str
    value: str


@dataclass(frozen=True, slots=True)
class ReviewedChange:
    """A text that reviewers changed.

    `field` is the text of the plan that it was printed from, with the `edit` that makes the same
    change there; without it, `why` says why there is none. A change is `silent` where the file
    holds another text than the plan did, and nobody tracked how it came there.
    """

    place: ReviewPlace
    authors: tuple[str, ...]
    day: datetime | None
    old: str
    new: str
    field: FieldPlace | None = None
    edit: FieldEdit | None = None
    why: Text | None = None
    is_silent: bool = False

    @property
    def route(self) -> Route | None:
        """The field, else the thing that is told of there."""
        return self.field.route if self.field else self.place.about


@dataclass(frozen=True, slots=True)
class ReviewedReply:
    """An answer to a comment."""

    author: str
    day: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class ReviewedComment:
    """A comment, the words that it is about, and the field or the thing that these are of."""

    place: ReviewPlace
    author: str
    day: datetime | None
    text: str
    quote: str
    route: Route | None
    replies: tuple[ReviewedReply, ...] = ()
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A book that came back: which, as of which revision, and whether that could be read.

    `rows` are the lists of the plan that it was made of, for the places in routes.
    """

    name: str
    document: str
    revision: str
    is_exact: bool
    changes: tuple[ReviewedChange, ...]
    comments: tuple[ReviewedComment, ...]
    authors: tuple[str, ...] = ()
    rows: Rows = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BookReview:
    """What several reviewers say together.

    Equal changes are one, with all their authors; `contested` are the texts that not all changed
    alike, by what they were printed from. `authors` are all, whoever is asked for.
    """

    files: tuple[ReviewedFile, ...]
    changes: tuple[ReviewedChange, ...]
    comments: tuple[ReviewedComment, ...]
    authors: tuple[str, ...] = ()
    contested: Mapping[FieldPlace, tuple[ReviewedChange, ...]] = field(default_factory=dict)
