"""The page of many plans."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.portfolio.overview import overview
from smartplan.portfolio.summary import Summary, summaries
from smartplan.value import replace
from smartplan.wording import Lang
from smartplan.writers.html.portfolio import portfolio_html
from tests.conftest import Ran
from tests.places import EXAMPLES

DAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def four() -> list[Summary]:
    """The examples, as a portfolio."""
    folders = sorted(one.parent for one in EXAMPLES.glob("*/smartplan.yaml"))
    return list(summaries(folders, {one: one.name for one in folders}, DAY))


def many(one: Summary, count: int) -> list[Summary]:
    """So many plans like one, each of a region of its own."""
    return [
        replace(one, plan=f"rencana-{at}", region=f"Kota {at}", code=f"33.{at:02}")
        for at in range(count)
    ]


def told(held: list[Summary], lang: Lang = "id") -> str:
    return portfolio_html(held, {held[0].plan: "../satu/build/index.html"}, DAY, lang)


def peers(html: str) -> dict[str, object]:
    (text,) = re.findall(r'<script type="application/json" id="page_peers_data">(.*?)<', html)
    held: dict[str, object] = json.loads(text)
    return held


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_plan_has_a_row_and_the_same_plans_give_the_same_page(
    four: list[Summary], lang: Lang
) -> None:
    links = {four[0].plan: "../satu/build/index.html"}
    html = portfolio_html(four, links, DAY, lang)
    assert html == portfolio_html(four[::-1], links, DAY, lang)
    for one in four:
        assert re.search(rf'<th scope="row">(<a [^>]*>)?{one.region}(</a>)? ?<', html)
    assert html.count('href="../satu/build/index.html"') == 1
    assert not re.findall(r"""(?:src|href)="(?!#|\.\./satu)""", html)


def test_made_up_levels_are_marked_and_unofficial_scores_are_called_that(
    four: list[Summary],
) -> None:
    assert all(one.readiness.illustrated for one in four if one.plan == "tegal")
    html = told(four)
    made_up = [one for one in four if one.readiness.illustrated or one.programs.illustrated]
    assert html.count('<small class="mark">ilustrasi</small>') == len(made_up) > 0
    assert "angka contoh yang bukan keadaan daerah" in html
    real = [
        replace(
            one,
            readiness=replace(one.readiness, illustrated=0),
            programs=replace(one.programs, illustrated=0),
        )
        for one in four
    ]
    assert "ilustrasi</small>" not in told(real)
    assert "usulan, bukan ketentuan resmi" in html


def test_two_plans_of_one_region_are_told_apart(four: list[Summary]) -> None:
    twice = [four[0], replace(four[0], plan="lain")]
    html = told(twice)
    for one in twice:
        assert f"{one.region} ({one.plan})" in html


def test_regions_of_another_standard_are_counted_and_not_drawn(four: list[Summary]) -> None:
    other = replace(four[0].readiness, standard="lain")
    held = [*many(four[0], 3), replace(four[0], plan="lain", region="Kota Lain", readiness=other)]
    html = told(held)
    assert "Dinilai dengan standar lain sehingga tidak dibandingkan: 1 rencana." in html
    assert html.count(">standar lain</span>") == 1
    assert len(peers(html)["regions"]) == 3  # type: ignore[arg-type]


@pytest.mark.parametrize(("count", "is_median"), [(4, False), (5, True)])
def test_a_median_is_told_from_five_plans_on(
    four: list[Summary], count: int, *, is_median: bool
) -> None:
    html = told(many(four[0], count))
    assert ("separuhnya di bawah" in html) == is_median
    assert peers(html)["least"] == 5


def test_indices_of_one_year_and_standard_only(four: list[Summary]) -> None:
    from smartplan.portfolio.figures import EvaluationFigures

    def evaluated(year: int, standard: str, index: float | None) -> EvaluationFigures:
        took_part = index is not None
        return EvaluationFigures(year, standard, took_part, index, took_part, None, None, None, {})

    one, two, three, four_th = many(four[0], 4)
    held = [
        replace(one, evaluations=(evaluated(2022, "a", 2.5),)),
        replace(two, evaluations=(evaluated(2022, "a", 3.5), evaluated(2023, "b", 1.25))),
        replace(three, evaluations=(evaluated(2022, "a", None),)),
        replace(four_th, evaluations=()),
    ]
    seen = overview(held).evaluation
    assert seen is not None
    assert (seen.choice.basis.year, seen.choice.basis.standard) == (2022, "a")
    html = told(held)
    assert "Indeks evaluasi 2022" in html
    assert "1,25" not in html
    assert "tidak ikut" in html
    assert "Indeks tahun atau standar lain tidak ditampilkan" in html


def test_names_that_are_markup_stay_words(four: list[Summary]) -> None:
    name = "</script><b>Kota</b>"
    html = told([replace(one, region=name + one.plan) for one in many(four[0], 3)])
    assert "<b>Kota" not in html
    assert html.count("</script>") == 2


@pytest.mark.parametrize("lang", ["id", "en"])
def test_render_writes_the_page_beside_the_books(
    tmp_path: Path, smartplan: Callable[..., Ran], lang: str
) -> None:
    for name in ("batang", "bukittinggi"):
        shutil.copytree(EXAMPLES / name, tmp_path / "semua" / name)
    ran = smartplan(
        *("render", "semua", "--document", "portfolio", "--document", "commitment"),
        *("--lang", lang),
        cwd=tmp_path,
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "semua/build/index.html"
    assert len(ran.out.splitlines()) == 3
    assert "batang/build/index.html" not in (tmp_path / "semua/build/index.html").read_text()
    smartplan("render", "semua/batang", "--document", "index")
    smartplan("render", "semua", "--document", "portfolio", "--lang", lang)
    page = (tmp_path / "semua/build/index.html").read_text()
    assert 'href="../batang/build/index.html"' in page
    assert f'<html lang="{lang}"' in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["semua/batang", "--document", "portfolio"], "portfolio memuat beberapa rencana"),
        (["semua", "--document", "portfolio", "--format", "md"], "portfolio adalah halaman"),
    ],
)
def test_what_cannot_be_a_page_is_told(
    tmp_path: Path, smartplan: Callable[..., Ran], arguments: list[str], said: str
) -> None:
    for name in ("batang", "bukittinggi"):
        shutil.copytree(EXAMPLES / name, tmp_path / "semua" / name)
    ran = smartplan("render", *arguments, "--lang", "id", cwd=tmp_path)
    assert ran.code == 2
    assert said in ran.err
