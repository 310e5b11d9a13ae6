"""What plans are ranked by: only figures that mean the same, and why others are left out."""

import pytest

from smartplan.failure import Failure
from smartplan.portfolio.measured import Lack, Measured, RankedBy, SharedBasis, choice
from tests.portfolio.plain import NO_READINESS, index, ready, summary

EVALUATION = RankedBy.EVALUATION


def test_the_year_and_standard_of_most_plans_the_latest_of_several() -> None:
    both = (index(3, 2022), index(2, 2023, "baru"))
    plans = [
        summary("a", evaluations=both),
        summary("b", evaluations=both),
        summary("c", evaluations=(index(2, 2023, "lain"),)),
    ]
    found = choice(plans, EVALUATION)
    assert found.basis == SharedBasis("baru", 2023)
    assert found.others == {SharedBasis("lain", 2023): 1, SharedBasis("lama", 2022): 2}
    more = [*plans, summary("d", evaluations=(index(3, 2022),))]
    assert choice(more, EVALUATION).basis == SharedBasis("lama", 2022)


def test_a_year_or_a_standard_that_is_asked_for() -> None:
    plans = [summary("a", evaluations=(index(3, 2022), index(2, 2023, "baru")))]
    assert choice(plans, EVALUATION).basis == SharedBasis("baru", 2023)
    assert choice(plans, EVALUATION, year=2022).basis == SharedBasis("lama", 2022)
    assert choice(plans, EVALUATION, standard="lama").basis == SharedBasis("lama", 2022)
    with pytest.raises(Failure, match="2022 lama, 2023 baru"):
        choice(plans, EVALUATION, year=2024)
    with pytest.raises(Failure, match="2022 lama, 2023 baru"):
        choice(plans, EVALUATION, year=2022, standard="baru")


def test_without_any_index_there_is_nothing_to_rank_by() -> None:
    absent = summary("a", evaluations=(index(None, took_part=False),))
    with pytest.raises(Failure, match=r"progress/<year>\.yaml"):
        choice([absent, summary("b")], EVALUATION)


@pytest.mark.parametrize(
    ("evaluations", "lack"),
    [
        ((index(None, 2023, None, took_part=False),), Lack.ABSENT),
        ((index(3, 2023, "lain"),), Lack.OTHER_STANDARD),
        ((index(3, 2023, None),), Lack.NO_STANDARD),
        ((index(None, 2023),), Lack.INCOMPLETE),
        ((index(3, 2022),), Lack.NOT_EVALUATED),
        ((), Lack.NOT_EVALUATED),
    ],
)
def test_why_a_plan_has_no_index(evaluations: tuple[object, ...], lack: Lack) -> None:
    with_index = summary("a", evaluations=(index(3, 2023),))
    found = choice([with_index], EVALUATION)
    assert found.of(summary("b", evaluations=evaluations)) is lack
    assert isinstance(found.of(with_index), Measured)


def test_why_a_plan_has_no_readiness() -> None:
    plans = [summary("a", ready(2)), summary("b", ready(2)), summary("c", ready(2))]
    found = choice(plans, RankedBy.READINESS)
    assert found.of(summary("d")) is Lack.NOT_ASSESSED
    other = summary("e", ready(2).__class__("lain", 2, 2, 2, 4, 4, None, {}, {}, {}))
    assert found.of(other) is Lack.OTHER_STANDARD
    unknown = NO_READINESS.__class__("salah", None, 0, 5, 0, 0, None, {}, {}, {})
    assert found.of(summary("f", unknown)) is Lack.UNKNOWN_STANDARD


def test_a_standard_of_a_plan_s_own_is_called_by_its_name() -> None:
    held = ready(2).__class__("punya@12345678", 2, 2, 2, 4, 4, None, {}, {}, {})
    found = choice([summary("a", held)], RankedBy.READINESS, standard="punya")
    assert found.basis.standard == "punya@12345678"
