"""What is said of readiness, SWOT, gaps, goals, issues, bodies, trends and linked plans."""

from smartplan.books.prose.bodies.meetings import met_this_year, missing_bodies, outsiders
from smartplan.books.prose.gaps.answers import best_answered, most_gaps, unanswered_gaps
from smartplan.books.prose.goals.measured_goals import (
    measured_goals,
    served_goals,
    starting_values,
)
from smartplan.books.prose.issues.answers import (
    most_answered,
    unanswered_issues,
    untraced_issues,
)
from smartplan.books.prose.issues.conclusion import heaviest_issue, traced
from smartplan.books.prose.issues.conclusion import weakest_component as weakest_of_all
from smartplan.books.prose.readiness.confirmed_levels import (
    confirmed_levels,
    open_indicators,
    unproved_levels,
)
from smartplan.books.prose.readiness.weakest_elements import farthest_element, weakest_elements
from smartplan.books.prose.swot.sides import inside_sides, outside_sides, weakest_component
from smartplan.books.prose.swot.strategies import loose_strategies, main_kind, unused_entries
from smartplan.books.prose.trends.kinds import effects, kinds
from smartplan.books.prose.trends.linked_plans import linked_plans
from tests.books.prose.ground import Case, ground
from tests.books.prose.ground import program as p

PEOPLE, MONEY, RULES = (
    "structure.people.ict-staff",
    "structure.budget.regional-share",
    "superstructure.regulation.digital-government-rules",
)
EVERY_SIDE = ("strengths", "weaknesses", "opportunities", "threats")


def ready(**levels: dict[str, object]) -> dict[str, object]:
    names = {"people": PEOPLE, "money": MONEY, "rules": RULES}
    return {"indicators": {names[key]: held for key, held in levels.items()}}


def swot(structure: str = "", infrastructure: str = "", **more: object) -> dict[str, object]:
    """The SWOT by the first letters of its sides: `swot("ssw")` has two strengths, a weakness."""
    held = {"structure": structure, "infrastructure": infrastructure}
    cells = {
        component: {
            side: {f"{component}-{side}-{n}": f"Butir {n}" for n in range(letters.count(side[0]))}
            for side in EVERY_SIDE
        }
        for component, letters in held.items()
        if letters
    }
    return {"swot": cells, **more}


def strategies(
    *given: tuple[str, list[str]], uses: str = "structure-strengths-0"
) -> dict[str, object]:
    return {
        f"s{n}": {"kind": kind, "text": f"Strategi {n}", "uses": [uses], "programs": programs}
        for n, (kind, programs) in enumerate(given)
    }


def gaps(*given: tuple[str, list[str]]) -> dict[str, object]:
    return {
        "gaps": {
            f"g{n}": {
                "dimension": dimension, "current": "kini", "desired": "kelak", "programs": held
            }
            for n, (dimension, held) in enumerate(given)
        }
    }  # fmt: skip


def goals(*indicators: dict[str, object]) -> dict[str, object]:
    return {
        "missions": {"m0": {"text": "Misi"}},
        "goals": {
            f"g{n}": {"text": f"Sasaran {n}", "mission": "m0", "indicators": held}
            for n, held in enumerate(indicators)
        },
    }


def issues(count: int, **more: object) -> dict[str, object]:
    return {"issues": {f"i{n}": {"name": f"Isu {n}", **more} for n in range(count)}}


def trends(*given: str, effect: str = "dampak") -> dict[str, object]:
    held = {"effect": effect} if effect else {}
    return {
        "trends": {f"t{n}": {"kind": kind, "text": "tren", **held} for n, kind in enumerate(given)}
    }


def met(day: str, *, external: bool | None = True) -> dict[str, object]:
    held = {} if external is None else {"external": external}
    return {"meetings": [{"date": day, "topic": "Rapat", **held}]}


ONE, TWO = {"level": 1}, {"level": 2}
SIX = ("political", "economic", "social", "technological", "legal", "environmental")
BASELINE = {"a": {"name": "Cakupan", "baseline": {"year": 2022, "value": 5}}}
BLIND = {"b": {"name": "Jangkauan"}}
COUNCIL = {"council": met("2026-01-01"), "team": met("2026-01-01"), "forum": met("2026-01-01")}

