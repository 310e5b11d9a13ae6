"""What is said of a dimension on both sides of each condition."""

from smartplan.books.prose.dimension.answered_issues import answered_issues, only_answer
from smartplan.books.prose.dimension.bare_subdimensions import bare_subdimensions
from smartplan.books.prose.dimension.begun_programs import begun_programs
from smartplan.books.prose.dimension.few_programs import few_programs
from smartplan.books.prose.dimension.late_programs import late_programs, timely_programs
from smartplan.books.prose.dimension.leading_agency import leading_agency, many_agencies
from smartplan.books.prose.dimension.open_gaps import open_gaps, thin_gaps
from smartplan.books.prose.dimension.outside_money import outside_money, regional_money
from smartplan.books.prose.dimension.quick_wins import first_results, no_quick_win
from smartplan.books.prose.dimension.share_of_money import share_of_money
from smartplan.books.prose.dimension.spread_money import spread_money
from smartplan.books.prose.dimension.unfunded_programs import unfunded_programs
from smartplan.books.prose.dimension.waiting_programs import waiting_programs
from smartplan.books.prose.dimension.what_follows import what_follows
from tests.books.prose.ground import Case, ground
from tests.books.prose.ground import program as p

REST = ("branding", "economy", "living", "society", "environment")


def rest(*amounts: int) -> list[dict[str, object]]:
    """A program in each of the other dimensions, with its money."""
    return [
        p(f"Lain {at}", dim, money=money)
        for at, (dim, money) in enumerate(zip(REST, amounts, strict=False))
    ]


def gaps(*programs: list[str]) -> dict[str, object]:
    subs = ("public-service", "public-policy", "bureaucracy")
    return {
        "gaps": {
            f"g{at}": {
                "dimension": "governance", "subdimension": subs[at], "current": "kini",
                "desired": "kelak", "programs": held,
            }
            for at, held in enumerate(programs)
        }
    }  # fmt: skip


def issues(count: int) -> dict[str, object]:
    return {"issues": {f"i{at}": {"name": f"Isu {at}"} for at in range(count)}}


A, B, C = p("Alfa", money=60), p("Beta", money=30), p("Gama", money=10)

