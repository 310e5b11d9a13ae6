"""Laws of imports: no rupiah is lost or doubled, and what was taken is not taken again."""

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartplan.importing.reading import ImportRead, read_files
from smartplan.importing.totals import totals_of
from smartplan.incoming.merged import merged
from smartplan.plan.load import Loaded, load
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import known
from smartplan.value import replace
from tests.importing.makers import ANSWERS, recipe, small_plan

DAY = date(2026, 1, 1)
HEAD = ("kode", "program / kegiatan / sub kegiatan", "indikator kinerja", "tahun 2026 / target")
MONEY = ("tahun 2026 / rp", "prakiraan maju tahun 2031 / rp", "sumber dana", "perangkat daerah")
SPELLED = ("{}", "Rp {}", "{},00", " {},-")


def what(one: tuple[object, ...]) -> tuple[object, ...]:
    """What makes a row another one: its code and its agency."""
    return (*one[:3], one[6])


amounts = st.one_of(st.integers(0, 10**12), st.just(0), st.none())
rows = st.lists(
    st.tuples(
        st.integers(2, 4),  # program
        st.integers(1, 2),  # activity
        st.integers(1, 9),
        amounts,
        amounts,
        st.sampled_from(["APBD", "DAU, DAK Non Fisik", "", "Hibah"]),
        st.sampled_from(["Dinas Kesehatan", "UPTD Gudang Farmasi"]),
    ),
    min_size=1,
    max_size=9,
    unique_by=what,
)


def spelled(amount: int | None, at: int) -> str:
    if amount is None:
        return ""
    return SPELLED[at % len(SPELLED)].format(f"{amount:,}".replace(",", "."))


def written(held: list[tuple[int, int, int, int | None, int | None, str, str]]) -> bytes:
    page = io.StringIO()
    out = csv.writer(page, delimiter=";")
    out.writerow((*HEAD, *MONEY))
    for program in sorted({one[0] for one in held}):
        code = f"1.02.{program:02}"
        out.writerow((code, f"PROGRAM NOMOR {program}"))
        for at, one in enumerate(one for one in held if one[0] == program):
            out.writerow(
                (
                    f"{code}.2.{one[1]:02}.{one[2]:04}",
                    f"Subkegiatan {one[2]}",
                    "Jumlah laporan",
                    "3",
                    spelled(one[3], at),
                    spelled(one[4], at + 1),
                    *one[5:],
                )
            )
    return page.getvalue().encode()


def into(bundle: Bundle, file: bytes) -> tuple[ImportRead, Bundle, Loaded]:
    before = load(bundle, DAY)
    answers = ANSWERS + 'leads: {"*": dinas-kesehatan}\nkinds: {"*": policy}\n'
    read = read_files([known("renja.csv", file)], recipe(answers, before.plan), before.plan)
    made = merged(bundle, read.said)
    assert [one for one in made.concerns if one.kind.stops] == []
    after = replace(bundle, contents={**bundle.contents, **made.contents})
    return read, after, load(after, DAY)


@given(held=rows)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_money_in_is_money_out_and_a_second_import_says_nothing(
    held: list[tuple[int, int, int, int | None, int | None, str, str]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        empty = read_folder(small_plan(Path(place)))
    file = written(held)
    read, bundle, after = into(empty, file)
    totals = totals_of(read.rows, read.taken, after.plan)
    money = sum((one[3] or 0) + (one[4] or 0) for one in held)
    assert (totals.money_in, totals.money_out) == (money, money)
    assert (totals.rows_in, totals.left_over) == (len(held), 0)
    about = [one.message.en for one in after.findings if "profile.yaml" not in one.message.en]
    assert about == []
    again, same, _ = into(bundle, file)
    assert again.said == ()
    assert same.contents == bundle.contents


@given(held=rows, more=st.integers(1, 10**9))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_amount_is_one_changed_row(
    held: list[tuple[int, int, int, int | None, int | None, str, str]], more: int
) -> None:
    with tempfile.TemporaryDirectory() as place:
        empty = read_folder(small_plan(Path(place)))
    _, bundle, _ = into(empty, written(held))
    first = held[0]
    other = (*first[:3], (first[3] or 0) + more, *first[4:])
    read, after, _ = into(bundle, written([other, *held[1:]]))
    changed = [file for file, raw in after.contents.items() if bundle.contents.get(file) != raw]
    assert changed == [f"programs/nomor-{first[0]}.yaml"]
    if first[3]:
        assert [str(one.route)[-6:] for one in read.said if hasattr(one, "route")] == ["amount"]
