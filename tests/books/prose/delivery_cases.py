"""What is said of roadmap, money, action plan, agencies, risks and realisation."""

from smartplan.books.prose.actions.groups import empty_groups, largest_group
from smartplan.books.prose.actions.program_standing import program_standing, whole_programs
from smartplan.books.prose.actions.unpriced import busiest_years, unpriced
from smartplan.books.prose.agencies.leads import most_leads, without_lead
from smartplan.books.prose.agencies.partner_sectors import idle_partners, partner_sectors
from smartplan.books.prose.money.ceilings import ceilings, unlimited_years
from smartplan.books.prose.money.dimension_contrast import dimension_contrast, most_and_least
from smartplan.books.prose.money.estimates import estimates
from smartplan.books.prose.money.few_programs_of_all import few_programs_of_all
from smartplan.books.prose.money.main_fund import main_fund, outside_share
from smartplan.books.prose.money.peak_year import dense_years, last_year, peak_year
from smartplan.books.prose.money.regional_share import regional_share
from smartplan.books.prose.realisation.spending import slowest, spending
from smartplan.books.prose.realisation.targets import targets, unanswered_constraints
from smartplan.books.prose.risks.concentration import grave_dimension, gravest, main_owner
from smartplan.books.prose.risks.grave_risks import grave_risks, unmitigated
from smartplan.books.prose.roadmap.awaited_program import awaited_program
from smartplan.books.prose.roadmap.dimension_order import dimension_order
from smartplan.books.prose.roadmap.finishes import finishes
from smartplan.books.prose.roadmap.horizon_weight import horizon_weight, nothing_soon
from smartplan.books.prose.roadmap.idle_years import idle_years
from smartplan.books.prose.roadmap.next_milestone import busiest_year, next_milestone
from smartplan.books.prose.roadmap.overrun_programs import overrun_programs
from smartplan.books.prose.roadmap.starts import starts
from smartplan.books.prose.roadmap.unstarted_programs import unstarted_programs
from tests.books.prose.ground import MILLION, Case, ground
from tests.books.prose.ground import program as p


def at(*spans: tuple[int, int]) -> list[dict[str, object]]:
    return [p(f"P{n}", years=span) for n, span in enumerate(spans)]


def in_years(**amounts: int) -> dict[str, object]:
    """One program with millions by year: `in_years(y2023=10)`."""
    rows = [
        {"year": int(year[1:]), "amount": amount * MILLION, "fund": "apbd"}
        for year, amount in amounts.items()
    ]
    return p("X", rows=rows)


def marks(*dates: str) -> dict[str, object]:
    return {f"m{n}": {"date": day, "text": f"Tonggak {n}"} for n, day in enumerate(dates)}


def actions(*kinds: str, years: tuple[int, ...] = ()) -> dict[str, object]:
    return {
        f"a{n}": {"kind": kind, "name": f"Kegiatan {n}", "years": list(years)}
        for n, kind in enumerate(kinds)
    }


def risks(
    *weights: tuple[int, int], mitigation: str = "ada", owner: str = ""
) -> dict[str, object]:
    return {
        f"r{n}": {
            "text": f"Risiko {n}", "likelihood": one, "impact": two,
            **({"mitigation": mitigation} if mitigation else {}),
            **({"owner": owner} if owner else {}),
        }
        for n, (one, two) in enumerate(weights)
    }  # fmt: skip


def agencies(*ids: str) -> dict[str, object]:
    return {"agencies": {id: {"name": f"Dinas {id.upper()}", "short": id.upper()} for id in ids}}


def partners(*sectors: str) -> dict[str, object]:
    return {
        "partners": {
            f"m{n}": {"name": f"Mitra {n}", "sector": one} for n, one in enumerate(sectors)
        }
    }


def year(**programs: object) -> dict[str, object]:
    return {"progress__2024": {"programs": programs}}


def measured(target: int) -> dict[str, object]:
    return {"name": "Cakupan", "direction": "up", "targets": {"2024": target}}


CEILINGS = {"budget": {"ceilings": {"2023": 10 * MILLION, "2024": 20 * MILLION}}}
EACH_DIMENSION = [p("A", money=60), p("B", "living", money=30), p("C", "economy", money=10)]

