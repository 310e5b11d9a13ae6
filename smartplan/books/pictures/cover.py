"""What a plan brings for the cover of its books: the emblem of the region, and a picture."""

from pathlib import Path

from smartplan.books.paths import homes, template
from smartplan.books.pictures.picture import MOST_BYTES, NoPicture, PictureFile
from smartplan.books.pictures.reading import picture_of
from smartplan.failure import Failure
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class CoverPictures:
    """The emblem and the picture of a cover; None where the plan brings none."""

    emblem: PictureFile | None = None
    picture: PictureFile | None = None


def cover_pictures(plan_root: Path | None) -> CoverPictures:
    """What stands in `templates/theme` of a plan; a Failure where it cannot be shown."""
    return CoverPictures(_first(plan_root, EMBLEMS), _first(plan_root, PICTURES))


def _first(plan_root: Path | None, names: tuple[str, ...]) -> PictureFile | None:
    for home in homes(plan_root)[:-1]:
        for name in names:
            content = template(home, f"theme/{name}")
            if content is None:
                continue
            found = picture_of(content) if len(content) <= MOST_BYTES else NoPicture(_TOO_LARGE)
            if isinstance(found, NoPicture):
                raise Failure(_UNSHOWN.fill(name=name, reason=found.why))
            return found
    return None


NO_COVER = CoverPictures()
EMBLEMS = ("lambang.svg", "lambang.png")
PICTURES = ("cover.jpg", "cover.png")

_UNSHOWN = Text(
    "templates/theme/{name} tidak dapat dicetak: {reason}",
    "templates/theme/{name} cannot be printed: {reason}",
)
_TOO_LARGE = Text("berkasnya melebihi 8 MB", "it has more than 8 MB")
