"""A draft shows what is missing and what is an illustration; a final holds no word of that."""

from dataclasses import replace
from pathlib import Path

import pytest

from smartplan.blocks import Illustration, Plain, Signature, SignatureLine, Strong, Unfilled
from smartplan.books.blank import BLANK
from smartplan.books.compose import Book, compose
from smartplan.books.library import BookKind, library, named
from smartplan.books.metadata import Imprint
from smartplan.books.printing import Printing
from smartplan.wording import Lang

BODY = """\
{{ t("Ketua: ", "Chair: ") }}{{ view.blank }} {{ mark(true) }}

{% if final %}akhir{% else %}rancangan {{ gap }}{% endif %}

::: signature
- **Wali Kota** {{ view.blank }}
- **Sekretaris** Budi
:::
"""


class View:
    """What the template sees."""

    def __init__(self, lang: Lang) -> None:
        """Say what is blank."""
        self.blank = BLANK.say(lang)


def _made(folder: Path, printing: Printing, lang: Lang = "id", disclaimer: str = "") -> Book:
    home = folder / "templates" / "documents" / "uji"
    home.mkdir(parents=True, exist_ok=True)
    (home / "document.yaml").write_text("title: {id: Uji, en: Test}\n")
    (home / "body.md.j2").write_text(BODY)
    kind: BookKind = named("uji", tuple(library(folder)))
    return compose(
        replace(kind, view="masterplan"),
        View(lang),
        lang,
        folder,
        imprint=Imprint(disclaimer=disclaimer),
        printing=printing,
        cached=False,
    )


@pytest.mark.parametrize(("lang", "words"), [("id", "belum diisi"), ("en", "not filled in yet")])
def test_a_draft_marks_gaps_and_illustrations(tmp_path: Path, lang: Lang, words: str) -> None:
    book = _made(tmp_path, Printing.DRAFT, lang)
    first, second = book.blocks[:2]
    assert Unfilled(words) in first.inlines
    assert Illustration() in first.inlines
    assert second.inlines == (Plain("rancangan "), Unfilled(words))
    assert book.imprint.disclaimer == ""


def test_a_final_has_a_dash_and_tells_illustrations_at_the_foot(tmp_path: Path) -> None:
    book = _made(tmp_path, Printing.FINAL)
    first, second = book.blocks[:2]
    assert first.inlines == (Plain("Ketua: –"),)
    assert second.inlines == (Plain("akhir"),)
    assert "ilustrasi" in book.imprint.disclaimer
    own = _made(tmp_path, Printing.FINAL, disclaimer="Contoh belaka.")
    assert own.imprint.disclaimer == "Contoh belaka."


@pytest.mark.parametrize("printing", Printing)
def test_who_signs_by_hand_has_a_line_for_it(tmp_path: Path, printing: Printing) -> None:
    signature = _made(tmp_path, printing).blocks[-1]
    assert isinstance(signature, Signature)
    assert signature.signatories == (
        SignatureLine((Plain("Wali Kota"), Plain(",")), ()),
        SignatureLine((Plain("Sekretaris"), Plain(",")), (Plain("Budi"),)),
    )
    assert Strong not in map(type, signature.signatories[0].office)
