"""What stands before the first chapter and in the last one, worked out from the plan."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts.bodies import bodies
from smartplan.books.parts.closing import closing
from smartplan.books.parts.front import DOTS, front_matter
from smartplan.books.parts.signing import head_of_region
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import RENDERED

Make = Callable[..., Plan]
CITY = "smartplan: 1\nregion: {code: '33.76', name: Kota Uji}\ntitle: Masterplan Kota Uji\n"
REGENCY = CITY.replace("33.76", "33.25").replace("Kota Uji}", "Kabupaten Uji}")


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(manifest: str = CITY, **files: str) -> Plan:
        for name, text in {"smartplan": manifest, **files}.items():
            path = tmp_path / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


def _instrument(**more: str) -> str:
    held = {"kind": "perwali", "about": "masterplan", "title": "Perwali Masterplan", **more}
    return "instruments: {p: {" + ", ".join(f"{k}: {v}" for k, v in held.items()) + "}}\n"


def test_what_is_signed_tells_its_number_and_day(plan: Make) -> None:
    held = _instrument(number="12 Tahun 2023", date="2023-05-04", status="signed")
    made = front_matter(plan(organization=held), "id").ratification
    row = made.rows[0]
    assert (row.title, row.number, row.date) == (
        "Perwali Masterplan",
        "12 Tahun 2023",
        "4 Mei 2023",
    )
    assert (made.at, made.on) == ("Ditetapkan di Uji", "pada tanggal 4 Mei 2023")
    assert "ditetapkan dengan naskah hukum berikut dan" in made.text


def test_what_is_a_draft_has_lines_for_a_hand(plan: Make) -> None:
    held = _instrument(title="Rancangan peraturan wali kota tentang Masterplan", status="drafting")
    made = front_matter(plan(organization=held), "id").ratification
    row = made.rows[0]
    assert (row.title, row.number, row.date) == (
        "Peraturan wali kota tentang Masterplan",
        DOTS,
        DOTS,
    )
    assert "sejak ditetapkan" in made.text
    assert (made.at, made.on) == ("Ditetapkan di Uji", f"pada tanggal {DOTS}")


def test_without_an_instrument_the_kind_follows_the_region(plan: Make) -> None:
    made = front_matter(plan(), "id").ratification
    assert made.rows[0].title == "Peraturan Wali Kota tentang Masterplan Kota Uji"
    assert made.signer.office == "Wali Kota Uji"
    made = front_matter(plan(REGENCY), "id").ratification
    assert made.rows[0].title.startswith("Peraturan Bupati tentang ")
    assert made.signer.office == "Bupati Uji"
    assert made.at == f"Ditetapkan di {DOTS}"  # its seat is not known


def test_what_is_revoked_ratifies_nothing(plan: Make) -> None:
    made = front_matter(plan(organization=_instrument(status="revoked")), "id").ratification
    assert made.rows[0].title == "Peraturan Wali Kota tentang Masterplan Kota Uji"


def test_years_are_added_to_a_title_that_lacks_them(plan: Make) -> None:
    period = "period: {start: 2022, end: 2026}\n"
    assert "Masterplan Kota Uji Tahun 2022–2026 " in (
        front_matter(plan(CITY + period), "id").ratification.text
    )
    titled = CITY.replace("Kota Uji\n", "Kota Uji 2022-2026\n")
    assert "Kota Uji 2022-2026 berlaku" in (
        front_matter(plan(titled + period), "id").ratification.text
    )


def test_the_name_under_a_signature_is_of_who_held_the_office(plan: Make) -> None:
    leaders = (
        "leaders:\n- {office: Wali Kota Uji, name: Ani, from: 2019-01-01, until: 2023-12-31}\n"
        "- {office: Sekretaris Daerah, name: Budi}\n"
        "- {office: Wali Kota Uji, name: Cici, from: 2024-01-01}\n"
    )
    signed = _instrument(date="2023-05-04", status="signed")
    held = plan(profile=leaders, organization=signed)
    assert front_matter(held, "id").ratification.signer.name == "Ani"
    assert head_of_region(held, "id").name == "Cici"
    made_up = _instrument(date="2023-05-04", status="signed", basis="illustration")
    held = plan(profile=leaders, organization=made_up)
    assert front_matter(held, "id").ratification.signer.name == ""
    apart = CITY + "disclaimer: Contoh, bukan dokumen resmi.\n"
    held = plan(apart, profile=leaders, organization=signed)
    assert front_matter(held, "id").ratification.signer.name == ""


def test_a_foreword_is_drafted_only_where_none_is_typed(plan: Make) -> None:
    vision = "vision: {text: Kota yang melayani., year: 2032}\n"
    programs = {"programs__a": "name: A\nlead: x\nquick_win: {before: b}\n"}
    made = front_matter(plan(profile=vision, **programs), "id")
    assert made.draft is not None
    text = " ".join(made.draft.paragraphs)
    assert "“Kota yang melayani”." in text
    assert "1 program" in text
    assert "1 perangkat daerah" in text
    assert "Sebanyak 1 quick win" in text
    assert made.draft.dated == "Uji, [isi: tanggal]"
    typed = "forewords:\n- {office: Wali Kota Uji, text: Sambutan.}\n"
    made = front_matter(plan(profile=typed), "id")
    assert made.draft is None
    assert [one.text for one in made.forewords] == ["Sambutan."]


def test_a_drafted_foreword_tells_nothing_that_is_not_there(plan: Make) -> None:
    made = front_matter(plan(), "en").draft
    assert made is not None
    assert not any(char.isdigit() for one in made.paragraphs for char in one)
    assert "vision" not in " ".join(made.paragraphs)


def test_the_drafting_team_is_that_of_the_plan(plan: Make) -> None:
    assert front_matter(plan(), "id").team is None
    team = "team: {decree: p, members: [{office: Kepala Bappeda, role: Ketua}]}\n"
    sk = _instrument(kind="sk", about="team", title="Keputusan Tim", status="drafting")
    made = front_matter(plan(organization=team + sk), "id").team
    assert made is not None
    assert ([one.office for one in made.members], made.has_names, made.told) == (
        ["Kepala Bappeda"],
        False,
        "",
    )
    signed = sk.replace("drafting", "signed").replace("title", "number: '7', title")
    named = team.replace("office", "name: Ani, office")
    made = front_matter(plan(organization=named + signed), "id").team
    assert made is not None
    assert made.has_names
    assert made.told.endswith("dengan Keputusan Tim Nomor 7.")


@pytest.mark.parametrize(
    ("chair", "told"),
    [
        ("Wali Kota Uji", ("Pembina: Wali Kota Uji", "Ketua Harian: Sekretaris Daerah")),
        ("Sekretaris Daerah", ("Ketua Harian: Sekretaris Daerah",)),
        ("Ani, Sekretaris Daerah", ("Ketua Harian: Ani, Sekretaris Daerah",)),
        ("Rektor", ("Ketua: Rektor",)),
        ("", ()),
    ],
)
def test_who_leads_a_body_is_told_by_the_role(
    plan: Make, chair: str, told: tuple[str, ...]
) -> None:
    council = (
        f"council:\n  chair: '{chair}'\n  members:\n"
        "  - {office: Wali Kota Uji, role: Pembina}\n"
        "  - {office: Sekretaris Daerah, role: Ketua Harian}\n"
    )
    assert bodies(plan(organization=council), "id")[0].leads == told


def _steps(held: Plan) -> str:
    return "\n".join(closing(held, "id").steps)


def test_the_next_steps_follow_from_where_the_plan_stands(plan: Make) -> None:
    assert "Menyusun dan menetapkan Peraturan Wali Kota" in _steps(plan())
    drafted = _instrument(title="Rancangan Perwali", status="drafting")
    assert "Menuntaskan Rancangan Perwali sampai ditandatangani Wali Kota Uji." in _steps(
        plan(organization=drafted)
    )
    assert "etapkan" not in _steps(plan(organization=_instrument(status="signed")))


def test_bodies_without_a_signed_decree_are_to_be_set_up(plan: Make) -> None:
    council = "council: {decree: p, chair: Wali Kota}\n"
    sk = _instrument(kind="sk", about="council", status="drafting")
    assert "Menetapkan Dewan Smart City dengan keputusan" in _steps(
        plan(organization=council + sk)
    )
    assert "Menetapkan Dewan" not in _steps(
        plan(organization=council + sk.replace("drafting", "signed"))
    )


def test_programs_to_fund_are_named_while_they_are_few(plan: Make) -> None:
    files = {f"programs__p{n}": f"name: Program {n}\n" for n in range(3)}
    assert "program Program 0, Program 1, dan Program 2, yang belum beranggaran" in _steps(
        plan(**files)
    )
    files["programs__p3"] = "name: Program 3\n"
    assert "kebutuhan dana 4 program, yang" in _steps(plan(**files))
    files["programs__p3"] += "budget: [{year: 2026, amount: 1000, fund: apbd}]\n"
    assert "Program 3" not in _steps(plan(**files))


def test_what_begins_next_year_and_what_comes_first_is_told(plan: Make) -> None:
    year = RENDERED.year + 1
    text = (
        f"name: Izin\nperiod: {{start: {year}, end: {year}}}\n"
        f"quick_win: {{deadline: {year}-03-01}}\n"
    )
    told = _steps(plan(programs__a=text))
    assert f"program Izin, yang dimulai pada {year}," in told
    assert f"Menuntaskan 1 quick win; yang terdekat ialah Izin, paling lambat 1 Maret {year}." in (
        told
    )
    over = text.replace(str(year), str(year - 2))
    told = _steps(plan(programs__a=over))
    assert "dimulai" not in told
    assert "quick win" not in told


def test_the_nearest_review_is_that_of_the_horizon_that_has_not_ended(plan: Make) -> None:
    year = RENDERED.year
    held = CITY + f"horizons: {{short: {year - 1}, medium: {year}, long: {year + 4}}}\n"
    assert f"pada akhir tahun {year} dan" in _steps(plan(held))
    past = CITY + f"horizons: {{short: {year - 3}, medium: {year - 2}, long: {year - 1}}}\n"
    assert "pada akhir tahun" not in _steps(plan(past))
