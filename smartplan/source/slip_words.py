"""What is said of slips of the hand, and what to do about each."""

from smartplan.wording import Text

BLANK = Text(
    "spasi di sini bukan spasi biasa, melainkan spasi tak terputus ({sign}) dari Word atau web",
    "the blank here is no ordinary one but a no-break or typographic blank ({sign}) of Word's",
)
PLAIN_BLANK = Text("ketik spasi biasa di tempatnya", "type ordinary blanks in its place")
WORD_QUOTES = Text(
    "tanda kutip melengkung {sign} dari Word bukan tanda kutip bagi YAML",
    "the curly quote {sign} of Word's is no quote for YAML",
)
STRAIGHT = Text('pakai tanda kutip lurus "..."', 'use straight quotes "..."')
NO_BLANK = Text("tidak ada spasi setelah titik dua", "there is no space after the colon")
NO_BLANK_FIX = Text("tulis satu spasi setelah titik dua", "write one space after the colon")
EQUALS = Text(
    "di sini tertulis {sign}, padahal antara kunci dan nilainya ada titik dua",
    "{sign} stands where the colon between a key and its value belongs",
)
EQUALS_FIX = Text("tulis kunci: nilai", "write key: value, with a colon")
DASH = Text("tidak ada spasi setelah tanda -", "there is no blank after the dash")
DASH_FIX = Text("tulis satu spasi setelah tanda -", "write one blank after the dash -")
OPEN_QUOTE = Text("tanda kutip ini tidak ditutup", "this quote is never closed")
CLOSE_IT = Text("tutup teksnya dengan tanda kutip yang sama", "close the text with the same quote")
UNOPENED = Text("tanda kutip pembukanya tidak ada; penutupnya ada", "the opening quote is missing")
OPEN_IT = Text(
    "tulis tanda kutip yang sama di depan teksnya", "write the same quote before the text"
)
BRACKET = Text("kurung siku [ ini tidak ditutup", "this bracket [ is never closed")
BRACE = Text("kurung kurawal { ini tidak ditutup", "this brace { is never closed")
CLOSE_BRACKET = Text(
    "pisahkan dengan koma dan tutup dengan {closing}",
    "separate with commas and close with {closing}",
)
COMMA = Text(
    "tidak ada koma antara nilai ini dan kunci berikutnya",
    "there is no comma between this value and the next key",
)
COMMA_FIX = Text("tulis koma di antaranya", "write a comma between them")
TAB = Text("ada karakter tab di awal baris", "the line is indented with a tab")
TAB_FIX = Text("ganti tab dengan spasi (dua per tingkat)", "use spaces (two per level), not tabs")
COLON = Text("teks memuat titik dua tanpa tanda kutip", "the text holds a colon and has no quotes")
COLON_FIX = Text('apit teksnya dengan "..."', 'put the text in "..."')
SIGN = Text("teks tidak dapat diawali tanda ini", "text cannot begin with this mark")
GOES_ON = Text(
    "teksnya berlanjut di belakang tanda kutip penutup",
    "the text goes on behind its closing quote",
)
DOUBLE_IT = Text(
    'gandakan petik tunggal di dalam \'...\', tulis \\" di dalam "...", '
    "atau pakai jenis kutip lain",
    'double the apostrophe inside \'...\', write \\" inside "...", '
    "or use the other kind of quotes",
)
MARGIN = Text(
    "{key} berada terlalu jauh di kiri: baris di bawahnya melanjutkan bagian di atasnya",
    "{key} stands too far to the left: the lines below it go on with the part above it",
)
MARGIN_FIX = Text(
    "beri {key} indentasi {count} spasi bila bagian dari yang di atasnya",
    "indent {key} by {count} blanks, so that it belongs to what stands above",
)
INDENT = Text("indentasi baris ini tidak cocok", "this line is indented wrongly")
INDENT_FIX = Text(
    "sejajarkan dengan baris lain yang setingkat, dengan spasi",
    "line it up with the other lines of its level, with spaces",
)
NO_BRACES = Text(
    "beberapa kunci dan nilai di satu baris tanpa kurung kurawal yang lengkap",
    "several keys and values stand on one line without both of their braces",
)
NO_BRACES_FIX = Text("apit semuanya dengan {...}", "put all of them in {...}")
TOO_MUCH = Text(
    "{sign} di belakang kurung penutup tidak pada tempatnya",
    "the {sign} behind the closing bracket does not belong there",
)
TOO_MUCH_FIX = Text("hilangkan tanda itu", "take it away")
NO_DASH = Text(
    "baris ini setingkat dengan butir daftar, tetapi tanpa tanda -",
    "this line stands where list items do, but has no dash",
)
NO_DASH_FIX = Text(
    "tulis - dan satu spasi di depannya, atau sejajarkan dengan isi butir di atasnya",
    "write a dash and a blank before it, or line it up with what is in the item above",
)
NO_COLON = Text(
    "baris ini bukan kunci: tidak ada titik dua", "this line is no key: it has no colon"
)
NO_COLON_FIX = Text(
    "tulis kunci: nilai, atau masukkan baris ini ke teks di atasnya dengan indentasi",
    "write key: value, or indent the line so that it belongs to the text above",
)
