"""What is made of a record is worked out once, and is no part of what it says."""

from smartplan.plan.model.program import Program
from smartplan.shape.record import replaced
from tests.scoring.plans import plan_of


def test_a_fact_of_a_record_is_worked_out_once_for_each_record() -> None:
    asked: list[str] = []

    def shout(program: Program) -> str:
        asked.append(program.name)
        return program.name.upper()

    plan = plan_of(programs__a="name: a\n", programs__b="name: b\n")
    one, other = plan.programs.values()
    assert [one.once(shout), one.once(shout), other.once(shout)] == ["A", "A", "B"]
    assert asked == ["a", "b"]
    assert one.once(len_of_name) == 1, "another fact is asked for by itself"
    renamed = replaced(one, name="c")
    assert renamed.once(shout) == "C"
    assert one == replaced(renamed, name="a")
    assert hash(one) == hash(replaced(one))


def len_of_name(program: Program) -> int:
    return len(program.name)