CASES = (
    # The share: alone at the top, tied there, at the foot, tied there, between, even, nothing.
    Case(
        share_of_money,
        ground(A, *rest(20, 10, 5, 5, 1)),
        "terbesar di antara enam dimensi dan 3,0 kali kebutuhan Smart Branding",
        "largest of the six dimensions and 3.0 times what Smart Branding",
    ),
    Case(
        share_of_money,
        ground(A, *rest(20, 20, 5, 5, 1)),
        "Smart Branding dan Smart Economy di urutan kedua",
        "Smart Branding and Smart Economy in second place",
    ),
    Case(
        share_of_money,
        ground(A),
        "Seluruh kebutuhan dana yang sudah dihitung",
        "All the money calculated",
    ),
    Case(
        share_of_money,
        ground(A, *rest(60, 10, 5, 5, 1)),
        "sama-sama memerlukan dana terbesar, masing-masing 43%",
        "share first place: each needs 43%",
    ),
    Case(
        share_of_money,
        ground(C, *rest(20, 30, 40, 50, 60)),
        "dimensi dengan biaya terkecil; satu programnya rata-rata memerlukan Rp10 juta, di bawah",
        "the dimension that costs least; one of its programs needs Rp10 million on average, below",
    ),
    Case(
        share_of_money,
        ground(C, *rest(20, 30, 40, 50, 60), *[p(f"L{n}", "environment") for n in range(24)]),
        "masih di atas rata-rata semua program, Rp7 juta",
        "above the average of all programs, Rp7 million",
    ),
    Case(
        share_of_money,
        ground(C, *rest(10, 30, 40, 50, 60)),
        "memerlukan dana paling kecil, masing-masing 5%",
        "need least: 5% of",
    ),
    Case(
        share_of_money,
        ground(B, *rest(50, 20, 10, 9, 8)),
        "di atas bagian rata-rata setiap dimensi; kebutuhannya berada di urutan kedua dari enam "
        "dimensi, sesudah Smart Branding dan sebelum Smart Economy",
        "above the average of a dimension; that puts it in second place of the six dimensions, "
        "after Smart Branding and before Smart Economy",
    ),
    Case(
        share_of_money,
        ground(B, *rest(50, 50, 40, 35, 8)),
        "di bawah bagian rata-rata setiap dimensi; kebutuhannya berada di urutan kelima",
        "below the average of a dimension; that puts it in fifth place",
    ),
    Case(
        share_of_money,
        ground(B, *rest(50, 30, 10, 9, 8)),
        "Kebutuhan dana Smart Governance sama besar dengan Smart Economy",
        "needs as much as Smart Economy",
    ),
    Case(
        share_of_money,
        ground(B, *rest(30, 30, 30, 30, 30)),
        "terbagi sama besar di antara enam dimensi",
        "spread evenly over the six dimensions",
    ),
    Case(
        share_of_money,
        ground(A, *rest(20)),
        "terbesar di antara dua dimensi yang sudah berdana",
        "largest of the two dimensions that have money",
    ),
    Case(share_of_money, ground(p("Alfa"), *rest(20, 30))),
    # One or two programs with over half, and not where a third could stand in.
    Case(
        few_programs,
        ground(A, B, C),
        "Lebih dari separuhnya, yaitu 60%, tertuju pada satu program, Alfa (SG-01)",
        "Over half of it, 60%, goes to one program, Alfa (SG-01)",
    ),
    Case(
        few_programs,
        ground(p("X", money=30), p("Y", money=25), p("Z", money=24), p("W", money=21), *rest(200)),
        "55%, tertuju pada dua program, X (SG-01) dan Y (SG-02)",
        "55%, goes to two programs, X (SG-01) and Y (SG-02)",
    ),
    Case(
        few_programs,
        ground(p("X", money=30), p("Y", money=25), p("Z", money=24), p("W", money=21), *rest(2)),
        "Penyebab utamanya ialah X (SG-01) dan Y (SG-02), yang bersama-sama memerlukan 55%",
        "That is mainly due to X (SG-01) and Y (SG-02), which together need 55%",
    ),
    Case(
        few_programs,
        ground(p("X", money=40), p("Y", money=20), p("Z", money=20), p("W", money=20)),
    ),
    Case(few_programs, ground(p("X", money=50), p("Y", money=50))),
    Case(few_programs, ground(A)),
    Case(
        spread_money,
        ground(p("X", money=40), p("Y", money=20), p("Z", money=20), p("W", money=20)),
        "tersebar ke empat program; yang terbesar, X (SG-01), hanya memerlukan 40%",
        "spread over four programs; the largest, X (SG-01), needs no more than 40%",
    ),
    Case(
        spread_money,
        ground(p("X", money=20), p("Y", money=20), p("Z", money=20)),
        "masing-masing memerlukan 33%",
        "need 33% each",
    ),
    Case(
        spread_money,
        ground(p("X", money=50), p("Y", money=50)),
        "terbagi sama besar antara X (SG-01) dan Y (SG-02)",
        "shared equally by X (SG-01) and Y (SG-02)",
    ),
    Case(spread_money, ground(A, B, C)),
    Case(spread_money, ground(A)),
    # Others' money: over half, all, exactly half, none.
    Case(
        outside_money,
        ground(p("X", money=51, fund="kpbu"), p("Y", money=49)),
        "Sebesar 51% dananya berasal dari luar APBD, terutama KPBU",
        "As much as 51% of its money comes from outside the regional budget, mainly "
        "public-private",
    ),
    Case(
        outside_money,
        ground(p("X", money=30, fund="kpbu"), p("Y", money=30, fund="csr"), p("Z", money=10)),
        "terutama KPBU dan CSR/TJSL",
        "mainly public-private partnership (KPBU) and corporate",
    ),
    Case(
        outside_money,
        ground(p("X", money=51, fund="kpbu")),
        "Seluruh dananya berasal dari luar APBD",
        "All of its money comes from outside",
    ),
    Case(outside_money, ground(p("X", money=50, fund="kpbu"), p("Y", money=50))),
    Case(outside_money, ground(p("X"))),
    Case(
        regional_money,
        ground(p("X", money=49, fund="kpbu"), p("Y", money=51)),
        "APBD menanggung 51% dananya; sisanya, terutama KPBU",
        "carries 51% of its money; the rest, mainly public-private",
    ),
    Case(
        regional_money,
        ground(A),
        "Seluruh dananya bersumber dari APBD",
        "All of its money stands in the regional budget",
    ),
    Case(regional_money, ground(p("X", money=51, fund="kpbu"), p("Y", money=49))),
    # Late: over half, exactly half, some, none, the only one; with and without a quick win.
    Case(
        late_programs,
        ground(
            p("X", years=(2024, 2028)),
            p("Y", years=(2024, 2029)),
            p("Z", win={"state": "running"}),
        ),
        "Dua dari tiga program baru selesai setelah 2027; sampai saat itu, hasil yang dirasakan "
        "warga bertumpu pada quick win Z (SG-03)",
        "Two of the three programs end only after 2027; until then, what residents feel rests on "
        "the quick win Z (SG-03)",
    ),
    Case(
        late_programs,
        ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2029)), p("Z")),
        "sedangkan quick win belum ada",
        "there is no quick win",
    ),
    Case(
        late_programs,
        ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2029))),
        "Kedua program baru selesai setelah 2027",
        "Both programs end only after 2027",
    ),
    Case(
        late_programs,
        ground(p("X", years=(2024, 2028))),
        "Satu-satunya program dimensi ini, X (SG-01), baru selesai setelah 2027",
        "The only program of this dimension, X (SG-01), ends after 2027",
    ),
    Case(late_programs, ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2027)))),
    Case(late_programs, ground(p("X", years=(2024, 2028)), manifest={"horizons": {}})),
    Case(
        timely_programs,
        ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2027))),
        "separuh lainnya, yaitu X (SG-01), berlanjut hingga 2028",
        "the other half, X (SG-01), go on until 2028",
    ),
    Case(
        timely_programs,
        ground(p("X", years=(2024, 2028)), p("Y"), p("Z")),
        "yang berlanjut hingga 2028 hanya X (SG-01)",
        "only X (SG-01) go on, until 2028",
    ),
    Case(
        timely_programs,
        ground(p("X"), p("Y", years=(2024, 2027))),
        "Seluruh programnya dijadwalkan selesai paling lambat 2027",
        "All of its programs are to end by 2027",
    ),
    Case(timely_programs, ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2029)), p("Z"))),
    Case(timely_programs, ground(p("X"))),
    # No money for one, several, all.
    Case(
        unfunded_programs,
        ground(A, p("Y")),
        "karena dana program Y (SG-02) belum dihitung",
        "as the money for Y (SG-02) has not",
    ),
    Case(
        unfunded_programs,
        ground(A, p("Y"), p("Z")),
        "karena dana dua program, yaitu Y (SG-02) dan Z (SG-03), belum dihitung",
        "as the money for two programs, Y (SG-02) and Z (SG-03), has not",
    ),
    Case(
        unfunded_programs,
        ground(p("Y"), p("Z")),
        "Belum satu pun program Smart Governance memiliki perhitungan dana",
        "No program of Smart Governance has its money calculated",
    ),
    Case(unfunded_programs, ground(A, p("Y", status="stopped"))),
    # Quick wins: none, one ahead, one overdue, one done, one undated, several.
    Case(
        no_quick_win,
        ground(p("X"), p("Y")),
        "belum memiliki quick win, sehingga manfaat yang dapat dirasakan warga dalam satu tahun "
        "masih perlu dipilih dari dua program",
        "has no quick win yet: what residents can feel within a year has still to be chosen from "
        "its two programs",
    ),
    Case(no_quick_win, ground(p("X", win={"state": "running"}))),
    Case(no_quick_win, ground(p("X", years=(2024, 2028)), p("Y", years=(2024, 2029)))),
    Case(
        first_results,
        ground(p("X", win={"state": "running", "deadline": "2026-11-29"})),
        "diharapkan dari quick win X (SG-01), yang ditenggatkan pada 29 November 2026",
        "expected of the quick win X (SG-01), due 29 November 2026",
    ),
    Case(
        first_results,
        ground(p("X", win={"state": "running", "deadline": "2026-11-28"})),
        "ditargetkan tuntas pada 28 November 2026, tetapi belum tercatat selesai",
        "was due 28 November 2026 and is not recorded as done",
    ),
    Case(
        first_results,
        ground(p("X", win={"state": "running"})),
        "yang tenggatnya masih perlu ditetapkan",
        "whose deadline has still to be set",
    ),
    Case(
        first_results,
        ground(p("X", win={"state": "done", "deadline": "2023-11-28"})),
        "Quick win X (SG-01) sudah selesai",
        "The quick win X (SG-01) is done",
    ),
    Case(
        first_results,
        ground(p("X", win={"state": "done"}), p("Y", win={"state": "running"})),
        "dua quick win, yaitu X (SG-01) dan Y (SG-02)",
        "two quick wins: X (SG-01) and Y (SG-02)",
    ),
    Case(first_results, ground(p("X"))),
    # The work: ahead, behind, not begun, all of it, alike.
    Case(
        begun_programs,
        ground(p("X", status="done"), p("Y", status="running"), p("Z"), p("L", "living")),
        "lebih maju daripada masterplan secara keseluruhan: dua dari tiga program sudah berjalan "
        "atau selesai, sedangkan rata-ratanya 50%",
        "ahead of the masterplan as a whole, with two of its three programs begun or done where "
        "the average is 50%",
    ),
    Case(
        begun_programs,
        ground(p("X", status="done"), p("Y"), p("Z"), p("L", "living", status="done")),
        "tertinggal dari masterplan secara keseluruhan: baru satu dari tiga program",
        "behind the masterplan as a whole, with one of its three programs",
    ),
    Case(
        begun_programs,
        ground(p("X"), p("Y"), p("L", "living", status="done")),
        "Belum satu pun dari dua program",
        "Not one of the two programs",
    ),
    Case(
        begun_programs,
        ground(p("X", status="done"), p("Y", status="running"), p("L", "living")),
        "Kedua program sudah berjalan atau selesai, sedangkan pada seluruh masterplan baru 67%",
        "Both programs have begun or are done, while it is 67%",
    ),
    Case(
        begun_programs,
        ground(p("X", status="done"), p("Y"), p("L", "living"), p("M", "living", status="done")),
    ),
    Case(begun_programs, ground(p("X", status="done"), p("Y", status=None), p("L", "living"))),
    # What has to come first: one that waits, several, nothing once it is done.
    Case(
        waiting_programs,
        ground(p("X", depends=["p1"]), p("Y", "living")),
        "X (SG-01) bergantung pada selesainya Y (SL-01)",
        "X (SG-01) depends on Y (SL-01) being done",
    ),
    Case(
        waiting_programs,
        ground(p("X", depends=["p2"]), p("Y", depends=["p2"]), p("Z", "living")),
        "X (SG-01) dan Y (SG-02) baru dapat berjalan penuh setelah Z (SL-01) selesai",
        "X (SG-01) and Y (SG-02) can run in full only once Z (SL-01) is done",
    ),
    Case(waiting_programs, ground(p("X", depends=["p1"]), p("Y", "living", status="done"))),
    Case(waiting_programs, ground(p("X", status="done", depends=["p1"]), p("Y", "living"))),
    # Who leads: over half, all, exactly half, each another.
    Case(
        leading_agency,
        ground(p("X", lead="dlh"), p("Y", lead="dlh"), p("Z", lead="bpbd")),
        "dlh memimpin dua dari tiga program",
        "dlh leads two of its three programs",
    ),
    Case(
        leading_agency,
        ground(p("X", lead="dlh"), p("Y", lead="dlh")),
        "Seluruh programnya dipimpin dlh",
        "All of its programs are led by dlh",
    ),
    Case(leading_agency, ground(p("X", lead="dlh"), p("Y", lead="bpbd"))),
    Case(leading_agency, ground(p("X", lead="dlh"))),
    Case(
        many_agencies,
        ground(p("X", lead="a"), p("Y", lead="b"), p("Z", lead="c")),
        "Setiap programnya dipimpin perangkat daerah yang berbeda",
        "Each program is led by another agency",
    ),
    Case(many_agencies, ground(p("X", lead="a"), p("Y", lead="b"), p("Z", lead="b"))),
    Case(many_agencies, ground(p("X", lead="a"), p("Y", lead="b"))),
    # Gaps: open, thin in one, thin in all, answered twice.
    Case(
        open_gaps,
        ground(p("X"), analysis=gaps(["p0"], [], ["p0"])),
        "Kesenjangan pada subdimensi Kebijakan publik belum dijawab",
        "No program answers the gap in Public Policy",
    ),
    Case(
        open_gaps,
        ground(p("X", status="stopped"), analysis=gaps(["p0"])),
        "Layanan publik",
        "Public Service",
    ),
    Case(open_gaps, ground(p("X"), analysis=gaps(["p0"], ["p0"]))),
    Case(
        thin_gaps,
        ground(p("X"), p("Y"), analysis=gaps(["p0"], ["p0", "p1"])),
        "Dari dua kesenjangan, yang paling tipis jawabannya ialah kesenjangan pada subdimensi "
        "Layanan publik",
        "Of its two gaps, the one in Public Service has the thinnest",
    ),
    Case(
        thin_gaps,
        ground(p("X"), analysis=gaps(["p0"], ["p0"])),
        "masing-masing hanya dijawab satu program",
        "Each of its two gaps is answered by one",
    ),
    Case(
        thin_gaps,
        ground(p("X"), p("Y"), analysis=gaps(["p0", "p1"])),
        "dijawab lebih dari satu program",
        "More than one program answers each gap",
    ),
    Case(thin_gaps, ground(p("X"), analysis=gaps(["p0"], []))),
    # Issues: that only this dimension answers, several of them, none, and how many.
    Case(
        only_answer,
        ground(p("X", issues=["i0"]), p("Y", "living", issues=["i1"]), profile=issues(2)),
        "Isu Isu 0 hanya dijawab di sini",
        "The issue Isu 0 is answered here alone",
    ),
    Case(
        only_answer,
        ground(p("X", issues=["i0", "i1"]), profile=issues(2)),
        "Isu Isu 0 dan Isu 1 hanya dijawab di sini",
        "The issues Isu 0 and Isu 1 are answered here alone",
    ),
    Case(
        only_answer,
        ground(p("X"), p("Y", "living", issues=["i1"]), profile=issues(2)),
        "Belum satu pun programnya dikaitkan",
        "None of its programs is tied",
    ),
    Case(
        only_answer,
        ground(p("X", issues=["i0"]), p("Y", "living", issues=["i0"]), profile=issues(2)),
    ),
    Case(only_answer, ground(p("X"))),
    Case(
        answered_issues,
        ground(
            p("X", issues=["i0", "i1"]),
            p("Z", issues=["i1"]),
            p("Y", "living", issues=["i0", "i1"]),
            profile=issues(3),
        ),
        "menjawab dua dari tiga isu strategis daerah, paling banyak Isu 1",
        "answer two of the three strategic issues, Isu 1 most of all",
    ),
    Case(
        answered_issues,
        ground(
            p("X", issues=["i0", "i1"]), p("Y", "living", issues=["i0", "i1"]), profile=issues(3)
        ),
        "menjawab dua dari tiga isu strategis daerah.",
        "answer two of the three strategic issues.",
    ),
    Case(
        answered_issues,
        ground(p("X", issues=["i0"]), p("Y", "living", issues=["i0"]), profile=issues(3)),
    ),
    Case(
        bare_subdimensions,
        ground(p("X", subdimension="bureaucracy"), p("Y", subdimension="public-policy")),
        "Subdimensi Layanan publik belum",
        "The sub-dimension Public Service has",
    ),
    Case(
        bare_subdimensions,
        ground(p("X", subdimension="bureaucracy")),
        "Layanan publik dan Kebijakan publik",
        "sub-dimensions Public Service and Public Policy have",
    ),
    Case(
        bare_subdimensions,
        ground(
            p("X", subdimension="bureaucracy"),
            p("Y", subdimension="public-policy"),
            p("Z", subdimension="public-service"),
        ),
    ),
    Case(bare_subdimensions, ground()),
    # What follows: the gravest of what is true.
    Case(
        what_follows,
        ground(p("X"), p("Y")),
        "menghitung kebutuhan dana setiap program",
        "calculate what each program needs",
    ),
    Case(
        what_follows,
        ground(
            p("X", money=60, fund="kpbu", years=(2024, 2030)), p("Y", money=40, years=(2024, 2031))
        ),
        "harus diperoleh sedini mungkin, sebab hasil utama dimensi ini baru tercapai menjelang "
        "2031",
        "as early as possible: the main results come only towards 2031",
    ),
    Case(
        what_follows,
        ground(p("X", money=60, fund="kpbu"), p("Y", money=40)),
        "kunci dimensi ini ialah kepastian dana dari luar APBD",
        "The key to this dimension is thus the certainty",
    ),
    Case(
        what_follows,
        ground(
            p("X", money=50, fund="kpbu", years=(2024, 2030)), p("Y", money=50, years=(2024, 2031))
        ),
        "melalui tonggak capaian",
        "by milestones",
    ),
    Case(
        what_follows,
        ground(p("X", money=60), p("Y", money=40, status="running")),
        "ialah memulai X (SG-01), sebab tahun mulainya",
        "is to start X (SG-01): its first year",
    ),
    Case(
        what_follows,
        ground(p("X", money=60), p("Y", money=40)),
        "ialah memulai X (SG-01) dan Y (SG-02), sebab tahun mulainya",
        "is to start X (SG-01) and Y (SG-02): their first years",
    ),
    Case(
        what_follows,
        ground(p("X", money=60, status="done"), p("Y", money=40, status="running")),
        "seluruh programnya sudah dimulai",
        "all of its programs have begun",
    ),
    Case(
        what_follows,
        ground(p("X", money=60, years=(2026, 2027)), p("Y", money=40, years=(2026, 2027))),
        "dipusatkan pada sedikit program",
        "focus on few programs",
    ),
    Case(
        what_follows,
        ground(
            p("X", money=50, years=(2026, 2027)),
            p("Y", money=25, years=(2026, 2027)),
            p("Z", money=25, years=(2026, 2027)),
        ),
        "keterpaduan tiga program",
        "three programs that fit together",
    ),
    Case(what_follows, ground(p("X", money=50))),
)
