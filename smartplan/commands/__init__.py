"""The verbs of smartplan, in the order in which help lists them."""

import keyword
from collections.abc import Sequence

from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its name of one word or two, what help says of it, and example calls.

    `smartplan.commands.<name>` holds its function `run`, whose signature declares the options and
    which returns the exit code. It is imported only when the command is called. One that
    `takes_keys` is given the options that are not its own among its words.
    """

    name: str
    summary: Text
    examples: tuple[str, ...]
    takes_keys: bool = False

    @property
    def module(self) -> str:
        """Where its function is."""
        *folders, last = self.name.replace("-", "_").split(" ")
        file = f"{last}_" if keyword.iskeyword(last) else last
        return ".".join(("smartplan.commands", *folders, file))


def verb_of(words: Sequence[str]) -> Verb | None:
    """The command that a line begins with; None where it begins with none."""
    begins = (words[0], " ".join(words[:2])) if words else ()
    return next((verb for verb in COMMANDS if verb.name in begins), None)


COMMANDS = (
    Verb(
        "init",
        Text(
            "membuat folder rencana baru untuk satu daerah, siap diisi",
            "make a new plan folder for a region, ready to be filled in",
        ),
        ("smartplan init batam", 'smartplan init "kota tegal" --dir rencana-tegal'),
    ),
    Verb(
        "add",
        Text(
            "menambahkan program, perangkat daerah, sumber, realisasi, dan lainnya ke rencana",
            "add a program, agency, source, year of progress or other entry to a plan",
        ),
        (
            'smartplan add program "Layanan Izin Cepat" --dimension governance --lead dpmptsp',
            'smartplan add agency "Dinas Kesehatan" --short Dinkes',
            'smartplan add indicator "Lama layanan" --program layanan-izin-cepat --unit hari',
            "smartplan add progress 2026",
        ),
        takes_keys=True,
    ),
    Verb(
        "validate",
        Text(
            "memeriksa rencana: semua kesalahan sekaligus, letaknya, dan cara memperbaikinya",
            "check plans: every mistake at once, where it is and how to mend it",
        ),
        ("smartplan validate", "smartplan validate examples/tegal --format json"),
    ),
    Verb(
        "fmt",
        Text(
            "merapikan berkas rencana: urutan kunci dan tata letak; komentar tetap utuh",
            "format plan files: key order and layout; comments are kept",
        ),
        ("smartplan fmt", "smartplan fmt --check"),
    ),
    Verb(
        "explain",
        Text(
            "menjelaskan kode aturan, indikator kesiapan, dimensi, standar, atau kunci",
            "explain a rule code, readiness indicator, dimension, standard or key",
        ),
        (
            "smartplan explain REF001",
            "smartplan explain structure.people.ict-staff",
            "smartplan explain progress.2023.programs.loket-kelurahan.spent --plan examples/tegal",
        ),
    ),
    Verb(
        "score",
        Text(
            "menilai kesiapan: struktur, infrastruktur, suprastruktur",
            "score readiness: structure, infrastructure, superstructure",
        ),
        ("smartplan score", "smartplan score examples/tegal --explain"),
    ),
    Verb(
        "status",
        Text(
            "menunjukkan keadaan rencana: tenggat terdekat, gerbang tahap, tunggakan, langkah",
            "show where a plan stands: next dates, stage gates, what is owed, next steps",
        ),
        (
            "smartplan status",
            "smartplan status --agency dinkes --format markdown",
            "smartplan status --format ics --out tenggat.ics",
        ),
    ),
    Verb(
        "progress",
        Text(
            "mencatat realisasi program per tahun dan triwulan, dan siapa yang belum melapor",
            "record what programs achieved by year and quarter, and who has not reported",
        ),
        (
            'smartplan progress layanan-izin --quarter 3 --physical 70 --spent "1,2 miliar"',
            "smartplan progress --missing",
        ),
    ),
    Verb(
        "rank",
        Text(
            "mengurutkan banyak rencana: kesiapan, indeks evaluasi, atau kelengkapan",
            "put many plans in order: readiness, evaluation index or completeness",
        ),
        ("smartplan rank examples", "smartplan rank . --by evaluation --year 2023 --kind kota"),
    ),
    Verb(
        "compare",
        Text(
            "menyandingkan dua sampai enam rencana: kesiapan, evaluasi, dana, dan isinya",
            "lay two to six plans side by side: readiness, evaluation, money and content",
        ),
        (
            "smartplan compare examples/tegal examples/batam",
            "smartplan compare examples/tegal --among examples",
        ),
    ),
    Verb(
        "render",
        Text(
            "mencetak dokumen rencana: masterplan, laporan kesiapan, dan lainnya",
            "render the plan's documents: masterplan, readiness report and more",
        ),
        (
            "smartplan render --format html --open",
            "smartplan render --document masterplan --final --format pdf --format docx",
        ),
    ),
    Verb(
        "diff",
        Text(
            "membandingkan dua keadaan rencana: apa yang berubah, dengan kata-kata",
            "compare two states of a plan: what has changed, in words",
        ),
        ("smartplan diff", "smartplan diff main", "smartplan diff examples/tegal examples/batam"),
    ),
    Verb(
        "review",
        Text(
            "meninjau perubahan sebelum disetujui: uang, jadwal, nilai, temuan baru",
            "review a change before it is approved: money, dates, scores, new findings",
        ),
        ("smartplan review --base main", "smartplan review --base main --format markdown"),
    ),
    Verb(
        "merge",
        Text(
            "menggabungkan berkas rencana per id dan isian saat git merge, rebase, cherry-pick",
            "merge plan files by id and field when git merges, rebases or cherry-picks",
        ),
        ("smartplan merge --install", "smartplan merge --install examples/tegal"),
    ),
    Verb(
        "history",
        Text(
            "riwayat satu program, satu isian, atau nilai kesiapan: kapan, siapa, apa",
            "the history of a program, a field or the score: when, who, what",
        ),
        (
            "smartplan history score",
            "smartplan history air-terpantau",
            "smartplan history programs.air-terpantau.budget",
        ),
    ),
    Verb(
        "export",
        Text(
            "menuliskan rencana sebagai tabel untuk SQL, lembar kerja, dan mesin data",
            "write plans as tables for SQL, spreadsheets and data engines",
        ),
        (
            "smartplan export rencana --out rencana.sqlite",
            "smartplan export rencana --format csv --out tabel",
            "smartplan export rencana --format parquet --out tabel --shard 1/4",
        ),
    ),
    Verb(
        "merge-results",
        Text(
            "menggabungkan hasil --shard dari validate, rank, dan export menjadi satu",
            "put the --shard results of validate, rank and export together",
        ),
        (
            "smartplan merge-results hasil-1.json hasil-2.json",
            "smartplan merge-results bagian-1.sqlite bagian-2.sqlite --out rencana.sqlite",
        ),
    ),
    Verb(
        "copies",
        Text(
            "mencari teks program yang sama di beberapa rencana, dan apa yang khas pada tiap teks",
            "find program texts that several plans share, and what is unique in each",
        ),
        ("smartplan copies daerah", "smartplan copies daerah --least 60% --format json"),
    ),
    Verb(
        "adopt",
        Text(
            "mengambil alih program daerah lain dengan asalnya, tanpa uang, target, dan sumbernya",
            "take over another region's program with its origin, without its money and targets",
        ),
        (
            "smartplan adopt tegal/air-terpantau --into batam",
            "smartplan adopt 33.76/air-terpantau --dry-run",
        ),
    ),
    Verb(
        "sheet export",
        Text(
            "membuat buku kerja Excel untuk perangkat daerah: kata-kata dan pilihan, bukan kunci",
            "make an Excel workbook for an agency: words and choices instead of keys",
        ),
        ("smartplan sheet export --agency diskominfo", "smartplan sheet export --all --out kirim"),
    ),
    Verb(
        "sheet import",
        Text(
            "membaca kembali buku kerja yang sudah diisi, digabung tiga arah ke dalam rencana",
            "read workbooks back that were filled in, merged three ways into the plan",
        ),
        (
            "smartplan sheet import tegal-diskominfo.xlsx --dry-run",
            "smartplan sheet import kirim/*.xlsx --branch isian-opd",
        ),
    ),
    Verb(
        "import",
        Text(
            "mengambil rencana yang sudah ada dari Excel, CSV, tabel Word, atau JSON SIPD",
            "take an existing plan over from Excel, CSV, Word tables or SIPD JSON",
        ),
        (
            "smartplan import renja-2026.xlsx --into rencana",
            "smartplan import masterplan.docx --into rencana --apply",
        ),
    ),
    Verb(
        "word",
        Text(
            "membaca komentar dan perubahan terlacak dari buku Word yang sudah ditinjau",
            "read the comments and tracked changes of a reviewed Word book",
        ),
        ("smartplan word masterplan-tinjauan.docx", "smartplan word masterplan.docx --apply"),
    ),
    Verb(
        "data pull",
        Text(
            "mengambil nilai indikator dari berkas data: CSV, Excel, JSON, CKAN, SDMX, atau BPS",
            "take indicator values from data files: CSV, Excel, JSON, CKAN, SDMX or BPS",
        ),
        (
            "smartplan data pull kemiskinan --dry-run",
            "smartplan data pull kemiskinan --from unduhan.csv",
        ),
    ),
    Verb(
        "schema",
        Text(
            "menampilkan JSON Schema berkas rencana untuk editor",
            "print the JSON Schema of plan files, for editors",
        ),
        ("smartplan schema program", "smartplan schema --out .smartplan/schema"),
    ),
    Verb(
        "cache",
        Text(
            "menunjukkan atau menghapus hasil yang disimpan agar pemeriksaan berikutnya cepat",
            "show or forget the results that are kept to make the next run quick",
        ),
        ("smartplan cache", "smartplan cache clear"),
    ),
)
