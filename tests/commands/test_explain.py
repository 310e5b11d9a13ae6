"""`smartplan explain`: every rule, indicator, dimension, standard and key, in both languages."""

from collections.abc import Callable

import pytest

from smartplan.rules.registry import catalogue
from smartplan.standards.shelf import KINDS, Shelf, ratings
from smartplan.wording import Lang
from tests.conftest import Ran

Run = Callable[..., Ran]

LPPD = "kominfo-2022-cohort-2021 C.1 3.3.1, kominfo-2023-kppn-ikn C.1 3.3.1"

# What is asked for, and what its page says in Indonesian and in English, line by line.
PAGES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bud003": (
        ("BUD003  unfunded_program  peringatan  sejak tahap III", "Mengapa", "Perbaikan",
         "Keliru", "Benar", "  status: planned"),
        ("BUD003  unfunded_program  warning  from stage III on", "Why", "How to mend it", "Wrong",
         "Right", "  status: planned"),
    ),
    "BUD": (
        ("BUD001  galat      over_ceiling", "BUD003  peringatan unfunded_program",
         "Satu aturan selengkapnya: smartplan explain BUD001"),
        ("BUD001  error      over_ceiling", "BUD003  warning    unfunded_program",
         "One rule in full: smartplan explain BUD001"),
    ),
    "ict-staff": (
        ("Kecukupan SDM TIK  structure.people.ict-staff", "Yang ditanyakan", "Bukti", "Tingkat",
         "  0  Tidak ada jabatan maupun pegawai yang ditugasi menangani TIK."),
        ("Sufficiency of ICT staff  structure.people.ict-staff", "What is asked", "Evidence",
         "Levels", "  0  No post and no employee is assigned to ICT."),
    ),
    "governance": (
        ("Smart Governance (Tata kelola)  governance (kominfo)",
         "  Birokrasi yang bersih, andal, dan profesional dalam melayani masyarakat.",
         "  public-service  Layanan Publik"),
        ("Smart Governance  governance (kominfo)", "  public-service  Public Service"),
    ),
    "program.lead": (
        ("lead  programs/*.yaml  (boleh kosong)", "  perangkat daerah penanggung jawab"),
        ("lead  programs/*.yaml  (optional)", "  agency in charge"),
    ),
    "programs.budget.amount": (
        ("budget.amount  programs/*.yaml  (wajib)", "  jumlah, rupiah utuh"),
        ("budget.amount  programs/*.yaml  (required)", "  amount in whole rupiah"),
    ),
    "program.budget.fund": (
        ("  apbd  APBD kabupaten/kota", "  csr  CSR/TJSL"),
        ("  apbd  regional budget (APBD)", "  apbn  national budget (APBN)"),
    ),
    "program.quick_win": (
        ("quick_win  programs/*.yaml  (boleh kosong)", "  deadline  tenggat"),
        ("quick_win  programs/*.yaml  (optional)", "  deadline  deadline"),
    ),
    # A key that stands in several files is explained for each of them.
    "period": (
        ("period  smartplan.yaml  (wajib)", "period  programs/*.yaml  (boleh kosong)",
         "  start  tahun awal"),
        ("period  smartplan.yaml  (required)", "period  programs/*.yaml  (optional)",
         "  start  first year"),
    ),
    "dimensions": (
        ("giffinger  Enam karakteristik kota cerdas (Giffinger)",
         "  mobility  Smart Mobility (Mobilitas)"),
        ("giffinger  Six smart city characteristics (Giffinger)",
         "  mobility  Smart Mobility"),
    ),
    "kominfo-2023-kppn-ikn": (
        ("Evaluasi Smart City Kominfo 2023, KPPN dan IKN  kominfo-2023-kppn-ikn",
         "  resmi · tahun 2023 · butir dinilai 0 sampai 4, selisih 0,2",
         "Quick Win  quick_win  bobot 20 · 12 butir", "  Perumusan",
         "    baseline.planning.legal-basis  A.1 1.1.1",
         "      Masterplan sudah ditetapkan dengan peraturan (ya atau tidak)",
         "      Dijawab dari: instruments"),
        ("Kominfo smart city evaluation 2023, KPPN and IKN  kominfo-2023-kppn-ikn",
         "  official · year 2023 · items are scored 0 to 4, in steps of 0.2",
         "Quick Win  quick_win  weight 20 · 12 items", "  Formulation",
         "    baseline.planning.legal-basis  A.1 1.1.1",
         "      Masterplan is enacted by a regulation (yes or no)"),
    ),
    "kominfo-2023-cohorts-2017-2019": (
        ("Outcome  outcome  bobot 30", "Butir instrumen ini tidak diketahui."),
        ("Outcome  outcome  weight 30", "The items of this instrument are not known."),
    ),
    "kompetisi-2026": (
        ("Sepuluh kriteria kompetisi inovasi smart city  kompetisi-2026",
         "  tidak resmi · tahun 2026", "  responsibility-statement"),
        ("Ten criteria of a smart city innovation competition  kompetisi-2026",
         "  not official · year 2026", "  responsibility-statement"),
    ),
    "quick-win": (
        ("kominfo-2023  Kriteria quick win, instrumen evaluasi Kominfo 2023 (12 kriteria)",
         "  benefit.felt                    Manfaatnya sungguh dirasakan warga"),
        ("kominfo-2023  Quick-win criteria, Kominfo evaluation instrument 2023 (12 criteria)",
         "  benefit.felt                    Public really feels the benefit"),
    ),
    "seleksi-2018": (
        ("Kesiapan menurut seleksi 2018 (bentuk ringkas)  seleksi-2018",
         "  resmi: komponen, unsur; lainnya usulan"),
        ("Readiness by the 2018 selection (short form)  seleksi-2018",
         "  official: components, elements; the rest is proposed"),
    ),
    "pemdi": (
        ("Indeks Pemerintah Digital (Pemdi)  pemdi", "  sejak 2026", "  3  terstandarisasi"),
        ("Digital Government Index (Pemdi)  pemdi", "  since 2026", "  3  standardised"),
    ),
    "imd": (
        ("Jumlah kota per tahun", "  2023: 141, 2024: 142, 2025: 146"),
        ("Cities per year", "  2023: 141, 2024: 142, 2025: 146"),
    ),
    "ratings": (
        ("pemdi  Indeks Pemerintah Digital (Pemdi) (sejak 2026)", "spbe  Indeks SPBE"),
        ("pemdi  Digital Government Index (Pemdi) (since 2026)", "spbe  SPBE index"),
    ),
    # An item that two instruments ask alike is told once, with its place in both.
    "outcome.governance.lppd": (
        (f"outcome.governance.lppd  {LPPD}",
         "  Status kinerja penyelenggaraan pemerintahan (sejauh mana)"),
        ("  Status of government performance (how far)",),
    ),
    "evaluation": (
        ("kominfo-2021  Evaluasi Smart City Kominfo 2021", "  outcome  Outcome: 30"),
        ("kominfo-2021  Kominfo smart city evaluation 2021", "  outcome  Outcome: 30"),
    ),
}  # fmt: skip


