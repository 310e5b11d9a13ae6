"""The base of the vocabulary is what a frozen dataclass is."""

from dataclasses import fields, replace

import pytest

from smartplan.blocks import Code, Items, Paragraph, Plain, Strong
from smartplan.value import Value


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
    assert [field.name for field in fields(one)] == list(Items.__match_args__)
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
