"""A kabupaten is not called a city, and no place in a standard reads as its year."""

import pytest

from smartplan.books.books import books, edition_of, wanted
from smartplan.books.parts.sni import standards
from smartplan.books.region_words import CITY, REGENCY, region_words
from smartplan.books.subject import Subject
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.writers import WRITERS
from tests.places import EXAMPLES, RENDERED


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ('{code: "33.69", name: Kota Batas}', REGENCY),
        ('{code: "33.70", name: Kota Batas}', REGENCY),
        ('{code: "33.71", name: Kabupaten Batas}', CITY),
        ("{name: Kabupaten Batang}", REGENCY),
        ("{name: Kab. Batang}", REGENCY),
        ("{name: Kota Tegal}", CITY),
    ],
)
def test_the_code_decides_and_else_the_name(tmp_path, region, words):
    (tmp_path / "smartplan.yaml").write_text(f"smartplan: 1\nregion: {region}\n", "utf-8")
    assert region_words(load(read_folder(tmp_path), RENDERED).plan) is words


@pytest.mark.parametrize(
    ("plan", "lang", "said", "unsaid"),
    [
        ("batang", "id", "Masterplan Kabupaten Cerdas", "kota cerdas"),
        ("batang", "en", "Smart Regency Masterplan", "smart city masterplan"),
        ("tegal", "id", "Masterplan Kota Cerdas", "kabupaten cerdas"),
        ("tegal", "en", "Smart City Masterplan", "smart regency"),
    ],
)
def test_the_masterplan_names_the_kind_of_region(plan, lang, said, unsaid):
    text = _masterplan(load(read_folder(EXAMPLES / plan), RENDERED).plan, plan, lang)
    assert said in text
    assert unsaid not in text.lower()


def _masterplan(plan: Plan, folder: str, lang) -> str:
    edition = edition_of(plan, EXAMPLES / folder, lang, Version("", None))
    kinds = wanted(edition, plan, ["masterplan"], with_front=False)
    (book,) = books(Subject(plan, score(plan)), kinds, edition)
    return WRITERS["md"](book, EXAMPLES / folder).decode()


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (["37122:10"], ["SNI ISO 37122 bidang 10"]),
        (["37122:10", "37122:15"], ["SNI ISO 37122 bidang 10 dan 15"]),
        (["37122:10", "37122:10.3"], ["SNI ISO 37122 bidang 10", "SNI ISO 37122 indikator 10.3"]),
        (["37122:2019"], ["SNI ISO 37122:2019"]),
        (["37122"], ["SNI ISO 37122"]),
    ],
)
def test_a_place_in_a_standard_does_not_read_as_its_year(held, said):
    assert list(standards(held, "id")) == said
