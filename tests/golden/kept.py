"""What a golden file holds, compared with what there is now; or renewed when that is asked for."""

import difflib
import re
from collections.abc import Callable
from pathlib import Path

EXPECTED = Path(__file__).parent / "expected"

Keep = Callable[[str, str], None]

# What all pages share; the rules for printing behind it name the plan and the document.
SHARED = {
    "shared/page.css": r"<style>(.*?)@page \{ @(?:top|bottom)-left",
    "shared/page.js": r"<script>(.*?)</script>",
}


OF_SLIDES = {"shared/page.js": "shared/slides.js"}


def kept(name: str, text: str, *, update: bool) -> None:
    """Fail, with the first differing lines, unless `text` is what is kept under `name`."""
    path = EXPECTED / name
    held = path.read_text("utf-8") if path.is_file() else None
    if held == text:
        return
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        return
    assert held is not None, f"{name} is not kept yet: pytest tests/golden --update-golden"
    lines = difflib.unified_diff(held.splitlines(), text.splitlines(), "kept", "now", n=1)
    shown = "\n".join(line[:200] for line, _ in zip(lines, range(60), strict=False))
    raise AssertionError(f"{name} differs:\n{shown}")


def apart(page: str, keep: Keep) -> str:
    """A page with marks in place of what all pages share, which is kept once."""
    for shared, pattern in SHARED.items():
        # Slides have a script of their own.
        name = OF_SLIDES.get(shared, shared) if 'class="slides"' in page else shared
        (part,) = re.findall(pattern, page, re.DOTALL)
        keep(name, part)
        page = page.replace(part, f"/* {name} */")
    return page
