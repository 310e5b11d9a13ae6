"""`smartplan explain`: every rule, indicator, dimension, standard and key, in both languages."""

import re
from collections.abc import Callable

import pytest

from smartplan.plan.keys import every_key
from smartplan.plan.samples import printed_in, sample
from smartplan.rules.registry import catalogue
from smartplan.shape.bind import binder_of
from smartplan.shape.outcome import Outcome
from smartplan.standards.ratings import ratings
from smartplan.standards.shelf import KINDS, Shelf
from smartplan.wording import LANGS, Lang
from smartplan.writers import key_pages
from smartplan.writers.text.columns import fitted
from tests.conftest import Ran
from tests.places import EXAMPLES

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
        ("Smart Governance (tata kelola)  governance (kominfo)",
         "  Birokrasi yang bersih, andal, dan profesional dalam melayani masyarakat.",
         "  public-service  Layanan Publik"),
        ("Smart Governance  governance (kominfo)", "  public-service  Public Service"),
    ),
    "program.lead": (
        ("lead  programs/*.yaml  (boleh kosong)", "  perangkat daerah penanggung jawab",
         "  Jenis    id perangkat daerah, dari agencies", "  Contoh   lead: disperindagkop"),
        ("lead  programs/*.yaml  (optional)", "  agency in charge",
         "  Type     the id of an agency, from agencies", "  Example  lead: disperindagkop"),
    ),
    "programs.budget.amount": (
        ("budget.amount  programs/*.yaml  (wajib)", "  jumlah, rupiah utuh",
         "  Dicetak  Masterplan Smart City, Matriks Rencana Aksi"),
        ("budget.amount  programs/*.yaml  (required)", "  amount in whole rupiah",
         "  Printed  Smart City Masterplan, Action Matrix"),
    ),
    "program.budget.fund": (
        ("  Pilihan", "    apbd           APBD Kabupaten/Kota", "    csr            CSR/TJSL"),
        ("  Choices", "    apbd           regional budget (APBD)"),
    ),
    "program.budget": (
        ("  Contoh   budget:", "             - year: 2023", "  Kunci di dalamnya  * wajib",
         "  * amount         jumlah, rupiah utuh", "    fund           sumber dana"),
        ("  Keys inside  * required", "  * amount         amount in whole rupiah"),
    ),
    "program.quick_win": (
        ("quick_win  programs/*.yaml  (boleh kosong)", "    users          penerima manfaat"),
        ("quick_win  programs/*.yaml  (optional)", "    users          who benefits"),
    ),
    # The end of the way is enough, in the singular, in Indonesian, and with ids between the keys.
    "quick_win.users": (("quick_win.users  programs/*.yaml  (boleh kosong)",),
                        ("quick_win.users  programs/*.yaml  (optional)",)),
    "instrument.kind": (("instruments.kind  organization.yaml  (wajib)",),
                        ("instruments.kind  organization.yaml  (required)",)),
    "organization.agencies.name": (("agencies.name  organization.yaml  (wajib)",),
                                   ("agencies.name  organization.yaml  (required)",)),
    "source.note": (("note  sources.yaml  (boleh kosong)",), ("note  sources.yaml  (optional)",)),
    "anggaran.jumlah": (("budget.amount  programs/*.yaml  (wajib)",),
                        ("budget.amount  programs/*.yaml  (required)",)),
    "programs.layanan-izin.budget.0.amount": (
        ("budget.amount  programs/*.yaml  (wajib)",),
        ("budget.amount  programs/*.yaml  (required)",),
    ),
    "program.internal_note": (
        ("  Dicetak  tidak di dokumen mana pun: untuk tim sendiri",),
        ("  Printed  in no document: for the team itself",),
    ),
    "standards.dimensions.name": (("  Dicetak  di setiap dokumen yang memakai standar ini",),
                                   ("  Printed  in each document that uses the standard",)),
    # A key that stands in several files is explained for each of them; of many there is a list.
    "period": (
        ("period  smartplan.yaml  (wajib)", "period  programs/*.yaml  (boleh kosong)",
         "  * start  tahun awal"),
        ("period  smartplan.yaml  (required)", "period  programs/*.yaml  (optional)",
         "  * start  first year"),
    ),
    "title": (
        ("title  smartplan.yaml  (wajib)", "* source.title      judul"),
        ("title  smartplan.yaml  (required)", "* source.title      title"),
    ),
    "name": (
        ("* agency.name                                   nama resmi", "* wajib",
         "Satu kunci selengkapnya: smartplan explain region.name"),
        ("* agency.name                                   official name", "* required",
         "One key in full: smartplan explain region.name"),
    ),
    "dimensions": (
        ("giffinger  Enam karakteristik kota cerdas (Giffinger)",
         "  mobility  Smart Mobility (mobilitas)"),
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


PARTS: dict[str, tuple[str, ...]] = {
    "id": ("  Jenis    ", "  Contoh   ", "  Dicetak  "),
    "en": ("  Type     ", "  Example  ", "  Printed  "),
}


@pytest.mark.wide
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_key_is_explained_by_its_whole_way(lang: Lang) -> None:
    """Its meaning, type, whether it has to be there, an example and where it is printed.

    The keys take turns: every one in one of the languages.
    """
    shelf = Shelf()
    for key in list(every_key())[LANGS.index(lang) :: 2]:
        whole = ".".join(one for one in key.at if one != "*")
        page = [
            "".join(words for words, _ in line) for line in key_pages.pages(whole, shelf, lang)
        ]
        must = {"id": ("boleh kosong", "wajib"), "en": ("optional", "required")}[lang]
        head = f"{key.inside}  {key.file}  ({must[key.one.field.required]})"
        start = page.index(head)
        assert page[start + 1] == f"  {key.one.field.about.say(lang)}"
        for part in PARTS[lang]:
            label = part.strip()
            told = [row for row in page[start:] if row.lstrip().startswith(f"{label} ")]
            assert told, (whole, label)
            assert len(told[0].split(label)[1].strip()) > 1, (whole, label)
        assert "..." not in page, whole


def test_every_key_has_an_example_that_binds() -> None:
    for key in every_key():
        out = Outcome("")
        binder_of(key.one.type)(sample(key), key.at.parent, key.at.key, out)
        assert [found.message.en for found in out.findings] == [], key.at
        text = str(sample(key))
        assert "..." not in text, f"{key.at}: add a line to SAMPLES of scripts/keys.py"


def test_every_key_is_printed_or_says_why_not() -> None:
    shown = [key for key in every_key() if key.at[0] != "standards"]
    gone = [str(key.at) for key in shown if not printed_in(key) and not key.internal]
    assert gone == []


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("what", ["program.lead", "program.budget", "note", "name", "source.kind"])
def test_a_page_of_a_key_fits_a_terminal(lang: Lang, what: str) -> None:
    for line in fitted(key_pages.pages(what, Shelf(), lang), 80):
        assert len("".join(words for words, _ in line)) <= 80


@pytest.mark.parametrize(
    ("what", "id", "en"),
    [
        ("program.lea", "maksudnya program.lead?", "did you mean program.lead?"),
        ("law0011", "maksudnya LAW001?", "did you mean LAW001?"),
        ("governence", "maksudnya governance?", "did you mean governance?"),
        ("dimesions", "maksudnya dimensions?", "did you mean dimensions?"),
        ("program.lead.zzz", "coba: smartplan explain rules,", "try: smartplan explain rules,"),
        ("zzz", "coba: smartplan explain rules,", "try: smartplan explain rules,"),
    ],
)
def test_what_there_is_not(smartplan: Run, what: str, id: str, en: str) -> None:
    for lang, said in (("id", id), ("en", en)):
        ran = smartplan("explain", what, "--lang", lang)
        assert (ran.code, ran.out, said in ran.err) == (2, "", True), ran.err


VALUES = {
    "progress.2023.programs.loket-kelurahan.spent": ("Rp378.000.000", "progress/2023.yaml"),
    "programs.loket-kelurahan": (
        "Loket Pendamping Layanan di Kelurahan", "programs/loket-kelurahan.yaml"
    ),
    "programs.loket-kelurahan.budget": ("4 baris", "programs/loket-kelurahan.yaml"),
    "programs.loket-kelurahan.status": ("berjalan", "programs/loket-kelurahan.yaml"),
    "programs.loket-kelurahan.quick_win.deadline": (
        "30 Nov 2023", "programs/loket-kelurahan.yaml"
    ),
    "vision": ("berisi text, year, basis", "profile.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("route", VALUES)
def test_a_value_of_a_plan_is_told_with_its_line(route: str, smartplan: Run) -> None:
    value, file = VALUES[route]
    told = smartplan("explain", route, "--plan", str(EXAMPLES / "tegal"), "--lang", "id")
    assert (told.code, told.err) == (0, "")
    page = told.out.partition("\n\n")[0].splitlines()
    assert page[0] == f"Kota Tegal  {route}"
    assert f"  {value}" in page
    page = [one for one in page if not one.startswith("  sumber: ")]
    place, _, line = page[-1].strip().rpartition(":")
    assert place.endswith(file)
    written = (EXAMPLES / "tegal" / file).read_text("utf-8").splitlines()[int(line) - 1]
    key = route.rpartition(".")[2]
    assert key in written or key == "loket-kelurahan"


def test_the_plan_around_the_folder_is_meant_and_the_key_is_explained_too(smartplan: Run) -> None:
    folder = EXAMPLES / "bukittinggi"
    told = smartplan("explain", "requests.kebutuhan-data-pasar.due", "--lang", "en", cwd=folder)
    assert told.out.startswith(
        "Kota Bukittinggi  requests.kebutuhan-data-pasar.due\n  22 Jul 2022"
    )
    place = re.search(r"\n  data\.yaml:(\d+)\n", told.out)
    assert place
    line = (folder / "data.yaml").read_text("utf-8").splitlines()[int(place[1]) - 1]
    assert line.strip() == "due: 2022-07-22"
    assert "requests.due  data.yaml  (required)" in told.out


def test_what_a_value_rests_on_is_told_with_its_line(smartplan: Run) -> None:
    told = smartplan("explain", "stages.1", "--lang", "id", cwd=EXAMPLES / "batam").out
    assert "sumber: " in told
    assert "  sources.yaml:" in told


def test_what_does_not_stand_in_the_plan_is_a_key_alone(smartplan: Run) -> None:
    told = smartplan("explain", "program.lead", "--lang", "id", cwd=EXAMPLES / "batam").out
    assert told.startswith("lead  programs/*.yaml")
    told = smartplan("explain", "programs.tidak-ada.lead", "--lang", "id", cwd=EXAMPLES / "batam")
    assert (told.code, told.out.startswith("lead  programs/*.yaml")) == (0, True)
