"""What holds of any file: refused or understood, never a traceback; keys of BPS as looked up."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartplan.asking.incoming import Receiving, receiving
from smartplan.day import day_of
from smartplan.failure import Failure
from smartplan.incoming.words import Vocabulary
from smartplan.pulling.bps import of_bps
from smartplan.pulling.pulled import PulledFile
from smartplan.pulling.reading import pulled_years
from smartplan.pulling.series import PulledSeries
from smartplan.pulling.tracing import Traced
from smartplan.source.office.foreign import known
from tests.pulling.pulls import DAY, ID, bps, ckan, plan_with
from tests.pulling.test_forms import FORMS

WHOLE = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
HOSTILE = st.sampled_from(
    [
        b"NaN", b"1e999", b'"=SUM(A1)"', b"9" * 400, b"\xff", b"\0", b'"', b";", b",", b"\n",
        b"{", b"]", b"null", b"2023", b"1.210", b"-1,5", b"\xef\xbb\xbf", b"[" * 2000, b"<b>",
        b"2023-Q1", b"#N/A", b"1e15", b"\r\n", b'{"val":',
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Receiving]:
    top = tmp_path_factory.mktemp("plans")
    every = sorted({pull for pull, _, _ in FORMS.values()})
    return {
        pull: receiving(plan_with(top / str(number), pull), DAY)
        for number, pull in enumerate(every)
    }


def series(plan: Receiving, name: str, content: bytes) -> PulledSeries | None:
    """What a file says; None where it is refused."""
    held = plan.loaded.plan
    dataset = held.data.datasets[ID]
    assert dataset.pull is not None
    try:
        read = pulled_years(known(name, content), dataset.pull, ID)
        file = PulledFile(held, dataset, read, name, Vocabulary(held, "id"))
        return file.series(trace=Traced(name, day_of(DAY)), accepts=False)
    except Failure:
        return None


@pytest.mark.parametrize("form", sorted(FORMS))
@given(data=st.data())
@settings(WHOLE, max_examples=25)
def test_a_spoilt_file_is_understood_or_refused(
    form: str, plans: dict[str, Receiving], data: st.DataObject
) -> None:
    pull, name, content = FORMS[form]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 12)))
        content = content[:start] + data.draw(HOSTILE) + content[end:]
    found = series(plans[pull], name, content)
    for one in found.values if found else ():
        assert one.now is None or one.now == one.now


SIMPLE: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**20), st.floats(), st.text(max_size=5),
    st.just([]), st.just({}), st.just([{}]), st.just([{"val": 0, "label": "?"}]),
)  # fmt: skip


def spoilt(held: Any, data: st.DataObject) -> Any:
    """A value with something else in one place of it."""
    if isinstance(held, dict) and held and data.draw(st.integers(0, 4)):
        key = data.draw(st.sampled_from(sorted(held)))
        return {**held, key: spoilt(held[key], data)}
    if isinstance(held, list) and held and data.draw(st.integers(0, 4)):
        at = data.draw(st.integers(0, len(held) - 1))
        return [*held[:at], spoilt(held[at], data), *held[at + 1 :]]
    return data.draw(SIMPLE)


@pytest.mark.parametrize("form", ["bps by name", "ckan"])
@given(data=st.data())
@WHOLE
def test_an_answer_of_another_shape_is_understood_or_refused(
    form: str, plans: dict[str, Receiving], data: st.DataObject
) -> None:
    pull, name, content = FORMS[form]
    held = json.loads(bps() if form.startswith("bps") else ckan())
    assert content
    series(plans[pull], name, json.dumps(spoilt(held, data)).encode())


NUMBERS = st.lists(st.integers(0, 125).map(str), min_size=1, max_size=4, unique=True)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS), st.data())
@settings(max_examples=80)
def test_keys_are_what_the_catalogues_make_of_them(
    catalogues: tuple[list[str], ...], data: st.DataObject
) -> None:
    """As a product of all catalogues would say, however the numbers are glued."""
    made: dict[str, list[tuple[str, ...]]] = {}
    for way in itertools.product(*catalogues):
        made.setdefault("".join(way), []).append(way)
    keys = data.draw(st.lists(st.sampled_from(sorted(made)), min_size=1, max_size=6, unique=True))
    names = ("vervar", "var", "turvar", "tahun", "turtahun")
    held: dict[str, Any] = {
        name: [{"val": int(number), "label": f"{name} {number}"} for number in numbers]
        for name, numbers in zip(names, catalogues, strict=True)
    }
    answer = {"data-availability": "available", "datacontent": dict.fromkeys(keys, 1), **held}
    rows = of_bps(answer, "a.json").rows
    for key in keys:
        found = [row for row in rows if row.key == f"datacontent.{key}"]
        ways = made[key]
        assert len(found) == min(len(ways), 2)
        assert all(bool(row.doubt) == (len(ways) > 1) for row in found)
        if len(ways) == 1:
            told = zip(names, ways[0], strict=True)
            assert [str(found[0].cells[name]).rpartition(" ")[2] for name in names] == [
                number for _, number in told
            ]


@given(
    rows=st.lists(st.tuples(st.integers(2023, 2026), st.integers(5, 12)), max_size=8),
    data=st.data(),
)
@WHOLE
def test_the_order_of_rows_is_nothing(
    rows: list[tuple[int, int]], plans: dict[str, Receiving], data: st.DataObject
) -> None:
    pull, name, _ = FORMS["csv"]
    turned = data.draw(st.permutations(rows))

    def told(held: list[tuple[int, int]]) -> list[tuple[int, object]] | None:
        lines = "".join(f"Batu;{year};{value}\n" for year, value in held)
        found = series(plans[pull], name, f"kota;tahun;hari\n{lines}".encode())
        return None if found is None else [(one.year, one.now) for one in found.values]

    assert told(rows) == told(list(turned))


@pytest.mark.parametrize("form", sorted(FORMS))
def test_what_was_taken_is_taken_once(form: str, tmp_path: Path, smartplan: Any) -> None:
    pull, name, content = FORMS[form]
    plan = plan_with(tmp_path / "uji", pull)
    (tmp_path / name).write_bytes(content)
    asked = ("data", "pull", ID, "--plan", str(plan), "--from", str(tmp_path / name))
    first = smartplan(*asked, "--as-of", "2026-03-01", "--lang", "id", "--yes")
    assert first.code == 0, first.out + first.err
    was = {path: path.read_bytes() for path in plan.rglob("*.yaml")}
    again = smartplan(*asked, "--as-of", "2026-05-01", "--lang", "id", "--yes")
    assert (again.code, "Tidak ada yang berubah." in again.out) == (0, True)
    assert {path: path.read_bytes() for path in plan.rglob("*.yaml")} == was
