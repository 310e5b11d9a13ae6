"""Files under another name or in another folder, missing and empty ones: one finding each."""

from datetime import date

import pytest

from smartplan.assess import assess_bundle
from smartplan.finding import Finding, Severity
from smartplan.plan.misplaced import among_programs, meant_by
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from tests.changes.made import SMALLEST
from tests.places import EXAMPLES

DAY = date(2024, 7, 1)
BESIDE = read_folder(EXAMPLES / "tegal").others


def told(files: dict[str, str], *others: str) -> list[Finding]:
    contents = {file: text.encode() for file, text in files.items()}
    found = assess_bundle(Bundle("uji", contents, BESIDE.union(others)), DAY).findings
    return [one for one in found if one.code.startswith(("SYN", "SCH", "REF"))]


def renamed(**names: str) -> dict[str, str]:
    """The example of Tegal with some of its files under other names."""
    texts = {file: raw.decode() for file, raw in read_folder(EXAMPLES / "tegal").contents.items()}
    for was, now in names.items():
        texts[now] = texts.pop(f"{was}.yaml")
    return texts


@pytest.mark.parametrize(
    ("file", "meant"),
    [
        ("organisasi.yaml", "organization.yaml"),
        ("Organization.yml", "organization.yaml"),
        ("profil_daerah.yaml", "profile.yaml"),
        ("analisis.yml", "analysis.yaml"),
        ("kesiapan.yaml", "readiness.yaml"),
        ("daftar pustaka.yaml", "sources.yaml"),
        ("sources.yaml.txt", "sources.yaml"),
        ("program/izin.yaml", "programs/izin.yaml"),
        ("Program Kegiatan/Izin Cepat.yml", "programs/izin-cepat.yaml"),
        ("programs/izin.YAML", "programs/izin.yaml"),
        ("programs/izin.yaml.txt", "programs/izin.yaml"),
        ("programs/2024/izin.yaml", "programs/izin.yaml"),
        ("rencana/programs/izin.yaml", "programs/izin.yaml"),
        ("progres/2023.yaml", "progress/2023.yaml"),
        ("progress/tahun-2023.yaml", "progress/2023.yaml"),
        ("realisasi/realisasi 2023.yml", "progress/2023.yaml"),
        ("dokumen/profile.yaml", "profile.yaml"),
        ("catatan.yaml", None),
        ("progress/2022-2023.yaml", None),
        ("arsip/lama.yaml", None),
    ],
)
def test_a_name_tells_what_a_file_was_meant_as(file: str, meant: str | None) -> None:
    assert meant_by(file) == meant


@pytest.mark.parametrize(
    ("file", "data", "meant"),
    [
        ("buku satu.yaml", {"vision": 1, "missions": 1, "goals": 1}, "profile.yaml"),
        ("Izin Cepat.yaml", {"name": 1, "dimension": 1, "budget": 1}, "programs/izin-cepat.yaml"),
        ("tahun 2023.yaml", {"programs": {}}, "progress/2023.yaml"),
        ("acuan.yaml", {"perda-1": {"title": "Perda", "kind": "law"}}, "sources.yaml"),
        ("catatan.yaml", {"hari": 1, "isi": 1}, None),
        # Two kinds of file have them: nobody knows.
        ("lain.yaml", {"goals": 1, "issues": 1}, None),
        # The name says one thing and its content another.
        ("program/2023.yaml", {"programs": {}, "evaluation": {}}, "progress/2023.yaml"),
    ],
)
def test_the_keys_tell_it_where_the_name_does_not(
    file: str, data: object, meant: str | None
) -> None:
    assert meant_by(file, data) == meant


@pytest.mark.parametrize(
    ("data", "meant"),
    [
        ({"programs": {"izin": {"status": "running"}}}, "progress/2023.yaml"),
        ({"agencies": {}, "council": {}}, "organization.yaml"),
        ({"perda": {"title": "Perda"}}, "sources.yaml"),
        ({"goals": ["a"], "issues": ["b"]}, None),
        ({"name": "Izin", "programs": {}, "evaluation": {}, "recommendations": {}}, None),
        ({"kegiatan": 1}, None),
        ({}, None),
    ],
)
def test_what_is_no_program_is_known_by_its_keys(data: object, meant: str | None) -> None:
    assert among_programs("programs/2023.yaml", data) == meant


@pytest.mark.parametrize("file", ["organization", "sources", "analysis", "profile"])
def test_a_misnamed_file_is_one_error(file: str) -> None:
    found = told(renamed(**{file: "lain/berkas lama.yaml"}))
    assert [(one.code, one.severity) for one in found] == [("SCH010", Severity.ERROR)]
    assert f"{file}.yaml" in str(found[0].fix)


def test_a_misnamed_folder_is_one_error() -> None:
    files = {file.replace("programs/", "program/"): text for file, text in renamed().items()}
    (found,) = told(files)
    assert found.code == "SCH010"
    assert found.severity is Severity.ERROR
    assert len(found.places) == sum(file.startswith("program/") for file in files)
    assert "programs/" in str(found.fix)


def test_a_copy_beside_the_right_file_is_a_warning() -> None:
    text = SMALLEST["profile.yaml"]
    (found,) = told({**SMALLEST, "profil.yaml": text})
    assert found.severity is Severity.WARNING
    assert found.fix
    assert "profile.yaml is there already" in found.fix.en


def test_a_file_of_another_ending_is_told_and_notes_are_not() -> None:
    found = told(SMALLEST, "programs/baru.yaml.txt", "catatan.txt", "bukti/profile.yaml.txt.pdf")
    assert [(one.code, one.place.file) for one in found] == [("SCH010", "programs/baru.yaml.txt")]


def test_progress_among_the_programs_is_told_as_that() -> None:
    files = renamed()
    (found,) = told({**files, "programs/2023.yaml": files["progress/2023.yaml"]})
    assert (found.code, found.place.file) == ("SCH010", "programs/2023.yaml")
    assert "no program" in found.message.en


@pytest.mark.parametrize("text", [None, "", "# nanti\n"])
def test_a_profile_that_is_missing_or_empty_is_one_error(text: str | None) -> None:
    files = renamed()
    del files["profile.yaml"]
    (found,) = told(files if text is None else {**files, "profile.yaml": text})
    assert (found.code, found.place.file, found.severity) == (
        "SCH002",
        "profile.yaml",
        Severity.ERROR,
    )


@pytest.mark.parametrize(("count", "codes"), [(3, ["REF001"] * 3), (4, ["SCH002"])])
def test_a_file_that_much_leads_into_is_missing_and_not_each_entry(
    count: int, codes: list[str]
) -> None:
    files = {file: SMALLEST[file] for file in SMALLEST if file.startswith(("smart", "stand"))}
    entries = "".join(f"  m{n}: {{text: Satu, sources: [s{n}]}}\n" for n in range(count))
    found = told({**files, "profile.yaml": f"missions:\n{entries}"})
    assert [one.code for one in found if one.code in ("REF001", "SCH002")] == codes


def test_an_id_to_be_is_known_to_those_who_refer_to_it() -> None:
    files = {file: SMALLEST[file] for file in SMALLEST if file.startswith(("smart", "stand"))}
    profile = "issues: {data_warga: {name: Data}}\nmissions: {m: {text: Satu}}\n"
    program = "name: Izin\nissues: [data-warga, lain]\n"
    found = told({**files, "profile.yaml": profile, "programs/izin.yaml": program})
    assert [one.message.en.split()[-1] for one in found if one.code == "REF001"] == ["lain"]
    assert "SCH007" in [one.code for one in found]
