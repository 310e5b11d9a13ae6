"""Faults of evidence (EVD), and of data (DAT)."""

# ruff: noqa: E501 -- a table, one fault a line

from planted.edit import add, cut, fault, put, swap
from planted.places import ARSIP, DATA, LOKET, MANIFEST, PROFILE, R2, R3, READY, SOURCES, B, R, T

PEOPLE = "indicators/structure.people"
FAULTS = [
    fault("EVD001", "level 3 without evidence", R, cut(READY, f"{PEOPLE}.digital-competence/sources")),
    fault("EVD001", "level 4 without evidence", R2, cut(READY, f"{PEOPLE}.citizen-literacy/sources")),
    fault("EVD001", "leadership without evidence", T, cut(READY, "indicators/structure.governance.leadership/sources")),
    fault("EVD002", "level 4 without a value", R, cut(READY, f"{PEOPLE}.citizen-literacy/value")),
    fault("EVD002", "a value without its year", R2, cut(READY, f"{PEOPLE}.citizen-literacy/value/year"), at=f"{READY}:{PEOPLE}.citizen-literacy/value"),
    fault("EVD002", "level 5 without a value", R3, put(READY, f"{PEOPLE}.digital-competence/level", "5"), put(READY, f"{PEOPLE}.digital-competence/target", "5"), at=f"{READY}:{PEOPLE}.digital-competence"),
    fault("EVD003", "minutes without a date", R, cut(SOURCES, "notula/date")),
    fault("EVD003", "news without a date", T, cut(SOURCES, "berita-bukittinggi-bimtek/date")),
    fault("EVD003", "a law without a date", B, cut(SOURCES, "pp-59-2022/date")),
    fault("EVD004", "a value of 2019", R, put(READY, f"{PEOPLE}.citizen-literacy/value/year", "2019")),
    fault("EVD004", "an assessment of 2021", R2, put(READY, "assessed", "2021-01-15")),
    fault("EVD004", "an assessment of 2020 in Tegal", T, put(READY, "assessed", "2020-12-15")),
    fault("EVD005", "a population from nowhere", R, cut(PROFILE, "facts/penduduk/sources")),
    fault("EVD005", "an area from nowhere", R2, cut(PROFILE, "facts/luas/sources")),
    fault("EVD005", "a new figure from nowhere", T, add(PROFILE, "facts", "rukun-warga: {value: 180, unit: RW, year: 2022}")),
    fault("EVD006", "committed with an illustration", R, put(MANIFEST, "status", "committed"), add(LOKET, "", "basis: illustration")),
    fault("EVD006", "committed in Tegal", T, put(MANIFEST, "status", "committed")),
    fault("EVD006", "committed in Batam", B, put(MANIFEST, "status", "committed")),
    fault("EVD007", "assessors two levels below", R, add(READY, f"{PEOPLE}.ict-staff", "confirmed: {level: 0, by: Asesor, date: 2024-03-01}"), at=f"{READY}:{PEOPLE}.ict-staff/level"),
    fault("EVD007", "assessors two levels above", R2, add(READY, f"{PEOPLE}.digital-competence", "confirmed: {level: 5, by: Asesor}"), at=f"{READY}:{PEOPLE}.digital-competence/level"),
    fault("EVD007", "3 claimed, 1 confirmed", R3, add(READY, f"{PEOPLE}.digital-competence", "confirmed: {level: 1, by: Asesor}"), at=f"{READY}:{PEOPLE}.digital-competence/level"),
    fault("EVD008", "a target below the level", R, put(READY, f"{PEOPLE}.digital-competence/target", "2")),
    fault("EVD008", "a target of nought", T, put(READY, f"{PEOPLE}.ict-staff/target", "0")),
    fault("EVD008", "a level above its target", B, put(READY, f"{PEOPLE}.ict-staff/target", "1")),
    fault("EVD009", "a baseline from nowhere", R, cut(ARSIP, "indicators/keluhan/baseline/sources"), at=f"{ARSIP}:indicators/keluhan/baseline"),
    fault("EVD009", "a goal's baseline from nowhere", R2, cut(PROFILE, "goals/hidup-layak/indicators/indeks-living/baseline/sources"), at=f"{PROFILE}:goals/hidup-layak/indicators/indeks-living/baseline"),
    fault("EVD009", "both baselines from nowhere", R3, cut(LOKET, "indicators/terlayani/baseline/sources"), cut(LOKET, "indicators/keluhan/baseline/sources"), at=f"{LOKET}:indicators/terlayani/baseline"),
    fault("DAT001", "data that nobody keeps", R, cut(DATA, "datasets/data-setda/custodian")),
    fault("DAT001", "data that nobody keeps in Tegal", T, cut(DATA, "datasets/lapak-pkl/custodian")),
    fault("DAT001", "data that nobody keeps in Batam", B, cut(DATA, "datasets/penduduk-kelurahan/custodian")),
    fault("DAT002", "a request not answered", R, put(DATA, "requests/minta-setda/status", "open"), cut(DATA, "requests/minta-setda/received"), at=f"{DATA}:requests/minta-setda/due"),
    fault("DAT002", "a request without a word since", T, add(DATA, "requests", "minta-lagi: {agency: dinsos, asked: 2024-01-05, due: 2024-02-01}")),
    fault("DAT002", "a request of Batam still open", B, put(DATA, "requests/permintaan-lingkungan/status", "open"), cut(DATA, "requests/permintaan-lingkungan/received"), at=f"{DATA}:requests/permintaan-lingkungan/due"),
    fault("DAT003", "half complete", R, put(DATA, "datasets/data-setda/completeness", "50")),
    fault("DAT003", "nearly complete", T, put(DATA, "datasets/lapak-pkl/completeness", "79.5")),
    fault("DAT003", "nothing there", R2, put(DATA, "datasets/data-bkad/completeness", "0")),
    fault("DAT004", "monthly, last renewed a year ago", R, put(DATA, "datasets/data-setda/updated", "2023-06-01")),
    fault("DAT004", "yearly, of 2021", T, put(DATA, "datasets/lapak-pkl/updated", "2021-10-09")),
    fault("DAT004", "daily, of autumn", R2, put(DATA, "datasets/data-bkad/frequency", "daily"), put(DATA, "datasets/data-bkad/updated", "2023-10-01"), at=f"{DATA}:datasets/data-bkad/updated"),
    fault("DAT005", "a custodian that no system connects", R, swap(DATA, "connects: [bappeda, diskominfo, setda, ", "connects: [bappeda, diskominfo, "), at=f"{DATA}:datasets/data-setda/custodian"),
    fault("DAT005", "a custodian outside all systems", R2, add(DATA, "datasets", "peta-api: {name: Peta rawan kebakaran, custodian: bpbd}"), swap(DATA, ", bpbd]", "]"), at=f"{DATA}:=peta-api"),
    fault("DAT005", "two sets of one custodian", R3, add(DATA, "datasets", "naskah: {name: Naskah dinas, custodian: setda}"), swap(DATA, ", setda, ", ", "), at=f"{DATA}:datasets/data-setda/custodian"),
]  # fmt: skip
