"""Agencies as books print them: who is meant, and what is asked instead of guessed."""

import pytest

from smartplan.importing.agencies import AgenciesSaid, AgencyNames
from smartplan.importing.recipe import Recipe
from smartplan.importing.recipe_file import no_recipe, read_recipe
from smartplan.incoming.said import Provenance
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from tests.importing import contoh

AT = Provenance("buku.docx", "tabel 1 baris 1")
AGENCIES = """\
agencies:
  diskominfo: {name: Dinas Komunikasi dan Informatika, short: Diskominfo}
  bappeda:
    name: Badan Perencanaan Pembangunan Daerah
    short: Bappeda
    former: [{name: "Badan Perencanaan, Penelitian dan Pengembangan"}]
  dlh: {name: Dinas Lingkungan Hidup, short: DLH}
  dpupr: {name: Dinas Pekerjaan Umum dan Penataan Ruang, short: DPUPR}
  dinkop: {name: "Dinas Koperasi, Usaha Kecil dan Menengah, dan Perdagangan", short: Dinkop UKM}
  satpol-pp: {name: Satuan Polisi Pamong Praja, short: Satpol PP}
"""


def plan() -> Plan:
    files = {"smartplan.yaml": contoh.MANIFEST.encode(), "organization.yaml": AGENCIES.encode()}
    return load(Bundle("uji", files, frozenset()), contoh.DAY).plan


def names(text: str = "") -> AgencyNames:
    recipe: Recipe = no_recipe()
    if text:
        recipe = read_recipe("r.yaml", f"version: 1\n{text}".encode(), plan()).recipe
    return AgencyNames(plan(), recipe)


@pytest.mark.parametrize(
    ("printed", "lead", "support"),
    [
        ("Diskominfo", "diskominfo", ()),
        ("  DISKOMINFO ", "diskominfo", ()),
        ("Dinas Komunikasi & Informatika", "diskominfo", ()),
        ("Badan Perencanaan, Penelitian dan Pengembangan", "bappeda", ()),
        ("Dinas Koperasi, Usaha Kecil dan Menengah, dan Perdagangan", "dinkop", ()),
        ("Dinas Lingkungan Hidup (DLH)", "dlh", ()),
        ("DLH[3]", "dlh", ()),
        ("DLH (dukungan: DPUPR, Satpol PP)", "dlh", ("dpupr", "satpol-pp")),
        ("DLH, didukung oleh DPUPR dan Bappeda", "dlh", ("dpupr", "bappeda")),
        ("DLH; pendukung: Dinkop UKM", "dlh", ("dinkop",)),
        (
            "DLH (dukungan: Dinas Koperasi, Usaha Kecil dan Menengah, dan Perdagangan, DPUPR)",
            "dlh",
            ("dinkop", "dpupr"),
        ),
        ("-", "", ()),
        ("\u2013", "", ()),
        ("", "", ()),
    ],
)
def test_sure(printed: str, lead: str, support: tuple[str, ...]) -> None:
    held = names()
    assert held.said(printed, AT) == AgenciesSaid(lead, support)
    assert not held.questions


@pytest.mark.parametrize(
    ("printed", "says", "choices"),
    [
        ("Bappeda/ Diskominfo", "Siapa penanggung jawabnya?", 2),
        ("Bappeda dan Diskominfo", "Siapa penanggung jawabnya?", 2),
        ("Bappeda\nDiskominfo", "Siapa penanggung jawabnya?", 2),
        ("DLH, DPUPR, Bappeda", "Siapa penanggung jawabnya?", 3),
        ("Kominfo", "Apakah Kominfo = Diskominfo?", 1),
        ("DKUPP", "Apa kepanjangan DKUPP?", 1),
        ("Dinas terkait", "Siapa penanggung jawabnya?", 0),
        ("Semua OPD", "Siapa penanggung jawabnya?", 0),
        ("Dinas Perikanan", "Apakah Dinas Perikanan perangkat daerah baru dalam rencana?", 1),
        ("DLH/XYZ", "Apa kepanjangan XYZ?", 1),
    ],
)
def test_asked(printed: str, says: str, choices: int) -> None:
    held = names()
    assert held.said(printed, AT) is None
    (question,) = held.questions
    assert question.concern.message.id.startswith(says)
    assert len(question.concern.choices) == choices
    assert question.at[0] == "agencies"
    held.said(printed, AT)
    assert len(held.questions) == 1


def test_all_agencies_that_support_are_no_agency() -> None:
    assert names().said("DLH, didukung semua OPD", AT) == AgenciesSaid("dlh", (), "semua OPD")


def test_abbreviations_are_no_slips_of_each_other() -> None:
    held = names()
    held.said("DPUPP", AT)
    assert "kepanjangan" in held.questions[0].concern.message.id


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Kominfo: diskominfo", AgenciesSaid("diskominfo")),
        ("Kominfo: {agency: bappeda, support: [dlh]}", AgenciesSaid("bappeda", ("dlh",))),
        ("kominfo: diskominfo", AgenciesSaid("diskominfo")),
        ("Kominfo: Diskominfo", AgenciesSaid("diskominfo")),
        (
            "Kominfo: {agency: Bappeda, support: [Dinas Lingkungan Hidup]}",
            AgenciesSaid("bappeda", ("dlh",)),
        ),
    ],
)
def test_answered(answer: str, wanted: AgenciesSaid) -> None:
    held = names(f"agencies:\n  {answer}\n")
    assert held.said("Kominfo", AT) == wanted
    assert not held.questions


def test_an_answer_makes_a_new_agency_once() -> None:
    held = names("agencies:\n  DKUPP: {name: Dinas Koperasi dan Perindustrian}\n")
    assert held.said("DKUPP", AT) == held.said("Dinas Koperasi dan Perindustrian", AT)
    assert {id: dict(one.data) for id, one in held.new.items()} == {
        "dkupp": {"name": "Dinas Koperasi dan Perindustrian", "short": "DKUPP"}
    }


def test_a_name_typed_as_the_answer_makes_an_agency() -> None:
    held = names("agencies:\n  DKUPP: Dinas Koperasi, Usaha Mikro dan Perdagangan\n")
    assert held.said("DKUPP", AT) == AgenciesSaid("dkupp")
    assert dict(held.new["dkupp"].data) == {
        "name": "Dinas Koperasi, Usaha Mikro dan Perdagangan",
        "short": "DKUPP",
    }
    assert held.typed == {"Dinas Koperasi, Usaha Mikro dan Perdagangan"}


def test_a_part_of_a_list_can_be_answered() -> None:
    held = names("agencies:\n  XYZ: dpupr\n")
    assert held.said("DLH (dukungan: XYZ)", AT) == AgenciesSaid("dlh", ("dpupr",))
