"""What people outside say of a plan, told: its changes, what is open, and what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from smartplan import alike
from smartplan.blocks import Block, Inlines, Terms, Tone
from smartplan.changes.case import States
from smartplan.changes.wording import values
from smartplan.changes.wording.told import subject_of
from smartplan.finding import Finding
from smartplan.incoming.outcome import Totals, Uptake, UptakeKind
from smartplan.incoming.said import NOTHING, Concern, ConcernKind
from smartplan.incoming.standing import is_empty
from smartplan.plan.types import type_at
from smartplan.reviewing.differences import Differences
from smartplan.route import ROOT, Route
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.telling.changes import counts, things, total
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    joined,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import Lang, Text, grouped, listed, rupiah


def told(outcome: Uptake, changes: Differences, lang: Lang, offers: Sequence[str] = ()) -> Telling:
    """The changes by thing, above them what is open, below them what became of it all.

    `offers` are the options with which the command settles or asks what is open.
    """
    sources = ", ".join(dict.fromkeys(PurePath(one.file).name for one in outcome.heard))
    title = said(changes.name, muted(f" · {_FROM.fill(files=sources).say(lang)}"))
    return Telling(
        name="incoming",
        title=_TITLE.say(lang),
        sections=(Section(title, tuple(_blocks(outcome, changes, lang))),),
        after=tuple(_after(outcome, changes, lang)),
        hint=_hint(outcome, lang, offers),
    )


def _blocks(outcome: Uptake, changes: Differences, lang: Lang) -> Iterator[Block]:
    for kind, (words, tone) in _HEADS.items():
        held = outcome.concerns(kind)
        if held:
            yield heading(2, words.fill(n=len(held)).say(lang))
            yield Terms(tuple(_row(one, outcome, tone, lang) for one in held))
    yield from things(changes.told, lang, level=2)
    if outcome.findings:
        yield heading(2, _FINDINGS.fill(n=len(outcome.findings)).say(lang))
        yield Terms(tuple(_finding(one, lang) for one in alike.told(outcome.findings)))
    if outcome.totals:
        yield heading(2, _TOTALS.say(lang))
        yield Terms(tuple(_totals(outcome.totals, lang)))


def _row(one: Concern, outcome: Uptake, tone: Tone, lang: Lang) -> tuple[Inlines, Inlines]:
    """A concern: where it was said, and what is to be known of it."""
    where = one.origin.place
    if len({heard.file for heard in outcome.heard}) > 1 or not where:
        where = " · ".join(filter(None, (PurePath(one.origin.file).name, where)))
    rows = [said(one.message.say(lang))]
    if one.theirs is not NOTHING:
        rows += _sides(one, outcome, lang)
    if one.choices:
        words = _OR.say(lang).join(choice.label.say(lang) for choice in one.choices[:_MOST])
        more = "…" if len(one.choices) > _MOST else ""
        rows.append(said(muted(_CHOICES.fill(choices=words + more).say(lang))))
    return said(toned(tone, where)), joined(rows)


def _sides(one: Concern, outcome: Uptake, lang: Lang) -> Iterator[Inlines]:
    """What it is about; what it was, what the plan says, what is said: each in a line."""
    if one.route:
        yield said(muted(about(one.route, outcome.documents, lang)))
    for who, what in sides(one, lang):
        yield said(muted(f"{who}: "), what)


def about(route: Route, documents: Mapping[str, YamlFile], lang: Lang) -> str:
    """What stands at a place in the plan, in words."""
    return subject_of(route, States(documents, documents)).say(lang)


def sides(one: Concern, lang: Lang) -> Iterator[tuple[str, str]]:
    """What it was, what the plan says, and what is said: each with who says so."""
    plan = _PLAN
    if one.against:
        plan = _AGAINST.fill(file=PurePath(one.against.file).name, place=one.against.place)
    theirs = one.who or PurePath(one.origin.file).name
    every = ((_BASE.say(lang), one.base), (plan.say(lang), one.ours), (theirs, one.theirs))
    for word, node in every:
        if node is not NOTHING:
            yield word, shown(node, one).say(lang)


def shown(node: Node, one: Concern) -> Text:
    """One side of a conflict in words that no other side has."""
    held = type_at(one.route or ROOT)
    if is_empty(node):
        return _EMPTY
    others = [side for side in (one.base, one.ours, one.theirs) if _is_apart(side, node)]
    every = [values.both_shown(node, side, held)[0] for side in others]
    return max(every or [values.shown(node, held)], key=lambda text: len(text.id))


def _is_apart(side: Node, node: Node) -> bool:
    return side is not NOTHING and not is_empty(side) and side != node


def _finding(one: Finding, lang: Lang) -> tuple[Inlines, Inlines]:
    word = toned(one.severity.value, f"{one.severity.label.say(lang)} {one.code}")
    return (word,), said(one.message.say(lang))


def _totals(held: Totals, lang: Lang) -> Iterator[tuple[Inlines, Inlines]]:
    counted = ((_ROWS_IN, held.rows_in), (_ROWS_OUT, held.rows_out), (_LEFT, held.left_over))
    for word, n in counted:
        yield said(word.say(lang)), said(grouped(n, lang))
    tone: Tone = "good" if held.money_in == held.money_out else "error"
    for word, n in ((_MONEY_IN, held.money_in), (_MONEY_OUT, held.money_out)):
        yield said(word.say(lang)), said(toned(tone, rupiah(n, lang)))


def _after(outcome: Uptake, changes: Differences, lang: Lang) -> Iterator[Block]:
    many = f"{total(changes.told, lang)} ({counts(changes.told, lang)})"
    files = len(outcome.files)
    values = {"changes": many, "n": files, "s": "s" * (files != 1), "branch": outcome.branch}
    if outcome.kind is UptakeKind.OPEN:
        counted = [
            words.fill(n=n)
            for kind, words in _COUNTS.items()
            if (n := len(outcome.concerns(kind)))
        ]
        why = _OPEN.fill(why=listed(counted))
        yield paragraph(toned("error", why.say(lang)))
    elif outcome.kind is UptakeKind.NOTHING:
        yield paragraph(toned("good", _NOTHING.say(lang)))
    else:
        words = _ENDS[outcome.kind].fill(**values).say(lang)
        yield paragraph(strong(words))


def _hint(outcome: Uptake, lang: Lang, offers: Sequence[str]) -> tuple[str, str]:
    if outcome.kind is UptakeKind.OPEN and outcome.concerns(ConcernKind.CONFLICT) and offers:
        return _SETTLE.say(lang), ", ".join(offers)
    if outcome.kind is UptakeKind.OPEN and outcome.concerns(ConcernKind.ASK) and ASK in offers:
        return _ANSWER.say(lang), ASK
    if outcome.kind is UptakeKind.COMMITTED:
        return _SEE.say(lang), f"smartplan diff HEAD..{outcome.branch}"
    return "", ""


_HEADS: dict[ConcernKind, tuple[Text, Tone]] = {
    ConcernKind.WRONG: (Text("Harus diperbaiki ({n})", "To be mended ({n})"), "error"),
    ConcernKind.ASK: (Text("Perlu dijawab ({n})", "To be answered ({n})"), "error"),
    ConcernKind.CONFLICT: (Text("Bertentangan ({n})", "In conflict ({n})"), "error"),
    ConcernKind.CHECK: (Text("Periksa ({n})", "Please check ({n})"), "warning"),
    ConcernKind.KEPT: (Text("Dibiarkan seperti semula ({n})", "Left as it was ({n})"), "muted"),
}
_ENDS = {
    UptakeKind.WOULD: Text(
        "{changes} akan ditulis ke {n} berkas; belum ada yang ditulis.",
        "{changes} would be written to {n} file{s}; nothing has been written yet.",
    ),
    UptakeKind.WRITTEN: Text(
        "{changes} ditulis ke {n} berkas.", "{changes} written to {n} file{s}."
    ),
    UptakeKind.COMMITTED: Text(
        "{changes} di {n} berkas disimpan pada cabang {branch}; folder ini tidak berubah.",
        "{changes} in {n} file{s} committed to branch {branch}; this folder is as it was.",
    ),
}
_MOST = 8
_TITLE = Text("Perubahan dari luar", "Changes from outside")
_FROM = Text("dari {files}", "from {files}")
_OPEN = Text("Tidak ada yang ditulis: {why}.", "Nothing has been written: {why}.")
_COUNTS = {
    ConcernKind.WRONG: Text("{n} harus diperbaiki", "{n} to be mended"),
    ConcernKind.ASK: Text("{n} perlu dijawab", "{n} to be answered"),
    ConcernKind.CONFLICT: Text("{n} bertentangan", "{n} in conflict"),
}
_NOTHING = Text("Tidak ada yang berubah.", "Nothing changes.")
ASK = "--ask"
_ANSWER = Text("Jawab satu per satu: ", "Answer one by one: ")
_SEE = Text("Lihat perubahannya: ", "See what changes: ")
_SETTLE = Text("Pilih sisi yang berlaku: ", "Choose the side that holds: ")
_BASE = Text("semula", "it was")
_PLAN = Text("rencana", "the plan")
_AGAINST = Text("{file} ({place})", "{file} ({place})")
_EMPTY = Text("kosong", "empty")
_OR = Text(" atau ", " or ")
_CHOICES = Text("pilihan: {choices}", "to choose from: {choices}")
_FINDINGS = Text("Temuan baru ({n})", "New findings ({n})")
_TOTALS = Text("Jumlah", "Totals")
_ROWS_IN = Text("baris dibaca", "rows read")
_ROWS_OUT = Text("baris dalam rencana", "rows in the plan")
_LEFT = Text("baris tersisa", "rows left over")
_MONEY_IN = Text("rupiah dibaca", "rupiah read")
_MONEY_OUT = Text("rupiah dalam rencana", "rupiah in the plan")
