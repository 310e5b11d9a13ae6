"""What is said of parts: a sub-dimension, a group of activities, the gaps of a dimension."""

from smartplan.books.prose.actions.group_spread import (
    group_agencies,
    group_dimensions,
    group_years,
)
from smartplan.books.prose.gaps.by_dimension import dimension_answers, unseen_parts
from smartplan.books.prose.readiness.components import far_targets, lowest_indicators
from smartplan.books.prose.subdimension.course import course
from smartplan.books.prose.subdimension.share_within import share_within
from smartplan.books.prose.swot.components import main_side, taken_up
from tests.books.prose.analysis_cases import strategies, swot
from tests.books.prose.ground import Case, ground
from tests.books.prose.ground import program as p

SERVICE, POLICY, OFFICE = "public-service", "public-policy", "bureaucracy"
PART = f"governance/{SERVICE}"


def of(sub: str, money: int = 0, **more: object) -> dict[str, object]:
    return p(f"{sub}", subdimension=sub, money=money, **more)


def acts(kind: str, *years: tuple[int, ...], lead: str = "") -> dict[str, object]:
    held = {"lead": lead} if lead else {}
    return {
        f"a{n}": {"kind": kind, "name": f"K{n}", "years": list(one), **held}
        for n, one in enumerate(years)
    }


def gaps(*subs: tuple[str, list[str]]) -> dict[str, object]:
    return {
        "gaps": {
            f"g{n}": {
                "dimension": "governance", "subdimension": sub, "current": "kini",
                "desired": "kelak", "programs": held,
            }
            for n, (sub, held) in enumerate(subs)
        }
    }  # fmt: skip


def levels(*given: tuple[int, int]) -> dict[str, object]:
    names = (
        "people.ict-staff",
        "people.digital-competence",
        "budget.fiscal-capacity",
        "budget.other-funding",
    )
    return {
        "indicators": {
            f"structure.{name}": {"level": level, "target": target}
            for name, (level, target) in zip(names, given, strict=False)
        }
    }


