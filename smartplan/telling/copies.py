"""Copied text told: the families over the most regions first, and what is unique in each text."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import (
    Align,
    Block,
    Code,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Plain,
    Table,
    Terms,
)
from smartplan.changes.wordiff import word_diff
from smartplan.portfolio.copies import Copies
from smartplan.portfolio.families import Family, Kinship, Relative, is_earlier
from smartplan.portfolio.sketch import LEAST_WORDS
from smartplan.telling.changes import pieces
from smartplan.telling.telling import (
    Section,
    Telling,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import Lang, Text, percent


def told(found: Copies, lang: Lang) -> Telling:
    """All families in one table, the first of them each with its texts laid side by side."""
    silent = [one for one in found.families if not one.is_declared]
    declared = [one for one in found.families if one.is_declared]
    before: list[Block] = [*_head(found, silent, lang)]
    if len(silent) > 1:
        before.append(_overview(silent[:_ROWS], lang))
    if len(silent) > _ROWS:
        before.append(
            paragraph(
                muted(_UNLISTED[len(silent) > _ROWS + 1].fill(n=len(silent) - _ROWS).say(lang))
            )
        )
    if len(silent) > _FAMILIES:
        before.append(paragraph(muted(_FURTHER.fill(n=_FAMILIES).say(lang))))
    sections = [_section(one, found, lang) for one in silent[:_FAMILIES]]
    if declared:
        sections.append(Section(said(_DECLARED.say(lang)), (_overview(declared[:_ROWS], lang),)))
    if len(sections) == 1:  # its title is then that of the whole sheet
        (only,) = sections
        sections, before = [Section(only.title, (*before, *only.blocks))], []
    return Telling(
        name="copies",
        title=_TITLE.say(lang),
        sections=tuple(sections),
        before=tuple(before),
        hint=(_ADOPT.say(lang), "smartplan adopt PLAN/PROGRAM --into PLAN")
        if silent
        else ("", ""),
    )


def _head(found: Copies, silent: Sequence[Family], lang: Lang) -> Iterator[Block]:
    least = percent(found.least * 100, lang)
    head: Inline = toned("good", _NONE.fill(least=least).say(lang))
    if silent:
        over = len(silent[0].regions)
        wide = _REGIONS[over > 1].fill(n=over)
        head = strong(_FOUND[len(silent) > 1].fill(n=len(silent), over=wide).say(lang))
    counts = _COUNTS.fill(programs=found.programs, plans=found.plans).say(lang)
    short = _SHORT.fill(n=found.passed_over, words=LEAST_WORDS).say(lang)
    yield from lines(
        [
            said(head),
            said(muted(f"{counts} {short}" if found.passed_over else counts)),
            said(muted(_NO_PROOF.fill(least=least).say(lang))),
        ]
    )


def _overview(found: Sequence[Family], lang: Lang) -> Table:
    columns = len(_HEADS) - (not any(one.earliest for one in found))
    align: tuple[Align, ...] = ("left", "right", "right", "left", "left")
    return Table(
        tuple(said(word.say(lang)) for word in _HEADS[:columns]),
        tuple(_row(one, lang)[:columns] for one in found),
        align[:columns],
        rowhead=True,
    )


def _row(family: Family, lang: Lang) -> tuple[Inlines, ...]:
    first = family.relatives[0]
    shares = [link.share for link in family.links]
    low, high = (percent(_floor(one), lang) for one in (min(shares), max(shares)))
    return (
        said(first.name),
        said(str(len(family.regions))),
        said(str(len(family.relatives))),
        said(low if low == high else f"{low}–{high}"),
        said(earliest.region, muted(f" {earliest.first.day}"))
        if (earliest := family.earliest) and earliest.first
        else (),
    )


def _section(family: Family, found: Copies, lang: Lang) -> Section:
    first = family.relatives[0]
    regions = _REGIONS[len(family.regions) > 1].fill(n=len(family.regions)).say(lang)
    return Section(said(first.name, muted(f" · {regions}")), tuple(_family(family, found, lang)))


def _family(family: Family, found: Copies, lang: Lang) -> Iterator[Block]:
    is_dated = any(one.first for one in family.relatives)
    align: tuple[Align, ...] = ("left", "left", "left", "left")
    columns = len(_MEMBERS) if is_dated else len(_MEMBERS) - 1
    yield Table(
        tuple(said(word.say(lang)) for word in _MEMBERS[:columns]),
        tuple(_member(one, lang)[:columns] for one in family.relatives),
        align[:columns],
        rowhead=True,
    )
    for link in family.links[:_LINKS]:
        yield from _link(link, found, lang)
    if (further := len(family.links) - _LINKS) > 0:
        yield paragraph(muted(_MORE[further > 1].fill(n=further).say(lang)))


def _member(one: Relative, lang: Lang) -> tuple[Inlines, ...]:
    origin: Inlines = ()
    if one.origin:
        words = ", ".join(word for word in (one.origin.region, one.origin.program) if word)
        origin = said(muted(f" {_FROM.fill(origin=words).say(lang)}"))
    return (
        said(one.region),
        said(one.name, *origin),
        said(Code(f"{one.plan}/{one.id}")),
        said(f"{one.first.day} {one.first.commit}") if one.first else said(""),
    )


def _link(link: Kinship, found: Copies, lang: Lang) -> Iterator[Block]:
    share = percent(_floor(link.share), lang)
    a, b = _called(link.a, link.b), _called(link.b, link.a)
    said_of = _SINCE if is_earlier(link.a, link.b) else _BESIDE
    yield Heading(2, said(said_of.fill(a=a, b=b, share=share).say(lang)), "")
    texts = found.beside(link)
    if rows := tuple(
        ((Code(one.a.key),), tuple(pieces(word_diff(one.a.text, one.b.text, around=_AROUND))))
        for one in texts.shared
        if not one.is_same
    ):
        yield Terms(rows)
    if same := [one.a.key for one in texts.shared if one.is_same]:
        yield Paragraph((toned("warning", _SAME.say(lang)), *_keys(same)))
    shared = {key for one in texts.shared for key in (one.a.key, one.b.key)}
    for name, only in ((a, texts.only_a), (b, texts.only_b)):
        if keys := [one.key for one in only if one.key not in shared]:
            yield Paragraph((muted(_ALONE.fill(region=name).say(lang)), *_keys(keys)))


def _keys(keys: Sequence[str]) -> Iterator[Inline]:
    for place, key in enumerate(keys):
        yield Plain(", " if place else " ")
        yield Code(key)


def _called(one: Relative, other: Relative) -> str:
    """A region; where two plans are of one, with what the plan is called."""
    return one.region if one.region != other.region else f"{one.region} ({one.plan}/{one.id})"


def _floor(share: float) -> int:
    """Percent, of which a hundred are only told where all is the same."""
    return int(share * 100)


_FAMILIES, _LINKS = 20, 5  # that are laid side by side, for people; JSON has all
_ROWS = 100  # of the table
_AROUND = 5  # words beside each difference
_TITLE = Text("Teks yang sama dalam beberapa rencana", "The same text in several plans")
_FOUND = (
    Text(
        "Ada {n} kelompok program dengan teks yang mirip, di {over}.",
        "There is {n} family of programs with similar text, over {over}.",
    ),
    Text(
        "Ada {n} kelompok program dengan teks yang mirip, paling luas di {over}.",
        "There are {n} families of programs with similar text, the widest over {over}.",
    ),
)
_NONE = Text(
    "Tidak ada dua program dari rencana berbeda yang {least} teksnya atau lebih sama tanpa "
    "menyebut asalnya.",
    "No two programs of different plans share {least} of their text or more without naming "
    "their origin.",
)
_COUNTS = Text(
    "Yang dibandingkan: {programs} program dari {plans} rencana.",
    "Compared: {programs} programs of {plans} plans.",
)
_SHORT = Text(
    "Tidak dibandingkan karena teksnya kurang dari {words} kata: {n} program.",
    "Not compared, as they say fewer than {words} words: {n}.",
)
_NO_PROOF = Text(
    "Kemiripan bukan bukti penyalinan: dua daerah dapat memakai pedoman, templat, atau konsultan "
    "yang sama, dan tanggal commit git bukan tanggal penulisan. Yang dihitung adalah bagian tiap "
    "tiga kata berurutan dari teks yang lebih pendek, mulai dari {least}; kutipan dan judul "
    "peraturan tidak dihitung. Ini perhitungan smartplan sendiri, bukan penilaian resmi.",
    "A likeness is no proof of copying: two regions may have used one guideline, template or "
    "consultant, and the day of a git commit is not the day of writing. What is counted is the "
    "share of every three words in a row of the shorter text, from {least} on; quotations and "
    "titles of regulations do not count. This is smartplan's own count and no official judgement.",
)
_HEADS = (
    Text("Program", "Program"),
    Text("Daerah", "Regions"),
    Text("Teks", "Texts"),
    Text("Sama", "The same"),
    Text("Paling awal di git", "Earliest in git"),
)
_MEMBERS = (
    Text("Daerah", "Region"),
    Text("Program", "Program"),
    Text("Rencana/program", "Plan/program"),
    Text("Commit pertama", "First commit"),
)
_REGIONS = (Text("{n} daerah", "{n} region"), Text("{n} daerah", "{n} regions"))
_BESIDE = Text(
    "{a} dan {b}: {share} teks yang lebih pendek sama",
    "{a} and {b}: {share} of the shorter text is the same",
)
_SINCE = Text(
    "{a} → {b}: {share} teks yang lebih pendek sama",
    "{a} → {b}: {share} of the shorter text is the same",
)
_SAME = Text("Sama kata demi kata:", "The same word for word:")
_ALONE = Text("Hanya ada di {region}:", "Only in {region}:")
_FROM = Text("(menyebut asalnya: {origin})", "(names its origin: {origin})")
_MORE = (
    Text(
        "Masih ada {n} pasangan di kelompok ini; semuanya ada dengan --format json.",
        "This family has {n} more pair; --format json has all of them.",
    ),
    Text(
        "Masih ada {n} pasangan di kelompok ini; semuanya ada dengan --format json.",
        "This family has {n} more pairs; --format json has all of them.",
    ),
)
_FURTHER = Text(
    "Teks disandingkan untuk {n} kelompok pertama; semuanya ada dengan --format json.",
    "Texts are shown for the first {n} families; --format json has all of them.",
)
_UNLISTED = (
    Text(
        "Masih ada {n} kelompok; semuanya ada dengan --format json.",
        "There is {n} more family; --format json has all of them.",
    ),
    Text(
        "Masih ada {n} kelompok; semuanya ada dengan --format json.",
        "There are {n} more families; --format json has all of them.",
    ),
)
_DECLARED = Text("Salinan yang menyebut asalnya", "Copies that name their origin")
_ADOPT = Text(
    "Mengambil alih program dengan menyebut asalnya: ",
    "To take a program over with its origin: ",
)
