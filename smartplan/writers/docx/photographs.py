"""Photographs taken with a camera held sideways, for Word, which shows them as they lie."""

import base64


def upright(data: bytes, turn: int, size: tuple[int, int]) -> str:
    """A drawing that shows a JPEG as it was taken; `turn` counts as Exif does, from 2 to 8."""
    scale = min(_LONGEST / max(size), 1)
    width, height = (round(side * scale) for side in size)
    across, down = (height, width) if turn in _SIDEWAYS else (width, height)
    matrix = {
        2: (-1, 0, 0, 1, width, 0),
        3: (-1, 0, 0, -1, width, height),
        4: (1, 0, 0, -1, 0, height),
        5: (0, 1, 1, 0, 0, 0),
        6: (0, 1, -1, 0, width, 0),
        7: (0, -1, -1, 0, width, height),
        8: (0, -1, 1, 0, 0, height),
    }[turn]
    held = base64.b64encode(data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}"><image transform="matrix({" ".join(map(str, matrix))})" '
        f'width="{across}" height="{down}" preserveAspectRatio="none" '
        f'href="data:image/jpeg;base64,{held}"/></svg>'
    )


_LONGEST = 1200  # pixels that are enough for a page
_SIDEWAYS = frozenset({5, 6, 7, 8})
