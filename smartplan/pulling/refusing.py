"""Why a data file is not taken: one sentence each, with what to do instead."""

from smartplan.failure import Failure
from smartplan.wording import Text


def refusal(why: str, **slots: object) -> Failure:
    """The refusal by the key of its sentence."""
    return Failure(PULL_REFUSALS[why].fill(**slots))


PULL_REFUSALS = {
    "unknown": Text(
        "tidak ada data bernama {id} dalam data.yaml{meant}",
        "there is no dataset {id} in data.yaml{meant}",
    ),
    "none": Text(
        "belum ada data yang memuat pull dalam data.yaml; tulis pull pada datanya, misalnya: "
        "{lines}",
        "no dataset of data.yaml has a pull; write one for a dataset, such as: {lines}",
    ),
    "no pull": Text(
        "data {id} belum memuat pull; tulis di bawah datanya, misalnya: {lines}",
        "dataset {id} has no pull; write one below it, such as: {lines}",
    ),
    "broken": Text(
        "pull data {id} memuat isian yang belum benar; betulkan lebih dahulu menurut smartplan "
        "validate",
        "the pull of dataset {id} holds what is not right; mend it first, as smartplan validate "
        "says",
    ),
    "from one": Text(
        "--from membaca satu berkas untuk satu data; sebutkan satu dari: {ids}",
        "--from reads one file for one dataset; name one of: {ids}",
    ),
    "no kind": Text(
        "pull.kind data {id} belum ada atau belum benar; tulis salah satu dari: {kinds}",
        "pull.kind of dataset {id} is not there or not right; write one of: {kinds}",
    ),
    "no column": Text(
        "pull.{key} data {id} belum ada; tulis nama {called} dalam berkas",
        "pull.{key} of dataset {id} is not there; write the name of the {called} in the file",
    ),
    "no place": Text(
        "pull data {id} belum memuat file maupun url; tulis salah satunya, atau tambahkan "
        "--from BERKAS",
        "the pull of dataset {id} has neither file nor url; write one of them, or add --from FILE",
    ),
    "fetch": Text(
        "data {id} belum diunduh, dan smartplan tidak membuka jaringan; jalankan: {command}",
        "dataset {id} is not downloaded yet, and smartplan opens no network; run: {command}",
    ),
    "unread": Text(
        "berkas {file} data {id} tidak dapat dibaca: {reason}",
        "the file {file} of dataset {id} cannot be read: {reason}",
    ),
    "absent": Text(
        "berkas {file} data {id} tidak ada di folder rencana; letakkan di sana, atau "
        "tambahkan --from BERKAS",
        "the file {file} of dataset {id} is not in the plan folder; put it there, or add --from "
        "FILE",
    ),
    "form": Text(
        "pull.kind data {id} menyebut {kind}, padahal {file} berbentuk {form}; betulkan salah "
        "satunya",
        "pull.kind of dataset {id} says {kind}, but {file} is {form}; mend one of them",
    ),
    "sheet": Text(
        "lembar {sheet} tidak ada di {file}; yang ada: {sheets}",
        "there is no sheet {sheet} in {file}; there are: {sheets}",
    ),
    "sheets": Text(
        "isi {file} beberapa lembar; tulis satu di pull.sheet: {sheets}",
        "{file} holds several sheets; write one of them as pull.sheet: {sheets}",
    ),
    "empty": Text(
        "isi {file} tidak memuat baris data; minta berkasnya sekali lagi",
        "{file} holds no rows of data; ask for the file again",
    ),
    "columns": Text(
        "kolom {missing} tidak ada di {file}; yang ada: {columns}",
        "there is no column {missing} in {file}; there are: {columns}",
    ),
    "no years": Text(
        "tidak ada kolom yang bernama tahun di {file}; tulis value dan year, atau perbaiki kepala "
        "tabelnya; yang ada: {columns}",
        "no column of {file} is called by a year; write value and year, or mend its head; there "
        "are: {columns}",
    ),
    "twice": Text(
        "kolom {column} ada dua kali di {file}; beri salah satunya nama lain",
        "the column {column} is there twice in {file}; give one of them another name",
    ),
    "lists": Text(
        "beberapa daftar di {file} memuat kolom itu; simpan satu daftar saja ke berkas baru",
        "several lists of {file} have these columns; save only one of them in a new file",
    ),
    "no row": Text(
        "tidak ada baris dengan {column}: {wanted} di {file}; isi kolom itu antara lain: {found}",
        "no row of {file} has {column}: {wanted}; the column holds, among others: {found}",
    ),
    "no rows": Text(
        "tidak ada baris di {file} yang memenuhi semua isi where; periksa where",
        "no row of {file} is as all of where says; look at where",
    ),
    "year": Text(
        "{place} di {file} berisi {cell}, bukan satu tahun; persempit where sampai tinggal baris "
        "tahunan{advice}",
        "{place} of {file} holds {cell}, which is not one year; narrow where down to the rows of "
        "whole years{advice}",
    ),
    "no year": Text(
        "{place} di {file} kosong, padahal di sana tahunnya; isi, atau persempit where",
        "{place} of {file} is empty where its year should be; fill it in, or narrow where down",
    ),
    "two": Text(
        "ada dua nilai untuk {year} di {file}: {first} ({at}) dan {second} ({other}); persempit "
        "where",
        "there are two values for {year} in {file}: {first} ({at}) and {second} ({other}); narrow "
        "where down",
    ),
    "no value": Text(
        "{file} tidak memuat nilai yang dapat diambil: {reason}",
        "{file} holds no value to be taken: {reason}",
    ),
    "unit": Text(
        "satuan {file} adalah {unit}, sedangkan satuan {other} {wanted}; samakan bila memang "
        "sama, atau ambil data yang sesuai",
        "the unit of {file} is {unit}, that of {other} is {wanted}; write them alike if they are "
        "the same, or take the data that fits",
    ),
    "personal": Text(
        "{file} memuat data pribadi ({kinds}) dan tidak diambil sama sekali; minta produsen data "
        "berkas yang berisi jumlah saja",
        "{file} holds personal data ({kinds}), and nothing of it is taken; ask the custodian for "
        "a file of totals only",
    ),
    "several": Text(
        "data {id} menjadi dasar beberapa indikator ({names}), padahal satu pull hanya untuk "
        "satu; tulis data tersendiri untuk masing-masing",
        "dataset {id} is behind several indicators ({names}), but a pull is for one; write a "
        "dataset for each",
    ),
    "not ckan": Text(
        "{file} bukan jawaban datastore_search portal CKAN; unduh lagi dengan alamat API-nya",
        "{file} is no answer of a CKAN portal's datastore_search; fetch it again from its API",
    ),
    "ckan error": Text(
        "isi {file} pesan galat portal, bukan data: {said}; unduh lagi",
        "{file} holds an error of the portal and no data: {said}; fetch it again",
    ),
    "ckan part": Text(
        "{file} hanya memuat {rows} dari {total} baris; unduh lagi dengan limit={total}",
        "{file} holds only {rows} of {total} rows; fetch it again with limit={total}",
    ),
    "ckan large": Text(
        "{file} hanya memuat {rows} dari {total} baris, lebih banyak daripada yang diberikan "
        "portal sekaligus; unduh lagi dengan filters sampai tinggal baris yang diperlukan",
        "{file} holds only {rows} of {total} rows, more than a portal gives at once; fetch it "
        "again with filters for the rows that are needed",
    ),
    "ckan form": Text(
        "baris di {file} tidak berbentuk objek; unduh lagi tanpa records_format",
        "the rows of {file} are no objects; fetch it again without records_format",
    ),
    "not bps": Text(
        "{file} bukan jawaban data dinamis BPS (bagian {part} tidak ada atau tidak dikenal); "
        "unduh lagi dengan model/data",
        "{file} is no answer of the dynamic data of BPS (its part {part} is not there or not "
        "known); fetch it again with model/data",
    ),
    "bps none": Text(
        "BPS menjawab bahwa data di {file} belum tersedia; periksa var dan th pada alamatnya",
        "BPS answers that the data of {file} is not available; look at var and th in its address",
    ),
    "bps stray": Text(
        "nilai {key} di {file} tidak ada dalam katalognya; unduh lagi, jangan diubah tangan",
        "the value {key} of {file} is in none of its catalogues; fetch it again, unedited",
    ),
    "bps two": Text(
        "kunci {key} di {file} dapat berarti {first} maupun {second}; unduh satu variabel saja",
        "the key {key} of {file} may mean {first} as well as {second}; fetch a single variable",
    ),
    "formula": Text(
        "rumus di {place} ({file}) belum dihitung; buka berkasnya, simpan, lalu tarik lagi",
        "the formula in {place} ({file}) has not been worked out; open the file, save it, and "
        "pull it again",
    ),
    "huge": Text(
        "{place} di {file} berisi bilangan yang terlalu besar untuk dihitung; periksa asalnya",
        "{place} of {file} holds a number too large to be reckoned with; look at where it is from",
    ),
}
