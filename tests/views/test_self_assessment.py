"""The self-assessment and its evidence as views: who said what, what is proposed, what is owed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from smartplan.books.parts.surveys import surveys
from smartplan.books.subject import Subject
from smartplan.books.views import evidence, self_assessment
from smartplan.books.views.self_assessment import SelfAssessmentView
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposals import ItemProposal
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.standing.duties import duties
from smartplan.wording import LANGS, Lang, Text
from tests.places import RENDERED

Make = Callable[[dict[str, str]], Plan]
INSTRUMENT = "kominfo-2023-kppn-ikn"
MARKS = "impact.public-service"
OWN_STANDARD = """
name: {id: Uji, en: Trial}
scale: {min: 0, max: 4}
dimensions: {impact: {name: {id: Dampak, en: Impact}, weight: 100}}
items:
  impact.public-service.online:
    {row: D.1, number: "4.1.1", asks: {id: Layanan daring, en: Online}, answer: survey, sample: 50}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(files: dict[str, str]) -> Plan:
        agencies = "agencies:\n  setda: {name: Sekretariat, short: Setda}\n"
        every = {"smartplan.yaml": "smartplan: 1\n", "organization.yaml": agencies, **files}
        for name, text in every.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


def assessed(*items: str, year: int = 2026, instrument: str = INSTRUMENT) -> dict[str, str]:
    """The file of a self-assessment."""
    lines = "".join(f"  {one}\n" for one in items)
    return {f"assessment/{year}.yaml": f"instrument: {instrument}\nitems:\n{lines}"}


def told(plan: Plan, lang: Lang = "id") -> SelfAssessmentView:
    return self_assessment.view(Subject(plan, score(plan)), lang)


def test_all_items_are_there_whatever_is_answered(plan: Make) -> None:
    held = told(plan(assessed("baseline.planning.legal-basis: {claim: 2, answer: Ada}")))
    assert [len(one.rows) for one in held.groups] == [5, 7, 33, 54, 12, 6]
    row = held.groups[0].rows[0]
    assert (row.name.mark, row.answer, row.claim, row.agency) == ("A.1 1.1.1", "Ada", "2", "–")
    assert row.unproven.startswith("Bukti belum ada. Diminta: Perda")
    assert held.summary.startswith(
        "Dari 117 butir, 1 sudah bernilai; belum ada di antaranya yang berbukti. Dengan"
    )
    assert held.groups[0].summary == (
        "Bobot 10. Dari 5 butir, 1 sudah bernilai; belum ada di antaranya yang berbukti."
    )
    assert held.groups[1].summary == "Bobot 20. Dari 7 butir, belum ada yang bernilai."


