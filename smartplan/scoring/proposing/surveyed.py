"""Items that users of a service were asked: the mean of their answers, and how many they were."""

from smartplan.scoring.proposing.proposal import ItemProposal, answered, wanting
from smartplan.scoring.surveys import SurveyedItem
from smartplan.wording import LANGS, Text, grouped, same


def said_by_users(found: SurveyedItem) -> ItemProposal:
    """What a survey says to an item: words, and the mean as the value."""
    if found.value is None:
        why = _NO_ANSWERS if found.are_within else _BEYOND
        return wanting(why.fill(year=found.year))
    return answered(_sentence(found), found.surveys, at=found.at, value=found.value)


def not_asked(year: int) -> ItemProposal:
    """That nobody has been asked yet about an item of the survey."""
    return wanting(_NOT_ASKED.fill(year=year))


def _sentence(found: SurveyedItem) -> Text:
    value = found.value
    mean = Text(*(grouped(float(value or 0), lang, decimals=2) for lang in LANGS))
    users = same("") if found.users is None else _USERS.fill(users=found.users)
    short = _SHORT.fill(sample=found.sample) if found.is_short else same("")
    return _MEAN.fill(year=found.year, mean=mean, answers=found.count, users=users, short=short)


_MEAN = Text(
    "Rata-rata survei {year}: {mean} dari {answers} jawaban{users}{short}.",
    "Mean of the survey of {year}: {mean} of {answers} answers{users}{short}.",
)
_USERS = Text("; pemakai layanan: {users}", "; users of the service: {users}")
_SHORT = Text(", kurang dari sampel {sample}", ", fewer than the sample of {sample}")
_NOT_ASKED = Text(
    "butir ini belum disurvei pada {year} atau tahun sebelumnya",
    "nobody was asked about it in {year} or the year before",
)
_NO_ANSWERS = Text(
    "survei {year} tidak memuat jawaban untuk butir ini",
    "the survey of {year} has no answers to it",
)
_BEYOND = Text(
    "sebagian jawaban survei {year} di luar skala instrumen",
    "some answers of the survey of {year} are outside the instrument's scale",
)
