"""`smartplan render`: the plan's documents as files that can be read, signed and sent."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    OutOption,
    Paths,
    asked_language,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.plans import chosen, shown, told_apart
from smartplan.books.books import Edition, edition_of, subject_of, wanted
from smartplan.books.final import refusals
from smartplan.books.library import BookKind, Layout, library
from smartplan.books.printing import Printing
from smartplan.books.subject import Subject
from smartplan.failure import Failure
from smartplan.plan.load import Loaded, load
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.opening import astray
from smartplan.source.revision import version
from smartplan.source.write import write_asked
from smartplan.value import replace
from smartplan.wording import Lang, Text, listed, same
from smartplan.writers import WRITERS
from smartplan.writers.files import Filed, Files
from smartplan.writers.text import terminal
from smartplan.writers.text.columns import fitted


def run(
    paths: Paths = None,
    *,
    format: Annotated[
        list[str] | None,
        format_option(
            tuple(WRITERS),
            "bentuk dokumen (boleh berulang; bawaan: html)",
            "format (may be repeated; default: html)",
        ),
    ] = None,
    document_name: Annotated[
        list[str] | None,
        option(
            "hanya dokumen ini (boleh berulang; bawaan: documents di smartplan.yaml)",
            "only this document (may be repeated; default: documents in smartplan.yaml)",
            "--document",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = None,
    draft: Annotated[
        bool,
        option(
            "cetak draf: yang kosong dan yang ilustrasi diberi tanda",
            "print a draft: what is missing and what is an illustration is marked",
            "--draft",
        ),
    ] = False,
    final: Annotated[
        bool,
        option(
            "cetak final untuk ditandatangani (bawaan: final sejak komitmen, sebelumnya draf)",
            "print a final, to be signed (default: final from the commitment on, else draft)",
            "--final",
        ),
    ] = False,
    out: OutOption = None,
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
    forms = tuple(dict.fromkeys(chosen_format(one, tuple(WRITERS)) for one in format or [_USUAL]))
    printing = _asked_printing(draft=draft, final=final)
    folders = chosen(paths or [], cwd)
    if listing:
        width = terminal.width(terminal.ENDLESS)
        terminal.show(fitted(_list(folders[0], language), width))
        return 0
    written: list[Path] = []
    is_paged = True
    # By reason: what stops every document alike, such as a missing extra, is one sentence.
    failed: dict[Text, list[Text]] = {}
    is_refused = False
    targets = _targets(folders, out, cwd)
    asked, is_of_many = _asked_page(document_name, folders, forms)
    for folder, target in _each(targets, asked, document_name).items():
        held = version(folder)
        # The plan's own day unless one was asked for: the same plan gives the same documents.
        bundle = read_folder(folder)
        for file in sorted(bundle.unread):
            terminal.complain(_MISSING.fill(file=shown(folder / file, cwd)), language)
        loaded = load(bundle, day if as_of else held.committed or day)
        edition = edition_of(
            loaded.plan, folder, asked_language(lang), held, printing=printing, forms=forms
        )
        if edition.printing.is_final and (reasons := refusals(loaded.plan)):
            is_refused = True
            terminal.complain(_refused(shown(folder, cwd) or folder.name, reasons), language)
            continue
        kinds = wanted(edition, loaded.plan, asked, with_front=_PAGE in forms)
        # The front page leads to the others on a screen; on paper only where it is asked for.
        subject, has_pages = _subject(bundle, loaded, kinds, edition)
        is_paged = is_paged and has_pages
        files = Files(
            subject,
            edition,
            target,
            forms,
            forms if asked else (_PAGE,),
            _ELSEWHERE,
        )
        for one in _progressing(files.made(kinds), len(kinds), language):
            written += one.paths
            for reason in one.failures:
                failed.setdefault(reason, []).append(same(one.kind.name))
    # The front page is made last and told first: the others are read through it.
    order = {target: at for at, target in enumerate(targets.values(), 1)}
    if is_of_many:
        page = _page_of_many(targets, out, cwd, day, asked_language(lang) or "id")
        order[page.parent] = 0
        written.append(page)
    written.sort(key=lambda path: (order[path.parent], path.stem != "index"))
    terminal.show([[(shown(path, cwd), "")] for path in written])
    if not is_paged:
        terminal.complain(_NO_PAGES, language)
    if open_it and written:
        import webbrowser

        first = next((path for path in written if path.stem == "index"), written[0])
        webbrowser.open(first.as_uri())
    _tell_failed(failed, language)
    return 2 if failed or is_refused else 0


def _subject(
    bundle: Bundle, loaded: Loaded, kinds: Sequence[BookKind], edition: Edition
) -> tuple[Subject, bool]:
    """What the documents tell of, and whether what slides cite of Book II has its pages."""
    subject = subject_of(loaded, kinds)
    if all(kind.layout is not Layout.SLIDES for kind in kinds):
        return subject, True
    from smartplan.writers.citing import citing, has_pages

    return replace(subject, cited=citing(bundle, subject, edition)), has_pages()


def _tell_failed(failed: Mapping[Text, Sequence[Text]], lang: Lang) -> None:
    """Say what was not made, a sentence for each reason."""
    for reason, names in failed.items():
        unique = list(dict.fromkeys(names))
        terminal.complain(_NOT_MADE.fill(names=listed(unique), reason=reason), lang)


def _asked_printing(*, draft: bool, final: bool) -> Printing | None:
    """The printing that was asked for, None if none was."""
    if draft and final:
        raise Failure(_EITHER)
    return Printing.FINAL if final else Printing.DRAFT if draft else None


def _refused(plan: str, reasons: Sequence[Text]) -> Text:
    """Why a plan is not printed as final: all reasons in one sentence."""
    said = Text("; ".join(one.id for one in reasons), "; ".join(one.en for one in reasons))
    return _REFUSED.fill(plan=plan, reasons=said)


def _targets(folders: Sequence[Path], out: Path | None, cwd: Path) -> dict[Path, Path]:
    """The folder that each plan's books go to; no two plans share one."""
    if out is None:
        for folder in folders:
            if why := astray(folder / "build", folder):
                raise Failure(_STRAY.fill(path=shown(folder / "build", cwd), reason=why))
        return {folder: folder / "build" for folder in folders}
    if len(folders) == 1:
        return {folders[0]: cwd / out}
    return {folder: cwd / out / below for folder, below in told_apart(folders).items()}


