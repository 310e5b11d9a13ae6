"""What becomes of each value: new, changed, as it was, of the baseline, far from the last one."""

from datetime import date
from pathlib import Path

import pytest

from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Said
from smartplan.pulling.addresses import fetching, public
from smartplan.pulling.series import PulledSeries
from tests.pulling.pulls import CSV, DAY, ID, csv, edited, plan_with, pulled


def of(
    tmp_path: Path,
    *rows: tuple[object, ...],
    plan: Path | None = None,
    accepts: bool = False,
    day: date = DAY,
) -> PulledSeries:
    file = tmp_path / "a.csv"
    file.write_bytes(csv([("Batu", *row) for row in rows]))
    plan = plan or plan_with(tmp_path / "uji", CSV)
    return pulled(plan, file, accepts=accepts, day=day).series[0]


def fates(series: PulledSeries) -> list[str]:
    return [one.fate.value for one in series.values]


def open_(series: PulledSeries) -> list[Concern]:
    return [one for one in series.heard.concerns if one.kind.stops]


def said(series: PulledSeries) -> dict[str, object]:
    return {str(one.route): one.value for one in series.heard.said if isinstance(one, Said)}


def test_values_beside_what_the_plan_says(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    (plan / "progress/2024.yaml").write_text("indicators: {lama-layanan: 8}\n")
    (plan / "progress/2025.yaml").write_text("indicators: {lama-layanan: 6}\n")
    rows = ((2021, 11), (2022, 9), (2023, 9), (2024, 7), (2025, 6), (2026, 5), (2027, 4))
    series = of(tmp_path, *rows, plan=plan)
    assert fates(series) == ["before", "baseline", "new", "changed", "same", "new", "ahead"]
    assert [one.was for one in series.values] == [None, 10, None, 8, 6, None, None]
    assert [(one.kind, one.message.id) for one in series.heard.concerns] == [
        (
            ConcernKind.CHECK,
            "nilai awal 2022 dalam rencana 10, dalam berkas 9; rencana tidak diubah",
        ),
        (ConcernKind.KEPT, "tahun 2027 belum tiba; nilainya tidak diambil"),
    ]
    assert {at: value for at, value in said(series).items() if "lama-layanan" in at} == {
        "progress.2023.indicators.lama-layanan": 9,
        "progress.2024.indicators.lama-layanan": 7,
        "progress.2026.indicators.lama-layanan": 5,
    }


def test_the_year_that_runs_is_known_and_the_next_is_not(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    rows = ((2025, 6), (2026, 5))
    assert fates(of(tmp_path, *rows, plan=plan, day=date(2025, 12, 31))) == ["new", "ahead"]
    assert fates(of(tmp_path, *rows, plan=plan, day=date(2026, 1, 1))) == ["new", "new"]


def test_the_trace_of_values(tmp_path: Path) -> None:
    """The indicator names its dataset, the dataset its sources, the source its file."""
    pull = CSV.replace("value", 'url: "https://u:p@data.example/key/s3cret/a?id=1&api_key=s3cret"'
                       ", value")  # fmt: skip
    series = of(tmp_path, (2023, 9), (2024, 7), plan=plan_with(tmp_path / "uji", pull))
    (entry,) = [one for one in series.heard.said if isinstance(one, NewEntry)]
    assert (str(entry.holder), entry.id) == ("sources", f"{ID}-2024")
    assert entry.data == {
        "title": "Antrean harian, 2024",
        "kind": "dataset",
        "publisher": "Dinas Komunikasi dan Informatika",
        "date": "2026-03-01",
        "url": "https://data.example/a?id=1",
    }
    told = said(series)
    assert told[f"datasets.{ID}.sources"] == [f"{ID}-2024"]
    assert told[f"datasets.{ID}.updated"] == "2026-03-01"
    assert f"datasets.{ID}.year" not in told  # it is of 2024 already


def test_to_read_what_is_known_renews_nothing(tmp_path: Path) -> None:
    """Else an old file would make old data fresh; the values have their source from now on."""
    plan = plan_with(tmp_path / "uji", CSV)
    (plan / "progress/2024.yaml").write_text("indicators: {lama-layanan: 7}\n")
    assert sorted(said(of(tmp_path, (2024, 7), plan=plan))) == [f"datasets.{ID}.sources"]
    assert f"datasets.{ID}.updated" in said(of(tmp_path, (2024, 6), plan=plan))


def test_an_illustration_stays_one(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    edited(plan / "data.yaml", "access: open,", "access: open, basis: illustration,")
    series = of(tmp_path, (2024, 7), plan=plan)
    (entry,) = [one for one in series.heard.said if isinstance(one, NewEntry)]
    assert isinstance(entry.data, dict)
    assert entry.data["basis"] == "illustration"


def test_an_indicator_of_a_program(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV, indicators=0)
    edited(plan / "programs/kelas-warga.yaml", "unit: persen", f"unit: persen\n    dataset: {ID}")
    (plan / "progress/2024.yaml").write_text("programs: {kelas-warga: {sources: [laporan]}}\n")
    (plan / "progress/2025.yaml").write_text("programs: {kelas-warga: {physical: 40}}\n")
    series = of(tmp_path, (2023, 25), (2024, 40), (2025, 42), plan=plan)
    first = [one.message.en[:24] for one in series.heard.concerns]
    assert first == ["the progress of 2023 of ", "the progress of 2024 of "]
    told = said(series)
    assert told["progress.2023.programs.kelas-warga.indicators.warga-mahir"] == 25
    assert told["progress.2023.programs.kelas-warga.sources"] == [f"{ID}-2025"]
    assert told["progress.2024.programs.kelas-warga.sources"] == ["laporan", f"{ID}-2025"]


def test_without_an_indicator_only_the_data_is_noted(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV, indicators=0)
    series = of(tmp_path, (2024, 7), (2025, 700), plan=plan)
    assert fates(series) == ["unused", "unused"]
    assert sorted(said(series)) == [
        f"datasets.{ID}.sources", f"datasets.{ID}.updated", f"datasets.{ID}.year",
    ]  # fmt: skip
    assert [one.message.id for one in series.heard.concerns] == [
        (
            f"belum ada indikator yang memuat dataset: {ID}; hanya tahun dan tanggal datanya yang "
            "dicatat"
        )
    ]


@pytest.mark.parametrize(
    ("last", "now", "asked"),
    [
        (4, 12, 0), (4, "12,01", 1), (9, 3, 0), (9, "2,99", 1),
        (0, 12, 0), (4, -13, 1),
    ],
)  # fmt: skip
def test_three_times_the_last_value_is_asked(
    last: int, now: object, asked: int, tmp_path: Path
) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    (plan / "progress/2023.yaml").write_text(f"indicators: {{lama-layanan: {last}}}\n")
    series = of(tmp_path, (2024, now), plan=plan)
    assert [one.kind for one in open_(series)] == [ConcernKind.ASK] * asked
    assert ("progress.2024.indicators.lama-layanan" in said(series)) is not bool(asked)
    taken = of(tmp_path, (2024, now), plan=plan, accepts=True)
    assert open_(taken) == []
    assert [one.kind for one in taken.heard.concerns] == [ConcernKind.CHECK] * asked


def test_a_value_is_held_against_the_one_before_it_in_the_file(tmp_path: Path) -> None:
    series = of(tmp_path, (2023, 8), (2024, 20), (2025, 50))
    assert open_(series) == []
    series = of(tmp_path, (2023, 8), (2024, 2), (2025, 8), plan=tmp_path / "uji")
    assert [one.message.id[:4] for one in open_(series)] == ["2024"]


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("7.500", '"7.500" dapat dibaca dua cara'),
        ("sekitar 7", '"sekitar 7" bukan angka saja; yang ditulis hanya angkanya'),
        ("cepat", '"cepat" bukan angka'),
        ("=1+1", '"=1+1" bukan angka'),
        ("#N/A", '"#N/A" bukan angka'),
    ],
)
def test_what_is_no_sure_number_is_open(cell: str, message: str, tmp_path: Path) -> None:
    series = of(tmp_path, (2023, cell), (2024, 7))
    assert [one.message.id for one in open_(series)] == [message]
    assert fates(series) == ["open", "new"]


def test_steps_of_a_scale_are_values(tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "uji", CSV)
    edited(
        plan / "profile.yaml",
        "baseline: {year: 2022, value: 10, sources: [laporan]}\n"
        '        targets: {"2024": 7, "2032": 3}',
        'scale: [C, B, A]\n        targets: {"2024": B, "2032": A}',
    )
    series = of(tmp_path, (2023, "B"), (2024, "D"), plan=plan)
    assert [one.now for one in series.values] == ["B", None]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("https://a.example/x?key=1&id=2", "https://a.example/x?id=2"),
        ("https://webapi.bps.go.id/v1/api/list/model/data/var/1/key/abc", "https://webapi.bps.go.id/v1/api/list/model/data/var/1"),
        ("https://a.example/x#teil", "https://a.example/x"),
        ("https://[", ""),
    ],
)  # fmt: skip
def test_keys_of_interfaces_are_printed_nowhere(url: str, shown: str) -> None:
    assert public(url) == shown


def test_commands_are_quoted() -> None:
    plain = 'curl --fail --location --output a.csv "https://a.example/x?y=1&z=2"'
    assert fetching("https://a.example/x?y=1&z=2", "a.csv") == plain
    hostile = fetching("https://a.example/$(rm -rf ~)'\"`", "a.csv")
    assert hostile.endswith("""'https://a.example/$(rm -rf ~)'"'"'"`'""")
