"""What stands below plans side by side: what each has or lacks alone, and how it is meant."""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.blocks import Block, Inlines, Toned
from smartplan.plan.model.organization import InstrumentAbout
from smartplan.portfolio.compare import FEWEST, Comparison
from smartplan.portfolio.holdings import REACHED, Holdings
from smartplan.portfolio.names import bare, label
from smartplan.portfolio.position import SMALLEST_GROUP
from smartplan.portfolio.summary import Summary
from smartplan.telling.telling import (
    bullets,
    heading,
    lines,
    muted,
    paragraph,
    said,
    strong,
    typed,
)
from smartplan.wording import Lang, Text, listed, numbered, same, some_of


def holdings(found: Comparison, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """What each plan has that no other has; of three and more, what each alone lacks, too."""
    if len(found.plans) < FEWEST:
        return
    yield heading(2, _ONLY.say(lang))
    told = False
    for one in found.plans:
        held = found.has[one.plan]
        if not held.is_empty:
            told = True
            yield heading(3, _HAS.fill(name=names[one.plan]).say(lang))
            yield bullets(_rows(found, one, held, found.program_names.get(one.plan, {}), lang))
    for one in found.plans if len(found.plans) > FEWEST else ():
        held = found.lacks[one.plan]
        if not held.is_empty:
            told = True
            yield heading(3, _LACKS.fill(name=names[one.plan]).say(lang))
            yield bullets(_rows(found, one, held, {}, lang))
    if not told:
        yield paragraph(muted(_NOTHING.say(lang)))


def _place(found: Comparison, one: Summary, id: str, lang: Lang) -> str:
    """A part of a dimension after its dimension."""
    keys = (id.partition(".")[0], id)
    named = (label(found.plans, "dimensions", one.dimension_set, key).say(lang) for key in keys)
    return ", ".join(named)


def _rows(
    found: Comparison,
    one: Summary,
    held: Holdings,
    programs: Mapping[str, Sequence[str]],
    lang: Lang,
) -> Iterator[Inlines]:
    places = {id: _place(found, one, id, lang) for id in held.parts}
    for id, place in places.items():
        if programs.get(id):
            listed_ = some_of([same(name) for name in programs[id]]).say(lang)
            yield said(strong(_PART.fill(part=place).say(lang)), f": {listed_}")
    if bare_ := [place for id, place in places.items() if not programs.get(id)]:
        yield said(strong(_PARTS.say(lang)), f": {'; '.join(bare_)}")
    if held.indicators:
        named = [
            label(found.plans, "readiness", one.readiness.standard, id) for id in held.indicators
        ]
        yield said(
            strong(_REACHED.fill(level=REACHED).say(lang)),
            f": {'; '.join(one.say(lang) for one in named)}",
        )
    if held.instruments:
        about = [one.label for one in InstrumentAbout if one.value in held.instruments]
        yield said(strong(_SIGNED.say(lang)), f": {listed(about).say(lang)}")


def cautions(found: Comparison, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """How the figures are meant, and what is not compared and why."""
    yield heading(2, _HOW_TO_READ.say(lang))
    grave, plain = [], [_NOT_OFFICIAL]
    plans = found.plans
    if wrong := [one for one in plans if one.findings.get("error")]:
        grave.append(_ERRORS.fill(names=_named(wrong, names)))
    if others := [one for one in plans if one.readiness.standard != found.standard]:
        grave.append(_STANDARD.fill(names=_named(others, names), id=bare(found.standard)))
    if others := [one for one in plans if one.dimension_set != found.dimension_set]:
        grave.append(_SETS.fill(names=_named(others, names)))
    if len({one.period for one in plans}) > 1:
        plain.append(_PERIODS)
    spans = [held for line in found.components.values() for held in line.values.values()]
    if any(low != high for _, low, high in filter(None, spans)):
        plain.append(_OPEN)
    if made_up := [one for one in plans if one.readiness.illustrated]:
        plain.append(_MADE_UP.fill(names=_named(made_up, names)))
    told = [one for one in plans if one.population]
    if found.per_head is None:
        silent = [one for one in plans if not one.population]
        plain.append(_NO_PEOPLE.fill(names=_named(silent, names)))
    else:
        plain.append(_PEOPLE.fill(told=listed([_people(one, names) for one in told])))
    if found.group:
        plain.append(_MIDDLE.fill(least=SMALLEST_GROUP))
    yield from lines(
        [
            *((Toned("warning", typed(one.say(lang))),) for one in grave),
            *(said(muted(one.say(lang))) for one in plain),
        ]
    )


def _named(plans: Sequence[Summary], names: Mapping[str, str]) -> Text:
    return listed([same(names[one.plan]) for one in plans])


def _people(one: Summary, names: Mapping[str, str]) -> Text:
    """How many people live in a region, in which year, and whether that is made up."""
    held = one.population
    if held is None:
        return same(names[one.plan])
    remarks = [same(str(held.year))] if held.year else []
    remarks += [_EXAMPLE] if held.is_illustration else []
    text = _COUNT_OF if remarks else _COUNT_ALONE
    return text.fill(
        name=names[one.plan], n=numbered(held.people), remarks=listed(remarks, last=same(","))
    )


_ONLY = Text("Yang dimiliki satu dan tidak dimiliki yang lain", "What one has and others lack")
_HAS = Text("Hanya {name}", "Only {name}")
_LACKS = Text("Hanya {name} yang belum memiliki", "Only {name} lacks")
_NOTHING = Text(
    "Tidak diketahui ada beda pada subdimensi, indikator kesiapan, dan dasar hukum.",
    "No difference is known in sub-dimensions, readiness indicators and legal instruments.",
)
_PART = Text("Program {part}", "Programs of {part}")
_PARTS = Text("Program pada subdimensi", "Programs in sub-dimensions")
_REACHED = Text("Kesiapan tingkat {level} ke atas", "Readiness at level {level} and above")
_SIGNED = Text("Dasar hukum yang sudah ditetapkan", "Legal instruments in force")
_HOW_TO_READ = Text("Cara membaca", "How to read this")
_NOT_OFFICIAL = Text(
    "Perbandingan ini bacaan smartplan atas isi rencana, bukan penilaian resmi.",
    "This comparison is smartplan's own reading of the plans, no official assessment.",
)
_ERRORS = Text(
    "Galat dalam rencana dapat mengubah angka ini: {names}; jalankan `smartplan validate`.",
    "Errors in the plans may change these figures: {names}; run `smartplan validate`.",
)
_STANDARD = Text(
    "Memakai standar kesiapan lain dan tidak diperbandingkan: {names}; nilai semuanya menurut "
    "satu standar dengan --standard {id}.",
    "Under another readiness standard and not compared: {names}; score all under one with "
    "--standard {id}.",
)
_SETS = Text(
    "Memakai kerangka dimensi lain, sehingga program dan dana per dimensinya tidak "
    "diperbandingkan: {names}.",
    "In another dimension set, so that its programs and money by dimension are not compared: "
    "{names}.",
)
_PERIODS = Text(
    "Periode rencana berbeda; bandingkan dana rata-rata per tahun, bukan jumlah seluruhnya.",
    "The periods differ; compare the money per year, not the whole.",
)
_OPEN = Text(
    "Dalam kurung: rentang nilai bila indikator yang belum dinilai dihitung 0 dan 5; yang "
    "rentangnya bertumpang tindih belum dapat dibedakan.",
    "In brackets: the range if what is not assessed counts as 0 and as 5; where ranges overlap, "
    "plans cannot be told apart.",
)
_MADE_UP = Text(
    "Sebagian tingkat kesiapan ditandai ilustrasi, bukan keadaan daerah: {names}.",
    "Some readiness levels are marked as illustrations, not the state of the region: {names}.",
)
_NO_PEOPLE = Text(
    "Dana per penduduk tidak dihitung karena jumlah penduduk, dalam jiwa, tidak tertulis jelas "
    "dalam data pokok {names}.",
    "Money per head is not told, as the key figures of {names} do not clearly say how many people "
    "live there.",
)
_PEOPLE = Text("Penduduk menurut rencana: {told}.", "Population by the plans: {told}.")
_COUNT_OF = Text("{name} {n} jiwa ({remarks})", "{name} {n} ({remarks})")
_COUNT_ALONE = Text("{name} {n} jiwa", "{name} {n}")
_EXAMPLE = Text("ilustrasi", "illustration")
_MIDDLE = Text(
    "Median hanya ditulis bila sedikitnya {least} rencana dalam kelompok itu memuat angkanya.",
    "A median is told only where at least {least} plans of the group have the figure.",
)