CASES = (
    # Readiness: one element at the foot, two that are tied, all alike.
    Case(
        weakest_elements,
        ground(readiness=ready(people=ONE, money=TWO, rules=TWO)),
        "Unsur yang paling lemah ialah Sumber Daya Manusia (1,00), sedangkan yang paling kuat "
        "ialah Sumber Daya Anggaran serta Kebijakan dan Peraturan Daerah (2,00)",
        "The weakest element is Human Resources (1.00), the strongest",
    ),
    Case(
        weakest_elements,
        ground(readiness=ready(people=ONE, money=ONE, rules=TWO)),
        "ialah Sumber Daya Manusia dan Sumber Daya Anggaran, dengan nilai yang sama (1,00)",
        "The weakest elements are Human Resources and Budget Resources, which score the same "
        "(1.00)",
    ),
    Case(
        weakest_elements,
        ground(readiness=ready(people=ONE, money=ONE)),
        "Semua unsur yang sudah dinilai memperoleh nilai yang sama (1,00)",
        "All elements that were assessed score the same (1.00)",
    ),
    Case(weakest_elements, ground(readiness=ready(people=ONE))),
    Case(
        farthest_element,
        ground(readiness=ready(people={"level": 1, "target": 3}, money={"level": 1, "target": 2})),
        "terdapat pada Sumber Daya Manusia, yaitu 2,00 tingkat",
        "that of Human Resources, 2.00 levels",
    ),
    Case(
        farthest_element,
        ground(readiness=ready(people={"level": 1, "target": 3}, money={"level": 0, "target": 2})),
        "Sumber Daya Manusia dan Sumber Daya Anggaran, masing-masing 2,00 tingkat",
        "2.00 levels each",
    ),
    Case(
        farthest_element,
        ground(readiness=ready(people={"level": 1, "target": 1})),
        "Seluruh target yang ditetapkan sudah tercapai",
        "All targets that were set are reached",
    ),
    Case(farthest_element, ground(readiness=ready(people={"level": 1}))),
    # Assessors: none looked, one or two did, lower or not.
    Case(
        confirmed_levels,
        ground(readiness=ready(people=ONE)),
        "masih merupakan penilaian daerah sendiri",
        "the region's own claim",
    ),
    Case(
        confirmed_levels,
        ground(readiness=ready(people={"level": 2, "confirmed": {"level": 1}}, money=ONE)),
        "Dari dua indikator yang dinilai daerah, asesor baru memeriksa satu dan menilainya lebih "
        "rendah",
        "Of the two that the region assessed, assessors looked at one and found it lower",
    ),
    Case(
        confirmed_levels,
        ground(readiness=ready(people={"level": 2, "confirmed": {"level": 2}}, money=ONE)),
        "tidak menilainya lebih rendah",
        "found it no lower",
    ),
    Case(
        confirmed_levels,
        ground(
            readiness=ready(
                people={"level": 2, "confirmed": {"level": 1}},
                money={"level": 1, "confirmed": {"level": 1}},
            )
        ),
        "memeriksa dua indikator dan menilai satu di antaranya lebih rendah",
        "looked at two indicators and found one of them lower",
    ),
    Case(
        confirmed_levels,
        ground(
            readiness=ready(
                people={"level": 2, "confirmed": {"level": 2}},
                money={"level": 1, "confirmed": {"level": 1}},
            )
        ),
        "tidak menilai satu pun lebih rendah",
        "found none lower",
    ),
    Case(confirmed_levels, ground()),
    Case(
        unproved_levels,
        ground(readiness=ready(people={"level": 4})),
        "Tingkat Kecukupan",
        "counts for less than was claimed",
    ),
    Case(
        unproved_levels,
        ground(readiness=ready(people={"level": 4}, money={"level": 4})),
        "Tingkat dua indikator dihitung lebih rendah",
        "The levels of two indicators count for less",
    ),
    Case(unproved_levels, ground(readiness=ready(people=TWO))),
    Case(
        open_indicators,
        ground(readiness=ready(people=ONE)),
        "Sebanyak 26 indikator belum dinilai",
        "There are 26 indicators not assessed",
    ),
    Case(open_indicators, ground()),
    # SWOT: more of one side, more of the other, as many.
    Case(
        inside_sides,
        ground(analysis=swot("ssw")),
        "Kekuatan yang tercatat (dua) lebih banyak daripada kelemahan (satu)",
        "more strengths on record (two) than weaknesses (one)",
    ),
    Case(
        inside_sides,
        ground(analysis=swot("sww")),
        "Kelemahan yang tercatat (dua) lebih banyak",
        "more weaknesses on record (two)",
    ),
    Case(
        inside_sides,
        ground(analysis=swot("sw")),
        "sama banyak, masing-masing satu",
        "as many, one each",
    ),
    Case(inside_sides, ground(analysis=swot("s"))),
    Case(
        outside_sides,
        ground(analysis=swot("oot")),
        "peluang (dua) melebihi ancaman (satu)",
        "more opportunities (two) than threats (one)",
    ),
    Case(
        outside_sides,
        ground(analysis=swot("ott")),
        "ancaman (dua) melebihi peluang (satu)",
        "more threats (two) than opportunities (one)",
    ),
    Case(
        outside_sides,
        ground(analysis=swot("to")),
        "seimbang (satu berbanding satu)",
        "in balance (one to one)",
    ),
    Case(outside_sides, ground(analysis=swot("o"))),
    Case(
        weakest_component,
        ground(analysis=swot("wwt", "w")),
        "menyangkut struktur, yaitu tiga butir",
        "Most weaknesses and threats, three, are about structure",
    ),
    Case(weakest_component, ground(analysis=swot("w", "t"))),
    Case(
        main_kind,
        ground(analysis=swot("s", strategies=strategies(("so", []), ("so", []), ("wt", [])))),
        "Dari tiga strategi, paling banyak (dua) berada pada kelompok kekuatan-peluang (SO): "
        "daerah memilih memakai kekuatannya",
        "Of its three strategies most (two) are of the kind strengths-opportunities (SO)",
    ),
    Case(
        main_kind,
        ground(analysis=swot("s", strategies=strategies(("so", []), ("wt", [])))),
        "kelompok kekuatan-peluang (SO) dan kelemahan-ancaman (WT) memuat yang terbanyak, "
        "masing-masing satu",
        "one each",
    ),
    Case(
        main_kind,
        ground(
            analysis=swot(
                "s", strategies=strategies(*[(kind, []) for kind in ("so", "st", "wo", "wt")])
            )
        ),
        "Keempat kelompok memuat strategi yang sama banyak",
        "All four kinds hold as many",
    ),
    Case(main_kind, ground(analysis=swot("s", strategies=strategies(("so", []))))),
    Case(
        loose_strategies,
        ground(p("A"), analysis=swot("s", strategies=strategies(("so", ["p0"])))),
        "Setiap strategi sudah memiliki program pelaksana",
        "Every strategy has a program",
    ),
    Case(
        loose_strategies,
        ground(p("A"), analysis=swot("s", strategies=strategies(("so", ["p0"]), ("so", [])))),
        "Satu strategi belum memiliki",
        "One strategy has no program",
    ),
    Case(
        loose_strategies,
        ground(
            p("A"),
            analysis=swot("s", strategies=strategies(("so", ["p0"]), ("so", []), ("so", []))),
        ),
        "Sebanyak dua strategi belum memiliki",
        "There are two strategies without a program",
    ),
    Case(
        loose_strategies,
        ground(
            p("A", status="stopped"), analysis=swot("s", strategies=strategies(("so", ["p0"])))
        ),
        "Belum satu pun strategi",
        "No strategy has a program",
    ),
    Case(loose_strategies, ground(p("A"))),
    Case(
        unused_entries,
        ground(analysis=swot("sw", strategies=strategies(("so", [])))),
        "Masih ada satu dari dua butir SWOT",
        "No strategy takes up one of the two entries",
    ),
    Case(unused_entries, ground(analysis=swot("s", strategies=strategies(("so", []))))),
    # Gaps: most in one dimension, tied, even; without a program; the best answered.
    Case(
        most_gaps,
        ground(analysis=gaps(("living", []), ("living", []), ("economy", []))),
        "Sebanyak tiga kesenjangan teridentifikasi pada dua dimensi, paling banyak pada Smart "
        "Living (dua)",
        "There are three gaps in two dimensions, most of them in Smart Living (two)",
    ),
    Case(
        most_gaps,
        ground(
            analysis=gaps(
                ("living", []), ("living", []), ("society", []), ("society", []), ("economy", [])
            )
        ),
        "pada Smart Living dan Smart Society (masing-masing dua)",
        "in Smart Living and Smart Society (two each)",
    ),
    Case(
        most_gaps,
        ground(analysis=gaps(("living", []), ("economy", []))),
        "sama banyak pada setiap dimensi (satu)",
        "as many in each dimension (one)",
    ),
    Case(most_gaps, ground(analysis=gaps(("living", [])))),
    Case(
        unanswered_gaps,
        ground(p("A"), analysis=gaps(("living", ["p0"]), ("economy", []))),
        "Yang belum dijawab program ialah kesenjangan pada Smart Economy",
        "No program closes the one in Smart Economy",
    ),
    Case(
        unanswered_gaps,
        ground(p("A"), analysis=gaps(("living", []), ("economy", []))),
        "Sebanyak dua kesenjangan belum dijawab program, yaitu pada Smart Living dan Smart "
        "Economy",
        "No program closes two gaps, in Smart Living and Smart Economy",
    ),
    Case(
        unanswered_gaps,
        ground(p("A"), analysis=gaps(("living", ["p0"]), ("economy", ["p0"]))),
        "Setiap kesenjangan sudah dijawab",
        "Each gap is closed",
    ),
    Case(unanswered_gaps, ground(p("A"), analysis=gaps(("living", ["p0"])))),
    Case(
        unanswered_gaps,
        ground(p("A"), analysis=gaps(("living", ["p0"]), ("", []))),
        "kesenjangan pada dimensi yang belum ditentukan",
        "the one in a dimension that is not chosen yet",
    ),
    Case(
        best_answered,
        ground(p("A"), p("B"), analysis=gaps(("living", ["p0", "p1"]), ("economy", ["p0"]))),
        "pada Smart Living, yang dijawab dua program, sedangkan satu kesenjangan hanya bertumpu",
        "about Smart Living, which two programs are for; resting on one program alone: one gap",
    ),
    Case(
        best_answered,
        ground(p("A"), p("B"), analysis=gaps(("living", ["p0", "p1"]), ("economy", []))),
        "pada Smart Living, yang dijawab dua program.",
        "which two programs are for.",
    ),
    Case(best_answered, ground(p("A"), analysis=gaps(("living", ["p0"]), ("economy", ["p0"])))),
    # Goals: with and without indicators and starting values; who serves them.
    Case(
        measured_goals,
        ground(profile=goals(BASELINE)),
        "Setiap sasaran memiliki setidaknya satu indikator",
        "Each goal has at least one indicator",
    ),
    Case(
        measured_goals,
        ground(profile=goals(BASELINE, {})),
        "Satu sasaran belum memiliki indikator",
        "One goal has no indicator",
    ),
    Case(
        measured_goals,
        ground(profile=goals(BASELINE, {}, {})),
        "Sebanyak dua sasaran belum",
        "There are two goals without",
    ),
    Case(
        measured_goals,
        ground(profile=goals({})),
        "Belum satu pun sasaran",
        "No goal has an indicator",
    ),
    Case(measured_goals, ground()),
    Case(
        starting_values,
        ground(profile=goals(BASELINE)),
        "Seluruh indikatornya memiliki nilai awal",
        "All indicators have a starting value",
    ),
    Case(
        starting_values,
        ground(profile=goals({**BASELINE, **BLIND})),
        "Satu indikator belum memiliki nilai awal",
        "One indicator has no starting value",
    ),
    Case(
        starting_values,
        ground(profile=goals({**BASELINE, **BLIND, "c": {"name": "Lain"}})),
        "Sebanyak dua indikator belum",
        "There are two indicators without",
    ),
    Case(
        starting_values,
        ground(profile=goals(BLIND)),
        "Belum satu pun indikatornya",
        "No indicator has a starting value",
    ),
    Case(starting_values, ground()),
    Case(
        served_goals,
        ground(p("A", goals=["g0", "g1"]), p("B", goals=["g1"]), profile=goals({}, {})),
        "ialah Sasaran 2, dengan dua program",
        "is Goal 2, with two",
    ),
    Case(
        served_goals,
        ground(p("A", goals=["g0", "g1"]), profile=goals({}, {})),
        "Setiap sasaran didukung",
        "Each goal is served",
    ),
    Case(
        served_goals,
        ground(p("A", goals=["g0"]), profile=goals({}, {})),
        "Satu sasaran belum didukung",
        "One goal is served by no program",
    ),
    Case(
        served_goals,
        ground(p("A", goals=["g0"]), profile=goals({}, {}, {})),
        "Sebanyak dua sasaran belum didukung",
        "There are two goals that no program serves",
    ),
    Case(served_goals, ground(p("A"), profile=goals({}))),
    # Issues: most and fewest programs, ties, even; without an answer; without a reference.
    Case(
        most_answered,
        ground(p("A", issues=["i0", "i1"]), p("B", issues=["i0"]), profile=issues(2)),
        "ialah Isu 0 (dua program), sedangkan yang paling sedikit ialah Isu 1 (satu)",
        "is Isu 0 (two), the one that fewest do Isu 1 (one)",
    ),
    Case(
        most_answered,
        ground(p("A", issues=["i0", "i1", "i2"]), p("B", issues=["i0", "i1"]), profile=issues(3)),
        "ialah Isu 0 dan Isu 1 (masing-masing dua program)",
        "are Isu 0 and Isu 1 (two each)",
    ),
    Case(
        most_answered,
        ground(p("A", issues=["i0", "i1", "i2"]), p("B", issues=["i0"]), profile=issues(3)),
        "ialah Isu 1 dan Isu 2 (masing-masing satu)",
        "Isu 1 and Isu 2 (one each)",
    ),
    Case(
        most_answered,
        ground(p("A", issues=["i0", "i1"]), profile=issues(2)),
        "dijawab sama banyak program (satu)",
        "answered by as many programs (one)",
    ),
    Case(most_answered, ground(p("A", issues=["i0"]), profile=issues(2))),
    Case(
        unanswered_issues,
        ground(p("A", issues=["i0"]), profile=issues(2)),
        "Isu Isu 1 belum dijawab",
        "the issue Isu 1",
    ),
    Case(
        unanswered_issues,
        ground(p("A", issues=["i0"]), profile=issues(3)),
        "Isu Isu 1 dan Isu 2 belum dijawab",
        "the issues Isu 1 and Isu 2",
    ),
    Case(
        unanswered_issues,
        ground(p("A", issues=["i0"]), profile=issues(1)),
        "Tidak ada isu yang tertinggal",
        "No issue is left",
    ),
    Case(unanswered_issues, ground(p("A"), profile=issues(1))),
    Case(
        untraced_issues,
        ground(profile=issues(2)),
        "Belum satu pun isu menyebut rujukannya",
        "None of the issues says where",
    ),
    Case(
        untraced_issues,
        ground(profile={"issues": {"i0": {"name": "A"}, "i1": {"name": "B", "plan_ref": "R"}}}),
        "Dari dua isu, satu belum menyebut rujukannya",
        "missing for one of two issues",
    ),
    Case(untraced_issues, ground(profile=issues(1))),
    Case(untraced_issues, ground(profile=issues(2, plan_ref="RPJMD"))),
    # What Book I concludes.
    Case(
        weakest_of_all,
        ground(readiness=ready(people=ONE, rules=TWO)),
        "pekerjaan rumah terbesar terletak pada Struktur; program",
        "the largest task lies in Structure",
    ),
    Case(
        weakest_of_all,
        ground(
            readiness=ready(people=TWO, rules=TWO, money=ONE)
            | {"indicators": {PEOPLE: ONE, RULES: ONE, "infrastructure.digital.network": TWO}}
        ),
        "terletak pada Struktur dan Suprastruktur, yang nilainya sama rendah",
        "lie in Structure and Superstructure, which score equally low",
    ),
    Case(weakest_of_all, ground(readiness=ready(people=ONE, rules=ONE))),
    Case(weakest_of_all, ground(readiness=ready(people=ONE))),
    Case(
        traced,
        ground(p("A", issues=["i0"]), profile=issues(1)),
        "seluruhnya sudah bermuara pada program",
        "all lead to programs",
    ),
    Case(
        traced,
        ground(p("A"), profile=issues(1), analysis=gaps(("living", []))),
        "masih ada isu strategis dan kesenjangan yang belum",
        "there are strategic issues and gaps that lead",
    ),
    Case(traced, ground(p("A"))),
    Case(
        heaviest_issue,
        ground(p("A", issues=["i0"]), p("B", "living", issues=["i0"]), profile=issues(1)),
        "ialah Isu 0, yang dijawab program dari dua dimensi",
        "is Isu 0, which programs of two dimensions answer",
    ),
    Case(
        heaviest_issue,
        ground(
            p("A", issues=["i0", "i1"]), p("B", "living", issues=["i0", "i1"]), profile=issues(2)
        ),
    ),
    Case(heaviest_issue, ground(p("A", issues=["i0"]), profile=issues(1))),
    # Bodies: met this year all, some, none; not set up; outsiders.
    Case(
        met_this_year,
        ground(organization=COUNCIL),
        "Sepanjang 2026, setiap unsur kelembagaan",
        "Each of them has met in 2026",
    ),
    Case(
        met_this_year,
        ground(organization={**COUNCIL, "team": met("2025-12-31")}),
        "Untuk 2026, rapat Tim Pelaksana belum tercatat",
        "no meeting of the implementation team on record for 2026",
    ),
    Case(
        met_this_year,
        ground(organization={"council": met("2025-12-31")}),
        "belum ada rapat yang tercatat pada unsur kelembagaan mana pun",
        "no meeting of any of them on record",
    ),
    Case(met_this_year, ground()),
    Case(
        missing_bodies,
        ground(organization={"council": met("2026-01-01")}),
        "ialah Tim Pelaksana dan Forum Smart City",
        "Not set up yet: the implementation team and the smart city forum",
    ),
    Case(missing_bodies, ground(organization=COUNCIL)),
    Case(
        outsiders,
        ground(organization=COUNCIL),
        "dihadiri pula unsur di luar pemerintah",
        "took part in all meetings",
    ),
    Case(
        outsiders,
        ground(organization={**COUNCIL, "team": met("2026-01-01", external=False)}),
        "Dari tiga rapat yang tercatat, dua dihadiri",
        "Of the three meetings on record people from outside government took part in two",
    ),
    Case(
        outsiders,
        ground(organization={"council": met("2026-01-01", external=False)}),
        "hanya dihadiri unsur pemerintah",
        "were of government alone",
    ),
    Case(outsiders, ground(organization={"council": met("2026-01-01", external=None)})),
    # Trends: kinds that are missing, one that stands out, all alike; without effects.
    Case(
        kinds,
        ground(analysis=trends("political", "economic", "social", "technological")),
        "ialah hukum dan lingkungan",
        "legal and environmental",
    ),
    Case(
        kinds,
        ground(analysis=trends(*SIX, "legal")),
        "paling banyak bidang hukum",
        "most of all what is legal",
    ),
    Case(
        kinds, ground(analysis=trends(*SIX)), "tidak ada sisi yang terlewat", "no side is left out"
    ),
    Case(kinds, ground(analysis=trends("legal"))),
    Case(
        effects,
        ground(analysis=trends("legal")),
        "Setiap tren disertai dampaknya",
        "Each trend tells what it does",
    ),
    Case(
        effects,
        ground(analysis=trends("legal", "social", effect="")),
        "Belum satu pun tren disertai dampaknya",
        "None of the trends tells",
    ),
    Case(
        effects,
        ground(
            analysis={
                "trends": {
                    "a": {"kind": "legal", "text": "tren"},
                    "b": {"kind": "legal", "text": "tren", "effect": "dampak"},
                }
            }
        ),
        "Dari dua tren, satu belum disertai dampaknya",
        "missing for one of two",
    ),
    Case(effects, ground()),
    # Plans: the last year of the masterplan is far enough, the year before it is not.
    *(
        Case(
            linked_plans,
            ground(
                profile={
                    "plans": {
                        f"r{n}": {
                            "kind": "rpjmd",
                            "title": f"RPJMD {n}",
                            "period": {"start": 2021, "end": end},
                        }
                        for n, end in enumerate(ends)
                    }
                }
            ),
            id,
            en,
        )
        for ends, id, en in (
            (
                (2031,),
                "lebih lama daripada RPJMD 0 (2031)",
                "longer than RPJMD 0 (2031). When that is",
            ),
            (
                (2031, 2026),
                "RPJMD 0 (2031) dan RPJMD 1 (2026)",
                "RPJMD 0 (2031) and RPJMD 1 (2026). When these",
            ),
            (
                (2031, 2026, 2026),
                "lebih lama daripada tiga dokumen acuannya",
                "longer than three of these plans",
            ),
            ((2032,), "berlaku setidaknya sampai 2032", "last at least until 2032"),
        )
    ),
    Case(linked_plans, ground()),
)
