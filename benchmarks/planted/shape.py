"""Faults of shape (SCH) and of standards beside the plan (STD)."""

# ruff: noqa: E501 -- a table, one fault a line

from planted.edit import add, cut, fault, new, put, swap
from planted.places import (
    AIR,
    ARSIP,
    BURSA,
    DATA,
    LOKET,
    MANIFEST,
    OLAHAN,
    ORG,
    PROCESS,
    PROFILE,
    PULAU,
    R2,
    R3,
    READY,
    SIAGA,
    SOURCES,
    TAMAN,
    USAHA,
    Y23,
    B,
    K,
    R,
    T,
)

SIX = ["governance", "branding", "economy", "living", "society", "environment"]
OWN = "name: {id: Milik sendiri, en: Own}\n"
NO_RUNG = (
    OWN
    + """components:
  struktur:
    name: {id: Struktur, en: Structure}
    weight: 1
    elements:
      orang:
        name: {id: Orang, en: People}
        weight: 1
        indicators:
          staf:
            name: {id: Staf, en: Staff}
            weight: 1
            levels:
              "0": {id: nol, en: none}
              "1": {id: satu, en: one}
              "2": {id: dua, en: two}
              "4": {id: empat, en: four}
              "5": {id: lima, en: five}
"""
)
WEIGHTS = OWN + "scale: {min: 0, max: 4}\ndimensions:\n" + "".join(
    f"  {key}:\n    name: {{id: {key}, en: {key}}}\n    weight: {weight}\n    items: 3\n"
    for key, weight in (("baseline", 20), ("output", 40), ("impact", 30))
)  # fmt: skip
FAULTS = [
    fault("SCH001", "a key misspelt", T, swap(AIR, "innovation: >-", "inovation: >-")),
    fault("SCH001", "a key in Indonesian", R, swap(ARSIP, "support:", "pendukung:"), at=f"{ARSIP}:pendukung"),
    fault("SCH001", "a key of another place", B, add(PULAU, "risks/cuaca-laut", "deadline: 2023-01-01")),
    fault("SCH001", "a key in capitals", R2, swap(DATA, "  satu-data:\n    name: Satu Data\n    purpose:", "  satu-data:\n    name: Satu Data\n    Purpose:"), at=f"{DATA}:systems/satu-data/Purpose"),
    fault("SCH002", "an action without a name", T, cut(AIR, "actions/regu-pencari-bocor/name")),
    fault("SCH002", "a budget row without an amount", R, cut(USAHA, "budget/0/amount"), at=f"{USAHA}:budget/0"),
    fault("SCH002", "a program without a dimension", R2, cut(BURSA, "dimension")),
    fault("SCH002", "a linked plan without a kind", B, cut(PROFILE, "plans/peta-spbe/kind")),
    fault("SCH002", "a signatory without an office", T, cut(PROCESS, "commitment/signatories/3/office")),
    fault("SCH003", "a year in quotes", T, put(AIR, "period/start", '"2024"')),
    fault("SCH003", "a text where a list belongs", R, put(OLAHAN, "goals", "usaha-tumbuh")),
    fault("SCH016", "a word for a number", B, put(PULAU, "indicators/warga-pulau-terlayani/baseline/value", "seribu")),
    fault("SCH003", "a text for a mapping", R2, put(TAMAN, "period", "2022-2026")),
    fault("SCH004", "a horizon in Indonesian", T, put(AIR, "horizon", "menengah")),
    fault("SCH004", "a fund misspelt", R, put(ARSIP, "budget/0/fund", "abpd")),
    fault("SCH004", "a status of daily life", B, put(DATA, "systems/sistem-perizinan/status", "jalan")),
    fault("SCH004", "a kind that is none", R2, put(ORG, "partners/radio/sector", "pers")),
    fault("SCH005", "a level of 7", R, put(READY, "indicators/structure.people.digital-competence/level", "7")),
    fault("SCH005", "a likelihood of 9", T, put(AIR, "risks/meter-rusak/likelihood", "9")),
    fault("SCH005", "140 percent done", B, put(Y23, "programs/loket-pulau/physical", "140")),
    fault("SCH005", "the 18th SDG", R2, put(LOKET, "alignment/sdg/0", "18")),
    fault("SCH006", "a date in words", T, put(AIR, "milestones/zona-perintis/date", "29 Agustus 2025")),
    fault("SCH006", "day and month first", R, put(ORG, "instruments/perwali/date", "09/05/2022")),
    fault("SCH006", "the 30th of February", B, put(PULAU, "milestones/jadwal-tetap/date", "2023-02-30")),
    fault("SCH006", "a month that is none", R2, put(LOKET, "quick_win/deadline", "2022-13")),
    fault("SCH007", "an id in capitals", T, swap(AIR, "  zona-perintis:", "  Zona_Perintis:")),
    fault("SCH007", "an id with a space", R, add(PROFILE, "issues", "air bersih: {name: Air bersih}")),
    fault("SCH007", "a file with an underscore", B, new("programs/Loket_Baru.yaml", "name: Loket baru\ndimension: governance\nstatus: idea\nhorizon: short\n")),
    fault("SCH007", "a year that is no year", R2, add(LOKET, "indicators/terlayani/targets", "tahun-1: 60"), at=f"{LOKET}:indicators/terlayani/targets"),
    fault("SCH008", "money with its unit", T, put(AIR, "budget/0/amount", "Rp 650 juta")),
    fault("SCH008", "money with points", R, put(USAHA, "budget/1/amount", "150.000.000")),
    fault("SCH008", "a ceiling in words", B, put(MANIFEST, "budget/ceilings/2024", "49,5 miliar")),
    fault("SCH008", "spending as text", R2, put(Y23, "programs/jalur-wisata/spent", "Rp95.000.000")),
    fault("SCH009", "a summary without text", R, put(ARSIP, "summary", "")),
    fault("SCH009", "a Renstra left empty", T, put(AIR, "alignment/renstra", "")),
    fault("SCH009", "a target level left empty", B, put(READY, "indicators/structure.people.ict-staff/target", "")),
    fault("SCH009", "risks without a risk", R2, put(OLAHAN, "risks", "")),
    fault("SCH009", "goals left empty", R3, put(ARSIP, "goals", "")),
    fault("SCH011", "a version to come", T, put(MANIFEST, "smartplan", "2")),
    fault("SCH011", "version nought", R, put(MANIFEST, "smartplan", "0")),
    fault("SCH011", "a version far ahead", B, put(MANIFEST, "smartplan", "20")),
    fault("SCH012", "the regency's name", T, put(MANIFEST, "region/name", "Kabupaten Tegal")),
    fault("SCH012", "a code that is none", R, put(MANIFEST, "region/code", '"35.99"')),
    fault("SCH012", "the code of another city", B, put(MANIFEST, "region/code", '"33.76"'), at=f"{MANIFEST}:region/name"),
    fault("SCH012", "a code without a point", K, put(MANIFEST, "region/code", '"1375"')),
    fault("SCH013", "hyphens in a code", T, put(AIR, "actions/meter-zona/budget/0/code", '"1-03-03"')),
    fault("SCH013", "a letter in a code", R, put(USAHA, "budget/0/code", '"2.16.O3"')),
    fault("SCH013", "the name for the code", B, put(PULAU, "budget/0/code", "Pendaftaran penduduk")),
    fault("SCH014", "an address without https", R, add(SOURCES, "surat", "url: www.batukota.go.id")),
    fault("SCH014", "an address misspelt", T, put(SOURCES, "pp-59-2022/url", "htps//peraturan.info/pp/2022/59")),
    fault("SCH014", "an e-mail for an address", B, add(SOURCES, "uu-23-2014", "url: humas@batam.go.id")),
    fault("SCH014", "a scheme without its colon", R, add(SOURCES, "surat", "url: HTTPS//batukota.go.id")),
    fault("SCH015", "thousands of people with a point", B, put(PROFILE, "facts/peserta-bimtek-satu/value", "250.000")),
    fault("SCH015", "a baseline with a point", R2, put(LOKET, "indicators/terlayani/baseline/value", "1.250")),
    fault("SCH015", "a target with a point", B, put(PULAU, "indicators/warga-pulau-terlayani/targets", '{"2022": 2.600, "2024": 6500}')),
    fault("STD001", "a ladder without a rung", R, new("standards/readiness/sendiri.yaml", NO_RUNG), at="standards/readiness/sendiri.yaml:components/struktur/elements/orang/indicators/staf/levels"),
    fault("STD001", "weights that make 90", T, new("standards/evaluation/sendiri.yaml", WEIGHTS), at="standards/evaluation/sendiri.yaml:dimensions"),
    fault("STD001", "a set without dimensions", B, new("standards/dimensions/sendiri.yaml", OWN + "dimensions: {}\n"), at="standards/dimensions/sendiri.yaml:dimensions"),
    fault("SCH017", "a scale of four", R, add(MANIFEST, "", "risk_scale: 4")),
    fault("SCH017", "a scale between the two", T, add(MANIFEST, "", "risk_scale: 4")),
    fault("SCH017", "a value beyond three", K, add(MANIFEST, "", "risk_scale: 4")),
    fault("SCH018", "how many people, but not how many", R, cut(PROFILE, "facts/penduduk/value")),
    fault("SCH018", "an area without its figure", R2, cut(PROFILE, "facts/luas/value")),
    fault("SCH018", "a count without its figure", B, cut(PROFILE, "facts/daerah-terpilih/value"), at=f"{PROFILE}:facts/daerah-terpilih"),
    fault("SCH019", "a region that is none", R2, add(SIAGA, "", 'with_regions: ["33.99"]')),
    fault("SCH019", "the region itself", B, add(PULAU, "", 'with_regions: ["21.71"]')),
    fault("SCH019", "two digits swapped", T, add(AIR, "", 'with_regions: ["33.92"]')),
    fault("SCH020", "rank and number swapped", R2, put(PROCESS, "ratings/rkci/rank", "120")),
    fault("SCH020", "the last but one, and beyond", R, add(PROCESS, "selection", "rank: 110\nof: 50")),
    fault("SCH020", "a rank among fewer", B, add(PROCESS, "selection", "rank: 51\nof: 50")),
]  # fmt: skip
