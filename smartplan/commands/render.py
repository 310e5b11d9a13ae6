"""`smartplan render`: the plan's documents as files that can be read, signed and sent."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    Paths,
    both,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.asking.plans import chosen, shown
from smartplan.assess import Assessment, assess
from smartplan.books.library import DocumentKind, Layout, document, documents
from smartplan.books.views.catalogue import view_of
from smartplan.failure import Failure
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version, version
from smartplan.source.write import write_atomically
from smartplan.wording import Lang, Text, listed, same
from smartplan.writers import WRITERS
from smartplan.writers.text import terminal


def run(
    paths: Paths = None,
    *,
    format: Annotated[
        str, option("bentuk dokumen", "format", "--format", metavar="|".join(WRITERS))
    ] = "html",
    document_name: Annotated[
        list[str] | None,
        option(
            "hanya dokumen ini (boleh berulang; bawaan: documents di smartplan.yaml)",
            "only this document (may be repeated; default: documents in smartplan.yaml)",
            "--document",
            metavar=both("NAMA", "NAME"),
        ),
    ] = None,
    out: Annotated[
        Path | None,
        option(
            "folder hasil (bawaan: build/ di folder rencana)",
            "output folder (default: build/ in the plan folder)",
            "--out",
            metavar=both("FOLDER", "DIR"),
        ),
    ] = None,
    listing: Annotated[
        bool,
        option("menampilkan dokumen yang dapat dicetak", "list the documents", "--list"),
    ] = False,
    open_it: Annotated[
        bool,
        option("membuka hasilnya di peramban", "open the result in your browser", "--open"),
    ] = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Render the documents; those that fail are told at the end, and the others kept."""
    language, day, cwd = spoken(lang), chosen_day(as_of), Path.cwd()
    one_of("--format", format, tuple(WRITERS))
    folders = chosen(paths or [], cwd)
    if listing:
        terminal.show(_list(folders[0], language))
        return 0
    written: list[Path] = []
    # By reason: what stops every document alike, such as a missing extra, is one sentence.
    failed: dict[Text, list[Text]] = {}
    for folder in folders:
        target = _target(folder, out, alone=len(folders) == 1)
        held = version(folder)
        # The plan's own day unless one was asked for: the same plan gives the same documents.
        seen = day if as_of else held.committed or day
        job = _Job(folder, format, target, lang, seen, held)
        for kind, one in _progress(list(_pieces(job, document_name or [])), language):
            try:
                written.append(_written(job, kind, one))
            except Failure as failure:
                failed.setdefault(failure.text, []).append(same(kind.name))
    terminal.show([[(shown(path, cwd), "")] for path in written])
    if open_it and written:
        import webbrowser

        first = next((path for path in written if path.stem == "index"), written[0])
        webbrowser.open(first.as_uri())
    for reason, names in failed.items():
        said = _NOT_MADE.fill(names=listed(names), reason=reason)
        sys.stderr.write(f"smartplan: {said.say(language)}\n")
    return 2 if failed else 0


@dataclass(frozen=True, slots=True)
class _Job:
    """One plan to render: from where, as what, to where, seen on which day, in which version.

    `lang` is None for the plan's own language.
    """

    folder: Path
    format: str
    target: Path
    lang: str | None
    day: date
    held: Version


def _pieces(job: _Job, names: Sequence[str]) -> Iterator[tuple[DocumentKind, Assessment]]:
    """The documents to make of a plan: those asked for, else the manifest's and the front page."""
    loaded = load(read_folder(job.folder), job.day)
    one = Assessment(loaded.plan, (), loaded.documents)
    asked = list(names) or list(one.plan.manifest.documents)
    kinds = [document(name, job.folder) for name in asked]
    if not asked:
        kinds = [kind for kind in documents(job.folder) if kind.layout is not Layout.FRONT]
    if not names and job.format == "html":
        kinds = [kind for kind in documents(job.folder) if kind.layout is Layout.FRONT] + kinds
    # Only the front page tells what was found; the books do without the rules.
    if any(kind.layout is Layout.FRONT for kind in kinds):
        one = assess(job.folder, job.day)
    for kind in kinds:
        yield _named(kind, one.plan), one


def _named(kind: DocumentKind, plan: Plan) -> DocumentKind:
    """A document under the title and book name that the manifest gives it."""
    setting = plan.manifest.books.get(kind.name)
    if setting is None:
        return kind
    title = same(setting.title) if setting.title else kind.title
    book = same(setting.book) if setting.book else kind.book
    return replace(kind, title=title, book=book)


def _written(job: _Job, kind: DocumentKind, one: Assessment) -> Path:
    """Make one document and write it; returns its path."""
    from smartplan.books.compose import compose
    from smartplan.books.metadata import imprint_of

    plan = one.plan
    lang: Lang = "id" if job.lang == "id" else "en" if job.lang == "en" else plan.language

    composed = compose(
        kind,
        _view(kind, one, lang),
        lang,
        job.folder,
        imprint=imprint_of(plan, lang, version=job.held.name, updated=job.held.committed),
        sources=plan.sources,
        books=_books(job, plan),
    )
    writer = WRITERS[job.format]
    path = job.target / f"{kind.stem}.{job.format}"
    try:
        write_atomically(path, writer(composed, job.folder))
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(_NO_PLACE.fill(path=path.as_posix(), reason=reason)) from None
    return path


def _books(job: _Job, plan: Plan) -> tuple[DocumentKind, ...]:
    """The set that the pages link to: the front page and the manifest's documents."""
    names = plan.manifest.documents
    return tuple(
        _named(kind, plan)
        for kind in documents(job.folder)
        if not names or kind.name in names or kind.layout is Layout.FRONT
    )


def _view(kind: DocumentKind, one: Assessment, lang: Lang) -> Any:
    """The view of a document; the front page is also told what was found."""
    scores = score(one.plan)
    view: Any = view_of(kind.name)
    if kind.name == "index":
        return view(one.plan, scores, lang, one.findings)
    return view(one.plan, scores, lang)


def _target(folder: Path, out: Path | None, *, alone: bool) -> Path:
    if out is None:
        return folder / "build"
    target = Path.cwd() / out
    return target if alone else target / folder.name


def _list(folder: Path, lang: Lang) -> Iterator[terminal.Line]:
    for kind in documents(folder):
        book = f"{kind.book.say(lang)}: " if kind.book else ""
        yield [(f"{kind.name:<22}", "accent"), (f"{book}{kind.title.say(lang)}", "strong")]
        if kind.about:
            yield [(f"{'':22}{kind.about.say(lang)}", "muted")]


def _progress(
    pieces: Sequence[tuple[DocumentKind, Assessment]], lang: Lang
) -> Iterator[tuple[DocumentKind, Assessment]]:
    """The pieces, with a bar on the terminal while they are worked on."""
    if len(pieces) < _LONG or not sys.stderr.isatty():
        yield from pieces
        return
    from rich.console import Console
    from rich.progress import track

    said = _MAKING.say(lang)
    yield from track(pieces, said, console=Console(stderr=True), transient=True)


_LONG = 3
_MAKING = Text("Menyusun dokumen", "Making documents")
_NOT_MADE = Text("tidak jadi: {names}; {reason}", "not made: {names}; {reason}")
_NO_PLACE = Text(
    "{path} tidak dapat ditulis ({reason}); pilih folder lain dengan --out",
    "{path} cannot be written ({reason}); choose another folder with --out",
)
