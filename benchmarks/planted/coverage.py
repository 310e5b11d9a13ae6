"""Faults of coverage (COV)."""

# ruff: noqa: E501 -- a table, one fault a line

from planted.edit import add, cut, everywhere, fault, new, put
from planted.places import (
    AIR,
    ANALYSIS,
    ANTRE,
    ARSIP,
    BURSA,
    KELAS,
    LAMPU,
    LOKET,
    MANIFEST,
    ORG,
    PILAH,
    PROCESS,
    PROFILE,
    PULAU,
    R2,
    R3,
    READY,
    SIAGA,
    TAMAN,
    TATA,
    USULAN,
    WISATA,
    B,
    R,
    T,
)

KOMINFO = {
    "governance": "public-service public-policy bureaucracy",
    "branding": "tourism business city-appearance",
    "economy": "industry welfare transaction",
    "living": "harmony health mobility",
    "society": "community education security",
    "environment": "protection waste energy",
}
SEVEN = "name: {id: Tujuh dimensi, en: Seven dimensions}\ndimensions:\n" + "".join(
    f"  {key}:\n    name: {{id: Smart {key}, en: Smart {key}}}\n    subdimensions:\n"
    + "".join(f"      {sub}: {{name: {{id: {sub}, en: {sub}}}}}\n" for sub in subs.split())
    for key, subs in (KOMINFO | {"resilience": "disaster"}).items()
)  # fmt: skip
OWN_SET = (
    put(MANIFEST, "standards/dimensions", "tujuh"),
    new("standards/dimensions/tujuh.yaml", SEVEN),
)
STANDARD = f"{MANIFEST}:standards/dimensions"
GOAL = (
    "kota-tangguh:\n  text: Kota pulih dengan cepat sesudah bencana.\n  mission: {0}\n  indicators:\n    hari-pulih:\n"
    "      name: Hari sampai layanan pulih\n      unit: hari\n      direction: down\n"
    '      baseline: {{year: 2021, value: 20, sources: [{1}]}}\n      targets: {{"2027": 7}}'
)  # fmt: skip
FAULTS = [
    fault("COV001", "a seventh dimension without programs", R, *OWN_SET),
    fault("COV001", "a seventh dimension in Tegal", T, *OWN_SET),
    fault("COV001", "a seventh dimension in Batam", B, *OWN_SET),
    fault("COV002", "no quick win in governance", R, cut(LOKET, "quick_win"), at=STANDARD),
    fault("COV002", "no quick win in living", R2, cut(ANTRE, "quick_win"), at=STANDARD),
    fault("COV002", "the quick win of society gone", R3, cut(KELAS, "quick_win"), at=STANDARD),
    fault("COV003", "an issue that no program answers", R, add(PROFILE, "issues", "banjir: {name: Banjir tahunan, plan_ref: RPJMD bab IV}")),
    fault("COV003", "a new issue in Tegal", T, add(PROFILE, "issues", "rob: {name: Rob di pesisir, text: Genangan saat pasang.}")),
    fault("COV003", "a new issue in Batam", B, add(PROFILE, "issues", "banjir: {name: Banjir kota, plan_ref: RPJMD}")),
    fault("COV004", "a goal that no program serves", R, add(PROFILE, "goals", GOAL.format("misi-1", "laporan-2023"))),
    fault("COV004", "a goal too many in Tegal", T, add(PROFILE, "goals", GOAL.format("kota-layak-huni", "uu-23-2014"))),
    fault("COV004", "a goal too many in Batam", B, add(PROFILE, "goals", GOAL.format("ruang-hidup", "uu-23-2014"))),
    fault("COV005", "a goal that is not measured", R, cut(PROFILE, "goals/layanan-pasti/indicators")),
    fault("COV005", "the last goal not measured", R2, cut(PROFILE, "goals/alam-lestari/indicators")),
    fault("COV005", "indicators left empty", R3, put(PROFILE, "goals/hidup-layak/indicators", "{}")),
    fault("COV006", "no baseline", R, cut(ARSIP, "indicators/keluhan/baseline")),
    fault("COV006", "a baseline without its value", R2, cut(BURSA, "indicators/terlayani/baseline/value"), at=f"{BURSA}:indicators/terlayani/baseline"),
    fault("COV006", "a goal without a baseline", T, cut(PROFILE, "goals/layanan-terintegrasi/indicators/layanan-tersambung/baseline")),
    fault("COV007", "no target", R, cut(ARSIP, "indicators/terlayani/targets")),
    fault("COV007", "a goal without a target", R2, cut(PROFILE, "goals/usaha-tumbuh/indicators/indeks-economy/targets")),
    fault("COV007", "no target in Tegal", T, cut(AIR, "indicators/jam-bocor/targets")),
    fault("COV008", "a sub-dimension forgotten", R, cut(ARSIP, "subdimension"), at=STANDARD),
    fault("COV008", "two programs of one sub-dimension", R2, put(BURSA, "subdimension", "industry"), at=STANDARD),
    fault("COV008", "waste among energy", R3, put(PILAH, "subdimension", "energy"), at=STANDARD),
    fault("COV009", "no threats", R, cut(ANALYSIS, "swot/structure/threats"), put(ANALYSIS, "strategies/strategi-st/uses", "[serangan-siber, cuaca-ekstrem, aturan-berganti, kepercayaan-turun]"), put(ANALYSIS, "strategies/strategi-wt/uses", "[pranata-sedikit]")),
    fault("COV009", "no threats in the rules", R2, put(ANALYSIS, "swot/superstructure/threats", "{}"), put(ANALYSIS, "strategies/strategi-st/uses", "[mutasi-cepat, fiskal-turun, serangan-siber, cuaca-ekstrem]")),
    fault("COV009", "no weaknesses", R3, cut(ANALYSIS, "swot/infrastructure/weaknesses"), put(ANALYSIS, "strategies/strategi-wo/uses", "[pranata-sedikit, anggaran-terbatas, prosedur-belum-baku, evaluasi-jarang]")),
    fault("COV010", "a gap that nobody closes", R, add(ANALYSIS, "gaps", "celah-air: {dimension: living, current: Air keruh, desired: Air jernih}")),
    fault("COV010", "a gap too many in Tegal", T, add(ANALYSIS, "gaps", "celah-rob: {dimension: living, current: Jalan tergenang, desired: Jalan kering}")),
    fault("COV010", "a gap too many in Batam", B, add(ANALYSIS, "gaps", "celah-rob: {dimension: living, current: Jalan tergenang, desired: Jalan kering}")),
    fault("COV011", "a mission without goals", R, add(PROFILE, "missions", "misi-4: {text: Memajukan olahraga dan seni.}")),
    fault("COV011", "a mission without goals in Tegal", T, add(PROFILE, "missions", "misi-seni: {text: Memajukan olahraga dan seni.}")),
    fault("COV011", "a mission without goals in Batam", B, add(PROFILE, "missions", "misi-seni: {text: Memajukan olahraga dan seni.}")),
    fault("COV012", "a program that serves nothing", R, cut(ARSIP, "goals"), cut(ARSIP, "issues")),
    fault("COV012", "a quick win that serves nothing", R2, cut(PILAH, "goals"), cut(PILAH, "issues")),
    fault("COV012", "goals and issues left open", R3, put(TAMAN, "goals", "[]"), put(TAMAN, "issues", "[]")),
    fault("COV013", "no indicator", R, cut(LAMPU, "indicators")),
    fault("COV013", "a quick win without indicator", R2, cut(LOKET, "indicators")),
    fault("COV013", "no indicator in Tegal", T, cut(USULAN, "indicators")),
    fault("COV014", "no action plan", R, cut(LAMPU, "actions")),
    fault("COV014", "no action plan in Tegal", T, cut(AIR, "actions")),
    fault("COV014", "a quick win without actions", R2, cut(WISATA, "actions")),
    fault("COV015", "a weak indicator that nobody raises", R, cut(LOKET, "readiness"), at=f"{READY}:indicators/structure.people.ict-staff/level"),
    fault("COV015", "an indicator that fell to level 1", R2, put(READY, "indicators/structure.people.digital-competence/level", "1")),
    fault("COV015", "a program that raises too little", R3, put(USULAN, "readiness/structure.budget.regional-share", "2"), at=f"{READY}:indicators/structure.budget.regional-share/level"),
    fault("COV016", "an indicator not assessed", R, cut(READY, "indicators/structure.people.digital-competence")),
    fault("COV016", "an indicator without a level", R2, cut(READY, "indicators/structure.budget.fiscal-capacity/level")),
    fault("COV016", "a whole element not assessed", R3, *(cut(READY, f"indicators/structure.people.{i}") for i in ("digital-competence", "citizen-literacy"))),
    fault("COV017", "an agency that only signs", R, add(ORG, "agencies", "arsip-daerah: {name: Kantor Arsip Daerah, kind: opd}"), add(PROCESS, "commitment/signatories", "- {office: Kepala Kantor Arsip, agency: arsip-daerah}")),
    fault("COV017", "an agency that only sits in the team", T, add(ORG, "agencies", "kesbangpol: {name: Badan Kesatuan Bangsa, kind: opd}"), add(ORG, "team/members", "- {office: Kepala Badan, agency: kesbangpol}"), add(PROCESS, "commitment/signatories", "- {office: Kepala Badan, agency: kesbangpol}")),
    fault("COV017", "an agency of the council", B, add(ORG, "agencies", "kesbangpol: {name: Badan Kesatuan Bangsa, kind: opd}"), add(PROCESS, "commitment/signatories", "- {office: Kepala Badan, agency: kesbangpol}")),
    fault("COV018", "no literacy", R, everywhere("kind: literacy", "kind: policy"), at=f"{MANIFEST}:"),
    fault("COV018", "no training", R2, everywhere("kind: people", "kind: policy"), at=f"{MANIFEST}:"),
    fault("COV018", "neither", R3, everywhere("kind: (people|literacy)", "kind: policy"), at=f"{MANIFEST}:"),
    fault("COV019", "a strength that nobody uses", R, add(ANALYSIS, "swot/structure/strengths", "warga-aktif: Warga aktif bermusyawarah")),
    fault("COV019", "a threat that nobody answers", T, add(ANALYSIS, "swot/structure/threats", "pensiun-massal: Banyak pegawai segera pensiun")),
    fault("COV019", "a strategy that forgets one", R2, put(ANALYSIS, "strategies/strategi-wo/uses", "[pranata-sedikit, lereng-tanpa-sinyal, aplikasi-terpisah, prosedur-belum-baku, evaluasi-jarang]"), at=f"{ANALYSIS}:swot/structure/weaknesses/anggaran-terbatas"),
    fault("COV020", "a strategy that nobody carries out", R, add(ANALYSIS, "strategies", "strategi-baru: {kind: so, uses: [pegawai-muda], text: Pegawai muda memimpin.}")),
    fault("COV020", "a strategy too many in Tegal", T, add(ANALYSIS, "strategies", "strategi-baru: {kind: so, text: Pegawai muda memimpin perubahan.}")),
    fault("COV020", "a strategy too many in Batam", B, add(ANALYSIS, "strategies", "strategi-baru: {kind: so, text: Pegawai muda memimpin perubahan.}")),
    fault("COV021", "a target below the one before", R2, put(SIAGA, "indicators/terlayani/targets", '{"2022": 70, "2023": 60, "2024": 90}')),
    fault("COV021", "two targets swapped", T, put(AIR, "indicators/zona-terpantau/targets", '{"2025": 14, "2027": 6}')),
    fault("COV021", "a digit lost", B, put(PULAU, "indicators/warga-pulau-terlayani/targets", '{"2022": 2600, "2023": 650}')),
    fault("COV021", "the direction turned round", R2, put(SIAGA, "indicators/terlayani/direction", "down")),
    fault("COV022", "a share of everything and more", R2, put(SIAGA, "indicators/terlayani/unit", "persen"), at=f"{SIAGA}:indicators/terlayani/targets"),
    fault("COV022", "a point lost in the last target", B, put(PULAU, "indicators/pelayaran-sesuai-jadwal/targets", '{"2022": 70, "2023": 850}')),
    fault("COV022", "a point lost in the first target", T, put(TATA, "indicators/belanja-bertanda/targets", '{"2023": 50, "2024": 1000}')),
]  # fmt: skip
