"""Who signs the joint commitment: in the order of rank, the head of the region last and alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts.signing import commitment_signers, town
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import RENDERED

Make = Callable[[dict[str, str]], Plan]
REGION = 'smartplan: 1\nregion: {code: "33.25", name: Kabupaten Batang}\n'


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(files: dict[str, str]) -> Plan:
        for name, text in {"smartplan.yaml": REGION, **files}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


def test_those_typed_sign_by_rank_and_the_head_alone(plan: Make) -> None:
    held = plan(
        {
            "process.yaml": """\
commitment:
  date: 2024-05-02
  place: Pendopo
  signatories:
    - {office: Bupati Batang}
    - {office: Camat Batang}
    - {office: Kepala, agency: dinkes, name: Sari, rank: Pembina Utama Muda, nip: "1970"}
    - {office: Sekretaris Daerah}
""",
            "organization.yaml": "agencies: {dinkes: {name: Dinas Kesehatan, short: Dinkes}}\n",
        }
    )
    signers = commitment_signers(held, "id")
    assert [one.office for one in signers.others] == [
        "Sekretaris Daerah",
        "Kepala Dinas Kesehatan",
        "Camat Batang",
    ]
    assert signers.others[1].below == ("Pembina Utama Muda", "NIP 1970")
    assert signers.others[0].below == ()
    assert signers.head
    assert signers.head.office == "Bupati Batang"
    assert signers.dated == "Batang, 2 Mei 2024"


def test_two_heads_of_two_regions_sign_among_the_others(plan: Make) -> None:
    text = "commitment: {signatories: [{office: Bupati Batang}, {office: Wali Kota Tegal}]}\n"
    signers = commitment_signers(plan({"process.yaml": text}), "id")
    assert signers.head is None
    assert len(signers.others) == 2


def test_where_nobody_is_typed_the_heads_of_agencies_sign(plan: Make) -> None:
    held = plan(
        {
            "organization.yaml": """\
agencies:
  bkad: {name: Badan Keuangan, head: [{name: Budi, nip: "1971", acting: true}]}
  dinkes: {name: Dinas Kesehatan, head: [{name: Tua, until: 2020-01-01}]}
  setda: {name: Sekretariat Daerah, kind: opd}
  perumda: {name: Perumda Air Minum, kind: bumd}
""",
            "profile.yaml": "leaders: [{office: Bupati Batang, name: Ani, until: 2019-01-01}]\n",
        }
    )
    signers = commitment_signers(held, "id")
    assert [(one.office, one.name, one.below) for one in signers.others] == [
        ("Sekretaris Daerah", "", ()),
        ("Kepala Dinas Kesehatan", "", ()),
        ("Plt. Kepala Badan Keuangan", "Budi", ("NIP 1971",)),
    ]
    assert signers.head
    assert (signers.head.office, signers.head.name) == ("Bupati Batang", "")
    assert signers.dated == "Batang, ……………………"
    assert commitment_signers(held, "en").head.office == "Regent of Batang"


@pytest.mark.parametrize(
    ("name", "said"),
    [("Kota Tegal", "Tegal"), ("Kabupaten Batang", "Batang"), ("Tegal", "Tegal")],
)
def test_letters_are_dated_at_the_town(plan: Make, name: str, said: str) -> None:
    assert town(plan({"smartplan.yaml": f"smartplan: 1\nregion: {{name: {name}}}\n"})) == said
