"""What has to be said beside a ranking: how it is meant, who leads, who is left out and why."""

from collections.abc import Iterator, Mapping

from smartplan.blocks import Block, Inlines, Table, Toned
from smartplan.portfolio.group import KINDS, doubles
from smartplan.portfolio.measured import Lack, RankedBy, evaluated
from smartplan.portfolio.names import label
from smartplan.portfolio.position import SMALLEST_GROUP, Position
from smartplan.portfolio.rank import BestOfKind, Ranked, Ranking
from smartplan.telling.figures import two
from smartplan.telling.telling import bullets, heading, lines, muted, said, strong, typed
from smartplan.wording import Lang, Text, listed, same, some_of


def cautions(ranking: Ranking, lang: Lang) -> Iterator[Block]:
    """What the order does not say, and what may change it."""
    rows = ranking.rows
    measure = ranking.choice.measure
    grave: list[Text] = []
    plain: list[Text] = [_NOT_OFFICIAL[measure]]
    if any(row.position.alike for row in rows):
        plain.append(_SHARED[measure])
    if any(held and held.percentile is not None for row in rows for held in _groups(row)):
        plain.append(_PERCENTILE.fill(least=SMALLEST_GROUP))
    if measure is RankedBy.READINESS:
        made_up = sum(bool(row.plan.readiness.illustrated) for row in rows)
        if made_up:
            plain.append(_MADE_UP.fill(n=made_up, of=len(rows)))
        if lent := sum(bool(row.plan.readiness.borrowed) for row in rows):
            plain.append(_BORROWED.fill(n=lent, of=len(rows)))
    if measure is RankedBy.EVALUATION and _is_of_other_weights(ranking):
        plain.append(_OTHER_WEIGHTS)
    if wrong := sum(bool(row.plan.findings.get("error")) for row in rows):
        grave.append(_ERRORS.fill(n=wrong))
    for region, plans in doubles(row.plan for row in rows).items():
        grave.append(_TWICE.fill(region=region, plans=listed([same(one) for one in plans])))
    yield from lines(
        [
            *((Toned("warning", typed(one.say(lang))),) for one in grave),
            *(said(muted(one.say(lang))) for one in plain),
        ]
    )


