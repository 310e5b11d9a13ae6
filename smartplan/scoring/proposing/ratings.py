"""The item about the index of digital government, which has changed its name and its scale."""

from collections.abc import Mapping

from smartplan.plan.model.process import Rating, RatingScheme
from smartplan.plan.plan import Plan
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.wording import Text, same


def rated(rating: Rating) -> Text:
    """A rating in words: its scheme and year, result, category and rank."""
    said = [same(one) for one in (rating.result, rating.category) if one]
    if rating.rank is not None:
        said.append(
            (_RANK if rating.of is None else _RANK_OF).fill(rank=rating.rank, of=rating.of)
        )
    scheme = rating.scheme.label if rating.scheme else _RATING
    told = Text(", ".join(one.id for one in said), ", ".join(one.en for one in said))
    return (_RATED if said else _NO_RESULT).fill(scheme=scheme, year=rating.year or "–", told=told)


def _digital_government(plan: Plan, year: int) -> ItemProposal:
    """The newest SPBE or Pemdi index that is not of a later year."""
    held = [
        one
        for one in plan.process.ratings.values()
        if one.scheme in _SCHEMES and one.year is not None and one.year <= year
    ]
    newest = max(held, key=lambda one: one.year or 0, default=None)
    if newest is None:
        return wanting(_NONE)
    text = _ANOTHER if newest.scheme is RatingScheme.PEMDI else _SENTENCE
    return answered(text.fill(rated=rated(newest)), [newest])


_SCHEMES = (RatingScheme.SPBE, RatingScheme.PEMDI)
_RATING = Text("Pemeringkatan", "Rating")
_RATED = Text("{scheme} {year}: {told}", "{scheme} {year}: {told}")
_NO_RESULT = Text("{scheme} {year}: hasil belum ditulis", "{scheme} {year}: no result is told")
_RANK = Text("peringkat {rank}", "rank {rank}")
_RANK_OF = Text("peringkat {rank} dari {of}", "rank {rank} of {of}")
_SENTENCE = Text("{rated}.", "{rated}.")
_ANOTHER = Text(
    "{rated}. Nilai Pemdi tidak diperbandingkan dengan Indeks SPBE.",
    "{rated}. A Pemdi value does not compare with an SPBE index.",
)
_NONE = Text(
    "nilai SPBE atau Pemdi belum tercatat di antara pemeringkatan",
    "no SPBE or Pemdi value is among the ratings",
)

PROPOSERS: Mapping[str, Proposer] = {"outcome.governance.spbe": _digital_government}
