"""New entries written at once are what ruamel.yaml writes of them, to the last character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.edit import Insert
from smartplan.route import Route
from smartplan.shape.types import ANYTHING
from smartplan.source.node import Node
from smartplan.source.read import read
from smartplan.source.tree.edit import Edited, edit
from smartplan.source.tree.emit import by_ruamel, written_quickly

texts = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="ab :#-'\"\\[]{},%&*!|>@`?~=0.1", max_size=14),
    st.lists(
        st.sampled_from(["kata", "Layanan", "di", "(PD)", "a: b", "-", "Rp1"]), max_size=30
    ).map(" ".join),
    st.sampled_from(["ya", "no", "null", "1.10", "2026-01-02", "0x1f", "1_000", "<<", "~", "="]),
)
scalars = st.one_of(
    texts, st.integers(-(10**13), 10**13), st.booleans(), st.none(),
    st.floats(allow_nan=False, allow_infinity=False),
)  # fmt: skip
nodes: st.SearchStrategy[Node] = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(texts.filter(bool), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(
    entry=st.one_of(
        nodes.map(lambda node: [node]), st.dictionaries(texts, nodes, min_size=1, max_size=3)
    )
)
def test_both_write_the_same(entry: Node) -> None:
    quick = written_quickly(entry)
    if quick is not None:
        assert quick == by_ruamel(entry, in_brackets=False)


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "Layanan Izin", "period": {"start": 2026, "end": 2027}, "support": ["a", "b"]},
        {"budget": [{"year": 2026, "amount": 5, "fund": ["dau", "dak"]}, {"year": 2027}]},
        {"text": "kata " * 30 + "akhir", "none": None, "yes": True, "empty": {}, "no": []},
        {"Tahun {year} / Rp": {"as": "amount"}, "1.02": "x", "2026": 1.5},
    ],
)
def test_what_plans_hold_is_written_at_once(entry: Node) -> None:
    assert written_quickly(entry) is not None


@given(data=st.dictionaries(st.sampled_from(["b", "a", "c c", "1"]), nodes, min_size=1))
def test_a_new_file_is_what_it_would_be_key_by_key(data: dict[str, Node]) -> None:
    empty, _ = read("x.yaml", b"")
    inserts = [Insert(Route((key,)), value) for key, value in data.items()]
    whole = edit(empty, inserts, ANYTHING)
    if not isinstance(whole, Edited):
        return
    file = empty
    for one in inserts:
        made = edit(file, [one], ANYTHING)
        assert isinstance(made, Edited)
        file = made.file
    assert whole.file.text == file.text