def unbroken(text: str) -> str:
    """A text however it is broken into lines: at spaces, or behind a hyphen."""
    return "".join(text.split())


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("what", PAGES)
def test_a_page(smartplan: Run, what: str, lang: str) -> None:
    ran = smartplan("explain", what, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    for said in PAGES[what][lang == "en"]:
        assert said in lines


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_rule_has_its_page(smartplan: Run, lang: Lang) -> None:
    listed = smartplan("explain", "--lang", lang).out.splitlines()
    assert [line.split()[0] for line in listed if line][:-1] == list(catalogue())
    for code, defect in catalogue().items():
        page = smartplan("explain", code, "--lang", lang).out
        first, *_ = page.splitlines()
        assert first.split()[:2] == [code, defect.name]
        for text in (defect.why, defect.instead):
            assert unbroken(text.say(lang)) in unbroken(page)
        assert "{" not in first


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_standard_and_every_indicator_is_told(smartplan: Run, lang: Lang) -> None:
    shelf = Shelf()
    every = smartplan("explain", "standards", "--lang", lang).out
    heads = [line.split()[0] for line in every.splitlines() if line]
    listed = [name for kind in KINDS for name in shelf.names(kind)]
    assert [head for head in heads if head in listed] == listed
    assert [head for head in heads if head in ratings()] == [
        "pemdi",
        "smart-city-award",
        "ikci",
        "imd",
    ]
    assert all(f"  {kind}\n" in every for kind in (*KINDS, "ratings"))
    for name in (*listed, *ratings()):
        assert f"  {name}\n" in smartplan("explain", name, "--lang", lang).out
    ladders = smartplan("explain", "readiness", "--lang", lang).out
    for name in shelf.names("readiness"):
        standard = shelf.readiness(name)
        assert standard
        for id, indicator in standard.indicators():
            assert id in ladders
            page = smartplan("explain", id, "--lang", lang).out
            assert page.startswith(f"{indicator.label.say(lang)}  {id}\n")
            for level, words in indicator.levels.items():
                said = words.text.say(lang)
                assert unbroken(f"{level}{said}") in unbroken(page)


@pytest.mark.parametrize(
    ("what", "id", "en"),
    [
        ("program.lea", "maksudnya program.lead?", "did you mean program.lead?"),
        ("ref0011", "maksudnya REF001?", "did you mean REF001?"),
        ("governence", "maksudnya governance?", "did you mean governance?"),
        ("dimesions", "maksudnya dimensions?", "did you mean dimensions?"),
        ("program.lead.name", "coba: smartplan explain rules,", "try: smartplan explain rules,"),
        ("zzz", "coba: smartplan explain rules,", "try: smartplan explain rules,"),
    ],
)
def test_what_there_is_not(smartplan: Run, what: str, id: str, en: str) -> None:
    for lang, said in (("id", id), ("en", en)):
        ran = smartplan("explain", what, "--lang", lang)
        assert (ran.code, ran.out, said in ran.err) == (2, "", True), ran.err
