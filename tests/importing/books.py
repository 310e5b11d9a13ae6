"""Word books for tests: headings, lines, and tables told cell by cell."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from smartplan.importing.agencies import AgencyNames
from smartplan.importing.books.book import BookRead, read_books
from smartplan.importing.printed import PrintedProgram, RecipeQuestion
from smartplan.importing.recipe_file import no_recipe, read_recipe
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from smartplan.source.office.foreign import FileForm, ForeignFile
from tests.importing import contoh

AGENCIES = """\
agencies:
  diskominfo: {name: Dinas Komunikasi dan Informatika, short: Diskominfo}
  dlh: {name: Dinas Lingkungan Hidup, short: DLH}
  dinkes: {name: Dinas Kesehatan, short: Dinkes}
"""

Block = str | tuple[int, str] | Sequence[Sequence[str]]


def word(*blocks: Block) -> ForeignFile:
    """A book: a text is a paragraph, a number with a text a heading, rows of texts a table.

    In a table `<` is merged with the cell on its left, `^` with the one above.
    """
    body = "".join(_block(one) for one in blocks)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _RELATIONS)
        packed.writestr("word/_rels/document.xml.rels", _PARTS)
        packed.writestr("word/styles.xml", f"<w:styles {_W}>{_STYLES}</w:styles>")
        packed.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return ForeignFile("buku.docx", FileForm.DOCX, out.getvalue())


def _block(block: Block) -> str:
    if isinstance(block, str):
        return _paragraph(block)
    if isinstance(block, tuple) and isinstance(block[0], int):
        return _paragraph(str(block[1]), f'<w:pStyle w:val="H{block[0]}"/>')
    rows = [list(map(str, row)) for row in block]
    grid = "<w:gridCol/>" * len(rows[0])
    lines = "".join(_row(rows, at) for at in range(len(rows)))
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def _row(rows: list[list[str]], at: int) -> str:
    row = rows[at]
    cells = []
    for column, text in enumerate(row):
        if text == "<":
            continue
        wide = 1
        while column + wide < len(row) and row[column + wide] == "<":
            wide += 1
        below = rows[at + 1][column] if at + 1 < len(rows) else ""
        merge = '<w:vMerge w:val="restart"/>' if below == "^" and text != "^" else ""
        merge = "<w:vMerge/>" if text == "^" else merge
        how = f'<w:tcPr><w:gridSpan w:val="{wide}"/>{merge}</w:tcPr>'
        cells.append(f"<w:tc>{how}{_paragraph('' if text == '^' else text)}</w:tc>")
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _paragraph(text: str, style: str = "") -> str:
    how = f"<w:pPr>{style}</w:pPr>" if style else ""
    return f"<w:p>{how}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/></w:style>'
    for n in (1, 2, 3)
)
_TYPES = """\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
_PARTS = """\
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="r1" Target="styles.xml" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>\
</Relationships>"""
_RELATIONS = """\
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="r1" Target="word/document.xml" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
</Relationships>"""


def plan(files: dict[str, str] | None = None) -> Plan:
    """A plan with three agencies."""
    held = {"smartplan.yaml": contoh.MANIFEST, "organization.yaml": AGENCIES, **(files or {})}
    contents = {name: text.encode() for name, text in held.items()}
    return load(Bundle("uji", contents, frozenset()), contoh.DAY).plan


class Reading:
    """A book read: its programs, and all that is asked."""

    def __init__(self, *blocks: Block, recipe: str = "", into: Plan | None = None) -> None:
        target = into or plan()
        held = no_recipe()
        if recipe:
            read = read_recipe("r.yaml", f"version: 1\n{recipe}".encode(), target)
            assert not read.wrong, read.wrong
            held = read.recipe
        names = AgencyNames(target, held)
        self.read: BookRead = read_books([word(*blocks)], target, names)
        self.questions: tuple[RecipeQuestion, ...] = (
            *names.questions,
            *self.read.tables.questions,
        )

    @property
    def programs(self) -> dict[str, PrintedProgram]:
        return {one.name: one for one in self.read.tables.programs}

    def money(self, name: str) -> dict[int, int]:
        found: dict[int, int] = {}
        for one in self.programs[name].money:
            found[one.year] = found.get(one.year, 0) + one.rupiah
        return found

    @property
    def asked(self) -> list[str]:
        return [one.concern.message.id for one in self.questions if one.at[-1] != "kode wilayah"]

    @property
    def noted(self) -> list[str]:
        return [one.message.id for one in self.read.tables.concerns]