CASES = (
    # Its share of the dimension: largest, tied, least, tied, between, none, alone.
    Case(
        share_within,
        ground(of(SERVICE, 60), of(POLICY, 30), of(OFFICE, 10), part=PART),
        "Melalui satu program, subdimensi ini menyerap 60% dana Smart Governance",
        "With one program it takes 60% of the money of Smart Governance, more",
    ),
    Case(
        share_within,
        ground(of(SERVICE, 40), of(POLICY, 40), of(OFFICE, 20), part=PART),
        "menyerap 40% dana Smart Governance, sama besar dengan",
        "as much as another",
    ),
    Case(
        share_within,
        ground(of(SERVICE, 10), of(POLICY, 60), of(OFFICE, 30), part=PART),
        "Dengan 10% dana Smart Governance, subdimensi ini memerlukan biaya terkecil",
        "With 10% of the money of Smart Governance it costs least",
    ),
    Case(
        share_within,
        ground(of(SERVICE, 20), of(POLICY, 60), of(OFFICE, 20), part=PART),
        "hanya memerlukan 20% dana Smart Governance, sama kecil",
        "as little as another",
    ),
    Case(
        share_within,
        ground(of(SERVICE, 30), of(POLICY, 60), of(OFFICE, 10), part=PART),
        "memerlukan 30% dana Smart Governance, tidak terbesar",
        "neither most nor least",
    ),
    Case(
        share_within,
        ground(of(SERVICE), of(POLICY, 60), of(OFFICE, 10), part=PART),
        "Dana satu program dalam subdimensi ini belum dihitung",
        "The money for one program here",
    ),
    Case(share_within, ground(of(SERVICE, 10), part=PART)),
    Case(share_within, ground(of(POLICY, 60), of(OFFICE, 10), part=PART)),
    # Its course: done, done and running, some done, running, some running, ahead, not known.
    Case(
        course,
        ground(of(SERVICE, status="done"), part=PART),
        "Pekerjaannya (2023–2025) sudah tuntas",
        "The work (2023–2025) is done",
    ),
    Case(
        course,
        ground(
            of(SERVICE, status="done"),
            of(SERVICE, status="running", years=(2024, 2026)),
            part=PART,
        ),
        "Rentang pelaksanaannya 2023–2026: public-service (SG-01) sudah selesai, sedangkan "
        "public-service (SG-02) masih berjalan",
        "Done: public-service (SG-01); still running: public-service (SG-02)",
    ),
    Case(
        course,
        ground(of(SERVICE, status="done"), of(SERVICE), part=PART),
        "public-service (SG-01) sudah selesai dan menjadi pijakan",
        "Done: public-service (SG-01), on which",
    ),
    Case(
        course,
        ground(of(SERVICE, status="running", years=(2024, 2024)), part=PART),
        "Seluruh pekerjaannya (2024) sedang berjalan",
        "All of its work (2024) is running",
    ),
    Case(
        course,
        ground(of(SERVICE, status="running"), of(SERVICE), part=PART),
        "saat ini public-service (SG-01) sudah berjalan",
        "running now: public-service (SG-01)",
    ),
    Case(
        course,
        ground(of(SERVICE), part=PART),
        "(2023–2025) belum dimulai, sehingga hasilnya baru dapat diharapkan menjelang 2025",
        "has not begun, so that results are to be expected only towards 2025",
    ),
    Case(course, ground(of(SERVICE, status=None), part=PART)),
    Case(course, ground(of(SERVICE, years=None), part=PART)),
    # A group of activities: its dimensions, its agencies, its years.
    Case(
        group_dimensions,
        ground(
            p("A", actions=acts("policy", (2023,), (2023,))),
            p("B", "living", actions=acts("policy", (2023,))),
            part="policy",
        ),
        "tersebar di dua dimensi, paling banyak pada Smart Governance (dua kegiatan)",
        "over two dimensions, most of them in Smart Governance (two activities)",
    ),
    Case(
        group_dimensions,
        ground(
            p("A", actions=acts("policy", (2023,), (2023,))),
            p("B", "living", actions=acts("policy", (2023,), (2023,))),
            p("C", "economy", actions=acts("policy", (2023,))),
            part="policy",
        ),
        "pada Smart Governance dan Smart Living (masing-masing dua kegiatan)",
        "Smart Governance and Smart Living (two activities each)",
    ),
    Case(
        group_dimensions,
        ground(
            p("A", actions=acts("policy", (2023,))),
            p("B", "living", actions=acts("policy", (2023,))),
            part="policy",
        ),
        "tersebar merata di dua dimensi, masing-masing satu kegiatan",
        "spread evenly over two dimensions, one activity each",
    ),
    Case(
        group_dimensions,
        ground(p("A", actions=acts("policy", (2023,), (2023,))), part="policy"),
        "Semuanya berasal dari Smart Governance",
        "All of them belong to Smart Governance",
    ),
    Case(
        group_dimensions, ground(p("A", actions=acts("policy", (2023,), (2023,))), part="people")
    ),
    Case(
        group_agencies,
        ground(
            p("A", actions=acts("policy", (2023,), (2023,), lead="dlh")),
            p("B", lead="bpbd", actions=acts("policy", (2023,))),
            part="policy",
        ),
        "ialah dlh dengan dua kegiatan; selebihnya terbagi pada satu perangkat daerah lain",
        "in the charge of dlh, two activities; the others are shared by one more",
    ),
    Case(
        group_agencies,
        ground(
            p("A", lead="dlh", actions=acts("policy", (2023,))),
            p("B", lead="bpbd", actions=acts("policy", (2023,))),
            part="policy",
        ),
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2024, 2025), (2023,))), part="policy"),
        "seluruhnya sudah lewat",
        "The years of all of them are over",
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2027,), (2028,))), part="policy"),
        "Semuanya masih di depan",
        "All of them are still ahead",
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2025,), (2027,))), part="policy"),
        "Hingga 2026, satu kegiatan sudah melewati tahun terakhirnya, sedangkan satu kegiatan",
        "By 2026 the last year of one activity is over; still to come after it: one activity",
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2025,), (2026,))), part="policy"),
        "satu kegiatan sudah melewati tahun terakhirnya; hasilnya",
        "one activity is over: what became",
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2026,), (2027,))), part="policy"),
        "Setelah 2026 masih ada satu kegiatan",
        "Still to come after 2026: one activity",
    ),
    Case(
        group_years,
        ground(p("A", actions=acts("policy", (2026,), (2025, 2026, 2027))), part="policy"),
    ),
    # The gaps of a dimension: none, some, all, and one that is answered best.
    Case(
        dimension_answers,
        ground(p("A"), analysis=gaps((SERVICE, []))),
        "belum satu pun dijawab program",
        "no program answers any",
    ),
    Case(
        dimension_answers,
        ground(p("A"), analysis=gaps((SERVICE, []), (POLICY, ["p0"]))),
        "dua kesenjangan; satu di antaranya belum dijawab",
        "two gaps; one without a program",
    ),
    Case(
        dimension_answers,
        ground(p("A"), analysis=gaps((SERVICE, ["p0"]), (POLICY, ["p0"]))),
        "setiap keadaan yang hendak diubah sudah memiliki program.",
        "a program for each state that is to change.",
    ),
    Case(
        dimension_answers,
        ground(p("A"), p("B"), analysis=gaps((SERVICE, ["p0"]), (POLICY, ["p0", "p1"]))),
        "terdapat pada Kebijakan publik, yaitu A (SG-01) dan B (SG-02)",
        "that in Public Policy: A (SG-01) and B (SG-02)",
    ),
    Case(dimension_answers, ground(p("A"))),
    Case(
        unseen_parts,
        ground(analysis=gaps((SERVICE, []), (POLICY, []))),
        "Subdimensi Tata kelola birokrasi belum dianalisis",
        "Not looked at yet: Bureaucratic Governance",
    ),
    Case(unseen_parts, ground(analysis=gaps((SERVICE, []), (POLICY, []), (OFFICE, [])))),
    # The indicators of a component: one lowest, several, many, all alike; far from the target.
    Case(
        lowest_indicators,
        ground(readiness=levels((1, 2), (2, 2)), part="structure"),
        "(tingkat 1)",
        "(level 1)",
    ),
    Case(
        lowest_indicators,
        ground(readiness=levels((1, 2), (1, 2), (2, 2)), part="structure"),
        "masing-masing pada tingkat 1",
        "at level 1 each",
    ),
    Case(
        lowest_indicators,
        ground(readiness=levels((1, 2), (1, 2)), part="structure"),
        "pada tingkat yang sama, yaitu 1",
        "at the same level, 1",
    ),
    Case(lowest_indicators, ground(readiness=levels((1, 2)), part="structure")),
    Case(
        far_targets,
        ground(readiness=levels((1, 3), (2, 3)), part="structure"),
        "masih harus ditempuh oleh Kecukupan",
        "Two levels or more to go: ",
    ),
    Case(
        far_targets,
        ground(readiness=levels((1, 3), (0, 2)), part="structure"),
        " dan Kompetensi",
        " and Digital competence",
    ),
    Case(
        far_targets,
        ground(readiness=levels((1, 3), (0, 2), (0, 2), (0, 2)), part="structure"),
        "ditempuh oleh empat indikator",
        "to go: four indicators",
    ),
    Case(far_targets, ground(readiness=levels((1, 2), (2, 3)), part="structure")),
    # The SWOT of a component: one side, several, all alike; entries that strategies leave.
    Case(
        main_side,
        ground(analysis=swot("ssw"), part="structure"),
        "Dari tiga butir komponen ini, yang terbanyak ialah kekuatan (dua)",
        "Of the three entries of this component most are strengths (two)",
    ),
    Case(
        main_side,
        ground(analysis=swot("sswwo"), part="structure"),
        "ialah kekuatan dan kelemahan, masing-masing dua",
        "strengths and weaknesses, two each",
    ),
    Case(main_side, ground(analysis=swot("swot"), part="structure")),
    Case(main_side, ground(analysis=swot("s"), part="structure")),
    Case(
        taken_up,
        ground(analysis=swot("sw", strategies=strategies(("so", []))), part="structure"),
        "Dari butir itu, satu belum dijawab strategi",
        "No strategy takes up one of them",
    ),
    Case(
        taken_up,
        ground(
            analysis=swot(
                "sw",
                strategies=strategies(("so", []), uses="x"),
            ),
            part="structure",
        ),
        "Belum satu pun butirnya dijawab strategi",
        "No strategy takes up any",
    ),
    Case(
        taken_up, ground(analysis=swot("s", strategies=strategies(("so", []))), part="structure")
    ),
)
