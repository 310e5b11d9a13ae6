"""What is annexed to the masterplan: pictures, and the pages of documents."""

from pathlib import Path, PurePosixPath

from smartplan.blocks import Picture
from smartplan.books.attachment import Attachment
from smartplan.books.parts.nouns import PAGE, counted
from smartplan.books.pictures.gallery import is_inside
from smartplan.books.pictures.pages import MOST_PAGES, SIGNATURE, pages
from smartplan.books.pictures.picture import NoPicture
from smartplan.books.pictures.reading import picture_of
from smartplan.plan.model.manifest import Annex
from smartplan.plan.plan import Plan
from smartplan.source.opening import opened
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex: the pictures that show it, and in a few words how it goes along."""

    title: str
    told: str
    pictures: tuple[Picture, ...] = ()
    attached: Attachment | None = None

    @property
    def is_document(self) -> bool:
        """Whether it has pages, which stand under its title; a picture has its title below it."""
        return self.attached is not None


def annexes(plan: Plan, root: Path | None, lang: Lang) -> tuple[AnnexView, ...]:
    """The annexes in the order of the plan; what cannot be shown stays in the list."""
    return tuple(_annex(one, root, lang) for one in plan.manifest.annexes)


def _annex(annex: Annex, root: Path | None, lang: Lang) -> AnnexView:
    content = _read(annex.file, root)
    if content is None:
        return AnnexView(annex.title, _GONE.say(lang))
    if content.startswith(SIGNATURE):
        return _document(annex.title, content, lang)
    found = picture_of(content)
    if isinstance(found, NoPicture):
        return AnnexView(annex.title, _APART.say(lang))
    return AnnexView(annex.title, _PICTURE.say(lang), (found.block(annex.title),))


def _read(file: str, root: Path | None) -> bytes | None:
    place = PurePosixPath(file)
    if root is None or not is_inside(place):
        return None
    content = opened(root / place, inside=root, limit=_MOST_BYTES)
    return content if isinstance(content, bytes) else None


def _document(title: str, content: bytes, lang: Lang) -> AnnexView:
    """A PDF page by page; of a long one the first pages."""
    found = pages(content)
    if isinstance(found, NoPicture):
        return AnnexView(title, _APART.say(lang))
    shown = found[:MOST_PAGES]
    text = _FIRST if len(found) > len(shown) else _WHOLE
    told = text.fill(pages=counted(len(shown), PAGE)).say(lang)
    alts = (_NUMBERED.fill(title=title, number=at).say(lang) for at in range(1, len(shown) + 1))
    return AnnexView(
        title,
        told,
        tuple(one.block(alt) for one, alt in zip(shown, alts, strict=True)),
        attached=Attachment(title, content),
    )


_MOST_BYTES = 20_000_000
_PICTURE = Text("gambar", "picture")
_WHOLE = Text("dokumen, {pages}", "document, {pages}")
_FIRST = Text(
    "{pages} pertama; selengkapnya dalam berkas tersendiri",
    "the first {pages}; the rest is in a file of its own",
)
_APART = Text("disertakan sebagai berkas tersendiri", "goes along as a file of its own")
_GONE = Text("belum disertakan", "not handed in yet")
_NUMBERED = Text("{title}, halaman {number}", "{title}, page {number}")
