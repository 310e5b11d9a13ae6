"""A picture as documents take it: its bytes without anything but the picture, and its size."""

from smartplan.blocks import Picture, PictureForm
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that was looked through; `width` and `height` as it is to be seen.

    A JPEG keeps how its camera was held (`turn`, 1 to 8 as Exif counts) and nothing else of it.
    """

    form: PictureForm
    data: bytes
    width: float
    height: float
    turn: int = 1

    def block(self, alt: str) -> Picture:
        """The picture as documents show it; a drawing is as large as there is room."""
        scale = _DRAWN / max(self.width, self.height) if self.form == "svg" else 1
        size = (max(round(self.width * scale), 1), max(round(self.height * scale), 1))
        return Picture(self.data, self.form, size, alt)


@dataclass(frozen=True, slots=True)
class NoPicture:
    """Why a file cannot be shown as a picture."""

    why: Text


MOST_BYTES = 8_000_000
MOST_PIXELS = 40_000_000
LONGEST = 12_000  # pixels of a side

BROKEN = Text("isinya rusak atau terpotong", "it is damaged or cut off")
TOO_MANY = Text(
    "ukurannya melebihi 40 juta titik; simpan ulang lebih kecil",
    "it has more than 40 million pixels; save it smaller",
)


def are_too_many(width: float, height: float) -> bool:
    """Whether a picture is too large to be shown."""
    return max(width, height) > LONGEST or width * height > MOST_PIXELS


_DRAWN = 1200  # pixels of the longer side of a drawing
