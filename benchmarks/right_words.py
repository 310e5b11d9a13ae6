"""What the made-up right plan is about: one theme for every sub-dimension, and its agencies."""

# ruff: noqa: E501 -- tables

from typing import NamedTuple


class Theme(NamedTuple):
    """A program in words that no other program uses."""

    id: str
    dimension: str
    subdimension: str
    lead: str
    name: str
    users: str
    place: str
    work: str  # what is done for the users
    once: str  # how it was before
    unit: str


THEMES = (
    Theme("loket-terpadu", "governance", "public-service", "disdukcapil", "Loket terpadu kelurahan", "pemohon surat", "kantor kelurahan", "mengurus akta dan izin sekali datang", "berkas dibawa dari meja ke meja", "menit"),
    Theme("musrenbang-terbuka", "governance", "public-policy", "bappeda", "Musrenbang terbuka", "pengusul kegiatan", "balai rukun warga", "memantau nasib usulannya sampai dianggarkan", "usulan hilang tanpa jawaban", "persen"),
    Theme("arsip-tertata", "governance", "bureaucracy", "setda", "Arsip dinas tertata", "pegawai tata usaha", "ruang arsip", "menemukan naskah dinas dalam hitungan detik", "map ditumpuk tanpa daftar", "persen"),
    Theme("jalur-wisata", "branding", "tourism", "dispar", "Jalur wisata kebun", "pelancong keluarga", "kebun apel", "memilih kunjungan menurut musim petik", "brosur lama dibagikan di terminal", "kunjungan"),
    Theme("etalase-usaha", "branding", "business", "dinkop", "Etalase usaha kecil", "perajin rumahan", "galeri kota", "memajang hasil kerajinan yang lolos kurasi", "dagangan dititipkan di warung kerabat", "perajin"),
    Theme("wajah-alun-alun", "branding", "city-appearance", "dpupr", "Wajah alun-alun", "pejalan kaki", "alun-alun", "menikmati trotoar teduh dan penunjuk arah", "papan nama saling menutupi", "meter"),
    Theme("sentra-olahan", "economy", "industry", "dinkop", "Sentra olahan buah", "pengolah keripik", "rumah kemas", "mengemas dengan takaran dan izin edar", "plastik diikat karet gelang", "ton"),
    Theme("bursa-kerja", "economy", "welfare", "disnaker", "Bursa kerja desa", "pencari kerja", "balai latihan", "dipertemukan dengan pabrik sesuai keahlian", "lowongan ditempel di tiang listrik", "orang"),
    Theme("pasar-nontunai", "economy", "transaction", "bkad", "Pasar nontunai", "pedagang sayur", "pasar induk", "menerima pembayaran lewat kode gambar", "karcis disobek satu per satu", "persen"),
    Theme("taman-rukun", "living", "harmony", "dpupr", "Taman rukun tetangga", "anak dan lansia", "lahan sisa", "bermain dan berolahraga dekat rumah", "tanah kosong menjadi tempat sampah", "taman"),
    Theme("antrean-puskesmas", "living", "health", "dinkes", "Janji temu puskesmas", "pasien rawat jalan", "puskesmas", "diperiksa pada jam yang dijanjikan", "nomor diambil sejak subuh", "menit"),
    Theme("angkutan-terjadwal", "living", "mobility", "dishub", "Angkutan pelajar terjadwal", "siswa sekolah menengah", "halte", "tiba di kelas sebelum bel berbunyi", "mikrolet menunggu penuh", "menit"),
    Theme("balai-cerita", "society", "community", "disdikbud", "Balai cerita kampung", "karang taruna", "pendopo desa", "merekam sejarah kampung bersama sesepuh", "kisah hanya dituturkan saat kenduri", "cerita"),
    Theme("kelas-gawai", "society", "education", "diskominfo", "Kelas gawai orang tua", "wali murid", "perpustakaan", "mendampingi anak memakai gawai dengan aman", "anak berselancar sendirian", "orang"),
    Theme("siaga-lereng", "society", "security", "bpbd", "Siaga lereng rawan", "warga lereng", "pos pantau", "mengungsi sebelum tanah bergerak", "kentungan dipukul sesudah longsor", "menit"),
    Theme("mata-air-terjaga", "environment", "protection", "dlh", "Mata air terjaga", "petani hulu", "hutan lindung", "membaca debit sumber setiap pekan", "pipa dipasang tanpa catatan", "liter"),
    Theme("pilah-sampah", "environment", "waste", "dlh", "Pilah sampah dapur", "ibu rumah tangga", "bank sampah", "menimbang sisa dapur menjadi tabungan", "kantong dibuang bercampur", "kilogram"),
    Theme("lampu-hemat", "environment", "energy", "dishub", "Lampu jalan hemat", "pengguna jalan malam", "ruas jalan kota", "melintas di bawah lampu yang diredupkan otomatis", "lampu menyala penuh sampai siang", "kilowatt"),
)  # fmt: skip

