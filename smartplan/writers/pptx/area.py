"""A rectangle on a slide, in points."""

from smartplan.value import dataclass

EMU = 12_700  # English metric units in a point


@dataclass(frozen=True, slots=True)
class Area:
    """Where something stands: its upper left corner and its size, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def beneath(self, taken: float) -> "Area":
        """What is left of it below so many points."""
        return Area(self.left, self.top + taken, self.width, max(self.height - taken, 0))

    def high(self, height: float) -> "Area":
        """Its upper part."""
        return Area(self.left, self.top, self.width, height)

    def within(self, sides: float, ends: float) -> "Area":
        """What is left of it within margins."""
        return Area(
            self.left + sides, self.top + ends, self.width - 2 * sides, self.height - 2 * ends
        )

    def holds(self, other: "Area") -> bool:
        """Whether another stands within it, as far as points tell."""
        return (
            other.left >= self.left - _NEAR
            and other.top >= self.top - _NEAR
            and other.right <= self.right + _NEAR
            and other.bottom <= self.bottom + _NEAR
        )

    @property
    def xml(self) -> str:
        """Its place and size as DrawingML writes them."""
        return (
            f'<a:off x="{emu(self.left)}" y="{emu(self.top)}"/>'
            f'<a:ext cx="{max(emu(self.width), 1)}" cy="{max(emu(self.height), 1)}"/>'
        )


def emu(points: float) -> int:
    """Points in English metric units."""
    return round(points * EMU)


def side_by_side(area: Area, shares: tuple[float, ...], gap: float) -> tuple[Area, ...]:
    """Columns of an area, as wide as their shares, with gaps between them."""
    room = area.width - gap * (len(shares) - 1)
    whole, left, found = sum(shares), area.left, []
    for share in shares:
        width = room * share / whole
        found.append(Area(left, area.top, width, area.height))
        left += width + gap
    return tuple(found)


_NEAR = 0.5
