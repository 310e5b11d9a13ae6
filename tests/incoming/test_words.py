"""Values as a cell shows them and as agencies type them, in both languages."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.finding import Severity
from smartplan.incoming.said import GONE, NOTHING, Concern, ConcernKind, Provenance
from smartplan.incoming.words import Vocabulary
from smartplan.plan.load import load
from smartplan.plan.types import plan_type
from smartplan.route import Route
from smartplan.shape.bind import binder_of
from smartplan.shape.kinds import Kind
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import Record
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Lang
from tests import every_key
from tests.places import AS_OF, EXAMPLES

HERE = Provenance("tegal-dinkes.xlsx", "Anggaran!D14")
TEGAL = load(read_folder(EXAMPLES / "tegal"), AS_OF).plan
EVERY = every_key.loaded().plan
WORDS = {lang: Vocabulary(TEGAL, lang) for lang in LANGS}


def scalars() -> list[Held]:
    """Each kind of single value of the model once, and each kind of list of such."""
    found: dict[str, Held] = {}
    seen: set[type[Record]] = set()

    def walk(held: Any) -> None:
        if isinstance(held, ListOf | MapOf):
            if isinstance(held, ListOf) and isinstance(held.item, Scalar):
                found.setdefault(repr(held), held)
            walk(held.item)
        elif isinstance(held, Scalar):
            found.setdefault(repr(held), held)
        elif not (isinstance(held, RecordOf) and held.record in seen):
            if isinstance(held, RecordOf):
                seen.add(held.record)
            for one in held.fields.values():
                walk(one.type)

    walk(plan_type())
    return list(found.values())


LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"))
TEXTS = st.text(LETTERS, min_size=1).map(str.strip).filter(bool)


def values(held: Held, vocabulary: Vocabulary) -> st.SearchStrategy[Any]:
    """Values of a kind, as a plan's files hold them."""
    if isinstance(held, ListOf):
        item = values(held.item, vocabulary)
        return st.lists(item, min_size=1, max_size=4, unique=not held.in_order)
    assert isinstance(held, Scalar)
    if choices := vocabulary.choices(held):
        return st.sampled_from(list(choices))
    low, high = (held.within.low, held.within.high) if held.within else (None, None)
    whole = st.integers(None if low is None else int(low), None if high is None else int(high))
    broken = st.floats(low, high, allow_nan=False, allow_infinity=False)
    numbers = whole | broken
    by_kind: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.RUPIAH: st.integers(),
        Kind.YEAR: whole,
        Kind.WHOLE: whole,
        Kind.RANK: whole,
        Kind.LEVEL: whole if held.python is int else numbers,
        Kind.NUMBER: numbers,
        Kind.PERCENT: numbers,
        Kind.DAY: st.one_of(
            st.dates(date(1000, 1, 1), date(2199, 12, 31)).map(date.isoformat),
            st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(lambda day: f"{day:%Y-%m}"),
            st.integers(1900, 2199),
        ),
        Kind.MEASURE: st.one_of(
            numbers,
            st.tuples(numbers, numbers)
            .map(sorted)
            .map(lambda ends: dict(zip(("min", "max"), ends, strict=True))),
            st.sampled_from(("BB", "Sangat Baik", "cukup (C)")),
        ),
        Kind.CODE: st.from_regex(held.code.pattern, fullmatch=True, alphabet=LETTERS)
        if held.code
        else TEXTS,
    }
    return by_kind.get(held.kind, TEXTS)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("held", scalars(), ids=lambda held: str(held)[:60])
def test_what_a_word_says_is_the_value_again(held: Held, lang: Lang) -> None:
    vocabulary = WORDS[lang]
    if isinstance(held, Scalar) and held.kind is Kind.REF and not vocabulary.choices(held):
        vocabulary = Vocabulary(EVERY, lang)
    plan = TEGAL if vocabulary is WORDS[lang] else EVERY
    other = Vocabulary(plan, "en" if lang == "id" else "id")

    @settings(max_examples=25, deadline=None)
    @given(values(held, vocabulary))
    def law(value: Any) -> None:
        word = vocabulary.word(held, value)
        assert vocabulary.understood(held, word, HERE, value) == value
        assert type(vocabulary.understood(held, word, HERE, value)) is type(value)
        written = word.isoformat() if isinstance(word, date) else str(word)  # as CSV has it
        assert vocabulary.understood(held, written, HERE, value) == value
        if isinstance(held, Scalar) and held.kind in (Kind.RUPIAH, Kind.DAY):
            return  # what was not there before is looked at for slips
        found = vocabulary.understood(
            held, word, HERE, [] if isinstance(held, ListOf) else NOTHING
        )
        assert found == value
        assert other.understood(held, word, HERE, value) == value

    law()


CELLS = st.one_of(
    st.text("0123456789.,-–%;:/() \n\tRpIDRjutamiliarMTsd≥~'\"[]xyaidkö\x07\u2028", max_size=14),
    st.text(max_size=12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**12), 10**18),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.from_regex(
        r"[0-9]{1,3}([.,][0-9]{3}){0,3}([.,][0-9]{1,4})?( ?%| juta| M)?", fullmatch=True
    ),
    st.from_regex(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][12][0-9]{3}", fullmatch=True),
)


def kinds() -> list[Held]:
    """Of all lists of words one, and of the others all that differ in what they have to be."""
    found: dict[object, Held] = {}
    for held in scalars():
        item = held.item if isinstance(held, ListOf) else held
        assert isinstance(item, Scalar)
        is_whole = item.python is int
        found.setdefault((type(held), item.kind, item.within, item.code, is_whole), held)
    return list(found.values())


@pytest.mark.parametrize("held", kinds(), ids=lambda held: str(held)[:60])
def test_what_is_taken_or_offered_can_stand_in_a_plan(held: Held) -> None:
    vocabulary, bind = WORDS["id"], binder_of(held)

    def binds(value: Any) -> bool:
        out = Outcome("x.yaml")
        bind(value, Route(("x",)), "y", out)
        return not [one for one in out.findings if one.severity is Severity.ERROR]

    @settings(max_examples=60, deadline=None)
    @given(CELLS, st.none() | CELLS)
    def law(cell: Any, base: Any) -> None:
        found = vocabulary.understood(held, cell, HERE, base)
        if isinstance(found, Concern):
            assert (found.kind is ConcernKind.ASK) is bool(found.choices)
            assert all(binds(one.value) for one in found.choices), found
        elif found is not GONE:
            assert binds(found), found

    law()
