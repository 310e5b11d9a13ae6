"""Faults of money (BUD)."""

# ruff: noqa: E501 -- a table, one fault a line

from planted.edit import Files, add, cut, everywhere, fault, put, swap
from planted.places import (
    AIR,
    ARSIP,
    BANDARA,
    BURSA,
    IZIN,
    KELURAHAN,
    KERJA,
    LAMPU,
    LOKET,
    MANIFEST,
    PILAH,
    PULAU,
    R2,
    R3,
    SIAGA,
    USAHA,
    USULAN,
    Y23,
    B,
    R,
    T,
)


def largest(files: Files) -> tuple[str, int]:
    """Where the program with the largest budget has it; of equals the last by id."""
    import re

    sums = {
        file: sum(map(int, re.findall(r"amount: (\d+)", text)))
        for file, text in files.texts.items()
        if file.startswith("programs/") and "status: stopped" not in text
    }
    best = max(sums, key=lambda file: (sums[file], file.removesuffix(".yaml")))
    return best, files.texts[best].split("\n").index("budget:") + 1


ALL_APBD = everywhere(r"fund: csr, approximate: true", 'fund: apbd, code: "2.16.03.2.02.31"')
FAULTS = [
    fault("BUD001", "one row far too large", R, put(LAMPU, "budget/0/amount", "2500000000"), at=f"{MANIFEST}:budget/ceilings/2025"),
    fault("BUD001", "a ceiling lowered", T, put(MANIFEST, "budget/ceilings/2025", "12000000000")),
    fault("BUD001", "one more row", B, add(PULAU, "budget", "- {year: 2022, amount: 900000000, fund: hibah}"), at=f"{MANIFEST}:budget/ceilings/2022"),
    fault("BUD001", "a ceiling of last year's size", R2, put(MANIFEST, "budget/ceilings/2026", "900000000")),
    fault("BUD002", "a row before the program", R, put(LAMPU, "budget/0/year", "2024")),
    fault("BUD002", "a row after the program", T, put(AIR, "budget/3/year", "2029")),
    fault("BUD002", "a slip in the century", B, put(PULAU, "budget/2/year", "2123")),
    fault("BUD003", "no money at all", R, cut(USAHA, "budget")),
    fault("BUD003", "no money for a quick win", R2, cut(PILAH, "budget")),
    fault("BUD003", "no money in Tegal", T, put(USULAN, "budget", "[]"), at=f"{USULAN}:budget"),
    fault("BUD003", "no money for a done program", B, cut(PULAU, "budget")),
    fault("BUD004", "a row copied", R, add(ARSIP, "budget", "- {year: 2030, amount: 15000000, fund: hibah}\n- {year: 2030, amount: 15000000, fund: hibah}"), at=f"{ARSIP}:budget/5"),
    fault("BUD004", "the same code twice in a year", T, add(AIR, "budget", '- {year: 2025, amount: 100000000, fund: dak, code: "1.03.03.2.01.05"}')),
    fault("BUD004", "the same company twice", B, put(PULAU, "budget/3/year", "2022"), put(PULAU, "budget/3/amount", "90000000"), at=f"{PULAU}:budget/3"),
    fault("BUD005", "no money in the first year", R, cut(LAMPU, "budget/0"), at=f"{LAMPU}:budget"),
    fault("BUD005", "no money in the last year", T, cut(AIR, "budget/3"), at=f"{AIR}:budget"),
    fault("BUD005", "a program lengthened by a year", R2, put(BURSA, "period/end", "2028"), put(BURSA, "horizon", "long"), at=f"{BURSA}:budget"),
    fault("BUD006", "a row without a code", R, cut(USAHA, "budget/1/code"), at=f"{USAHA}:budget/1"),
    fault("BUD006", "a row without a code in Tegal", T, cut(KELURAHAN, "budget/0/code"), at=f"{KELURAHAN}:budget/0"),
    fault("BUD006", "a row without a code in Batam", B, cut(PULAU, "budget/2/code"), at=f"{PULAU}:budget/2"),
    fault("BUD007", "regional money alone", R, ALL_APBD, at=largest),
    fault("BUD007", "regional money alone, again", R2, ALL_APBD, at=largest),
    fault("BUD007", "regional money alone, once more", R3, ALL_APBD, at=largest),
    fault("BUD008", "a row of nought", R, put(USULAN, "budget/1/amount", "0")),
    fault("BUD008", "a row below nought", T, put(AIR, "budget/0/amount", "-650000000")),
    fault("BUD008", "spending below nought", R2, put(Y23, "programs/jalur-wisata/spent", "-95000000")),
    fault("BUD008", "a ceiling below nought", B, put(MANIFEST, "budget/ceilings/2024", "-49500000000")),
    fault("BUD009", "written in millions", R, put(USULAN, "budget/0/amount", "450")),
    fault("BUD009", "six noughts too many", T, put(AIR, "budget/0/amount", "650000000000000")),
    fault("BUD009", "written in millions, and spent", R2, put(LOKET, "budget/1/amount", "450")),
    fault("BUD009", "a ceiling in millions", B, put(MANIFEST, "budget/ceilings/2024", "49500")),
    fault("BUD009", "a ceiling in millions in Tegal", T, put(MANIFEST, "budget/ceilings/2027", "30000")),
    fault("BUD010", "one year in thousands", B, swap(KERJA, "amount: 3400000000", "amount: 3400000")),
    fault("BUD010", "the last year in thousands", T, put(AIR, "budget/3/amount", "1400000")),
    fault("BUD010", "one row in thousands", B, swap(BANDARA, "amount: 3800000000", "amount: 3800000")),
    fault("BUD011", "one digit too many", R2, put(SIAGA, "budget/2/amount", "5500000000"), put(MANIFEST, "budget/ceilings/2024", "22800000000")),
    fault("BUD011", "twenty times as much in one year", B, put(PULAU, "budget/2/amount", "9600000000"), put(MANIFEST, "budget/ceilings/2023", "33500000000")),
    fault("BUD011", "a nought too many at the airport", B, swap(BANDARA, "amount: 3800000000", "amount: 38000000000"), put(MANIFEST, "budget/ceilings/2025", "112500000000")),
    fault("BUD012", "a code of health in a program of the sea", T, put(AIR, "actions/meter-zona/budget/0/code", '"1.02.02.2.01.03"')),
    fault("BUD012", "a code of the fire brigade at the registry office", B, put(PULAU, "budget/0/code", '"1.05.04.2.01.08"')),
    fault("BUD012", "a code of the environment for permits", B, put(IZIN, "budget/0/code", '"2.11.03.2.01.03"')),
    fault("BUD013", "the code of a program", R2, put(SIAGA, "budget/1/code", '"2.16.03"')),
    fault("BUD013", "the code of an activity", T, put(AIR, "actions/meter-zona/budget/0/code", '"1.03.03.2.01"')),
    fault("BUD013", "the code of an affair", B, put(PULAU, "budget/2/code", '"2.12"')),
    fault("BUD014", "two funds for one amount", R2, put(SIAGA, "budget/1/fund", "[apbd, dak]")),
    fault("BUD014", "the company and the region together", T, put(AIR, "budget/0/fund", "[bumd, csr]")),
    fault("BUD014", "three funds in a row", B, put(PULAU, "budget/2/fund", "[apbd, csr, dak]")),
    fault("BUD015", "a ceiling with two digits swapped", R, add(MANIFEST, "budget/ceilings", '"2052": 900000000')),
    fault("BUD015", "a ceiling of the year before", T, add(MANIFEST, "budget/ceilings", '"2021": 900000000')),
    fault("BUD015", "a ceiling of the year after", B, add(MANIFEST, "budget/ceilings", '"2030": 900000000')),
]  # fmt: skip
