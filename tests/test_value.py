"""Our values are what dataclasses of the standard library are, and cheaper to define."""

import copy
import dataclasses
import pickle
from functools import cached_property
from typing import Any, ClassVar, Generic, TypeVar

import pytest

from smartplan.blocks import Code, Items, Paragraph, Plain, Strong
from smartplan.value import _FEW, Value, dataclass, field, fields, is_value, replace


def test_values_are_alike_when_their_class_and_all_fields_are() -> None:
    assert Plain("a") == Plain("a") == Plain(text="a")
    assert Plain("a") != Plain("b")
    assert Plain("a") != Code("a")
    assert Items(()) == Items((), ordered=False)
    assert len({Plain("a"), Plain("a"), Code("a"), Strong((Plain("a"),))}) == 3


def test_values_do_not_change_but_others_can_be_made_of_them() -> None:
    one = Items((), ordered=True)
    with pytest.raises(AttributeError):
        one.start = 2  # type: ignore[misc]  # that is the test
    with pytest.raises(AttributeError):
        del one.start
    assert replace(one, start=2) == Items((), ordered=True, start=2)
    assert fields(one) == Items.__match_args__
    assert repr(Paragraph((Plain("a"),))) == "Paragraph(inlines=(Plain(text='a'),))"


def test_what_is_lacking_or_too_much_is_refused() -> None:
    for wrong in ((), ("a", "b")):
        with pytest.raises(TypeError):
            Plain(*wrong)
    with pytest.raises(TypeError):
        Plain("a", other=1)  # type: ignore[call-arg]  # that is the test


def test_every_word_of_the_vocabulary_is_such_a_value() -> None:
    assert issubclass(Plain, Value)
    assert not hasattr(Value, "text")


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Point:
    kind: ClassVar[str] = "point"

    x: int
    y: int = 0
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Named(Point, Generic[T]):
    """A class that has something of its own."""

    y: int = 7
    name: str = ""
    _seen: dict[str, T] = field(default_factory=dict, init=False)

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class ByName:
    first: int
    second: int = 2


@dataclass(slots=True)
class Changing:
    count: int = 0
    rows: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Single:
    x: int


@dataclass(frozen=True)
class Wide:
    x: float

    @cached_property
    def double(self) -> float:
        return self.x * 2


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    x: int
    y: int = 0
    marks: list[str] = dataclasses.field(default_factory=list)


@pytest.mark.parametrize("kind", [Point, Theirs])
def test_what_the_standard_library_does(kind: Any) -> None:
    one = kind(1, marks=["a"])
    assert (one.x, one.y, one.marks) == (1, 0, ["a"])
    assert repr(one) == f"{kind.__name__}(x=1, y=0, marks=['a'])"
    assert one == kind(x=1, y=0, marks=["a"])
    assert one != kind(1)
    assert one != (1, 0, ["a"])
    assert kind(1).marks is not kind(1).marks
    assert kind.__match_args__ == ("x", "y", "marks")
    assert not hasattr(one, "__dict__")
    assert "x" in kind.__slots__
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == copy.copy(one) == one
    assert dataclasses.replace(one, y=5) == kind(1, 5, ["a"])
    assert dataclasses.asdict(one) == {"x": 1, "y": 0, "marks": ["a"]}
    assert [held.name for held in dataclasses.fields(one)] == ["x", "y", "marks"]
    for wrong in (kind, lambda: kind(1, 2, [], 4), lambda: kind(1, z=2)):
        with pytest.raises(TypeError):
            wrong()
    for wrong in (lambda: setattr(one, "x", 2), lambda: delattr(one, "x")):
        with pytest.raises(AttributeError):
            wrong()
    with pytest.raises(TypeError):
        hash(one)  # of a list


def test_a_value_takes_over_what_its_base_has() -> None:
    one = Named[int](1, name="a")
    assert fields(one) == Named.__match_args__ == ("x", "y", "marks", "name")
    assert (one.x, one.y, repr(one), one._seen) == (1, 7, "a", {})
    one._seen["a"] = 1
    assert one == Named(1, name="a")
    assert one._seen != Named(1, name="a")._seen
    assert replace(one, x=2) == Named(2, name="a")
    assert Point(1, 7) != Named(1)
    assert Point.kind == Named.kind == "point"
    with pytest.raises(TypeError):
        Named(1, _seen={})  # type: ignore[call-arg]  # that is the test


def test_many_values_are_as_the_first_ones() -> None:
    """The first few are made in another way than the rest."""

    @dataclass(frozen=True, slots=True)
    class Many(Point):
        z: int = 0
        _seen: dict[str, int] = field(default_factory=dict, init=False)

    class Word(Value):
        text: str
        size: int = 1

    for _ in range(2 * _FEW):
        for wrong in (Many, lambda: Many(1, 2, [], 3, 4), lambda: Many(1, x=1), lambda: Many(y=1)):
            with pytest.raises(TypeError):
                wrong()  # type: ignore[operator]  # that is the test
    made = [Many(1, z=5) for _ in range(2 * _FEW)]
    assert len({id(one.marks) for one in made}) == len({id(one._seen) for one in made}) == 16
    assert all(
        one == made[0] and (one.x, one.y, one.z, one.marks) == (1, 0, 5, []) for one in made
    )
    words = [Word("a") for _ in range(2 * _FEW)]
    assert len(set(words)) == 1
    assert {(one.text, one.size, repr(one)) for one in words} == {
        ("a", 1, f"{Word.__qualname__}(text='a', size=1)")
    }


def test_fields_that_are_given_by_name() -> None:
    assert ByName.__match_args__ == ()
    assert ByName(first=1) == ByName(second=2, first=1)
    assert hash(ByName(first=1)) == hash(ByName(first=1))
    with pytest.raises(TypeError):
        ByName(1)  # type: ignore[misc]  # that is the test


def test_values_that_change() -> None:
    one = Changing()
    one.count += 1
    assert one == Changing(1)
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(TypeError):
        hash(one)


def test_values_that_are_themselves_only() -> None:
    one = Single(1)
    assert one != Single(1)
    assert {one: 1}[one] == 1


def test_values_of_one_field_and_of_none() -> None:
    one = Wide(float("nan"))
    assert one == Wide(one.x)
    assert Wide(2).double == 4
    assert len({Wide(1), Wide(1), Wide(2)}) == 2
    assert Nothing() == Nothing()
    assert {Nothing()} == {Nothing()}
    assert repr(Nothing()) == "Nothing()"


def test_what_is_a_value() -> None:
    assert is_value(Plain("a"))
    assert is_value(Point)
    assert not is_value(1)
