"""`smartplan explain`: every rule, indicator, dimension, standard and key, in both languages."""

from collections.abc import Callable

import pytest

from smartplan.rules.registry import catalogue
from smartplan.standards.shelf import KINDS, Shelf
from smartplan.wording import Lang
from tests.conftest import Ran

Run = Callable[..., Ran]

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
        ("Smart Governance  governance (kominfo)",
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
        ("giffinger  Enam karakteristik kota cerdas (Giffinger)", "  mobility  Smart Mobility"),
        ("giffinger  Six smart city characteristics (Giffinger)",
         "  mobility  Smart Mobility"),
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
    assert heads == [name for kind in KINDS for name in shelf.names(kind)]
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
        ("law0011", "maksudnya LAW001?", "did you mean LAW001?"),
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