def _asked_page(
    names: list[str] | None, folders: Sequence[Path], forms: Sequence[str]
) -> tuple[tuple[str, ...], bool]:
    """The documents of each plan that were asked for, and whether the page of all of them is."""
    asked = tuple(name for name in names or () if name != PORTFOLIO)
    if names and PORTFOLIO in names:
        if len(folders) == 1 or _PAGE not in forms:
            raise Failure(_ONE_PLAN if len(folders) == 1 else _ONLY_PAGE)
        return asked, True
    return asked, not names and len(folders) > 1 and _PAGE in forms


def _each(
    targets: Mapping[Path, Path], asked: Sequence[str], names: list[str] | None
) -> Mapping[Path, Path]:
    """The plans of which documents are made: none where only the page of all was asked for."""
    return targets if asked or not names else {}


def _page_of_many(
    targets: Mapping[Path, Path], out: Path | None, cwd: Path, day: date, lang: Lang
) -> Path:
    """Write the page of all plans; it leads to the front pages of those that have one."""
    from smartplan.portfolio.summary import summaries
    from smartplan.writers.html.portfolio import portfolio_html

    folder = cwd / out if out else Path(os.path.commonpath(targets)) / "build"
    if out is None and (why := astray(folder, folder.parent)):
        raise Failure(_STRAY.fill(path=shown(folder, cwd), reason=why))
    names = {plan: name.as_posix() for plan, name in told_apart(list(targets)).items()}
    links = {
        names[plan]: Path(os.path.relpath(target / "index.html", folder)).as_posix()
        for plan, target in targets.items()
        if (target / "index.html").is_file()
    }
    held = list(summaries(list(targets), names, day))
    path = folder / "index.html"
    write_asked(path, portfolio_html(held, links, day, lang).encode(), advice=_ELSEWHERE)
    return path


def _list(folder: Path, lang: Lang) -> Iterator[terminal.Line]:
    for kind in library(folder):
        book = f"{kind.book.say(lang)}: " if kind.book else ""
        yield [(f"{kind.name:<22}", "accent"), (f"{book}{kind.title.say(lang)}", "strong")]
        if kind.about:
            yield [(f"{'':22}{kind.about.say(lang)}", "muted")]
    yield [(f"{PORTFOLIO:<22}", "accent"), (_PORTFOLIO.say(lang), "strong")]
    yield [(f"{'':22}{_ABOUT_PORTFOLIO.say(lang)}", "muted")]


def _progressing(made: Iterable[Filed], count: int, lang: Lang) -> Iterable[Filed]:
    """The documents, with a bar on the terminal while they are worked on."""
    return made if count < _LONG else terminal.progress(made, _MAKING.say(lang), count)


PORTFOLIO = "portfolio"
_LONG = 3
_USUAL = _PAGE = "html"
_EITHER = Text(
    "--draft dan --final tidak dapat dipakai bersama; pilih salah satu",
    "--draft and --final do not go together; choose one",
)
_REFUSED = Text(
    "{plan} tidak dicetak sebagai final: {reasons}; lengkapi dahulu, atau cetak drafnya dengan "
    "--draft",
    "{plan} is not printed as final: {reasons}; complete these, or print a draft with --draft",
)
_ONE_PLAN = Text(
    "portfolio memuat beberapa rencana sekaligus; sebutkan folder yang berisi beberapa rencana",
    "portfolio is about several plans; name a folder that holds several",
)
_ONLY_PAGE = Text(
    "portfolio adalah halaman; cetak dengan --format html",
    "portfolio is a page; render it with --format html",
)
_STRAY = Text(
    "{path} tidak dipakai untuk hasil: {reason}; hapus tautan itu, atau pilih folder dengan --out",
    "{path} is not written into: {reason}; remove that link, or choose a folder with --out",
)
_MISSING = Text(
    "{file} tidak dapat dibaca, jadi tidak ada dalam dokumen; lihat smartplan validate",
    "{file} cannot be read, so the documents are without it; see smartplan validate",
)
_MAKING = Text("Menyusun dokumen", "Making documents")
_NO_PAGES = Text(
    "salindia menyebut nomor tabel dan gambar Buku II tanpa halamannya, karena typst belum ada; "
    'pasang dengan: pip install "smartplan[pdf]"',
    "the slides cite tables and figures of Book II without pages, as typst is not there; "
    'install it with: pip install "smartplan[pdf]"',
)
_NOT_MADE = Text("tidak jadi: {names}; {reason}", "not made: {names}; {reason}")
_PORTFOLIO = Text("Halaman beberapa rencana", "Page of several plans")
_ABOUT_PORTFOLIO = Text(
    "semua rencana di satu folder: tabel, sebaran, satu daerah di antara sesamanya (hanya html)",
    "all plans of a folder: a table, their spread, one region among its peers (html only)",
)
_ELSEWHERE = Text("pilih folder lain dengan --out", "choose another folder with --out")
