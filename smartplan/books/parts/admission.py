"""How the region came into the national program: selection, agreements, ratings."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.model.process import Rating
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionView(BookPart):
    """How the region was selected; its cohort stands in the manifest and has no source."""

    cohort: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView(BookPart):
    """An agreement with the ministry."""

    kind: str
    date: str
    party: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView(BookPart):
    """A result in a national rating."""

    scheme: str
    year: str
    result: str
    rank: str
    category: str


def selection(plan: Plan, lang: Lang) -> SelectionView | None:
    """How the region came into the national program."""
    held = plan.process.selection
    cohorts = names.series((str(year) for year in plan.manifest.cohorts), lang)
    if held is None and not plan.manifest.cohorts:
        return None
    said = []
    if held and held.letter and held.date:
        said.append(_LETTER.fill(letter=held.letter, date=day(held.date, lang)))
    elif held and held.letter:
        said.append(_UNDATED.fill(letter=held.letter))
    elif held and held.date:
        said.append(_DATED.fill(date=day(held.date, lang)))
    if held and held.methods:
        methods = names.series((method.label.say(lang) for method in held.methods), lang)
        said.append(_METHODS.fill(methods=methods))
    if held and held.rank and held.of:
        said.append(_RANK.fill(rank=held.rank, of=held.of))
    elif held and held.rank:
        said.append(_RANKED.fill(rank=held.rank))
    elif held and held.of:
        said.append(_OF.fill(of=held.of))
    return SelectionView(
        cohort=_COHORT.fill(region=plan.region_name, cohorts=cohorts).say(lang)
        if plan.manifest.cohorts
        else "",
        text=" ".join(one.say(lang) for one in said),
        sources=held.sources if held else (),
        remarks=remarks(lang, held),
        illustration=illustrated(held) if held else False,
    )


def agreements(plan: Plan, lang: Lang) -> tuple[AgreementView, ...]:
    """The agreements with the ministry."""
    blank = BLANK.say(lang)
    return tuple(
        AgreementView(
            kind=held.kind or blank,
            date=day(held.date, lang) if held.date else blank,
            party=held.with_ or blank,
            place=held.place or blank,
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.process.agreements.values()
    )


def ratings(plan: Plan, lang: Lang) -> tuple[RatingView, ...]:
    """The national ratings, by year."""
    return tuple(
        RatingView(
            scheme=names.choice(held.scheme, lang),
            year=str(held.year) if held.year else BLANK.say(lang),
            result=held.result or "–",
            rank=_rank(held, lang),
            category=held.category or "–",
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in sorted(plan.process.ratings.values(), key=lambda one: one.year or 0)
    )


def _rank(held: Rating, lang: Lang) -> str:
    if held.of is None:
        return str(held.rank or "–")
    return _OF_RANK.fill(rank=held.rank or "–", of=held.of).say(lang)


_COHORT = Text(
    "{region} mengikuti program smart city nasional angkatan {cohorts}.",
    "{region} takes part in the national smart city program, cohort {cohorts}.",
)
_LETTER = Text(
    "Penetapannya tertuang dalam surat Nomor {letter} tanggal {date}.",
    "It was selected by letter {letter} of {date}.",
)
_UNDATED = Text(
    "Penetapannya tertuang dalam surat Nomor {letter}.", "It was selected by letter {letter}."
)
_DATED = Text(
    "Tanggal seleksi yang tercatat ialah {date}.",
    "The date on record for the selection is {date}.",
)
_METHODS = Text("Penilaian ditempuh melalui {methods}.", "It was assessed by {methods}.")
_RANK = Text(
    "Hasilnya menempatkan daerah ini pada peringkat {rank} dari {of} daerah.",
    "It ranked {rank} of {of} regions.",
)
_RANKED = Text("Hasilnya menempatkan daerah ini pada peringkat {rank}.", "It ranked {rank} in it.")
_OF = Text(
    "Seleksi itu mencakup {of} daerah.",
    "The selection covered {of} regions.",
)
_OF_RANK = Text("{rank} dari {of}", "{rank} of {of}")