AGENCIES = {
    "bappeda": "Badan Perencanaan Pembangunan Daerah",
    "diskominfo": "Dinas Komunikasi dan Informatika",
    "setda": "Sekretariat Daerah",
    "bkad": "Badan Keuangan dan Aset Daerah",
    "disdukcapil": "Dinas Kependudukan dan Pencatatan Sipil",
    "dispar": "Dinas Pariwisata",
    "dinkop": "Dinas Koperasi dan Usaha Mikro",
    "disnaker": "Dinas Tenaga Kerja",
    "dpupr": "Dinas Pekerjaan Umum dan Penataan Ruang",
    "dinkes": "Dinas Kesehatan",
    "dishub": "Dinas Perhubungan",
    "disdikbud": "Dinas Pendidikan dan Kebudayaan",
    "dlh": "Dinas Lingkungan Hidup",
    "bpbd": "Badan Penanggulangan Bencana Daerah",
}
AIMS = {  # a goal, an issue and a gap for every dimension
    "governance": ("layanan-pasti", "Layanan publik selesai tepat pada waktunya", "Layanan berbelit"),
    "branding": ("kota-dikenal", "Kunjungan dan penanam modal bertambah setiap tahun", "Promosi terpencar"),
    "economy": ("usaha-tumbuh", "Usaha kecil naik kelas dan menyerap tenaga kerja", "Usaha kecil sulit naik kelas"),
    "living": ("hidup-layak", "Warga hidup sehat dan bergerak dengan mudah", "Layanan dasar belum merata"),
    "society": ("warga-cakap", "Warga cakap, guyub, dan tanggap bencana", "Literasi warga rendah"),
    "environment": ("alam-lestari", "Sumber air, sampah, dan energi dikelola lestari", "Lingkungan hulu tertekan"),
}  # fmt: skip
READINESS = {
    "structure": {
        "people": ("ict-staff", "digital-competence", "citizen-literacy"),
        "budget": ("regional-share", "fiscal-capacity", "other-funding"),
        "governance": ("leadership", "planning-integration", "spbe-index"),
    },
    "infrastructure": {
        "physical": ("mobility", "water-sanitation-waste", "energy-lighting"),
        "digital": ("network", "data-centre", "applications", "data-governance"),
        "social": ("education-health", "public-space", "participation-channels"),
    },
    "superstructure": {
        "regulation": (
            "masterplan-legal-basis",
            "digital-government-rules",
            "innovation-partnership-rules",
        ),
        "institutions": ("council", "team", "forum"),
        "procedures": ("operating-procedures", "monitoring-risk"),
    },
}
SWOT = {
    "structure": {
        "strengths": ("pegawai-muda", "pemimpin-mendukung"),
        "weaknesses": ("pranata-sedikit", "anggaran-terbatas"),
        "opportunities": ("kampus-mendampingi", "dana-kemitraan"),
        "threats": ("mutasi-cepat", "fiskal-turun"),
    },
    "infrastructure": {
        "strengths": ("serat-terpasang", "pusat-data-ada"),
        "weaknesses": ("lereng-tanpa-sinyal", "aplikasi-terpisah"),
        "opportunities": ("swasta-membangun", "energi-surya"),
        "threats": ("serangan-siber", "cuaca-ekstrem"),
    },
    "superstructure": {
        "strengths": ("perwali-terbit", "dewan-aktif"),
        "weaknesses": ("prosedur-belum-baku", "evaluasi-jarang"),
        "opportunities": ("aturan-perkotaan", "rating-nasional"),
        "threats": ("aturan-berganti", "kepercayaan-turun"),
    },
}
PARTNERS = {
    "kampus": ("Universitas negeri setempat", "academia"),
    "kamar-dagang": ("Kamar dagang setempat", "business"),
    "karang-taruna": ("Karang taruna setempat", "community"),
    "radio": ("Radio komunitas setempat", "media"),
}