@pytest.mark.parametrize("lang", LANGS)
def test_a_proposal_gives_way_to_what_a_person_wrote(
    plan: Make, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    online, clear = f"{MARKS}.online", f"{MARKS}.transparent"

    def proposed(_: Plan, year: int, standard: object) -> Mapping[str, ItemProposal]:
        assert (year, standard is None) == (2026, False)
        said = Text("rata-rata 3,1", "mean 3.1")
        one = ItemProposal(said, (Route(("surveys",)),), ("laporan",), Decimal("3.1"))
        gap = ItemProposal(Text("belum disurvei", "no survey"), (), (), is_answered=False)
        return {online: one, clear: one, f"{MARKS}.faster-cheaper": gap}

    monkeypatch.setattr(self_assessment, "proposals", proposed)
    files = assessed(f"{online}: {{claim: 4, answer: Kami sendiri, sources: [laporan]}}")
    files["sources.yaml"] = 'laporan: {title: Laporan, kind: report, page: "3"}\n'
    own, other, none = told(plan(files), lang).groups[3].rows[:3]
    assert (own.answer, own.proposal, own.gap, own.proposed) == ("Kami sendiri", "", "", "")
    assert own.proposed_evidence == ()
    assert other.proposal == {"id": "Rata-rata 3,1", "en": "Mean 3.1"}[lang]
    assert (other.claim, other.proposed) == ("–", {"id": "3,10", "en": "3.10"}[lang])
    page = {"id": "Laporan, halaman 3", "en": "Laporan, page 3"}[lang]
    assert [one.text for one in other.proposed_evidence] == [page]
    assert [one.text for one in own.evidence] == [page]
    assert (none.proposal, none.gap) == ("", {"id": "Belum disurvei", "en": "No survey"}[lang])


def test_an_illustration_proves_nothing(plan: Make) -> None:
    files = assessed(
        "baseline.planning.legal-basis: {claim: 2, sources: [contoh]}",
        "output.policy.regulation: {claim: 2, sources: [perda]}",
    )
    files["sources.yaml"] = (
        "contoh: {title: Contoh, kind: other, basis: illustration}\n"
        "perda: {title: Perda, kind: law, page: Pasal 4}\n"
    )
    held = told(plan(files))
    made_up, real = held.groups[0].rows[0], held.groups[1].rows[0]
    assert (made_up.evidence[0].illustration, real.evidence[0].illustration) == (True, False)
    assert "ilustrasi" in made_up.unproven
    assert (real.unproven, real.evidence[0].text) == ("", "Perda, Pasal 4")
    assert "2 sudah bernilai dan 1 di antaranya berbukti" in held.summary


def test_what_each_agency_owes_is_what_its_duties_say(plan: Make) -> None:
    files = assessed(
        "baseline.planning.legal-basis: {claim: 2, agency: setda, sources: [perda]}",
        "baseline.planning.council-meeting: {agency: setda, due: 2026-01-31}",
        "output.policy.regulation: {claim: 1}",
    )
    files["sources.yaml"] = "perda: {title: Perda, kind: law}\n"
    files["progress/2025.yaml"] = (
        "recommendations:\n  dewan: {text: Rapatkan Dewan., agency: setda, status: open}\n"
    )
    made = plan(files)
    setda, nobody, whole = told(made).agencies
    assert setda.name == "Sekretariat (Setda)"
    assert (setda.of, setda.answered, setda.proven, setda.owed, setda.overdue) == (2, 1, 1, 1, 1)
    assert (nobody.of, nobody.answered, nobody.owed) == (115, 1, 115)
    assert (whole.of, whole.answered, whole.proven, whole.owed) == (117, 2, 1, 116)
    assert [setda.recommendations, nobody.recommendations, whole.recommendations] == [1, 0, 1]
    owed = [one for one in duties(made, ()) if one.agency == "setda"]
    assert len(owed) == setda.owed + setda.recommendations
    (late,) = [row for row in told(made).groups[0].rows if row.due != "–"]
    assert late.due == "31 Januari 2026 (lewat)"


def test_a_year_begins_with_the_recommendations_before_it(plan: Make) -> None:
    files = assessed("output.policy.regulation: {claim: 1}")
    files["progress/2023.yaml"] = (
        "recommendations:\n  a: {text: Pertama., status: done}\n  b: {text: Kedua.}\n"
    )
    files["progress/2024.yaml"] = "recommendations:\n  c: {text: Ketiga., status: done}\n"
    files["progress/2026.yaml"] = "recommendations:\n  d: {text: Tahun ini., status: open}\n"
    held = told(plan(files))
    assert [(one.year, one.text) for one in held.advice] == [
        ("2023", "Kedua."),
        ("2024", "Ketiga."),
    ]
    assert held.opening == (
        "Penilaian tahun 2026 dibuka dengan 2 rekomendasi; 1 di antaranya belum ditindaklanjuti."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("note: Belum", ""),
        ("value: 3", "Asesor sudah memberi nilai pada 1 butir."),
        (
            "value: 2.8",
            (
                "Asesor sudah memberi nilai pada 1 butir, 1 di antaranya di bawah nilai menurut "
                "daerah."
            ),
        ),
    ],
)
def test_what_the_assessors_gave_is_counted(plan: Make, given: str, said: str) -> None:
    item = f"output.policy.regulation: {{claim: 3, assessor: {{{given}}}}}"
    assert told(plan(assessed(item))).assessed == said


def test_what_the_instrument_does_not_have_stands_apart(plan: Make) -> None:
    held = told(
        plan(assessed("a.b.c: {claim: 2, agency: setda}", "output.policy.regulation: {claim: 9}"))
    )
    assert [(one.name, len(one.rows)) for one in held.groups][-1] == ("Butir di Luar Instrumen", 1)
    assert held.summary.startswith("Dari 117 butir, belum ada yang bernilai.")  # 9 is no mark
    assert [(one.name, one.of, one.owed) for one in held.agencies] == [
        ("Belum ada penjawab", 117, 117),
        ("Seluruhnya", 117, 117),
    ]


def test_other_years_stand_at_the_end(plan: Make) -> None:
    files = assessed("output.policy.regulation: {claim: 1}", year=2025)
    files |= assessed("a.b.c: {claim: 3, answer: Ada}", instrument="entah")
    held = told(plan(files))
    assert (held.year, held.standard) == ("2026", "entah")
    (strange,) = held.groups
    assert (strange.name, strange.rows[0].name.asks) == ("Butir di Luar Instrumen", "a.b.c")
    assert [(one.name, len(one.rows)) for one in held.earlier] == [("2025", 1)]


def test_a_year_that_is_only_laid_down_counts_no_items(plan: Make) -> None:
    files = assessed("output.policy.regulation: {claim: 1}")
    files["assessment/2027.yaml"] = f"instrument: {INSTRUMENT}\n"
    held = told(plan(files))
    assert held.year == "2026"
    ((name, rows, said),) = [(one.name, one.rows, one.summary) for one in held.earlier]
    assert (name, rows, said) == ("2027", (), "Belum ada butir yang dijawab.")


