"""The plans that faults are planted in, and short names for their files."""

R, R2, R3 = "right-1", "right-2", "right-3"  # made up, by seed
T, B, K = "tegal", "batam", "bukittinggi"

MANIFEST, PROFILE, ANALYSIS = "smartplan.yaml", "profile.yaml", "analysis.yaml"
ORG, PROCESS, READY = "organization.yaml", "process.yaml", "readiness.yaml"
DATA, SOURCES = "data.yaml", "sources.yaml"
Y22, Y23 = "progress/2022.yaml", "progress/2023.yaml"

# Of the made-up plan: quick wins that are done and running, a long-running and a planned program.
LOKET, PASAR, KELAS = (
    f"programs/{n}.yaml" for n in ("loket-terpadu", "pasar-nontunai", "kelas-gawai")
)
WISATA, ANTRE, PILAH = (
    f"programs/{n}.yaml" for n in ("jalur-wisata", "antrean-puskesmas", "pilah-sampah")
)
OLAHAN, TAMAN, SIAGA = (
    f"programs/{n}.yaml" for n in ("sentra-olahan", "taman-rukun", "siaga-lereng")
)
USULAN, ARSIP, BURSA = (
    f"programs/{n}.yaml" for n in ("musrenbang-terbuka", "arsip-tertata", "bursa-kerja")
)
USAHA, LAMPU, ALUN = (
    f"programs/{n}.yaml" for n in ("etalase-usaha", "lampu-hemat", "wajah-alun-alun")
)
KIOS = "programs/kios-mandiri.yaml"
# Of Kota Tegal and Kota Batam.
AIR, KELURAHAN = "programs/air-terpantau.yaml", "programs/loket-kelurahan.yaml"
TATA, SURVEY = "programs/kelembagaan-kota-cerdas.yaml", "surveys/2023.yaml"
PULAU, IZIN = "programs/loket-pulau.yaml", "programs/izin-tuntas-kecamatan.yaml"
KERJA, BANDARA = "programs/bursa-kerja-kawasan.yaml", "programs/gerbang-hang-nadim.yaml"