def references(ranking: Ranking, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """The best of each kind of region in each part of the figure."""
    found = ranking.references
    if not found:
        return
    measure = ranking.choice.measure
    yield heading(2, _REFERENCES.say(lang))
    plans = [row.plan for row in ranking.rows]

    def row(one: BestOfKind) -> tuple[Inlines, ...]:
        part = label(plans, measure.standards, ranking.choice.basis.standard, one.part)
        who = some_of([same(names[plan.plan]) for plan in one.plans], limit=_MOST).say(lang)
        more = f" {_ALIKE.fill(n=one.alike).say(lang)}" if one.alike else ""
        return (
            said(part.say(lang)),
            said(KINDS[one.kind].say(lang)),
            said(strong(who), muted(more)),
            said(two(one.value, lang)),
            said(str(one.of)),
        )

    yield Table(
        tuple(said(head.say(lang)) for head in _HEADS),
        tuple(map(row, found)),
        ("left", "left", "left", "right", "right"),
    )


def left_out(ranking: Ranking, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """The plans without a place, by the reason, and what else could have been ranked."""
    choice = ranking.choice
    rows: list[Inlines] = []
    for lack in Lack:
        held = [names[one.plan] for one, why in ranking.apart if why is lack]
        if held:
            told = some_of([same(one) for one in held], limit=_MOST).say(lang)
            head = _LACKS[lack].fill(year=choice.basis.year or "")
            rows.append(said(strong(f"{head.say(lang)} ({len(held)})"), f": {told}"))
    if rows:
        yield heading(2, _APART.say(lang))
        yield bullets(rows)
    if choice.others:
        told_ = [
            said(
                _OTHER.fill(
                    year=f"{basis.year} " if basis.year else "", id=basis.standard, n=count
                ).say(lang)
            )
            for basis, count in choice.others.items()
        ]
        yield heading(2, _OTHERS[choice.measure].say(lang))
        yield bullets(told_)


def _is_of_other_weights(ranking: Ranking) -> bool:
    """Whether some change is told between years that do not weigh alike."""
    basis = ranking.choice.basis
    for row in ranking.rows:
        held = evaluated(row.plan, basis)
        since = held.since if held and held.change is not None else None
        before = [one.standard for one in row.plan.evaluations if one.year == since]
        if before and before != [basis.standard]:
            return True
    return False


def _groups(row: Ranked) -> tuple[Position | None, ...]:
    return row.kind, row.province, *row.cohorts.values()


_MOST = 12  # so many are named, the rest counted
_REFERENCES = Text("Daerah rujukan", "Reference regions")
_HEADS = (
    Text("Bagian", "Part"),
    Text("Jenis", "Kind"),
    Text("Tertinggi", "Highest"),
    Text("Nilai", "Score"),
    Text("Dari", "Of"),
)
_ALIKE = Text("({n} lainnya belum dapat dibedakan)", "({n} others cannot be told from it)")
_NOT_OFFICIAL = {
    RankedBy.READINESS: Text(
        "Urutan ini bacaan smartplan atas isi rencana, bukan peringkat resmi; indikator, tingkat, "
        "bobot, dan predikat kesiapan merupakan usulan.",
        "This order is smartplan's own reading of the plans, no official ranking; indicators, "
        "levels, weights and bands of readiness are proposals.",
    ),
    RankedBy.EVALUATION: Text(
        "Indeks dihitung dari nilai yang tertulis dalam rencana; urutan ini bukan peringkat resmi "
        "kementerian.",
        "The index is calculated from the values in the plans; this order is no official ranking "
        "of the ministry.",
    ),
    RankedBy.COMPLETENESS: Text(
        "Kelengkapan menghitung isi rencana yang sudah ada, bukan mutunya; urutan ini bukan "
        "peringkat resmi.",
        "Completeness counts what a plan holds, not how good it is; this order is no official "
        "ranking.",
    ),
}
_SHARED = {
    RankedBy.READINESS: Text(
        "Peringkat seperti 2–5: karena ada indikator yang belum dinilai, daerah itu dapat "
        "menempati salah satu di antaranya; daerah yang rentangnya bertumpang tindih belum dapat "
        "dibedakan. Baris tersusun menurut tengah-tengah peringkat yang mungkin, lalu nilai.",
        "A place such as 2–5: with what is not assessed, the region may be at any of these; "
        "regions whose ranges overlap cannot be told apart. Rows stand by the middle of the "
        "places they may have, then by score.",
    ),
    RankedBy.EVALUATION: Text(
        "Peringkat seperti 2–5: indeksnya sama.", "A place such as 2–5: their index is the same."
    ),
    RankedBy.COMPLETENESS: Text(
        "Peringkat seperti 2–5: kelengkapannya sama.",
        "A place such as 2–5: they are equally complete.",
    ),
}
_PERCENTILE = Text(
    "Kolom % memuat persentil: sekian persen daerah lain yang sejenis, seprovinsi, atau "
    "seangkatan, di antara semua rencana yang dibaca, bernilai lebih rendah; yang belum dapat "
    "dibedakan dihitung setengah, kelompok di bawah {least} daerah tidak diberi persentil.",
    "Columns with % hold percentiles: of the other regions of the same kind, province or cohort, "
    "among all plans read, so many per cent are lower; those not told apart count by half, a "
    "group of fewer than {least} regions has none.",
)
_MADE_UP = Text(
    "° tingkatnya sebagian ditandai ilustrasi, bukan keadaan daerah: {n} dari {of} rencana.",
    "° some levels are marked as illustrations, not the state of the region: {n} of {of} plans.",
)
_BORROWED = Text(
    "Pada {n} dari {of} rencana, sebagian indikator diambil dari padanan usulan pada standarnya "
    "sendiri.",
    "In {n} of {of} plans some indicators are taken from proposed counterparts in their own "
    "standards.",
)
_OTHER_WEIGHTS = Text(
    "Perubahan terhadap tahun sebelumnya memakai bobot yang berbeda atau tidak diketahui pada "
    "tahun itu.",
    "The change on the year before is between years whose weights differ or are not known.",
)
_ERRORS = Text(
    "Rencana dengan galat yang dapat mengubah urutan ini: {n}; jalankan `smartplan validate`.",
    "Plans with errors that may change this order: {n}; run `smartplan validate`.",
)
_TWICE = Text(
    "{region} memiliki beberapa rencana dan dihitung berulang: {plans}.",
    "{region} has several plans and is counted with each: {plans}.",
)
_APART = Text("Tanpa peringkat", "Without a place")
_LACKS = {
    Lack.ABSENT: Text(
        "Tidak ikut dievaluasi tahun {year}, bukan nilai 0",
        "Did not take part in {year}, which is not a 0",
    ),
    Lack.OTHER_STANDARD: Text("Menurut standar lain", "By another standard"),
    Lack.NO_STANDARD: Text(
        "Hanya indeks tercetak tanpa standar", "Only a printed index without a standard"
    ),
    Lack.INCOMPLETE: Text("Indeks belum dapat dihitung", "The index cannot be calculated yet"),
    Lack.NOT_ASSESSED: Text("Belum ada yang dinilai", "Nothing is assessed yet"),
    Lack.UNKNOWN_STANDARD: Text(
        "Standarnya tidak dikenal atau rusak", "The standard is not known or broken"
    ),
    Lack.NOT_EVALUATED: Text(
        "Tanpa catatan evaluasi tahun {year}", "No evaluation of {year} on record"
    ),
}
_OTHERS = {
    RankedBy.READINESS: Text(
        "Standar lain, tidak diperbandingkan (pilih dengan --standard)",
        "Other standards, not compared (choose with --standard)",
    ),
    RankedBy.EVALUATION: Text(
        "Tahun dan standar lain, tidak diperbandingkan (pilih dengan --year, --standard)",
        "Other years and standards, not compared (choose with --year, --standard)",
    ),
}
_OTHER = Text("{year}{id}: {n} rencana", "{year}{id}: plans: {n}")