def test_without_a_self_assessment_it_says_what_is_missing(plan: Make) -> None:
    held = told(plan({}))
    assert (held.groups, held.agencies, held.summary) == ((), (), "")
    assert [(one.text, one.file) for one in held.missing] == [
        ("Penilaian mandiri tahun 2026 belum tersedia.", "assessment/2026.yaml")
    ]


@pytest.mark.parametrize(
    ("users", "sample", "rule"),
    [
        ("users: 50,", "cukup", "Survei di bawah memenuhinya."),
        ("users: 49,", "kurang 1 pengguna", "Survei di bawah belum memenuhinya."),
        ("", "jumlah pengguna belum dicatat (diminta 50)", "belum memenuhinya."),
    ],
)
def test_a_survey_says_whether_enough_were_asked(
    plan: Make, users: str, sample: str, rule: str
) -> None:
    counts = f"answers: {{{MARKS}.online: {{'4': 12, '3': 3}}}}"
    survey = f"{{service: Loket, respondents: 60, {users} {counts}}}"
    files = assessed(f"{MARKS}.online: {{claim: 3}}", instrument="uji")
    files["surveys/2026.yaml"] = f"surveys: {{s: {survey}}}\n"
    files["standards/evaluation/uji.yaml"] = OWN_STANDARD
    held = surveys(plan(files), "id")
    (asked,) = held.rows
    assert asked.sample == sample
    assert "kepada 50 pengguna layanan" in held.rule
    assert rule in held.rule
    (answers,) = held.answers
    assert (answers.service, answers.item) == ("Loket (2026)", "D.1 4.1.1 Layanan daring")
    assert (held.scores, answers.counts, answers.mean) == (("3", "4"), ("3", "12"), "3,80")


def test_a_survey_of_unknown_items_has_no_rule(plan: Make) -> None:
    counts = "{a.b.c: {'4': 12, '-1': 3}, a.b.d: {'4': 0}}"
    survey = f"{{service: Loket, respondents: 50, users: 20, answers: {counts}}}"
    held = surveys(plan({"surveys/2026.yaml": f"surveys: {{s: {survey}}}\n"}), "id")
    (asked,) = held.rows
    assert (held.rule, asked.sample) == ("", "–")
    assert asked.people == "50, 20 di antaranya pemakai"
    assert held.scores == ("-1", "4")
    assert [(one.item, one.counts, one.mean) for one in held.answers] == [
        ("a.b.c", ("3", "12"), "3,00"),
        ("a.b.d", ("–", "0"), "–"),
    ]


def test_evidence_stands_under_every_item_that_it_proves(plan: Make, tmp_path: Path) -> None:
    files = assessed(
        "output.policy.regulation: {claim: 2, sources: [perda, laman]}",
        "baseline.planning.legal-basis: {claim: 2, sources: [perda, hilang]}",
        "baseline.planning.council-meeting: {claim: 4, agency: setda}",
    )
    files["sources.yaml"] = (
        'perda: {title: "Perda Kota, No. 7", kind: law, file: perda.pdf, page: "12"}\n'
        "laman: {title: Laman, kind: website, url: https://contoh.go.id}\n"
        "hilang: {title: Notula, kind: minutes, file: notula.pdf}\n"
    )
    made = plan(files)
    (tmp_path / "perda.pdf").write_bytes(b"%PDF-1.7 perda")
    held = evidence.view(Subject(made, score(made), root=tmp_path), "id")
    names = [one.name for one in held.archive.files]
    assert names == [
        "A.1_1.1.1_Masterplan-sudah-ditetapkan-dengan/Perda-Kota-No-7.pdf",
        "B.1_2.1.1_Ada-Perda-Perkada-tentang-smart-city/Perda-Kota-No-7.pdf",
    ]
    assert {one.data for one in held.archive.files} == {b"%PDF-1.7 perda"}
    states = [(row.title, row.state) for g in held.groups for x in g.things for row in x.rows]
    assert states == [
        ("Perda Kota, No. 7, halaman 12", "Dalam arsip"),
        ("Notula", "Berkasnya tidak ada"),
        ("Perda Kota, No. 7, halaman 12", "Dalam arsip"),
        ("Laman", "Alamat web"),
    ]
    assert held.summary == (
        "Bukti yang disebut berjumlah 4; 2 di antaranya berkas yang dibawa arsip, dan 1 belum "
        "dapat diserahkan."
    )
    assert [(one.name.mark, one.agency) for one in held.unproven] == [("A.1 1.2.1", "Setda")]
    assert [row[-1] for row in held.archive.rows[1:]] == [
        "Dalam arsip",
        "Berkasnya tidak ada",
        "bukti belum ada",
        "Dalam arsip",
        "Alamat web",
    ]
