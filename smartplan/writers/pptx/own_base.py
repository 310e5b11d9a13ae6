"""What the slides are made on: ours, or the region's own presentation without its slides."""

import io
import zipfile
from pathlib import Path
from typing import Any

from smartplan.books.paths import homes, template
from smartplan.failure import Failure
from smartplan.wording import Lang, Text
from smartplan.writers.pptx.bare import bare

NAME = "theme/base.pptx"


def own_base(plan_root: Path | None) -> bytes | None:
    """The region's presentation, if the plan has one; links out of its templates are refused."""
    home = homes(plan_root)[:-1]
    return template(home[0], NAME) if home else None


def opened(base: bytes | None, lang: Lang) -> Any:
    """The presentation to fill, as python-pptx holds it; the region's still with its slides."""
    import pptx
    from pptx.exc import PythonPptxError

    if base is None:
        return pptx.Presentation(io.BytesIO(bare(lang)))
    _check(base)
    try:
        held = pptx.Presentation(io.BytesIO(base))
        _refuse_elsewhere(held)
        if not any(len(master.slide_layouts) for master in held.slide_masters):
            raise Failure(_NO_LAYOUT)
    except (*_BROKEN, PythonPptxError) as error:
        raise Failure(_UNREAD.fill(reason=str(error) or type(error).__name__)) from None
    return held


def _check(base: bytes) -> None:
    """Refuse what is no presentation, before it is opened."""
    if base.startswith(_COMPOUND):
        raise Failure(_ENCRYPTED)
    try:
        with zipfile.ZipFile(io.BytesIO(base)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _MOST:
                raise Failure(_TOO_LARGE)
            kinds = archive.read("[Content_Types].xml")
            has_macros = any(name.endswith("vbaProject.bin") for name in archive.namelist())
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, NotImplementedError, RuntimeError):
        raise Failure(_NO_ZIP) from None
    except ValueError:
        raise Failure(_NO_ZIP) from None
    if has_macros or b"macroEnabled" in kinds:
        raise Failure(_MACRO)
    if b"presentationml.template.main+xml" in kinds:
        raise Failure(_TEMPLATE)
    if b"presentationml.slideshow.main+xml" in kinds:
        raise Failure(_SHOW)
    if b"presentationml.presentation.main+xml" not in kinds:
        raise Failure(_NO_ZIP)


def _refuse_elsewhere(held: Any) -> None:
    """A base brings all that it shows: one that loads something from elsewhere is refused."""
    for part in held.part.package.iter_parts():
        for one in part.rels.values():
            if one.is_external and not one.reltype.endswith("/hyperlink"):
                raise Failure(_ELSEWHERE.fill(target=one.target_ref))


def empty(held: Any) -> None:
    """Take out the slides that the base shows, with what only they hold and what tells of them."""
    ids = held.slides._sldIdLst  # noqa: SLF001 -- python-pptx has no public way to drop a slide
    for one in list(ids):
        held.part.drop_rel(one.rId)
        ids.remove(one)
    root = held.part._element  # noqa: SLF001 -- nor to what else a presentation says
    for element in list(root):
        if element.tag.endswith(("}custShowLst", "}extLst")):
            root.remove(element)  # shows and sections of slides that are gone
    package = held.part.package
    for holder in (held.part, package):
        for id, one in list(holder._rels.items()):  # noqa: SLF001 -- nor to all relations
            if one.reltype.endswith(_TELLING):
                holder._rels.pop(id)  # noqa: SLF001


_BROKEN = (KeyError, ValueError, AttributeError, SyntaxError, OSError, IndexError, TypeError)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # encrypted, or of an old office
_TELLING = (  # a picture and the titles of the slides that are gone, and who remarked on them
    "/thumbnail",
    "/extended-properties",
    "/custom-properties",
    "/commentAuthors",
    "/authors",
)
_MOST = 200_000_000
_NO_ZIP = Text(
    "templates/theme/base.pptx bukan berkas PowerPoint; simpan ulang sebagai presentasi .pptx",
    "templates/theme/base.pptx is no PowerPoint file; save it as a presentation .pptx again",
)
_ENCRYPTED = Text(
    "templates/theme/base.pptx berkata sandi atau berformat PowerPoint lama; simpan sebagai "
    ".pptx tanpa kata sandi",
    "templates/theme/base.pptx has a password or is of an old PowerPoint; save it as .pptx "
    "without a password",
)
_TEMPLATE = Text(
    "templates/theme/base.pptx adalah templat (.potx); buka di PowerPoint dan simpan sebagai "
    "presentasi .pptx",
    "templates/theme/base.pptx is a template (.potx); open it in PowerPoint and save it as a "
    "presentation .pptx",
)
_SHOW = Text(
    "templates/theme/base.pptx adalah pertunjukan (.ppsx); simpan sebagai presentasi .pptx",
    "templates/theme/base.pptx is a show (.ppsx); save it as a presentation .pptx",
)
_MACRO = Text(
    "templates/theme/base.pptx memuat makro; simpan sebagai presentasi .pptx tanpa makro",
    "templates/theme/base.pptx holds macros; save it as a presentation .pptx without them",
)
_TOO_LARGE = Text(
    "templates/theme/base.pptx lebih dari 200 MB setelah dibuka; perkecil gambarnya",
    "templates/theme/base.pptx has more than 200 MB once unpacked; make its pictures smaller",
)
_NO_LAYOUT = Text(
    "templates/theme/base.pptx tidak punya tata letak; simpan ulang dari PowerPoint",
    "templates/theme/base.pptx has no layout; save it from PowerPoint again",
)
_ELSEWHERE = Text(
    "templates/theme/base.pptx mengambil sesuatu dari luar ({target}); hapus tautannya dahulu",
    "templates/theme/base.pptx loads something from elsewhere ({target}); take that out first",
)
_UNREAD = Text(
    "templates/theme/base.pptx tidak dapat dibuka sebagai presentasi ({reason})",
    "templates/theme/base.pptx cannot be opened as a presentation ({reason})",
)