CASES = (
    # Starts: one year stands out, several do, all are alike, all at once.
    Case(
        starts,
        ground(*at((2023, 2025), (2023, 2025), (2024, 2026))),
        "dari 2023 sampai 2024. Dua dari tiga program mulai pada 2023",
        "from 2023 to 2024. Two of the three programs begin in 2023",
    ),
    Case(
        starts,
        ground(*at((2023, 2025), (2023, 2025), (2024, 2025), (2024, 2025), (2025, 2025))),
        "ialah 2023 dan 2024, masing-masing dengan dua program baru",
        "are 2023 and 2024, with two programs beginning in each",
    ),
    Case(
        starts,
        ground(*at((2023, 2025), (2024, 2025))),
        "merata dari 2023 sampai 2024, dengan satu program baru",
        "evenly from 2023 to 2024, with one program in each",
    ),
    Case(
        starts,
        ground(*at((2023, 2025), (2023, 2026))),
        "Kedua program mulai serentak pada 2023",
        "Both programs begin at once in 2023",
    ),
    Case(starts, ground(*at((2023, 2025)))),
    # Ends: before the plan's last year and in it; ties say nothing.
    Case(
        finishes,
        ground(*at((2023, 2025), (2023, 2025), (2024, 2026))),
        "jatuh pada 2025, ketika dua program berakhir",
        "in 2025, when two programs end",
    ),
    Case(
        finishes,
        ground(*at((2023, 2032), (2023, 2032), (2024, 2026))),
        "dua program, jatuh pada 2032, tahun terakhir rencana",
        "two programs, is to be finished in 2032, the last year",
    ),
    Case(finishes, ground(*at((2023, 2025), (2024, 2026)))),
    Case(
        idle_years,
        ground(*at((2022, 2030), (2032, 2032))),
        "Pada 2031 tidak ada program yang berjalan, padahal tahun itu",
        "No program runs in 2031, which is a year",
    ),
    Case(
        idle_years,
        ground(*at((2022, 2029))),
        "Pada 2030–2032 tidak ada",
        "No program runs in 2030–2032, which are years",
    ),
    Case(idle_years, ground(*at((2022, 2032)))),
    Case(
        dimension_order,
        ground(
            p("A", years=(2023, 2024)),
            p("B", "living", years=(2023, 2025)),
            p("C", "economy", years=(2023, 2026)),
        ),
        "Smart Governance (2024), sedangkan Smart Economy berlangsung paling lama, hingga 2026",
        "Smart Governance (2024); Smart Economy takes longest, until 2026",
    ),
    Case(
        dimension_order,
        ground(
            p("A", years=(2023, 2024)),
            p("B", "living", years=(2023, 2026)),
            p("C", "economy", years=(2023, 2026)),
        ),
    ),
    # Overrun on the day of the plan: the year before is over, its own is not.
    Case(
        overrun_programs,
        ground(p("A", years=(2023, 2025), status="running")),
        "satu program sudah melewati tahun terakhirnya tetapi belum tercatat selesai, yaitu A "
        "(SG-01)",
        "one program is past its last year and not on record as done, A (SG-01)",
    ),
    Case(
        overrun_programs,
        ground(p("A", status="running"), p("B", status="running")),
        "sebanyak dua program",
        "there are two programs",
    ),
    Case(
        overrun_programs,
        ground(
            p("A", years=(2023, 2026), status="running"),
            p("B", status="done"),
            p("C", status="stopped"),
        ),
    ),
    Case(
        unstarted_programs,
        ground(p("A", years=(2025, 2027))),
        "A (SG-01) seharusnya sudah mulai",
        "A (SG-01) should have begun",
    ),
    Case(
        unstarted_programs,
        ground(p("A"), p("B")),
        "tahun mulai dua program sudah lewat",
        "first years of two programs are over",
    ),
    Case(unstarted_programs, ground(p("A", years=(2026, 2027)), p("B", status="running"))),
    # What others wait for: done, without money, late, on time, tied.
    Case(
        awaited_program,
        ground(p("A", status="done"), p("B", depends=["p0"])),
        "A (SG-01), sudah selesai, sehingga satu program",
        "A (SG-01), is done, so that the one program",
    ),
    Case(
        awaited_program,
        ground(p("A"), p("B", depends=["p0"])),
        "dananya belum dihitung",
        "its money has not been calculated",
    ),
    Case(
        awaited_program,
        ground(p("A", money=5, status="running"), p("B", depends=["p0"])),
        "kini terlambat dari jadwalnya",
        "which is late itself",
    ),
    Case(
        awaited_program,
        ground(p("A", money=5, years=(2025, 2026), status="running"), p("B", depends=["p0"])),
        "selama program itu berjalan sesuai jadwal",
        "as long as it keeps its schedule",
    ),
    Case(
        awaited_program,
        ground(p("A"), p("B", depends=["p0"]), p("C", depends=["p1"])),
        "A (SG-01) dan B (SG-02): masing-masing ditunggu satu program",
        "A (SG-01) and B (SG-02): one program wait for each",
    ),
    Case(awaited_program, ground(p("A"), p("B"))),
    # Horizons: over half, the largest, tied.
    Case(
        horizon_weight,
        ground(p("A", horizon="short"), p("B", horizon="long"), p("C", horizon="long")),
        "terletak pada jangka panjang, yang memuat 67%",
        "lies on the long term, which holds 67%",
    ),
    Case(
        horizon_weight,
        ground(
            p("A", horizon="short"),
            p("B", horizon="long"),
            p("C", horizon="long"),
            p("D", horizon="medium"),
        ),
        "jangka panjang, yaitu 50%, tanpa menjadi mayoritas",
        "50%, stand in the long term without",
    ),
    Case(
        horizon_weight,
        ground(p("A", horizon="short"), p("B", horizon="long")),
        "antara jangka pendek dan jangka panjang, masing-masing 50%",
        "by the short term and long term, 50% each",
    ),
    Case(horizon_weight, ground(p("A", horizon="short"))),
    Case(
        nothing_soon,
        ground(p("A", horizon="short"), p("B", "living", horizon="long")),
        "Smart Living tidak memiliki program jangka pendek",
        "no program of the short term in Smart Living",
    ),
    Case(
        nothing_soon,
        ground(p("A", horizon="medium"), p("B", "living", horizon="long")),
        "Tidak ada program jangka pendek",
        "There is no program of the short term",
    ),
    Case(nothing_soon, ground(p("A", horizon="short"), p("B", "living", horizon="short"))),
    # Milestones: some behind, none behind, none left; the busiest year, over and ahead.
    Case(
        next_milestone,
        ground(p("A", milestones=marks("2024-01-01", "2026-11-29", "2027-01-01"))),
        "Dari tiga tonggak capaian, satu sudah terlewati tanggalnya ketika buku ini disusun; "
        "yang terdekat berikutnya ialah Tonggak 1 (29 November 2026)",
        "With one of the three milestones behind when this book was made, the next is Tonggak 1 "
        "(29 November 2026)",
    ),
    Case(
        next_milestone,
        ground(p("A", milestones=marks("2027-01-01", "2027-01-01"))),
        "masih di depan; yang terdekat ialah Tonggak 0 dan Tonggak 1 (1 Januari 2027)",
        "still ahead; the first is Tonggak 0 and Tonggak 1 (1 January 2027)",
    ),
    Case(
        next_milestone,
        ground(p("A", milestones=marks("2024-01-01", "2026-11-28"))),
        "sudah lewat, sehingga masterplan memerlukan tonggak baru",
        "are over, so that the masterplan needs new ones",
    ),
    Case(next_milestone, ground(p("A", milestones=marks("2024-01-01")))),
    Case(
        busiest_year,
        ground(p("A", milestones=marks("2025-01-01", "2025-02-01", "2027-01-01"))),
        "ialah 2025 (dua tonggak); laporan tahun itu paling",
        "was 2025 (two)",
    ),
    Case(
        busiest_year,
        ground(p("A", milestones=marks("2026-01-01", "2026-02-01", "2027-01-01"))),
        "ialah 2026 (dua tonggak); laporan tahun itu menjadi ujian",
        "is 2026 (two)",
    ),
    Case(busiest_year, ground(p("A", milestones=marks("2025-01-01", "2027-01-01")))),
    # Estimates: all, most, some, none, nothing at all.
    Case(
        estimates,
        ground(p("A", rows=[{"year": 2024, "amount": MILLION, "approximate": True}])),
        "belum menjadi dasar penganggaran",
        "no ground for a budget yet",
    ),
    Case(
        estimates,
        ground(p("A", money=1, rows=[{"year": 2025, "amount": 2 * MILLION, "approximate": True}])),
        "Selama sebagian besar angka masih perkiraan",
        "As long as most figures are estimates",
    ),
    Case(
        estimates,
        ground(p("A", money=1, rows=[{"year": 2025, "amount": MILLION, "approximate": True}])),
        "Bagian yang masih perkiraan",
        "What is still an estimate",
    ),
    Case(
        estimates,
        ground(p("A", money=1)),
        "Tidak ada angka yang berupa perkiraan",
        "None of the figures is an estimate",
    ),
    Case(estimates, ground(p("A", money=1), p("B"))),
    Case(estimates, ground(p("A"))),
    # A few programs with over half of it all, where they are few of many; else it is spread.
    Case(
        few_programs_of_all,
        ground(*[p(f"P{n}", money=m) for n, m in enumerate((60, 20, 10, 10))]),
        "Dari empat program berdana, satu program menentukan besarnya: P0 (SG-01) memerlukan 60%",
        "Of the four programs with money one decides how much it is: P0 (SG-01) needs 60%",
    ),
    Case(
        few_programs_of_all,
        ground(*[p(f"P{n}", money=m) for n, m in enumerate((40, 30, 10, 10, 10))]),
        "Hanya dua dari lima program berdana yang menentukan besarnya: P0 (SG-01) dan P1 (SG-02) "
        "bersama-sama memerlukan 70%",
        "P0 (SG-01) and P1 (SG-02) together need 70%",
    ),
    Case(
        few_programs_of_all,
        ground(*[p(f"P{n}", money=10) for n in range(4)]),
        "Dananya tersebar di empat program",
        "The money is spread over four programs",
    ),
    Case(few_programs_of_all, ground(p("A", money=60), p("B", money=40))),
    Case(few_programs_of_all, ground(p("A"))),
    # Years: a peak between, far above the start, at the end, at the start, twice, all alike, one.
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=25, y2025=5)),
        "puncak pada 2024, 2,5 kali tahun pertama, lalu menurun menuju 2025",
        "its peak in 2024, 2.5 times the first year, and falls towards 2025",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=101, y2025=5)),
        "puncak pada 2024, jauh di atas tahun pertama",
        "its peak in 2024, far above the first year",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=100, y2025=5)),
        "10,0 kali tahun pertama",
        "10.0 times the first year",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=25)),
        "puncak pada tahun terakhir, 2024, 2,5 kali tahun pertama; beban",
        "peak in the last year, 2024, 2.5 times the first year: the largest",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=25, y2024=10)),
        "jatuh pada tahun pertama, 2023",
        "falls in the first year, 2023",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=25, y2025=25)),
        "terjadi pada 2024 dan 2025 dengan jumlah yang sama",
        "shared by 2024 and 2025",
    ),
    Case(
        peak_year,
        ground(in_years(y2023=10, y2024=10)),
        "dari 2023 sampai 2024 sama besar",
        "the same in every year from 2023 to 2024",
    ),
    Case(peak_year, ground(in_years(y2023=10))),
    Case(
        last_year,
        ground(in_years(y2023=10, y2024=30, y2025=14)),
        "Pada 2025 kebutuhannya tinggal 47% dari tahun puncak",
        "In 2025 it is down to 47% of the peak",
    ),
    Case(
        last_year,
        ground(in_years(y2023=10, y2024=30, y2025=15)),
        "masih separuh tahun puncak atau lebih",
        "still half of the peak or more",
    ),
    Case(last_year, ground(in_years(y2023=10, y2024=30))),
    Case(
        dense_years,
        ground(in_years(y2023=1, y2024=1, y2025=5, y2026=6, y2027=5, y2028=1, y2029=1)),
        "Masa terpadat ialah 2025–2027, yang menyerap 80%",
        "The densest years are 2025–2027, which take 80%",
    ),
    Case(dense_years, ground(in_years(y2023=1, y2024=1, y2025=5, y2026=6, y2027=5, y2028=1))),
    Case(
        dense_years,
        ground(in_years(y2023=1, y2024=1, y2025=1, y2026=1, y2027=1, y2028=1, y2029=1)),
    ),
    # Funds: over half, the largest, tied, the only one.
    Case(
        main_fund,
        ground(p("A", money=60), p("B", money=40, fund="csr")),
        "Sumber APBD Kota memikul 60% dari seluruh kebutuhan, sedangkan satu sumber lain",
        "the regional budget (APBD) carries 60%",
    ),
    Case(
        main_fund,
        ground(p("A", money=40), p("B", money=30, fund="csr"), p("C", money=30, fund="apbn")),
        "APBD Kota menjadi yang terbesar dengan 40%, dan dua sumber lain",
        "the regional budget (APBD) is the largest with 40%",
    ),
    Case(
        main_fund,
        ground(p("A", money=50), p("B", money=50, fund="csr")),
        "Sumber APBD Kota dan CSR/TJSL sama-sama menjadi sumber terbesar, masing-masing 50%",
        "are the largest with 50% each",
    ),
    Case(
        main_fund,
        ground(
            p("A", money=50), manifest={"region": {"code": "33.25", "name": "Kabupaten Batang"}}
        ),
        "bertumpu pada satu sumber, APBD Kabupaten;",
        "rests on one source, the regional budget",
    ),
    Case(main_fund, ground(p("A"))),
    Case(
        outside_share,
        ground(p("A", money=50), p("B", money=50, fund="csr")),
        "Dana dari luar APBD sebesar 50%",
        "The 50% from outside",
    ),
    Case(
        outside_share,
        ground(p("A", money=49), p("B", money=51, fund="csr")),
        "Karena 51% dananya berada di luar APBD",
        "With 51% of its money outside",
    ),
    Case(outside_share, ground(p("A", money=49))),
    Case(outside_share, ground(p("A", money=49, fund="csr"))),
    # Dimensions: one with over half, two, alike everywhere, no two that stand out.
    Case(
        dimension_contrast,
        ground(*EACH_DIMENSION),
        "Satu dimensi, Smart Governance, menyerap 60% dari seluruh dana; dua dimensi lain",
        "One dimension, Smart Governance, takes 60%",
    ),
    Case(
        dimension_contrast,
        ground(p("A", money=40), p("B", "living", money=35), p("C", "economy", money=25)),
        "Dua dimensi, Smart Governance dan Smart Living, menyerap 75%",
        "Two dimensions, Smart Governance and Smart Living, take 75%",
    ),
    Case(
        dimension_contrast,
        ground(p("A", money=40), p("B", "living", money=40)),
        "sama besar; tidak ada yang diutamakan",
        "want the same; none comes first",
    ),
    Case(
        dimension_contrast,
        ground(
            p("A", money=40),
            p("B", "living", money=20),
            p("C", "economy", money=20),
            p("D", "society", money=20),
        ),
    ),
    Case(dimension_contrast, ground(p("A", money=40))),
    Case(
        most_and_least,
        ground(*EACH_DIMENSION),
        "Kebutuhan Smart Governance 6,0 kali kebutuhan Smart Economy; perbedaannya",
        "Smart Governance wants 6.0 times what Smart Economy wants, because its programs cost "
        "more",
    ),
    Case(
        most_and_least,
        ground(*[p(f"A{n}", money=10) for n in range(6)], p("B", "living", money=20)),
        "terutama karena programnya lebih banyak",
        "mainly because it has more programs",
    ),
    Case(
        most_and_least,
        ground(p("A", money=60), p("B", "living", money=10), p("C", "economy", money=10)),
    ),
    # Ceilings: over in one year and in two, under, exactly at them, and years without.
    Case(
        ceilings,
        ground(in_years(y2023=11, y2024=20), manifest=CEILINGS),
        "Pada 2023 rencana program melampaui pagu sebesar Rp1 juta",
        "In 2023 the programs go beyond the ceiling by Rp1 million",
    ),
    Case(
        ceilings,
        ground(in_years(y2023=11, y2024=25), manifest=CEILINGS),
        "Pada 2023–2024 rencana program melampaui pagu dengan jumlah Rp6 juta, terbesar pada "
        "2024 (Rp5 juta)",
        "by Rp6 million, most in 2024 (Rp5 million)",
    ),
    Case(
        ceilings,
        ground(in_years(y2023=9, y2024=15), manifest=CEILINGS),
        "paling sempit terdapat pada 2023, dengan sisa Rp1 juta",
        "least room in 2023, with Rp1 million left",
    ),
    Case(
        ceilings,
        ground(in_years(y2023=10, y2024=15), manifest=CEILINGS),
        "tidak melampaui pagu pada tahun mana pun; sisa terkecil, Rp0",
        "go beyond no ceiling; what is left is least, Rp0, in 2023",
    ),
    Case(ceilings, ground(in_years(y2023=10))),
    Case(
        unlimited_years,
        ground(in_years(y2023=10, y2025=10), manifest=CEILINGS),
        "Pagu untuk 2025 belum ditetapkan",
        "There is no ceiling for 2025 yet",
    ),
    Case(unlimited_years, ground(in_years(y2023=10), manifest=CEILINGS)),
    Case(
        regional_share,
        ground(p("A", money=49), manifest={"budget": {"regional": {"2024": 1000 * MILLION}}}),
        "Porsi tertinggi, 4,9%, terjadi pada 2024. Dengan porsi sekecil itu",
        "highest in 2024, 4.9%. At that size success",
    ),
    Case(
        regional_share,
        ground(p("A", money=50), manifest={"budget": {"regional": {"2024": 1000 * MILLION}}}),
        "Porsi tertinggi, 5,0%, terjadi pada 2024; porsi sebesar itu",
        "highest in 2024, 5.0%: at that size it competes",
    ),
    Case(
        regional_share,
        ground(
            p("A", money=50, fund="csr"),
            manifest={"budget": {"regional": {"2024": 1000 * MILLION}}},
        ),
    ),
    # The action plan: the largest group alone, tied, even; groups with none; money; years.
    Case(
        largest_group,
        ground(p("A", actions=actions("policy", "policy", "people"))),
        "Dari tiga kegiatan, yang terbanyak berada pada kelompok kebijakan dan kelembagaan (dua) "
        "dan yang paling sedikit pada pengembangan SDM (satu)",
        "Of its three activities most are in policy and institutions (two) and fewest in people "
        "(one)",
    ),
    Case(
        largest_group,
        ground(p("A", actions=actions("policy", "policy", "people", "literacy", "literacy"))),
        "kelompok kebijakan dan kelembagaan serta literasi smart city (masing-masing dua)",
        "(two each)",
    ),
    Case(
        largest_group,
        ground(p("A", actions=actions("policy", "people"))),
        "terbagi rata dalam kelompok kebijakan dan kelembagaan serta pengembangan SDM, "
        "masing-masing satu",
        "one each",
    ),
    Case(largest_group, ground(p("A", actions=actions("policy")))),
    Case(
        empty_groups,
        ground(p("A", actions=actions("policy", "people", "literacy", "application"))),
        "Kelompok infrastruktur pendukung belum memuat kegiatan",
        "There is nothing in infrastructure yet",
    ),
    Case(
        empty_groups,
        ground(
            p(
                "A",
                actions=actions("policy", "people", "literacy", "application", "infrastructure"),
            )
        ),
    ),
    Case(empty_groups, ground(p("A"))),
    Case(
        unpriced,
        ground(p("A", actions=actions("policy"))),
        "Dananya dihitung pada tingkat program",
        "Money is calculated for programs",
    ),
    Case(
        unpriced,
        ground(
            p(
                "A",
                actions=actions("policy", "people", "literacy"),
                rows=[{"year": 2024, "amount": 1, "action": "a0"}],
            )
        ),
        "Sebagian besar kegiatan, dua dari tiga, belum",
        "Most activities, two of three, have",
    ),
    Case(
        unpriced,
        ground(
            p(
                "A",
                actions=actions("policy", "people"),
                rows=[{"year": 2024, "amount": 1, "action": "a0"}],
            )
        ),
        "Masih ada satu dari dua kegiatan",
        "missing for one of two activities",
    ),
    Case(
        unpriced,
        ground(
            p("A", actions=actions("policy"), rows=[{"year": 2024, "amount": 1, "action": "a0"}])
        ),
    ),
    Case(
        busiest_years,
        ground(
            p("A", actions=actions("policy", years=(2024, 2025))),
            p("B", actions=actions("people", years=(2025,))),
        ),
        "Tahun tersibuk ialah 2025, ketika dua kegiatan",
        "The busiest year is 2025, when two activities",
    ),
    Case(
        busiest_years,
        ground(
            p("A", actions=actions("policy", years=(2023, 2024, 2025))),
            p("B", actions=actions("people", years=(2024, 2025))),
        ),
        "ialah 2024 dan 2025, masing-masing",
        "are 2024 and 2025, with two",
    ),
    Case(busiest_years, ground(p("A", actions=actions("policy", years=(2024, 2025))))),
    Case(
        program_standing,
        ground(p("A", status="done"), p("B"), p("C")),
        "Satu dari tiga program sudah berjalan atau selesai; dua lainnya",
        "two are planned or proposed",
    ),
    Case(
        program_standing,
        ground(p("A", status="done"), p("B", status="running")),
        "Kedua program sudah berjalan atau selesai, sehingga tabel",
        "reads as a report",
    ),
    Case(
        program_standing,
        ground(p("A"), p("B", status="idea")),
        "Belum satu pun dari dua program yang berjalan",
        "Not one of the two programs has begun",
    ),
    Case(program_standing, ground(p("A", status="done"))),
    Case(
        whole_programs,
        ground(
            *[
                p(f"A{n}", money=1, lead="a", indicators={f"i{n}": {"name": "Cakupan"}})
                for n in range(2)
            ]
        ),
        "Setiap program sudah memiliki",
        "Every program has",
    ),
    Case(
        whole_programs,
        ground(p("A", money=1, lead="a", indicators={"i": {"name": "Cakupan"}}), p("B")),
        "Hanya B (SG-02) yang belum lengkap",
        "Only B (SG-02) lacks",
    ),
    Case(
        whole_programs,
        ground(p("A"), p("B")),
        "ialah dua program: A (SG-01) dan B (SG-02)",
        "two programs: A (SG-01) and B (SG-02)",
    ),
    Case(whole_programs, ground(p("A"))),
    # Agencies: the one that leads most, tied, each one; those that lead none.
    Case(
        most_leads,
        ground(
            p("A", lead="x"), p("B", lead="x"), p("C", lead="y"), organization=agencies("x", "y")
        ),
        "dipimpin dua perangkat daerah; yang paling banyak memimpin ialah X, dengan dua program",
        "led by two agencies; X leads most, two programs",
    ),
    Case(
        most_leads,
        ground(
            p("A", lead="x"),
            p("B", lead="x"),
            p("C", lead="y"),
            p("D", lead="y"),
            organization=agencies("x", "y"),
        ),
        "ialah X dan Y, masing-masing dengan dua program",
        "X and Y lead most, two programs each",
    ),
    Case(
        most_leads,
        ground(p("A", lead="x"), p("B", lead="y"), organization=agencies("x", "y")),
        "masing-masing satu program",
        "one each",
    ),
    Case(most_leads, ground(p("A", lead="x"), organization=agencies("x", "y"))),
    Case(
        without_lead,
        ground(p("A", lead="x", support=["y"]), organization=agencies("x", "y")),
        "Hanya Y yang tidak memimpin program, tetapi",
        "Only Y leads none; it supports",
    ),
    Case(
        without_lead,
        ground(p("A", lead="x", support=["y", "z"]), organization=agencies("x", "y", "z")),
        "Sebanyak dua perangkat daerah tidak memimpin program, tetapi semuanya mendukung",
        "There are two agencies that lead none; each of them supports",
    ),
    Case(
        without_lead,
        ground(p("A", lead="x", support=["y"]), organization=agencies("x", "y", "z")),
        "Z juga belum mendukung program mana pun",
        "Z supports none either",
    ),
    Case(
        without_lead,
        ground(p("A", lead="x"), organization=agencies("x", "y", "z")),
        "Y dan Z juga belum mendukung program mana pun",
        "Y and Z support none either",
    ),
    Case(
        without_lead,
        ground(p("A", lead="x"), organization=agencies("x", "y")),
        "Hanya Y yang tidak memimpin maupun mendukung",
        "Only Y neither leads nor supports",
    ),
    Case(without_lead, ground(p("A", lead="x"), organization=agencies("x"))),
    Case(
        partner_sectors,
        ground(organization=partners("academia", "business", "community", "media")),
        "seluruhnya terwakili",
        "all take part",
    ),
    Case(
        partner_sectors,
        ground(organization=partners("academia", "business", "community")),
        "Unsur media belum memiliki wakil",
        "no partner from media yet",
    ),
    Case(partner_sectors, ground(organization={})),
    Case(
        idle_partners,
        ground(p("A", partners=["m0"]), organization=partners("media", "media")),
        "Mitra 1 tercatat sebagai mitra",
        "Mitra 1 is on record as a partner",
    ),
    Case(
        idle_partners,
        ground(p("A", partners=["m0"]), organization=partners("media", "media", "media")),
        "Mitra 1 dan Mitra 2 tercatat",
        "Mitra 1 and Mitra 2 are on record",
    ),
    Case(idle_partners, ground(p("A", partners=["m0"]), organization=partners("media"))),
    # Risks: no high one, some, over half; without mitigation, high or not.
    Case(
        grave_risks,
        ground(p("A", risks=risks((2, 5), (1, 1)))),
        "Tidak ada risiko yang tergolong tinggi",
        "None of the risks is high",
    ),
    Case(
        grave_risks,
        ground(p("A", risks=risks((3, 5), (2, 5)))),
        "Risiko tinggi merupakan 50% dari yang sudah dinilai; yang sedikit itulah",
        "High risks are 50% of those that were weighed: these few",
    ),
    Case(
        grave_risks,
        ground(p("A", risks=risks((3, 5), (3, 5), (2, 5)))),
        "merupakan 67% dari yang sudah dinilai, lebih dari separuh",
        "67% of those that were weighed, over half",
    ),
    Case(grave_risks, ground(p("A", risks=risks((3, 5))))),
    Case(
        unmitigated,
        ground(p("A", risks=risks((3, 5)))),
        "Setiap risiko sudah disertai mitigasi",
        "Each risk has its mitigation",
    ),
    Case(
        unmitigated,
        ground(p("A", risks=risks((3, 5), mitigation=""))),
        "Satu risiko tinggi pada A (SG-01) belum memiliki mitigasi",
        "One high risk, of A (SG-01), has no mitigation",
    ),
    Case(
        unmitigated,
        ground(
            p("A", risks=risks((3, 5), mitigation="")), p("B", risks=risks((3, 5), mitigation=""))
        ),
        "Sebanyak dua risiko yang tergolong tinggi, pada A (SG-01) dan B (SG-02)",
        "There are two risks that are high",
    ),
    Case(
        unmitigated,
        ground(p("A", risks=risks((2, 5), (1, 1), mitigation=""))),
        "tidak satu pun tergolong tinggi",
        "none of them high",
    ),
    Case(unmitigated, ground(p("A"))),
    Case(
        grave_dimension,
        ground(p("A", risks=risks((3, 5), (4, 5))), p("B", "living", risks=risks((3, 5)))),
        "paling banyak berada pada Smart Governance (dua risiko)",
        "Most high risks are in Smart Governance (two risks)",
    ),
    Case(
        grave_dimension,
        ground(p("A", risks=risks((3, 5))), p("B", "living", risks=risks((3, 5)))),
        "Smart Governance dan Smart Living, masing-masing satu risiko",
        "in Smart Governance and Smart Living, one risk each",
    ),
    Case(
        grave_dimension,
        ground(p("A", risks=risks((3, 5), (4, 5)))),
        "Seluruh risiko tinggi berada pada Smart Governance",
        "All high risks are in Smart Governance",
    ),
    Case(grave_dimension, ground(p("A", risks=risks((3, 5), (1, 5))))),
    Case(
        gravest,
        ground(p("A", risks=risks((3, 5))), p("B", risks=risks((1, 5)))),
        "dengan nilai 15, dimiliki A (SG-01); bila mitigasinya gagal",
        "with a weight of 15, is that of A (SG-01)",
    ),
    Case(
        gravest,
        ground(p("A", risks=risks((3, 5))), p("B", risks=risks((5, 3)))),
        "dimiliki A (SG-01) dan B (SG-02), yang perlu",
        "are those of A (SG-01) and B (SG-02)",
    ),
    Case(gravest, ground(*[p(f"A{n}", risks=risks((3, 5))) for n in range(5)])),
    Case(
        main_owner,
        ground(
            p("A", risks=risks((3, 5), (1, 1), owner="x")),
            p("B", risks=risks((1, 1), owner="y")),
            organization=agencies("x", "y"),
        ),
        "ialah X, dengan dua risiko.",
        "is X, with two risks.",
    ),
    Case(
        main_owner,
        ground(
            p("A", risks=risks((3, 5), (1, 1), owner="x")),
            p("B", risks=risks((1, 1), owner="y")),
            p("C", risks=risks((1, 1))),
            organization=agencies("x", "y"),
        ),
        "masih ada satu risiko tanpa pemilik",
        "still without an owner: one risk",
    ),
    Case(
        main_owner,
        ground(
            p("A", risks=risks((3, 5), owner="x")),
            p("B", risks=risks((1, 1), owner="y")),
            organization=agencies("x", "y"),
        ),
    ),
    # A year looked back on: over, nearly all, most, little; 90 and 89 of 100, 51 and 50.
    *(
        Case(
            spending,
            ground(p("A", money=100), part="2024", **year(p0={"spent": spent * MILLION})),
            id,
            en,
        )
        for spent, id, en in (
            (101, "kelebihan itu perlu dijelaskan", "where the excess came from"),
            (100, "100% dari rencana mereka sendiri, hampir seluruhnya", "nearly all of it"),
            (90, "90% dari rencana mereka sendiri, hampir seluruhnya", "nearly all of it"),
            (89, "sisanya perlu digeser", "the rest has to move"),
            (51, "sisanya perlu digeser", "the rest has to move"),
            (50, "realisasinya hanya 50%", "no more than 50%"),
        )
    ),
    Case(spending, ground(p("A", money=100), part="2024", **year(p0={"physical": 5}))),
    Case(
        slowest,
        ground(
            p("A", money=100),
            p("B", money=100),
            part="2024",
            **year(p0={"spent": 89 * MILLION}, p1={"spent": 95 * MILLION}),
        ),
        "A (SG-01), dengan 89%",
        "A (SG-01), with 89%",
    ),
    Case(
        slowest,
        ground(
            p("A", money=100),
            p("B", money=100),
            part="2024",
            **year(p0={"spent": 90 * MILLION}, p1={"spent": 95 * MILLION}),
        ),
    ),
    Case(
        slowest,
        ground(
            p("A", money=100),
            p("B", money=100),
            part="2024",
            **year(p0={"spent": 80 * MILLION}, p1={"spent": 80 * MILLION}),
        ),
    ),
    *(
        Case(
            targets,
            ground(
                p("A", indicators={f"i{n}": measured(50) for n in range(3)}),
                part="2024",
                **year(p0={"indicators": {f"i{n}": value for n, value in enumerate(values)}}),
            ),
            id,
            en,
        )
        for values, id, en in (
            ((50, 60, 70), "Seluruh tiga target", "All three targets"),
            ((50, 60, 49), "dua tercapai", "two were met"),
            ((50, 40, 49), "hanya satu yang tercapai", "no more than one"),
            ((1, 2, 49), "Belum satu pun dari tiga target", "None of the three targets"),
        )
    ),
    Case(
        targets,
        ground(
            p("A", indicators={"i0": measured(50)}),
            part="2024",
            **year(p0={"indicators": {"i0": 50}}),
        ),
    ),
    Case(
        unanswered_constraints,
        ground(p("A"), part="2024", **year(p0={"constraint": "hujan", "follow_up": "payung"})),
        "Satu program melaporkan kendala dan sudah",
        "One program tells of a constraint, and of what follows",
    ),
    Case(
        unanswered_constraints,
        ground(
            p("A"),
            p("B"),
            part="2024",
            **year(
                p0={"constraint": "hujan", "follow_up": "payung"},
                p1={"constraint": "hujan", "follow_up_next": "payung"},
            ),
        ),
        "Sebanyak dua program melaporkan kendala, semuanya",
        "all of them of what follows",
    ),
    Case(
        unanswered_constraints,
        ground(p("A"), part="2024", **year(p0={"constraint": "hujan"})),
        "belum dicatat untuk A (SG-01)",
        "not on record for A (SG-01)",
    ),
    Case(unanswered_constraints, ground(p("A"), part="2024", **year(p0={"spent": 1}))),
)
